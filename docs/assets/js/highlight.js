/* A result leads to its page with the words in the address (?h=…): they are marked there, and the first is shown.

   A hit is what a reader would call one place: where a link parts it, it has several marks. Counted and shown are hits that
   can be seen, those in what is folded among them: they open it. */
(function () {
  "use strict";

  const { announce, dock, element, here, parts } = window.planTexts;
  const BLOCKS = "p, li, td, th, h1, h2, h3, h4, h5, h6, caption";
  const MOST = 1000; // hits on a page: more would only slow it down
  const MOST_TERMS = 50; // of those that an address names: anyone can make one
  const LONGEST = 1000; // characters of them
  const ASIDE = ".pt-tools, .pt-about, .pt-crumb, .pt-notes, dialog";
  const SILENT = `${ASIDE}, script, style, noscript, template`;
  const FAILED = "没能标出所查的词：网站的程序没有全部运行。";
  const CLIPPED = /^inset\((?:50|100)%/;

  /** The marks of one hit, in order.
      @typedef {HTMLElement[]} Hit */

  /** Whether nobody can see what is in an element, by its own style; what is folded can be opened.
      @type {(inner: Element) => boolean} */
  function isUnseen(inner) {
    const { clip, clipPath, display, opacity, position } = getComputedStyle(inner);
    if (display === "none" || opacity === "0" || CLIPPED.test(clipPath)) return true;
    return (position === "absolute" || position === "fixed") && /^rect\((?:[01](?:px)?[, ]*)+\)$/.test(clip);
  }

  /** The details, the outermost first, that have to be opened to see an element.
      @type {(inner: Element) => HTMLDetailsElement[]} */
  function folds(inner) {
    const found = [];
    for (let at = inner.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
      if (!at.open && !at.querySelector(":scope > summary")?.contains(inner)) found.unshift(at);
    }
    return found;
  }

  /** Whether a reader sees a mark, or would once its folds were open. `known` has what was said of the elements around.
      @type {(mark: HTMLElement, known: Map<Element, boolean>) => boolean} */
  function isSeen(mark, known) {
    for (let at = mark.parentElement; at; at = at.parentElement) {
      const unseen = known.get(at) ?? isUnseen(at);
      known.set(at, unseen);
      if (unseen) return false;
    }
    if (getComputedStyle(mark).visibility !== "visible") return false;
    return [...(folds(mark)[0] ?? mark).getClientRects()].some(({ width, height }) => width && height);
  }

  /** @type {(hits: Hit[]) => Hit[]} */
  function seen(hits) {
    const known = new Map();
    return hits.filter((hit) => hit.some((mark) => isSeen(mark, known)));
  }

  /** The texts of a block, without those that are no part of what is read there.
      @type {(block: Element) => Text[]} */
  function textNodes(block) {
    /** @type {(node: Node) => number} */
    const accept = (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const inner = /** @type {Element} */ (node);
      return inner.matches(SILENT) || isUnseen(inner) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    };
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
    /** @type {Text[]} */
    const nodes = [];
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    return nodes;
  }

  /** @type {(node: Text, from: number, to: number) => HTMLElement} */
  function mark(node, from, to) {
    const piece = node.splitText(from);
    piece.splitText(to - from);
    const made = element("mark", { class: "pt-found" });
    piece.replaceWith(made);
    made.append(piece);
    return made;
  }

  /** Marks places of texts that follow each other, a flat list of starts and ends. From the last to the first: what is
      split off behind a place moves nothing before it.
      @type {(nodes: Text[], places: number[]) => Hit[]} */
  function markPlaces(nodes, places) {
    /** @type {Hit[]} */
    const hits = Array.from({ length: places.length / 2 }, () => []);
    let end = nodes.reduce((sum, node) => sum + node.length, 0);
    let i = places.length - 2;
    for (const node of [...nodes].reverse()) {
      const start = end - node.length;
      while (i >= 0 && places[i] >= end) i -= 2;
      for (let j = i; j >= 0 && places[j + 1] > start; j -= 2) {
        const made = mark(node, Math.max(places[j] - start, 0), Math.min(places[j + 1], end) - start);
        hits[j / 2].unshift(made);
      }
      end = start;
    }
    return hits;
  }

  /** @type {(block: Element, terms: PT.Term[], most: number) => Hit[]} */
  function markBlock(block, terms, most) {
    const { fold, matches } = window.planTexts;
    const nodes = textNodes(block);
    const text = fold.inLine(nodes.map(({ data }) => data).join("")); // as in the index
    const folded = { text, ...fold.withMap(text) };
    const places = matches.merged(terms.map((term) => matches.ofTerm(term, folded))).slice(0, 2 * most);
    return markPlaces(nodes, places);
  }

  /** @type {(hit: Hit) => void} */
  function show(hit) {
    for (const mark of document.querySelectorAll("mark.pt-current")) mark.classList.remove("pt-current");
    for (const mark of hit) mark.classList.add("pt-current");
    for (const fold of folds(hit[0])) fold.open = true;
    hit[0].scrollIntoView({ block: "center" });
  }

  /** @type {(name: string, action: () => void) => HTMLElement} */
  function button(name, action) {
    const made = element("button", { type: "button" }, name);
    made.addEventListener("click", action);
    return made;
  }

  /** Which hit is shown, the way to its neighbours, and an end of it all. What a page shows may change (another view, a
      window made narrow): what can be seen is counted anew.
      @type {(hits: Hit[], left: string) => void} */
  function bar(hits, left) {
    const said = element("span", { role: "status" });
    /** @type {(now: Hit[]) => number} */
    const current = (now) => now.findIndex(([mark]) => mark.classList.contains("pt-current"));
    const say = () => {
      const now = seen(hits);
      const at = current(now);
      const most = hits.length < MOST ? "共" : "只标出";
      said.textContent = `${at < 0 ? `本页标出 ${now.length} 处` : `第 ${at + 1} 处，${most} ${now.length} 处`}${left}`;
    };
    /** @type {(by: number) => void} */
    const step = (by) => {
      const now = seen(hits);
      const at = current(now);
      const next = at < 0 ? Math.min(by, 0) : at + by; // from nowhere to the first or the last
      if (now.length) show(now[(next + now.length) % now.length]);
      say();
    };
    const clear = () => {
      for (const mark of hits.flat()) mark.replaceWith(...mark.childNodes);
      window.removeEventListener("hashchange", say);
      made.remove();
      here.keep([]);
    };
    const moving = hits.length > 1 ? [button("上一处", () => step(-1)), button("下一处", () => step(1))] : [];
    const made = element("div", { class: "pt-found-bar", role: "group", "aria-label": "标出的词" });
    made.append(said, ...moving, button("清除", clear));
    dock().append(made);
    window.addEventListener("hashchange", say);
    say();
  }

  function blocks() {
    const all = [...document.querySelectorAll("article")].flatMap((article) => [...article.querySelectorAll(BLOCKS)]);
    return all.filter((block) => !block.closest(ASIDE) && !block.querySelector("p, li"));
  }

  /** Hits in the order of the page; where there are too many, those of the passage that was asked for are among them.
      @type {(terms: PT.Term[], target: Element | null) => Hit[]} */
  function marked(terms, target) {
    /** @type {(block: Element) => number} */
    const own = (block) => Number(Boolean(target?.contains(block)));
    const found = blocks().map((block) => ({ block, hits: /** @type {Hit[]} */ ([]) }));
    let count = 0;
    for (const one of [...found].sort((a, b) => own(b.block) - own(a.block))) {
      if (count === MOST) break;
      one.hits = markBlock(one.block, terms, MOST - count);
      count += one.hits.length;
    }
    return found.flatMap(({ hits }) => hits);
  }

  /** The terms that are looked for, and what has to be said of those that are not.
      @type {(query: string) => { terms: PT.Term[], left: string }} */
  function asked(query) {
    const all = window.planTexts.query.parse(query.slice(0, LONGEST));
    const isCut = query.length > LONGEST || all.length > MOST_TERMS;
    return { terms: all.slice(0, MOST_TERMS), left: isCut ? "（词句太长，只标前面的一部分）" : "" };
  }

  /** When the page is whole: before, what the fragment names may not be the target yet by which views are chosen.
      @type {() => Promise<unknown>} */
  function whole() {
    if (document.readyState === "complete") return Promise.resolve();
    return new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
  }

  /** @type {(query: string) => Promise<void>} */
  async function highlight(query) {
    await Promise.all([parts.later("highlight"), whole()]);
    await window.planTexts.fold.ready();
    const { terms, left } = asked(query);
    const target = here.target();
    const hits = marked(terms, target);
    const now = seen(hits);
    if (!now.length && left) announce(`没有标出什么${left}`);
    if (!now.length) return;
    const first = now.find(([mark]) => !target || target.contains(mark));
    if (first) show(first); // a place that was asked for stays in view though the words are elsewhere
    bar(hits, left);
  }

  const query = new URLSearchParams(location.search).get("h");
  if (query) highlight(query).catch((error) => announce(error.constructor === Error ? error.message : FAILED)); // without the marks the page is still the page
})();
