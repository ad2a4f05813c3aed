"""What can be played with on a page: figures that tell their values, and pads of drawings. Each is tried by mouse or
finger, and by keyboard."""

import csv
import re
from pathlib import Path

from playwright.sync_api import Locator, Page

RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-", ",")
NUMBER = r"−?[\d,.]+(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"


def number(text: str) -> float:
    return float(text.replace("×10", "e").translate(RAISED))


def is_near(text: str, value: str) -> bool:
    """A number as it is told, with few digits, is the one in the file."""
    told = number(text)
    return abs(told - float(value)) <= 6e-3 * abs(told) if "×" in text else abs(told - float(value)) <= 6e-4 * abs(told)


class Numbers:
    """What a figure's CSV says."""

    def __init__(self, file: Path) -> None:
        with file.open(newline="") as lines:
            self.rows = list(csv.DictReader(lines))

    def disproof(self, told: str) -> str | None:
        """Why what a figure told is not what the file says; nothing if it is."""
        panels = {row.get("panel", "") for row in self.rows}
        panel = next((panel for panel in panels if panel and told.startswith(panel + ". ")), None)
        rows = [row for row in self.rows if panel is None or row["panel"] == panel]
        text = told[len(panel) + 2:] if panel else told
        head = re.match(rf".* ({NUMBER}): ", text)
        parts = (text[head.end():] if head else text).split(" · ")
        for part in parts:
            dot = re.fullmatch(rf"(.*) \(({NUMBER}), ({NUMBER})\)", part)
            line = re.fullmatch(rf"(.*?) ({NUMBER})(?: to ({NUMBER})| \(({NUMBER}) to ({NUMBER})\))?(?: at ({NUMBER}))?", part)
            if dot:
                (name, x, y), names = dot.groups(), ("y",)
                values = (y,)
            elif line and head:
                name, first, upper, low, high, at = line.groups()
                x = at or head[1]
                names, values = (("lower", "upper"), (first, upper)) if upper else (("y", "lower", "upper"), (first, low, high)) if low else (("y",), (first,))
            else:
                return f"“{part}” cannot be read"
            own = [row for row in rows if row.get("series", "") in (name, "")]
            found = any(is_near(x, row["x"]) and all(is_near(v, row[n]) for n, v in zip(names, values))
                        for row in own if row["x"] and all(row.get(n) for n in names))
            if not found:
                return f"“{part}” at {x} is not in the file"
        return None


def touch(page: Page, x: float, y: float) -> None:
    """By finger where the page is a telephone's, else by mouse."""
    if page.viewport_size["width"] < 600:
        page.touchscreen.tap(x, y)
    else:
        page.mouse.move(x, y)


def readings(page: Page, folder: Path, some: int | None = None) -> list[str]:
    """Figures tell what their CSV has, where they are pointed at and where the keys lead."""
    found = []
    for figure in page.locator(".readable").all()[:some]:
        name = figure.locator("figcaption a").last.get_attribute("href")
        numbers = Numbers(folder / name)
        found += [f"{name}: {fault}" for fault in pointing(page, figure, numbers) + walking(page, figure, numbers)]
    return found


def pointing(page: Page, figure: Locator, numbers: Numbers) -> list[str]:
    sight, output = figure.locator(".sight"), figure.locator(".told output")
    sight.scroll_into_view_if_needed()
    told = []
    # Panels have gaps: in one of these places there is something to be told.
    for across, down in [(0.3, 0.4), (0.75, 0.4), (0.3, 0.75), (0.75, 0.75), (0.4, 0.25), (0.4, 0.55)]:
        # A figure may be higher than the window.
        box = sight.bounding_box()
        page.evaluate("(y) => scrollBy({ top: y - innerHeight / 2, behavior: 'instant' })", box["y"] + down * box["height"])
        box = sight.bounding_box()
        touch(page, box["x"] + across * box["width"], box["y"] + down * box["height"])
        text = output.text_content()
        if sight.locator(".ring, .hair").count() > 0:
            told.append(text)
    faults = [fault for text in told if (fault := numbers.disproof(text))]
    return faults + ([] if told else ["pointed at, it tells nothing"])


def walking(page: Page, figure: Locator, numbers: Numbers) -> list[str]:
    slider = figure.get_by_role("slider")
    slider.focus()
    told = []
    for key in ["Home", "ArrowRight", "End", "ArrowLeft", "ArrowDown"]:
        page.keyboard.press(key)
        told.append(figure.locator(".told output").text_content())
    faults = [fault for text in told if (fault := numbers.disproof(text))]
    if told[-1] != slider.get_attribute("aria-valuetext"):
        faults.append(f"a screen reader hears {slider.get_attribute('aria-valuetext')}, and there stands {told[-1]}")
    if told[0] == told[2] and slider.get_attribute("max") != "0":
        faults.append(f"Home and End both tell {told[0]}")
    slider.blur()
    return faults


def padding(page: Page) -> list[str]:
    """In a pad, mouse or finger and the keys go from drawing to drawing, and the button to other corners."""
    pad = page.locator(".pad").first
    field, output = pad.get_by_role("application"), pad.locator("output")
    field.scroll_into_view_if_needed()
    box = field.bounding_box()
    corner = (box["x"] + 0.99 * box["width"], box["y"] + 0.01 * box["height"])
    if page.viewport_size["width"] < 600:
        page.touchscreen.tap(*corner)
    else:
        page.mouse.move(box["x"] + 5, box["y"] + 5)
        page.mouse.down()
        page.mouse.move(*corner)
        page.mouse.up()
    told = [output.text_content()]
    for key in ["ArrowDown", "ArrowLeft", "ArrowRight", "ArrowRight"]:
        page.keyboard.press(key)
        told.append(output.text_content())
    places = [re.match(r"Row (\d+), column (\d+) of 17: the discriminator says (−?\d+\.\d\d|nothing)\.$", text) for text in told]
    if not all(places):
        return [f"pad: it says {told}"]
    faults = []
    if [(int(place[1]), int(place[2])) for place in places] != [(1, 17), (2, 17), (2, 16), (2, 17), (2, 17)]:
        faults.append(f"pad: it went {told}")
    sheet = lambda: pad.locator(".sheets img:visible").get_attribute("src")
    before = sheet()
    for _ in range(pad.locator(".sheets img").count()):
        pad.get_by_role("button").click()
        if pad.locator(".large img").get_attribute("src") != sheet():
            faults.append("pad: the large drawing is of another sheet")
    if sheet() != before:
        faults.append("pad: the button does not come round")
    return faults
