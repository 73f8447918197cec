/* A result leads to its page with the words in the address (?h=…): they are marked there, and the first is shown. */
(function () {
  "use strict";

  const { element, parts } = window.planTexts;
  const BLOCKS = "p, li:not(:has(p, li)), td, th, h1, h2, h3, h4, h5, h6, caption";
  const ASIDE = ".pt-tools, .pt-about, .pt-crumb, .pt-notes, dialog";

  function textNodes(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  }

  /* Wraps a stretch of a block's text; where markup parts it, every piece. */
  function wrap(block, start, end) {
    let at = 0;
    for (const node of textNodes(block)) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.length);
      at += node.length;
      if (from >= to) continue;
      const piece = node.splitText(from);
      piece.splitText(to - from);
      const mark = element("mark", { class: "pt-found" });
      piece.replaceWith(mark);
      mark.append(piece);
    }
  }

  function markBlock(block, terms) {
    const { fold, matches } = window.planTexts;
    const text = block.textContent;
    const folded = { text, ...fold.withMap(text) };
    const places = matches.merged(terms.map((term) => matches.ofTerm(term, folded)));
    for (let i = places.length - 2; i >= 0; i -= 2) wrap(block, places[i], places[i + 1]);
    return places.length / 2;
  }

  function marks() {
    return [...document.querySelectorAll("mark.pt-found")];
  }

  function show(mark) {
    document.querySelector("mark.pt-current")?.classList.remove("pt-current");
    mark.classList.add("pt-current");
    mark.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const all = marks();
    const at = all.findIndex((mark) => mark.classList.contains("pt-current"));
    show(all[(at + by + all.length) % all.length]);
  }

  function clear(bar) {
    for (const mark of marks()) mark.replaceWith(...mark.childNodes);
    bar.remove();
    const here = new URL(location.href);
    here.searchParams.delete("h");
    history.replaceState(null, "", here);
  }

  function button(name, action) {
    const made = element("button", { type: "button" }, name);
    made.addEventListener("click", action);
    return made;
  }

  function bar(count) {
    const made = element("div", { class: "pt-found-bar", role: "group", "aria-label": "标出的词" }, `本页标出 ${count} 处`);
    const moving = count > 1 ? [button("上一处", () => step(-1)), button("下一处", () => step(1))] : [];
    made.append(...moving, button("清除", () => clear(made)));
    document.body.append(made);
  }

  async function highlight(query) {
    await parts.matching();
    await window.planTexts.fold.ready();
    const terms = window.planTexts.query.parse(query);
    const blocks = [...document.querySelectorAll("article")].flatMap((article) => [...article.querySelectorAll(BLOCKS)]);
    const count = blocks
      .filter((block) => !block.closest(ASIDE))
      .reduce((sum, block) => sum + markBlock(block, terms), 0);
    if (!count) return;
    bar(count);
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    show(target?.querySelector("mark.pt-found") || marks().find((mark) => follows(target, mark)) || marks()[0]);
  }

  const follows = (target, mark) =>
    target && target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;

  const query = new URLSearchParams(location.search).get("h");
  if (query) highlight(query).catch(() => {}); // without the marks the page is still the page
})();
