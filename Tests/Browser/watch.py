"""A lesson of one's own under --watch: its page is open in a browser while its source is changed."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from live import open_page
from playwright.sync_api import Browser, expect, sync_playwright

CAPTION = "A thousand points each."


def saved(browser: Browser, name: str, pictures: Path) -> None:
    """What is saved appears on the open page, which stays where it is; a mistake is told, and costs nothing."""
    source, out = Path(f"Lessons/yours/{name}/main.swift"), Path(f"out/{name}").resolve()
    text, said = source.read_text(), pictures / "watch.txt"

    def heard() -> str:
        """What the terminal has shown, however it was broken into lines."""
        return " ".join(said.read_text().split())

    # The page of an earlier run would lead on to what that run came to.
    shutil.rmtree(out, ignore_errors=True)
    with said.open("w") as output:
        run = subprocess.Popen(["swift", "run", name, "--quick", "--plain", "--watch"], stdout=output, stderr=output)
    try:
        start = time.monotonic()
        while not (out / "live.html").exists():
            assert run.poll() is None and time.monotonic() - start < 240, heard()
            time.sleep(0.1)
        faults: list[str] = []
        page = open_page(browser, out / "live.html", faults)
        caption, status = page.locator("main figcaption"), page.locator("#status")
        expect(caption).to_contain_text(CAPTION, timeout=120_000)
        expect(status).to_contain_text("Save, and it runs again", timeout=60_000)
        page.evaluate("window.isTheSame = true")
        for words in ["As many points of both.", "A thousand of each."]:
            start = time.monotonic()
            source.write_text(text.replace(CAPTION, words))
            expect(caption).to_contain_text(words, timeout=120_000)
            print(f"  “{words}” was on the page {time.monotonic() - start:.1f} s after the save")
            expect(status).to_contain_text("Save, and it runs again", timeout=60_000)
        source.write_text(text.replace("lesson.end()", "lesson.end(nothing)"))
        start = time.monotonic()
        while "cannot find 'nothing' in scope. Save" not in heard():
            assert run.poll() is None and time.monotonic() - start < 120, heard()
            time.sleep(0.1)
        expect(caption).to_contain_text(words)
        assert page.evaluate("window.isTheSame"), "the page was loaded anew"
        page.screenshot(path=pictures / "watch.png")
        assert not faults, faults
        assert "Training 1 of the 1 kept is taken" in heard(), "it trained again for a caption"
        page.close()
    finally:
        source.write_text(text)
        run.send_signal(signal.SIGINT)
    assert run.wait(timeout=60) == 130, f"after Ctrl-C it ended with {run.returncode}"


def main(chromium: str, name: str, folder: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        print(f"Browser: {saved.__doc__}")
        saved(browser, name, Path(folder))
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
