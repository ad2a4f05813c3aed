import Plotting

/// How a page looks: on a screen by day and by night, on a phone, and on paper.
enum Stylesheet {
  static let css =
    colours + text + code + shown + ReadingScript.style + PadScript.style + NavigationStyle.css + narrow
    + paper

  /// Pages no wider than this have narrow figures, and less air around them.
  static let narrowPage = "40rem"

  private static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcfa; --ink: #1f2328; --faint: #666b73; --rule: #dcd9d2; --accent: #1f5c99;
      --code: #f4f2ed; --edge: #00000038; --good: #1c7440; --bad: #b3261e; --open: #7a6000;
      --keyword: #8a2b6a; --type: #0b6e6e; --call: #2b5797; --string: #9c3c1c; --number: #1f5c99;
      --comment: #676d64; --note: #fbf3d9; --blend: multiply;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: \(Color.paper.on(.dark).css); --ink: \(Color.ink.on(.dark).css); --faint: #9a9da3; --rule: #373a3f; --accent: #85b8ec;
        --code: #1f2226; --edge: #ffffff40; --good: #79c796; --bad: #f2938b; --open: #d9bd5a;
        --keyword: #dc94c2; --type: #76c7c0; --call: #93b8ea; --string: #e3a37e; --number: #8fc1f0;
        --comment: #93998d; --note: #332d17; --blend: normal;
      }
    }

    """

  private static let text = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 4.5rem 1.5rem 5rem; max-width: 57rem; background: var(--paper);
      color: var(--ink); font: 1.125rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4",
        "Palatino Linotype", Cambria, Georgia, "Liberation Serif", serif;
      overflow-wrap: break-word; font-kerning: normal; hanging-punctuation: first; text-rendering: optimizeLegibility;
    }
    p, ul, ol, blockquote, h1, h2, h3, h4, .note, nav, dl { max-width: 37rem; }
    p { margin: 0 0 1em; text-wrap: pretty; }
    ul, ol { margin: 0 0 1em; padding-left: 1.4em; }
    li { margin: 0.25em 0; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
    blockquote { margin: 0 0 1em; padding-left: 1.2em; border-left: 2px solid var(--rule); color: var(--faint); }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5em 0; max-width: 37rem; }
    h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; font-weight: 600; }
    h1 { font-size: 2.4rem; margin: 0 0 1.5rem; letter-spacing: -0.01em; }
    h2 { font-size: 1.5rem; margin: 3.2rem 0 0.9rem; scroll-margin-top: 1rem; }
    h3 { font-size: 1.2rem; margin: 2.2rem 0 0.6rem; }
    .ordinal { color: var(--faint); font-weight: 400; margin-right: 0.35em; font-variant-numeric: lining-nums; }
    .skip:not(:focus) { position: absolute; left: -100vw; }
    .lesson { margin: 0 0 0.3rem; color: var(--faint); font-size: 1rem; letter-spacing: 0.04em; }
    .note { padding: 0.7rem 1rem; background: var(--note); border-radius: 4px; font-size: 1rem; }
    nav { margin: 0 0 2.8rem; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
    nav ol { margin: 0.7rem 0; padding: 0; list-style: none; counter-reset: step; font-size: 1rem; }
    nav li { margin: 0; counter-increment: step; }
    nav a { display: flex; align-items: baseline; gap: 0.5em; padding: 0.12em 0; color: inherit; text-decoration: none; }
    nav a::before { content: counter(step); flex: 0 0 1.5em; color: var(--faint); font-variant-numeric: tabular-nums; }
    nav a:hover .title { color: var(--accent); text-decoration: underline; }
    nav .leader { flex: 1; min-width: 1em; border-bottom: 1px dotted var(--faint); opacity: 0.6; }
    nav .time { color: var(--faint); font-size: 0.9em; font-variant-numeric: tabular-nums; white-space: nowrap; }
    math { font-family: "STIX Two Math", "Libertinus Math", "Cambria Math", "TeX Gyre Termes Math", "DejaVu Math TeX Gyre", math; }
    .whole { white-space: nowrap; }
    .equation { display: block; width: max-content; min-width: 100%; max-width: min(54rem, 100vw - 2.2rem); }
    .equation { overflow-x: auto; overflow-y: hidden; margin: 0.9em 0; padding: 0.15em 0; }
    .more-behind { box-shadow: inset -0.9rem 0 0.7rem -0.7rem var(--edge); }
    .more-before { box-shadow: inset 0.9rem 0 0.7rem -0.7rem var(--edge); }
    .more-before.more-behind { box-shadow: inset 0.9rem 0 0.7rem -0.7rem var(--edge), inset -0.9rem 0 0.7rem -0.7rem var(--edge); }

    """

  private static let code = """
    pre, code, samp { font-family: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    code { font-size: 0.84em; }
    :not(pre) > code { overflow-wrap: anywhere; } td code { overflow-wrap: normal; }
    pre { margin: 0 0 1em; padding: 0.9rem 1rem; overflow-x: auto; font-size: 0.8125rem; line-height: 1.55; tab-size: 2; }
    pre code { font-size: inherit; }
    .code, main > pre { background: var(--code); border-radius: 4px; }
    .cell { margin: 1.4rem 0 1.8rem; }
    .cell > pre { margin: 0; }
    .k { color: var(--keyword); } .t { color: var(--type); } .f { color: var(--call); }
    .s { color: var(--string); } .n { color: var(--number); } .c { color: var(--comment); font-style: italic; }

    """

  private static let shown = """
    .shown { margin: 0.9rem 0 0 0.55rem; padding-left: 1.25rem; border-left: 2px solid var(--rule); }
    .shown > * { margin: 0 0 1.1rem; }
    .shown > :last-child { margin-bottom: 0; }
    .output { padding: 0.1rem 0; }
    figure { margin: 0; }
    figure img { display: block; max-width: 100%; height: auto; mix-blend-mode: var(--blend); }
    figure img.sheet { width: 100%; max-width: 36rem; image-rendering: pixelated; }
    @media screen and (prefers-color-scheme: dark) { figure img.grey { filter: invert(1); mix-blend-mode: screen; } }
    figcaption, caption { color: var(--faint); font-size: 0.95rem; line-height: 1.45; }
    figcaption { margin-top: 0.5rem; max-width: 37rem; }
    .frames { display: grid; grid-template-columns: repeat(5, 1fr); gap: 0.35rem; }
    .frames picture:last-child { grid-column: 1 / -1; }
    .leafing .frames { display: block; }
    .leafing .frames picture { display: none; }
    .leafing .frames picture.now { display: block; }
    .leaf { display: flex; align-items: center; gap: 0.8rem; margin: 0.4rem 0 0; max-width: 37rem; font-size: 0.95rem; }
    .leaf button { flex: 0 0 5.2em; padding: 0.2em 0; font: inherit; color: var(--accent); background: var(--code); }
    .leaf button { border: 1px solid var(--rule); border-radius: 4px; cursor: pointer; }
    .leaf input { flex: 1; min-width: 0; accent-color: var(--accent); }
    .leaf output { flex: 0 0 6.5em; color: var(--faint); font-variant-numeric: tabular-nums; }
    caption { caption-side: top; text-align: left; padding-bottom: 0.4rem; }
    .scroll { overflow-x: auto; margin: 0 0 1.4rem; }
    table { border-collapse: collapse; font-size: 0.95rem; line-height: 1.4; font-variant-numeric: lining-nums tabular-nums; }
    table { border-top: 1.5px solid var(--ink); border-bottom: 1.5px solid var(--ink); }
    th, td { padding: 0.32rem 1.4rem 0.32rem 0; text-align: left; vertical-align: baseline; }
    th:last-child, td:last-child { padding-right: 0.2rem; }
    thead th { border-bottom: 1px solid var(--ink); font-weight: 600; white-space: nowrap; }
    tbody tr + tr td { border-top: 1px solid var(--rule); }
    .number { text-align: right; white-space: nowrap; }
    .center { text-align: center; }
    .guess { max-width: 37rem; padding: 0.5rem 1rem; background: var(--note); border-radius: 4px; font-size: 1rem; }
    .guess summary { cursor: pointer; } .guess p { margin: 0.5rem 0 0; }
    .answers { display: none; }
    .verdict { display: flex; align-items: baseline; gap: 0.6em; font-size: 1rem; line-height: 1.45; }
    .verdict + .verdict { margin-top: -0.6rem; }
    .mark { font-family: "DejaVu Sans", "Segoe UI Symbol", sans-serif; font-size: 0.9em; }
    .holds .mark { color: var(--good); } .fails .mark { color: var(--bad); } .open .mark { color: var(--open); }
    .fails { color: var(--bad); }
    small { color: var(--faint); font-size: 0.88em; }
    footer { margin-top: 4.5rem; border-top: 1px solid var(--rule); font-size: 1rem; }
    footer h2 { font-size: 1.25rem; margin-top: 2.4rem; }
    dl { margin: 0; }
    dl div { display: flex; gap: 1rem; padding: 0.12rem 0; }
    dt { flex: 0 0 6rem; color: var(--faint); }
    dd { margin: 0; }

    """

  private static let narrow = """
    @media (max-width: \(narrowPage)) {
      body { padding: 2rem 1.1rem 3rem; font-size: 1.0625rem; }
      h1 { font-size: 1.9rem; }
      h2 { font-size: 1.35rem; margin-top: 2.5rem; }
      pre { font-size: 0.75rem; }
      .code, main > pre { margin-left: -1.1rem; margin-right: -1.1rem; border-radius: 0; }
      .cell > pre.code { margin: 0 -1.1rem; }
      .shown { margin-left: 0; padding-left: 0; border-left: 0; }
    }

    """

  private static let paper = """
    @media print {
      @page { margin: 22mm 20mm; }
      :root {
        --paper: #fff; --ink: #000; --faint: #555; --rule: #ccc; --code: #f5f4f1; --edge: #0000; --accent: #000;
        --good: #14532d; --bad: #8c1d18; --open: #5c4800; --keyword: #6b1f52; --type: #07504f; --call: #1e3f70;
        --string: #77290f; --number: #163f6b; --comment: #555; --note: #fbf3d9; --blend: normal;
      }
      html { font-size: 9.2pt; }
      body { max-width: none; padding: 0; line-height: 1.45; }
      pre { white-space: pre-wrap; overflow: visible; }
      .scroll, .equation { overflow: visible; }
      h2, h3 { break-after: avoid; }
      figure, table, .verdict, .equation, .note, .guess, .output, .answers li { break-inside: avoid; }
      .code, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      footer table, table:has(tr:nth-child(16)) { break-inside: auto; } tr { break-inside: avoid; }
      thead th { white-space: normal; }
      .guess > :not(summary) { display: none; }
      .answers { display: block; }
      .leafing .frames { display: grid; }
      .leafing .frames picture { display: block; }
      .leaf { display: none; }
      .flipbook { break-inside: auto; }
      figure img { max-width: 82%; max-height: 105mm; width: auto; height: auto; }
      .frames img { max-width: 100%; max-height: 80mm; }
      a { text-decoration: none; }
    }
    """
}
