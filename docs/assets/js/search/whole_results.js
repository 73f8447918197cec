/* What is told of a pasted page, as a reader sees it: what differs first, one by one; then where the rest stands. */
(function () {
  "use strict";

  const { element, quotationResults, quotationWords, results } = window.planTexts;
  const FIRST = 20; // differences, or lines, that are shown at once; more at a click
  const FEW = 4; // stretches that are shown without a click
  const SHOWN = 24; // characters of a passage

  /** @type {(text: string) => string} */
  function opening(text) {
    const characters = [...text.replace(/\s+/gu, "")];
    return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}……` : characters.join("");
  }

  /** The first nodes of a list; the others at a click.
      @type {<T>(all: T[], nodes: (one: T) => HTMLElement[]) => HTMLElement[]} */
  function first(all, nodes) {
    const shown = all.slice(0, FIRST).flatMap(nodes);
    if (all.length <= FIRST) return shown;
    const more = element("button", { type: "button", class: "md-button" }, `再显示 ${all.length - FIRST} 段`);
    more.addEventListener("click", () => {
      const added = all.slice(FIRST).flatMap(nodes);
      more.replaceWith(...added);
      added[0].querySelector("a")?.focus();
    });
    return [...shown, more];
  }

  /** @type {(index: PT.Index, hit: PT.UnitHit) => HTMLElement} */
  const link = (index, hit) =>
    element("a", { href: quotationResults.linkTo(index, hit) }, opening(index.text.slice(...hit.places)));

  /** Where a stretch begins and ends.
      @type {(index: PT.Index, hits: PT.UnitHit[]) => PT.Child[]} */
  function where(index, hits) {
    const [start, end] = [hits[0], hits[hits.length - 1]];
    const title = element("span", { class: "pt-hit-document" }, results.documentTitle(index, start.unit));
    return [title, " ", link(index, start), ...(hits.length > 1 ? [" 至 ", link(index, end)] : [])];
  }

  /** @type {(index: PT.Index, block: PT.Block) => HTMLElement} */
  function block(index, { hits, lines, lost }) {
    const notes = [
      `${lines} 段`,
      ...(lost ? [`${lost} 处本文本有脱落`] : []),
      ...(index.isContentsOnly(hits[0].unit) ? ["仅见于目录"] : []),
    ];
    return element("li", {}, ...where(index, hits), `（${notes.join("，")}）`);
  }

  /** A list under a heading, closed where it is long.
      @type {(title: string, items: HTMLElement[], most: number) => HTMLElement[]} */
  function list(title, items, most) {
    if (!items.length) return [];
    const found = element("ul", { class: "pt-parts" }, ...items);
    if (items.length <= most) return [element("h2", {}, title), found];
    return [element("section", { class: "pt-place" }, element("details", {}, element("summary", {}, title), found))];
  }

  /** @type {(index: PT.Index, one: PT.LineAnswer) => HTMLElement[]} */
  function differing(index, { line, answer }) {
    const title = element("h2", {}, `第 ${line} 段：${quotationWords.verdict(answer)}`);
    return [title, ...quotationResults.piece(index, answer)];
  }

  /** What a check of a page found, as nodes.
      @type {PT.Namespace["wholeResults"]["nodes"]} */
  function nodes(index, { blocks, answers, omitted, aside }) {
    const isMarked = answers.some(({ answer }) => answer.verdict === "different");
    /** @type {(inOrder: boolean) => HTMLElement[]} */
    const of = (inOrder) => blocks.filter((one) => one.inOrder === inOrder).map((one) => block(index, one));
    const agreeing = of(true);
    const title = agreeing.length === 1 ? "字字相符的在这里" : `字字相符的，连着的算一处：${agreeing.length} 处`;
    const missing = omitted.map((hits) => element("li", {}, ...where(index, hits)));
    const unread = aside.map((text) => element("li", {}, opening(text)));
    return [
      ...(isMarked ? [quotationResults.legend()] : []),
      ...first(answers, (one) => differing(index, one)),
      ...list("原文有、贴上的没有的", missing, FIRST),
      ...list("次序和原文不同，或在另一份文件里的", of(false), FIRST),
      ...list(title, agreeing, FEW),
      ...list(`没有核对的 ${aside.length} 行`, unread, FEW),
    ];
  }

  window.planTexts.wholeResults = { nodes };
})();
