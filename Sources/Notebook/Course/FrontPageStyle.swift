/// How the front page looks, besides what it shares with the lessons' pages.
enum FrontPageStyle {
  static let css = """
    .front header .next { font-size: 1.25rem; }
    .front form { margin: 0 0 1rem; }
    .front label { display: block; margin-bottom: 0.3rem; }
    .front input { width: 100%; max-width: 37rem; padding: 0.5rem 0.7rem; font: inherit; color: var(--ink); }
    .front input { background: var(--code); border: 1px solid var(--faint); border-radius: 4px; }
    .front form:not([hidden]) + main h2 { margin-top: 0; }
    #told { margin: 0.5rem 0; color: var(--faint); font-size: 1rem; min-height: 1.6em; }
    #found { padding: 0; list-style: none; }
    #found p { font-size: 0.95rem; color: var(--faint); margin: 0 0 0.8rem; }
    mark { background: var(--note); color: var(--ink); font-weight: 600; }
    .cards { max-width: none; padding: 0; list-style: none; }
    .card { display: grid; grid-template-columns: 18rem 1fr; gap: 0 2rem; align-items: start; }
    .card { margin: 0; padding: 1.6rem 0; border-top: 1px solid var(--rule); break-inside: avoid; }
    .card h3 { margin: 0 0 0.5rem; font-size: 1.35rem; }
    .card p { margin: 0 0 0.7rem; }
    .card img, .card svg { display: block; width: 100%; height: auto; max-height: 18rem; object-fit: contain; }
    .card img { object-position: left top; mix-blend-mode: var(--blend); }
    .card svg { color: var(--faint); }
    .card dl { font-size: 0.95rem; margin-bottom: 0.7rem; }
    .card dt { flex-basis: 5.5rem; }
    .next code { padding: 0.15em 0.4em; background: var(--code); border-radius: 4px; user-select: all; }
    @media (max-width: \(Stylesheet.narrowPage)) {
      .card { display: block; }
      .picture { margin-bottom: 1rem; }
    }
    @media print {
      .front form { display: none; }
      .card { grid-template-columns: 12rem 1fr; }
    }
    """
}
