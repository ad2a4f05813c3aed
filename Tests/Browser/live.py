"""Runs are watched in a browser: one from its first second to its end, and one that is killed."""

import subprocess
import sys
import time
from pathlib import Path

from pages import GROUNDS, WIDTHS, barriers
from playwright.sync_api import Browser, Page, expect, sync_playwright


def begin(lesson: Path, out: Path, *options: str) -> subprocess.Popen:
    """A run whose page to watch is there; no more than a few seconds may pass until then."""
    run = subprocess.Popen([lesson, "--out", out, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start = time.monotonic()
    while not (out / "live.html").exists():
        assert time.monotonic() - start < 5, "there is no live.html after five seconds"
        time.sleep(0.02)
    print(f"  live.html was there after {time.monotonic() - start:.1f} s")
    return run


def open_page(browser: Browser, file: Path, faults: list[str], **options) -> Page:
    page = browser.new_page(viewport={"width": 1200, "height": 800}, **options)
    def heard(message) -> None:
        # A page in a folder of its own looks in vain for the course's other pages.
        if message.type == "error" and not message.location["url"].endswith("/lessons.js"):
            faults.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file.as_uri())
    return page


def top_heading(page: Page) -> str:
    """What the reader has at the top of the window, and how far from it."""
    return page.evaluate("""(() => { const near = [...document.querySelectorAll("main h2")]
      .map((heading) => [heading.id, Math.round(heading.getBoundingClientRect().top)])
      .sort((a, b) => Math.abs(a[1]) - Math.abs(b[1]))[0]; return near.join(" "); })()""")


def watched(browser: Browser, programs: Path, out: Path, pictures: Path) -> None:
    """From the first second to the end, where the page has become the finished one and the reader is where they were."""
    faults: list[str] = []
    run = begin(programs / "lesson3", out, "--quick")
    page = open_page(browser, out / "live.html", faults)
    page.screenshot(path=pictures / "live-1-begins.png")
    expect(page.locator("#status")).to_contain_text("Step ", timeout=15_000)
    expect(page.locator("main figure").first).to_be_attached(timeout=30_000)
    page.locator("main h2").nth(1).evaluate("heading => heading.scrollIntoView()")
    place = top_heading(page)
    page.screenshot(path=pictures / "live-2-in-the-midst.png")
    page.wait_for_url("**/index.html*", timeout=60_000)
    page.wait_for_load_state()
    assert run.wait() in (0, 1), f"the run ended with {run.returncode}"
    assert top_heading(page) == place, f"the reader was at {place} and is now at {top_heading(page)}"
    assert page.locator("#claims").count() == 1, "the page at the end is not the finished one"
    page.screenshot(path=pictures / "live-3-ended.png")
    # Whoever opens it later is led to the finished page, too.
    page.goto((out / "live.html").as_uri())
    page.wait_for_url("**/index.html*", timeout=10_000)
    assert not faults, faults
    page.close()


def killed(browser: Browser, programs: Path, out: Path, pictures: Path) -> None:
    """Curves and drawings are renewed while it trains; when it is killed, the page says so within ten seconds."""
    faults: list[str] = []
    run = begin(programs / "lesson3", out, "--save-every", "1")
    page = open_page(browser, out / "live.html", faults)
    try:
        expect(page.locator("body > section figure")).to_have_count(2, timeout=60_000)
        barred = [
            f"{ground}, {width} px: {fault}"
            for ground in GROUNDS for width in WIDTHS for fault in barriers(page, width, ground)
        ]
        assert not barred, barred
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1200, "height": 800})
        page.locator("body > section").scroll_into_view_if_needed()
        picture = page.locator("body > section figure img").first
        before, place = picture.get_attribute("src"), page.evaluate("scrollY")
        expect(picture).not_to_have_attribute("src", before, timeout=20_000)
        assert abs(page.evaluate("scrollY") - place) < 2, "the page has moved under the reader's eyes"
        page.screenshot(path=pictures / "live-4-training.png")
        time.sleep(2)
    finally:
        run.kill()
        run.wait()
    start = time.monotonic()
    expect(page.locator("#status")).to_contain_text("no longer moves", timeout=10_000)
    print(f"  it said so {time.monotonic() - start:.1f} s after the kill")
    expect(page.locator("#status")).to_contain_text("--resume")
    page.screenshot(path=pictures / "live-5-killed.png")
    assert not faults, faults
    page.close()


def main(chromium: str, programs: str, folder: str) -> None:
    pictures = Path(folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for number, scene in enumerate([watched, killed]):
            print(f"Browser: {scene.__doc__}")
            scene(browser, Path(programs), Path(folder) / f"watched-{number}", pictures)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
