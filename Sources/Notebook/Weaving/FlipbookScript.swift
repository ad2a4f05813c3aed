/// What makes a book of a page's frames: a slider, a button that plays them, and the label of the frame in sight.
///
/// Without it, and on paper, the frames stand there as a strip with the last one large. Nothing moves by itself, and
/// where a reader's system asks for less motion, there is no button: the slider does all.
enum FlipbookScript {
  static let element = """
    <script>
    for (const book of document.querySelectorAll(".flipbook:not(.leafing)")) {
      const frames = [...book.querySelectorAll(".frames picture")];
      const make = (name, properties) => Object.assign(document.createElement(name), properties);
      const leaf = make("div", { className: "leaf" });
      const button = make("button", { type: "button", textContent: "Play" });
      const slider = make("input", { type: "range", min: 0, max: frames.length - 1, step: 1 });
      const label = make("output");
      slider.setAttribute("aria-label", "Frame");
      const show = (index) => {
        frames.forEach((frame, other) => frame.classList.toggle("now", other === index));
        slider.value = index;
        label.value = frames[index].dataset.label;
        slider.setAttribute("aria-valuetext", frames[index].dataset.label);
      };
      let timer = null;
      const rest = () => { clearInterval(timer); timer = null; button.textContent = "Play"; };
      const turn = () => {
        const next = Number(slider.value) + 1;
        if (next < frames.length) show(next);
        if (next >= frames.length - 1) rest();
      };
      button.addEventListener("click", () => {
        if (timer !== null) return rest();
        if (Number(slider.value) === frames.length - 1) show(0);
        button.textContent = "Pause";
        timer = setInterval(turn, 300);
      });
      slider.addEventListener("input", () => { rest(); show(Number(slider.value)); });
      const still = matchMedia("(prefers-reduced-motion: reduce)");
      const heed = () => { rest(); button.hidden = still.matches; };
      still.addEventListener("change", heed);
      heed();
      leaf.append(button, slider, label);
      book.querySelector(".frames").after(leaf);
      book.classList.add("leafing");
      show(frames.length - 1);
    }
    </script>

    """
}
