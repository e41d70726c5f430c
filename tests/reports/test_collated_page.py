"""The page of a collation in a real browser: accessible, from one file, on any screen and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.conftest import Run
from tests.reports.test_html import browser, pytestmark  # noqa: F401

TEXTS = ("The grey ship lay <b>in</b> the harbour for six days.", "The green ship, lay in harbor for six days.")


@pytest.fixture
def page_file(desk: Path, run: Run) -> Path:
    for name, content in zip(("one.txt", "two.txt"), TEXTS, strict=True):
        (desk / name).write_text(content, "utf-8")
    assert run("collate", "one.txt", "two.txt", "--format", "html", "-o", "collation.html").status == 1
    return desk / "collation.html"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_a_readers_way(browser: Browser, page_file: Path, scheme: str):  # noqa: F811
    page = browser.new_page(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page.goto(page_file.as_uri())
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_every_place_leads_to_its_entry_and_back(browser: Browser, page_file: Path):  # noqa: F811
    page = browser.new_page(viewport={"width": 360, "height": 800})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    targets = page.eval_on_selector_all(".side a, ol a", "found => found.map(a => a.getAttribute('href').slice(1))")
    assert targets
    assert all(page.locator(f"#{target}").count() == 1 for target in targets)
    assert asked == [page_file.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("#accidentals").uncheck()
    assert page.locator("li.acc-place").first.is_hidden()
    assert page.locator("li.sub-place").first.is_visible()
