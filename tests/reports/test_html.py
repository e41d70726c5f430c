"""The critical report in a real browser: it is accessible, works from the keyboard, asks nothing of the network, and nothing
that a document or a name says is executed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import Run

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
    pytest.mark.filterwarnings("ignore"),
]
EVIL = "<script>document.title='broken into'</script><img src=x onerror=document.title='broken-into'>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@pytest.fixture
def report(desk: Path, run: Run) -> Path:
    """The report of the desk's draft, with script wherever words can stand."""
    draft = Path("draft.md")
    draft.write_text(f'{draft.read_text("utf-8")}\nHe wrote: "Nobody has `{EVIL}` in his orchard at all."\n', "utf-8")
    Path("sources", f"{EVIL.replace('/', '')}.txt").write_text(f"title: {EVIL}\n\nNobody {EVIL} has it.\n", "utf-8")
    assert run("check", "draft.md", "-a", "sources", "--format", "html", "-o", "report.html").status == 1
    return desk / "report.html"


def opened(browser: Browser, report: Path, **how: object) -> Page:
    page = browser.new_page(**how)  # type: ignore[arg-type]
    page.goto(report.as_uri())
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_a_readers_way(browser: Browser, report: Path, scheme: str):
    page = opened(browser, report, color_scheme=scheme, bypass_csp=True)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_nothing_is_fetched_and_nothing_is_executed(browser: Browser, report: Path):
    page = browser.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(report.as_uri())
    page.wait_for_timeout(200)
    assert asked == [report.as_uri()]
    assert not faults
    assert "broken" not in page.title()
    assert page.locator("img").count() == 0


def test_the_keyboard_goes_from_statement_to_statement(browser: Browser, report: Path):
    page = opened(browser, report)
    visited = set()
    for _ in range(3):
        page.keyboard.press("n")
        visited.add(page.evaluate("document.activeElement.id || location.hash"))
    assert len(visited) == 3


def test_it_is_read_on_a_narrow_screen_and_in_print(browser: Browser, report: Path):
    page = opened(browser, report, viewport={"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.emulate_media(media="print")
    assert page.pdf().startswith(b"%PDF")
    assert page.locator(".statement").first.is_visible()
