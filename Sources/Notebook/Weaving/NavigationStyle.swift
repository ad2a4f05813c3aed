/// How the ways about a page look: the bar of lessons, the contents beside the text, links of headings, and the button
/// that copies.
enum NavigationStyle {
  static let css = """
    .course { display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; margin: 0 0 1.6rem; font-size: 1rem; max-width: 37rem; }
    .course[hidden] { display: none; }
    footer .course { margin: 2rem 0 0; }
    .course a:not([href]) { color: var(--faint); }
    .here { color: var(--faint); font-weight: 400; text-decoration: none; opacity: 0; }
    h2:hover .here, .here:focus-visible { opacity: 1; }
    .place { margin: -0.5rem 0 0.9rem; color: var(--faint); font-size: 0.85rem; }
    .place code { user-select: all; }
    .references li { margin: 0.4em 0; }
    .references li:target { background: var(--note); }
    .cell { position: relative; }
    .copy { position: absolute; right: 0.4rem; top: 0.4rem; padding: 0.1em 0.6em; font: inherit; font-size: 0.8rem; }
    .copy { color: var(--accent); background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; cursor: pointer; }
    @media (hover: hover) {
      .copy { opacity: 0; }
      .cell:hover .copy, .copy:focus-visible { opacity: 1; }
    }
    @media (hover: none) { .here { opacity: 1; } }
    nav a[aria-current] .title { color: var(--accent); font-weight: 600; }
    @media screen and (min-width: 82rem) {
      body:not(.front) { margin-left: max(19rem, calc(50vw - 28.5rem)); }
      nav { position: fixed; top: 0; left: max(1.2rem, calc(50vw - 46.5rem)); width: 16.5rem; max-height: 100vh; }
      nav { overflow-y: auto; margin: 0; padding: 4rem 0 2rem; border: 0; }
      nav ol { font-size: 0.9rem; line-height: 1.35; }
      nav a { padding: 0.2em 0; }
      nav .leader, nav .time { display: none; }
    }
    @media print {
      .course, .here, .copy, .place { display: none; }
    }

    """
}
