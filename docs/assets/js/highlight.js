/* A result leads to its page with the words in the address (?h=…): they are marked there, and the first is shown. */
(function () {
  "use strict";

  const { announce, dock, element, here, parts } = window.planTexts;
  const BLOCKS = "p, li, td, th, h1, h2, h3, h4, h5, h6, caption";
  const MOST = 1000; // marks on a page: more would only slow it down
  const ASIDE = ".pt-tools, .pt-about, .pt-crumb, .pt-notes, dialog";

  /** @type {(block: Element) => Text[]} */
  function textNodes(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const nodes = [];
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    return nodes;
  }

  /** @type {(node: Text, from: number, to: number) => void} */
  function mark(node, from, to) {
    const piece = node.splitText(from);
    piece.splitText(to - from);
    const made = element("mark", { class: "pt-found" });
    piece.replaceWith(made);
    made.append(piece);
  }

  /** Marks places of a block's text, a flat list of starts and ends; where markup parts one, every piece. From the last
      to the first: what is split off behind a place moves nothing before it.
      @type {(block: Element, places: number[]) => void} */
  function markPlaces(block, places) {
    let end = block.textContent.length;
    let i = places.length - 2;
    for (const node of textNodes(block).reverse()) {
      const start = end - node.length;
      while (i >= 0 && places[i] >= end) i -= 2;
      for (let j = i; j >= 0 && places[j + 1] > start; j -= 2) {
        mark(node, Math.max(places[j] - start, 0), Math.min(places[j + 1], end) - start);
      }
      end = start;
    }
  }

  /** @type {(block: Element, terms: PT.Term[], most: number) => number} */
  function markBlock(block, terms, most) {
    const { fold, matches } = window.planTexts;
    const text = fold.inLine(block.textContent); // as in the index
    const folded = { text, ...fold.withMap(text) };
    const places = matches.merged(terms.map((term) => matches.ofTerm(term, folded))).slice(0, 2 * most);
    markPlaces(block, places);
    return places.length / 2;
  }

  /** @type {() => Element[]} */
  function marks() {
    return [...document.querySelectorAll("mark.pt-found")];
  }

  /** @type {(mark: Element) => void} */
  function show(mark) {
    document.querySelector("mark.pt-current")?.classList.remove("pt-current");
    mark.classList.add("pt-current");
    mark.scrollIntoView({ block: "center" });
  }

  /** @type {(name: string, action: () => void) => HTMLElement} */
  function button(name, action) {
    const made = element("button", { type: "button" }, name);
    made.addEventListener("click", action);
    return made;
  }

  /* Which mark is shown, the way to its neighbours, and an end of it all. */
  function bar() {
    const all = marks();
    const said = element("span", { role: "status" });
    const say = () => {
      const at = all.findIndex((mark) => mark.classList.contains("pt-current"));
      const most = all.length < MOST ? "共" : "只标出";
      said.textContent = at < 0 ? `本页标出 ${all.length} 处` : `第 ${at + 1} 处，${most} ${all.length} 处`;
      return at;
    };
    /** @type {(by: number) => void} */
    const step = (by) => {
      show(all[(say() + by + all.length) % all.length]);
      say();
    };
    const clear = () => {
      for (const mark of all) mark.replaceWith(...mark.childNodes);
      made.remove();
      here.keep([]);
    };
    const moving = all.length > 1 ? [button("上一处", () => step(-1)), button("下一处", () => step(1))] : [];
    const made = element("div", { class: "pt-found-bar", role: "group", "aria-label": "标出的词" });
    made.append(said, ...moving, button("清除", clear));
    dock().append(made);
    say();
  }

  /** Blocks of the page, those of the passage that was asked for first.
      @type {(target: Element | null) => Element[]} */
  function blocks(target) {
    const all = [...document.querySelectorAll("article")].flatMap((article) => [...article.querySelectorAll(BLOCKS)]);
    /** @type {(block: Element) => number} */
    const own = (block) => Number(Boolean(target?.contains(block)));
    const words = all.filter((block) => !block.closest(ASIDE) && !block.querySelector("p, li"));
    return words.sort((a, b) => own(b) - own(a));
  }

  /** @type {(query: string) => Promise<void>} */
  async function highlight(query) {
    await parts.later("highlight");
    await window.planTexts.fold.ready();
    const terms = window.planTexts.query.parse(query);
    const target = here.target();
    let count = 0;
    for (const block of blocks(target)) count += markBlock(block, terms, MOST - count);
    if (!count) return;
    const first = target ? target.querySelector("mark.pt-found") : marks()[0];
    if (first) show(first); // a place that was asked for stays in view though the words are elsewhere
    bar();
  }

  const query = new URLSearchParams(location.search).get("h");
  if (query) highlight(query).catch((error) => announce(error.message)); // without the marks the page is still the page
})();
