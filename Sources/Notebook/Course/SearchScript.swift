/// What finds words in the lessons: no library, for there are a hundred places and a look at all of them takes a
/// millisecond or two.
///
/// A place is found if it has all the words; those whose heading has them, or that have them side by side, come first.
enum SearchScript {
  static func element(_ index: SearchIndex, pages: [Int]) -> String {
    """
    <script type="application/json" id="places">\(index.json)</script>
    <script>
    {
      const pages = new Set([\(pages.map(String.init).joined(separator: ", "))]);
      const places = JSON.parse(document.getElementById("places").textContent).map(
        ([lesson, anchor, heading, text]) =>
          ({ lesson, anchor, heading, text, title: heading.toLowerCase(), body: text.toLowerCase() }));
      const field = document.getElementById("words");
      const list = document.getElementById("found");
      const told = document.getElementById("told");
      const most = 30;
      const make = (name, properties = {}, ...children) => {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
      };
      const find = (words) => places.map((place) => {
        if (!words.every((word) => place.title.includes(word) || place.body.includes(word))) return null;
        const phrase = words.join(" ");
        const rank = words.filter((word) => place.title.includes(word)).length;
        return { place, rank: rank + (place.title.includes(phrase) || place.body.includes(phrase) ? 1 : 0) };
      }).filter(Boolean).sort((a, b) => b.rank - a.rank);
      const marked = (text, words) => {
        const piece = make("p");
        const lower = text.toLowerCase();
        const phrase = lower.indexOf(words.join(" "));
        const first = phrase >= 0 ? phrase
          : Math.min(...words.map((word) => lower.indexOf(word)).filter((at) => at >= 0));
        let at = Number.isFinite(first) ? Math.max(0, text.lastIndexOf(" ", Math.max(0, first - 60))) : 0;
        const end = Math.min(text.length, at + 220);
        if (at > 0) piece.append("… ");
        while (at < end) {
          let [next, length] = [end, 0];
          for (const word of words) {
            const place = lower.indexOf(word, at);
            if (place >= 0 && place < next) [next, length] = [place, word.length];
          }
          piece.append(text.slice(at, next));
          if (length > 0) piece.append(make("mark", {}, text.slice(next, next + length)));
          at = next + length;
        }
        if (end < text.length) piece.append(" …");
        return piece;
      };
      const look = () => {
        const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
        const found = words.length ? find(words) : [];
        const items = found.slice(0, most).map(({ place }) => {
          const name = `Lesson ${place.lesson} · ${place.heading}`;
          const address = `lesson${place.lesson}/index.html${place.anchor ? "#" + place.anchor : ""}`;
          const link = pages.has(place.lesson)
            ? make("a", { href: address }, name)
            : make("span", {}, name, make("small", {}, ` (not run yet: swift run lesson${place.lesson})`));
          return make("li", {}, link, marked(place.text, words));
        });
        list.replaceChildren(...items);
        told.textContent = !words.length ? "" : found.length === 0 ? "Nothing found."
          : found.length === 1 ? "1 place" : `${found.length} places` + (found.length > most ? `, the first ${most} of them` : "");
      };
      field.addEventListener("input", look);
      field.form.addEventListener("submit", (event) => event.preventDefault());
      field.form.hidden = false;
      look();
    }
    </script>

    """
  }
}
