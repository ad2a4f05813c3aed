"""On paper: no page but the last is more than half empty, and every guess has its answer."""

import pymupdf
from playwright.sync_api import Page

MOST_EMPTY = 0.5
# Lighter than this are the rules beside what a cell shows; they go on to the page's end.
INK = 180


def printing(page: Page) -> list[str]:
    """What is wrong with a page when it is printed."""
    found = []
    page.emulate_media(media="print")
    open_questions = page.evaluate("document.querySelectorAll('.guess').length - document.querySelectorAll('.answers li').length")
    if open_questions > 0:
        found.append(f"paper: {open_questions} guesses have no answer at the end")
    with pymupdf.open(stream=page.pdf(prefer_css_page_size=True), filetype="pdf") as paper:
        for number in range(len(paper) - 1):
            empty = 1 - lowest_ink(paper[number])
            if empty > MOST_EMPTY:
                found.append(f"paper: page {number + 1} of {len(paper)} is empty by {empty:.0%}")
    page.emulate_media(media="screen")
    return found


def lowest_ink(sheet: pymupdf.Page) -> float:
    """How far down a sheet there is something, as a share of its height without the margin."""
    picture = sheet.get_pixmap(dpi=40, colorspace=pymupdf.csGRAY)
    rows = [picture.samples[y * picture.stride : y * picture.stride + picture.width] for y in range(picture.height)]
    inked = [y for y, row in enumerate(rows) if min(row) < INK]
    margin = 22 / 297  # the style sheet's, of the height of A4
    return max((max(inked, default=0) / picture.height - margin) / (1 - 2 * margin), 0)
