/// What makes a pad of the sheets of a ``LatentPad``: one sheet to drag in, with mouse, finger or arrow keys, the drawing
/// there large beside it, and the discriminator's opinion of it as a bar.
///
/// Without it, and on paper, the sheets stand there as pictures.
enum PadScript {
  static let style = """
    .sheets { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; max-width: 40rem; }
    .sheets img { width: 100%; }
    .playing .sheets { display: block; position: relative; max-width: none; cursor: crosshair; touch-action: pinch-zoom; }
    .playing .sheets img { display: none; }
    .playing .sheets img.now { display: block; }
    .field { display: grid; grid-template-columns: minmax(0, 30rem) 11rem; gap: 1.4rem; align-items: start; }
    .spot { position: absolute; outline: 2px solid var(--accent); pointer-events: none; }
    .beside { display: grid; gap: 0.5rem; font-size: 0.95rem; line-height: 1.4; color: var(--faint); }
    .large { position: relative; overflow: hidden; aspect-ratio: 1; border: 1px solid var(--rule); }
    .large img { position: absolute; max-width: none; image-rendering: pixelated; }
    .bar { height: 0.6rem; border: 1px solid var(--rule); border-radius: 3px; overflow: hidden; background: var(--code); }
    .bar div { height: 100%; background: var(--accent); }
    .beside button { padding: 0.2em 0; font: inherit; color: var(--accent); background: var(--code); }
    .beside button { border: 1px solid var(--rule); border-radius: 4px; cursor: pointer; }
    .beside output { font-variant-numeric: tabular-nums; min-height: 2.8em; }
    @media screen and (prefers-color-scheme: dark) { .pad img { filter: invert(1); mix-blend-mode: screen; } }
    @media (max-width: \(Stylesheet.narrowPage)) { .field { grid-template-columns: 1fr; } .large { width: 9rem; } }
    @media print {
      .playing .sheets { display: grid; max-width: 40rem; }
      .playing .sheets img { display: block; }
      .field { display: block; }
      .beside, .spot { display: none; }
    }

    """

  static let element = """
    <script>
    for (const pad of document.querySelectorAll(".pad:not(.playing)")) {
      const opinions = JSON.parse(pad.querySelector("script").textContent);
      const side = Math.round(Math.sqrt(opinions[0].length)), end = side - 1;
      const make = (name, properties) => Object.assign(document.createElement(name), properties);
      const sheets = pad.querySelector(".sheets");
      const images = [...sheets.children];
      const field = make("div", { className: "field" });
      const beside = make("div", { className: "beside" });
      const spot = make("div", { className: "spot" });
      const large = make("div", { className: "large" });
      const drawing = make("img", { alt: "" });
      const bar = make("div", { className: "bar" });
      const output = make("output");
      const button = make("button", { type: "button", textContent: "Other corners" });
      const at = { set: 0, row: end / 2, column: end / 2 };
      const show = () => {
        const opinion = opinions[at.set][at.row * side + at.column];
        images.forEach((image, set) => image.classList.toggle("now", set === at.set));
        if (drawing.src !== images[at.set].src) drawing.src = images[at.set].src;
        Object.assign(spot.style, { left: `${100 * at.column / side}%`, top: `${100 * at.row / side}%` });
        Object.assign(drawing.style, { left: `${-100 * at.column}%`, top: `${-100 * at.row}%` });
        bar.firstChild.style.width = `${100 * Math.min(Math.max(opinion, 0), 1)}%`;
        output.value = `Row ${at.row + 1}, column ${at.column + 1} of ${side}: the discriminator says `
          + `${opinion?.toFixed(2).replace("-", "−") ?? "nothing"}.`;
      };
      const bound = (cell) => Math.min(Math.max(Math.floor(cell), 0), end);
      const point = (event) => {
        const frame = sheets.getBoundingClientRect();
        at.row = bound(side * (event.clientY - frame.top) / frame.height);
        at.column = bound(side * (event.clientX - frame.left) / frame.width);
        show();
      };
      sheets.tabIndex = 0;
      sheets.setAttribute("role", "application");
      sheets.setAttribute("aria-label", "Pad of drawings: the arrow keys go from one to the next");
      sheets.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        sheets.focus({ preventScroll: true });
        sheets.setPointerCapture(event.pointerId);
        point(event);
      });
      sheets.addEventListener("pointermove", (event) => { if (event.buttons) point(event); });
      sheets.addEventListener("keydown", (event) => {
        const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [];
        if (down === undefined) return;
        event.preventDefault();
        [at.row, at.column] = [bound(at.row + down), bound(at.column + right)];
        show();
      });
      button.addEventListener("click", () => { at.set = (at.set + 1) % images.length; show(); });
      for (const box of [spot, bar]) box.setAttribute("aria-hidden", "true");
      Object.assign(spot.style, { width: `${100 / side}%`, height: `${100 / side}%` });
      drawing.style.width = `${100 * side}%`;
      bar.append(make("div"));
      large.append(drawing);
      beside.append(large, bar, output, button);
      sheets.replaceWith(field);
      sheets.append(spot);
      field.append(sheets, beside);
      pad.classList.add("playing");
      show();
    }
    </script>

    """
}
