/// What tells a figure's numbers where a reader points, touches, or goes with the arrow keys: x and each series' value
/// in a line under the picture.
///
/// The numbers stand in the figure as data (``Page/Picture/readings``). Without the script, and on paper, the figure is
/// the picture that it was.
enum ReadingScript {
  static let style = """
    .sight { position: relative; width: fit-content; max-width: 100%; touch-action: pan-y pinch-zoom; cursor: crosshair; }
    .sight .hair { position: absolute; width: 1px; background: var(--faint); pointer-events: none; }
    .sight .ring { position: absolute; width: 9px; height: 9px; margin: -4.5px; border: 1.5px solid var(--ink); }
    .sight .ring { border-radius: 50%; pointer-events: none; }
    .told { min-height: 1.45em; margin-top: -0.4rem; color: var(--faint); font-size: 0.9rem; line-height: 1.45; }
    .told { position: relative; font-variant-numeric: tabular-nums; }
    .told input { position: absolute; width: 1px; height: 1px; margin: 0; opacity: 0; pointer-events: none; }
    .telling:has(.told input:focus-visible) .sight { outline: 2px solid var(--accent); outline-offset: 2px; }
    @media print { .told, .sight .hair, .sight .ring { display: none; } }

    """

  static let element = """
    <script>
    for (const figure of document.querySelectorAll(".readable:not(.telling)")) {
      const { plots, places } = JSON.parse(figure.querySelector("script").textContent);
      const make = (name, properties) => Object.assign(document.createElement(name), properties);
      const share = (value, [from, to], log) =>
        log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
      const value = (share, [from, to], log) => log ? from * (to / from) ** share : from + share * (to - from);
      const number = (value, digits = 4) => {
        const size = Math.abs(value);
        if (size === 0 || size >= 1e-3 && size < 1e7) {
          return value.toLocaleString("en", { maximumSignificantDigits: digits }).replace("-", "−");
        }
        const [mantissa, power] = value.toExponential(2).split("e");
        const raised = power.replace("+", "").replace(/./g, (sign) => sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign]);
        return `${Number(mantissa)}×10${raised}`.replace("-", "−");
      };

      // Where the reader can go: from x to x and, where there are only dots, from dot to dot.
      const stops = plots.flatMap((plot, panel) => {
        for (const series of plot.series) {
          series.x ??= plot.xs[series.shared];
          series.ends = series.y ? [series.y] : [series.lower, series.upper];
        }
        const xs = [...new Set(plot.xs.flat())].map((x) => ({ panel, x }));
        return (xs.length ? xs : plot.series.flatMap(({ x, ends }) => x.map((x, at) => ({ panel, x, y: ends[0][at] }))))
          .sort((a, b) => a.x - b.x);
      });
      const picture = figure.querySelector("picture");
      const sight = make("div", { className: "sight" });
      const hair = make("div", { className: "hair" });
      const told = make("div", { className: "told" });
      const slider = make("input", { type: "range", min: 0, max: stops.length - 1, step: 1, value: 0 });
      const output = make("output");
      slider.setAttribute("aria-label", "Values of the figure");
      output.setAttribute("aria-live", "off");
      const hint = document.querySelector(".readable") === figure
        ? "Point at a figure, or tab to it and use the arrow keys: here stand its values." : "";

      const place = (panel) =>
        places[matchMedia("screen and (max-width: \(Stylesheet.narrowPage))").matches ? places.length - 1 : 0][panel];
      const distance = (stop, x, y) => {
        const { box, x: across, y: up } = place(stop.panel), [xLog, yLog] = plots[stop.panel].logarithmic;
        const right = (share(x, across, xLog) - share(stop.x, across, xLog)) * box[2] * sight.clientWidth;
        if (y === undefined || stop.y === undefined) return Math.abs(right);
        return Math.hypot(right, (share(y, up, yLog) - share(stop.y, up, yLog)) * box[3] * sight.clientHeight);
      };
      const nearest = (count, far) => {
        let [best, least] = [-1, Infinity];
        for (let at = 0; at < count; at += 1) if (far(at) < least) [best, least] = [at, far(at)];
        return [best, least];
      };
      const put = (element, panel, x, y) => {
        const { box: [left, top, width, height], x: across, y: up } = place(panel);
        const [xLog, yLog] = plots[panel].logarithmic;
        const rise = share(y, up, yLog);
        if (y !== undefined && !(rise >= 0 && rise <= 1)) return;
        element.style.left = `${100 * (left + share(x, across, xLog) * width)}%`;
        element.style.top = `${100 * (y === undefined ? top : top + (1 - rise) * height)}%`;
        if (y === undefined) element.style.height = `${100 * height}%`;
        sight.append(element);
      };
      const rest = () => {
        for (const mark of sight.querySelectorAll(".hair, .ring")) mark.remove();
        output.value = hint;
      };
      const tell = (stop) => {
        rest();
        const plot = plots[stop.panel], hasLines = plot.xs.length > 0;
        const parts = plot.series.map((series) => {
          const isLine = series.shared !== undefined;
          const [at, off] = nearest(series.x.length, (at) =>
            distance(stop, series.x[at], isLine ? undefined : series.ends[0][at]));
          const beyond = isLine && (stop.x < series.x[0] || stop.x > series.x.at(-1));
          if (at < 0 || beyond && off > 4) return null;
          for (const end of series.ends) put(make("div", { className: "ring" }), stop.panel, series.x[at], end[at]);
          if (!isLine) return `${series.name} (${number(series.x[at])}, ${number(series.y[at])})`;
          const range = series.lower ? `${number(series.lower[at])} to ${number(series.upper[at])}` : "";
          const found = series.y ? number(series.y[at]) + (range && ` (${range})`) : range;
          return `${series.name} ${found}` + (off > 4 ? ` at ${number(series.x[at], 7)}` : "");
        }).filter(Boolean);
        if (hasLines) put(hair, stop.panel, stop.x);
        output.value = (plots.length > 1 && plot.title ? `${plot.title}. ` : "")
          + (hasLines ? `${plot.x} ${number(stop.x, 7)}: ` : "") + parts.join(" · ");
        slider.setAttribute("aria-valuetext", output.value);
        // The text below need not jump from now on.
        told.style.minHeight = `${told.offsetHeight}px`;
      };
      const go = (at) => { slider.value = at; tell(stops[at]); };
      const point = (event) => {
        const frame = sight.getBoundingClientRect(), air = 0.02;
        const [right, down] = [(event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height];
        const panel = plots.findIndex((_, panel) => {
          const [left, top, width, height] = place(panel).box;
          return right > left - air && right < left + width + air && down > top - air && down < top + height + air;
        });
        if (panel < 0) return rest();
        const { box, x, y } = place(panel), [xLog, yLog] = plots[panel].logarithmic;
        const spot = {
          panel, x: value((right - box[0]) / box[2], x, xLog), y: value(1 - (down - box[1]) / box[3], y, yLog) };
        const [at] = nearest(stops.length, (at) =>
          stops[at].panel === panel ? distance(spot, stops[at].x, stops[at].y) : Infinity);
        if (at < 0) return rest();
        slider.value = at;
        tell({ ...spot, x: stops[at].y === undefined ? stops[at].x : spot.x });
      };
      sight.addEventListener("pointermove", point);
      sight.addEventListener("pointerdown", point);
      sight.addEventListener("pointerleave", (event) => {
        if (event.pointerType === "mouse" && document.activeElement !== slider) rest();
      });
      slider.addEventListener("input", () => go(Number(slider.value)));
      slider.addEventListener("focus", () => go(Number(slider.value)));
      slider.addEventListener("blur", rest);
      // Up and down lead to the panels above and below.
      slider.addEventListener("keydown", (event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step || plots.length < 2) return;
        event.preventDefault();
        const from = stops[Number(slider.value)];
        const to = { ...from, panel: (from.panel + step + plots.length) % plots.length };
        const [at] = nearest(stops.length, (at) =>
          stops[at].panel === to.panel ? distance(to, stops[at].x) : Infinity);
        if (at >= 0) go(at);
      });
      addEventListener("resize", () => { told.style.minHeight = ""; rest(); });
      picture.replaceWith(sight);
      sight.append(picture);
      told.append(slider, output);
      sight.after(told);
      figure.classList.add("telling");
      rest();
    }
    </script>

    """
}
