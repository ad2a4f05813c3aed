/// What keeps the live page up to date: it loads the hidden scripts beside the page again and again, and puts in place
/// what has changed and nothing else, so that a reader's place, an open answer and a leafed book stay as they are.
enum LiveScript {
  static let style = """
    progress { width: 100%; max-width: 37rem; accent-color: var(--accent); }
    main:has(+ section:empty), section:empty { margin: 0; }
    #status { position: sticky; bottom: 0; max-width: none; margin: 2rem 0 0; padding: 0.5rem 1rem; }
    #status { background: var(--note); border-top: 1px solid var(--rule); font-size: 1rem; }
    #status.still { color: var(--bad); }

    """

  /// The part of the page that the scripts fill.
  static let element = """
    <noscript><p>Without its script this page follows no run. The finished one, index.html, needs none.</p></noscript>
    <p id="status" role="status">One moment …</p>
    <script>
    const live = {
      has: {}, told: { parts: {} }, still: 0,
      beat(told) {
        if (told.beat !== this.told.beat) this.still = 0;
        this.told = told;
      },
      show(part, ...elements) {
        for (const html of elements) this.fill(html);
        this.has[part] = this.told.parts[part];
        // The scripts before this one see to what is new, and leave the rest alone.
        for (const old of document.querySelectorAll("body > script:not(:last-of-type)")) {
          const again = document.createElement("script");
          again.textContent = old.textContent;
          old.replaceWith(again);
        }
      },
      fill(html) {
        const template = document.createElement("template");
        template.innerHTML = html;
        const wanted = template.content.firstElementChild;
        const parent = document.querySelector(`body > ${wanted.localName}`);
        const old = [...parent.children], fresh = [...wanted.children];
        fresh.forEach((node, place) => {
          const html = node.outerHTML;
          if (old[place] && old[place].html === html) return;
          node.html = html;
          if (old[place]) old[place].replaceWith(node); else parent.append(node);
        });
        old.slice(fresh.length).forEach((node) => node.remove());
      },
      load(name) {
        return new Promise((done) => {
          const script = document.createElement("script");
          script.onload = script.onerror = () => { script.remove(); done(); };
          script.src = `.live-${name}.js?${Date.now()}`;
          document.head.append(script);
        });
      },
      async look() {
        this.still += 1;
        await this.load("beat");
        if (this.told.next) return location.replace(`${this.told.next}#at=${Math.round(scrollY)}`);
        for (const part of Object.keys(this.told.parts)) {
          if (this.told.parts[part] !== this.has[part]) await this.load(part);
        }
        const status = document.querySelector("#status");
        // Three beats are missing.
        const isStill = this.still > 5 && !this.told.isAtRest;
        const text = isStill
          ? `This page no longer moves: the run was killed, or its computer sleeps. ${this.told.advice ?? ""}`
          : this.told.status;
        status.classList.toggle("still", isStill);
        if (status.textContent !== text) status.textContent = text;
        setTimeout(() => this.look(), 1000);
      },
    };
    live.look();
    </script>

    """
}
