"""Every page in a browser, by day and by night, on a desk and on a phone: no violation of WCAG 2.1 AA that axe can
find, nothing on the console, and nothing but code, tables and formulas that scrolls sideways. And a flipbook is leafed
through by keyboard, and what can be played with is; and what is printed fills its pages."""

import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from paper import printing
from play import padding, readings
from playwright.sync_api import Browser, Page, sync_playwright

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
WIDTHS = [1200, 390]
GROUNDS = ["light", "dark"]


def complaints(browser: Browser, file: Path, width: int, ground: str) -> list[str]:
    """What is wrong with a page as one reader sees it."""
    found: list[str] = []
    page = browser.new_page(has_touch=width < 600)
    page.on("console", lambda message: found.append(f"console: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(f"script: {error}"))
    page.goto(file.as_uri())
    found += skipping(page)
    found += barriers(page, width, ground)
    if page.locator(".flipbook").count() > 0:
        found += leafing(page)
    # All figures once, by mouse; a few of them by finger, and in the dark.
    found += readings(page, file.parent, None if (ground, width) == ("light", 1200) else 2)
    if page.locator(".pad").count() > 0:
        found += padding(page)
    if (ground, width) == ("light", 1200):
        found += printing(page)
    page.close()
    return found


def barriers(page: Page, width: int, ground: str) -> list[str]:
    """What axe finds, and what makes the whole page scroll sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=ground)
    found = []
    for violation in Axe().run(page, options=RULES).response["violations"]:
        for node in violation["nodes"][:3]:
            found.append(f"{violation['id']}: {violation['help']}: {node['html'][:200]} {node['failureSummary']}")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if wide > 0:
        found.append(f"the page is {wide} px wider than its window: {page.evaluate(WIDEST)}")
    return found


WIDEST = """[...document.querySelectorAll("body *")].map((element) => [element.getBoundingClientRect().right, element])
  .filter(([right, element]) => right > innerWidth && !element.closest("pre, .scroll, .equation"))
  .sort((a, b) => b[0] - a[0]).slice(0, 3).map(([right, element]) => element.outerHTML.slice(0, 120)).join(" | ")"""


def skipping(page: Page) -> list[str]:
    """Where a page begins with a list of its steps, the first stop of the Tab key leads past it."""
    if page.locator("nav").count() == 0:
        return []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    target = page.evaluate("document.querySelector(':target')?.localName")
    return [] if target == "main" else [f"skip link: Tab and Enter lead to {target}, not to the text"]


def leafing(page: Page) -> list[str]:
    """The slider takes the keyboard's arrows, and shows one frame at a time."""
    book = page.locator(".flipbook").first
    slider = book.get_by_role("slider")
    slider.focus()
    seen = []
    for key in ["Home", "ArrowRight", "End", "ArrowLeft"]:
        page.keyboard.press(key)
        shown = [frame for frame in book.locator(".frames picture").all() if frame.is_visible()]
        labels = [frame.get_attribute("data-label") for frame in shown]
        if labels != [slider.get_attribute("aria-valuetext")]:
            return [f"flipbook: after {key} {labels} are to be seen, and the slider says {slider.get_attribute('aria-valuetext')}"]
        seen += labels
    frames = [frame.get_attribute("data-label") for frame in book.locator(".frames picture").all()]
    expected = [frames[0], frames[1], frames[-1], frames[-2]]
    return [] if seen == expected else [f"flipbook: {seen} instead of {expected}"]


def main(chromium: str, folder: str) -> int:
    files = sorted(file for file in Path(folder).rglob("*.html") if file.name != "live.html")
    if not files:
        sys.exit(f"There is no page in {folder}.")
    failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for file in files:
            for ground in GROUNDS:
                for width in WIDTHS:
                    for complaint in complaints(browser, file, width, ground):
                        print(f"✗ {file.relative_to(folder)}, {ground}, {width} px: {complaint}")
                        failed += 1
        browser.close()
    print(f"Browser: {len(files)} pages, {failed} complaints." if failed else f"Browser: all is well with {len(files)} pages.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
