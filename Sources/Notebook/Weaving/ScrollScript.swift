/// What lets the keyboard reach what is wider than its column, and shows at which side there is more of it.
///
/// Code, tables and long formulas scroll in place. Which of them do depends on the reader's window, so the browser finds
/// out; a tab stop at every other one would only be in the way.
enum ScrollScript {
  static let element = """
    <script>
    {
      const look = (box) => {
        const beyond = box.scrollWidth - box.clientWidth;
        if (beyond > 1) box.tabIndex = 0; else box.removeAttribute("tabindex");
        box.classList.toggle("more-before", beyond > 1 && box.scrollLeft > 1);
        box.classList.toggle("more-behind", beyond > 1 && box.scrollLeft < beyond - 1);
      };
      const sizes = new ResizeObserver((entries) => entries.forEach((entry) => look(entry.target)));
      for (const box of document.querySelectorAll(":is(pre, .scroll, .equation):not(.watched)")) {
        box.classList.add("watched");
        box.addEventListener("scroll", () => look(box), { passive: true });
        sizes.observe(box);
      }
      // Who has watched the run goes on reading at the same place.
      const place = /^#at=(\\d+)$/.exec(location.hash);
      if (place) scrollTo(0, Number(place[1]));
    }
    </script>

    """
}
