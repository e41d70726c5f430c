"""The pages of relations in a real browser: of two, of a whole circle, and the timeline of two. Accessible, from one file, on any screen and on paper, whatever the names are."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.conftest import Run
from tests.reports.test_html import browser, pytestmark  # noqa: F401
from tests.reports.test_related import EVIL, contact
from valla.reports.related import render

TWO = ("Samuel Tilton", "Ruth Coffin")
OTHERS = ("Amos Pike", "Clara Quist", "Otto Mercer", "Ann Holt", "Lev Garrow")


@pytest.fixture
def archive(desk: Path) -> Path:
    folder = desk / "papers"
    folder.mkdir()
    for k in range(24):
        one, other = (*TWO, *OTHERS)[k % 7], (*TWO, *OTHERS)[(k * 3 + 1) % 7]
        if one != other:
            (folder / f"{k}.txt").write_text(
                f"title: {one} to {other}\ndate: {1870 + k % 9}-0{k % 9 + 1}-11\n\nSaxby.\n\nDear friend, it rained.\n\nYours, {one}\n", "utf-8"
            )  # fmt: skip
    (folder / "history.txt").write_text(
        "title: The valley\nauthor: Clara Quist\ndate: 1902\n\nIn 1874 Ruth Coffin accused Samuel Tilton of <script>document.title='broken'</script>. "
        "In May 1875 Samuel Tilton broke with Ruth Coffin for good. In 1879 Ruth Coffin praised Samuel Tilton.\n", "utf-8",
    )  # fmt: skip
    (desk / "draft.md").write_text("In 1872 Samuel Tilton sold the mill.\n", "utf-8")
    return folder


WORDS = {
    "two": ("relations", *TWO),
    "circle": ("relations", "--all"),
    "timeline": ("timeline", "draft.md", "--person", TWO[0], "--person", TWO[1]),
}


@pytest.fixture(params=WORDS)
def page_file(request: pytest.FixtureRequest, archive: Path, desk: Path, run: Run) -> Path:
    done = run(*WORDS[request.param], "--archive", str(archive), "--format", "html", "-o", "page.html")
    assert done.status == 0, done.err
    return desk / "page.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_stands_in_a_readers_way(browser: Browser, page_file: Path, scheme: str, width: int):  # noqa: F811
    page = browser.new_page(color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page.goto(page_file.as_uri())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_every_place_of_the_picture_leads_to_its_row(browser: Browser, page_file: Path):  # noqa: F811
    page = browser.new_page(viewport={"width": 1280, "height": 900}, java_script_enabled=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    targets = links(page)
    assert targets
    assert all(page.locator(f"[id='{target}']").count() == 1 for target in targets)
    assert asked == [page_file.as_uri()]
    assert page.title() != "broken"
    assert page.locator("script").count() == 0
    assert page.locator("table").count() == page.locator("table > caption").count()
    assert page.locator("th").count() == page.locator("th[scope]").count()


def links(page: Page) -> list[str]:
    return page.eval_on_selector_all("a", "found => found.map(a => a.getAttribute('href').slice(1))")  # type: ignore[no-any-return]


def test_a_point_opens_its_passage_by_the_keyboard(browser: Browser, archive: Path, desk: Path, run: Run):  # noqa: F811
    run(*WORDS["two"], "--archive", str(archive), "--format", "html", "-o", "page.html")
    page = browser.new_page(java_script_enabled=False)
    page.goto((desk / "page.html").as_uri())
    page.locator("svg a").last.focus()
    page.keyboard.press("Enter")
    assert "praised" in page.locator("tr:target").inner_text()


def test_whoever_points_at_a_name_sees_his_lines(browser: Browser, archive: Path, desk: Path, run: Run):  # noqa: F811
    run(*WORDS["circle"], "--archive", str(archive), "--format", "html", "-o", "page.html")
    page = browser.new_page(viewport={"width": 1280, "height": 1200})
    page.goto((desk / "page.html").as_uri())
    page.locator("a.who", has_text="Otto Mercer").focus()
    drawn = page.eval_on_selector_all(
        ".between", "found => found.map(a => [a.getAttribute('aria-label'), getComputedStyle(a.firstChild.nextSibling).opacity])"
    )  # fmt: skip
    assert {float(opacity) > 0.5 for told, opacity in drawn if "Otto Mercer" in told} == {True}
    assert {float(opacity) > 0.5 for told, opacity in drawn if "Otto Mercer" not in told} == {False}


@pytest.mark.parametrize("width", [1280, 640, 360])
def test_names_of_any_kind_neither_break_out_nor_widen_the_page(browser: Browser, tmp_path: Path, width: int):  # noqa: F811
    found = [contact(one, other, when, told=one) for one in EVIL for other in EVIL[::3] for when in ("1871-05-02", "1874") if one != other]  # fmt: skip
    (tmp_path / "page.html").write_bytes(render(found, "html").encode())
    page = browser.new_page(viewport={"width": width, "height": 900})
    faults: list[str] = []
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.goto((tmp_path / "page.html").as_uri())
    assert not faults
    assert page.locator("script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # Everyone stands in the register, and nothing that turns the direction of letters goes out.
    assert page.locator("tr > th[scope=row]").count() == len(
        {name for item in found for name in (item.source, item.target)}
    )
    assert "\u202e" not in page.content()


def test_on_paper_nothing_is_cut(browser: Browser, page_file: Path):  # noqa: F811
    page = browser.new_page(viewport={"width": 700, "height": 1000}, color_scheme="dark")
    page.goto(page_file.as_uri())
    page.emulate_media(media="print")
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.locator("table tr").last.is_visible()
