/// What helps a reader about a page: where in it one is, which lessons lie beside it, and a button that copies code.
enum NavigationScript {
  /// The file beside the lessons' folders that names those with a page. Whether it is there tells a page whether its
  /// folder stands where the course's do, or was copied alone: a page from a disk may ask for a script and for nothing
  /// else.
  static func list(of lessons: [Int]) -> String {
    "lessonsHere([\(lessons.map(String.init).joined(separator: ", "))]);\n"
  }

  static let element = """
    <script>
    function lessonsHere(numbers) {
      for (const bar of document.querySelectorAll(".course")) {
        for (const link of bar.querySelectorAll("a[data-lesson]")) {
          if (numbers.includes(Number(link.dataset.lesson))) continue;
          link.removeAttribute("href");
          link.append(` (not run yet: swift run lesson${link.dataset.lesson})`);
        }
        bar.hidden = false;
      }
    }
    if (document.querySelector(".course")) {
      document.head.append(Object.assign(document.createElement("script"), { src: "../lessons.js" }));
    }
    {
      const steps = document.querySelector("nav");
      const places = [...document.querySelectorAll("main h2[id]")].map((heading) =>
        ({ heading, link: steps && steps.querySelector(`a[href="#${CSS.escape(heading.id)}"]`) }))
        .filter((place) => place.link);
      let now = null;
      const look = () => {
        const place = places.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
        if (place === now) return;
        if (now) now.link.removeAttribute("aria-current");
        now = place ?? null;
        if (!now) return;
        now.link.setAttribute("aria-current", "location");
        // Only a list that stands beside the text scrolls by itself.
        if (getComputedStyle(steps).position === "fixed") now.link.scrollIntoView({ block: "nearest" });
      };
      addEventListener("scroll", look, { passive: true });
      addEventListener("resize", look);
      look();
    }
    for (const code of document.querySelectorAll(".cell > pre.code")) {
      const button = Object.assign(document.createElement("button"),
        { type: "button", className: "copy", textContent: "Copy" });
      const tell = (word) => {
        button.textContent = word;
        setTimeout(() => { button.textContent = "Copy"; }, 2000);
      };
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(code.textContent);
          tell("Copied");
        } catch {
          getSelection().selectAllChildren(code);
          tell(document.execCommand("copy") ? "Copied" : "Selected");
        }
      });
      code.before(button);
    }
    </script>

    """
}
