/* What a citation needs of a passage, a heading or a row of a table, beginning with its permalink. */
(function () {
  "use strict";

  const { address } = window.planTexts;
  /** @type {(text: string) => number} */
  const length = (text) => Array.from(text).length; // the builder counts code points

  /** @type {(row: HTMLTableRowElement) => string} */
  const cells = (row) => Array.from(row.cells, (cell) => cell.textContent).join("\t");

  /** The marks of what is missing, as far as they lie within words that begin at `start` of the passage.
      @type {(words: string, start: number, block: Element | null) => string} */
  function withMarks(words, start, block) {
    const pieces = Array.from(words);
    const most = pieces.length;
    const gaps = /** @type {NodeListOf<HTMLElement> | undefined} */ (block?.querySelectorAll(".pt-gap"));
    for (const gap of Array.from(gaps || []).reverse()) {
      const at = Number(gap.dataset.at) - start;
      if (at >= 0 && at <= most) pieces.splice(at, 0, `〔${gap.textContent.replace(/。$/, "")}〕`);
    }
    return pieces.join("");
  }

  /** The words of an element as published, tabs between cells; a row of a table comes with the table's header.
      @type {PT.Passage["words"]} */
  function words(target) {
    const block = target.closest(".pt-passage");
    if (target instanceof HTMLTableElement) return withMarks(Array.from(target.rows, cells).join("\n"), 0, block);
    if (!(target instanceof HTMLTableRowElement)) return withMarks(target.textContent, 0, block);
    const table = /** @type {HTMLTableElement} */ (target.closest("table"));
    const above = Array.from(table.rows, cells).slice(0, target.rowIndex);
    return `${above[0]}\n${withMarks(cells(target), length(`${above.join("\n")}\n`), block)}`;
  }

  /** A date as the reader's clock has it: 2026-11-22. */
  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  }

  function path() {
    const here = new URL(location.href);
    here.hash = here.search = "";
    return here.href.slice(address("").length);
  }

  /** @type {PT.Passage["place"]} */
  function place(link) {
    const passage = link.closest("tr") && link.closest(".pt-passage");
    const table = /** @type {HTMLElement | null | undefined} */ (passage?.querySelector(".pt-tools .pt-permalink"));
    return (table?.dataset.place ?? "") + (link.dataset.place ?? "");
  }

  /** @type {PT.Passage["key"]} */
  const key = (link) => path() + link.hash;

  /** The published address; of a site that has none the one at which it is read, or the place within the bundle.
      @type {(link: HTMLAnchorElement) => string} */
  function published(link) {
    const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="canonical"]'));
    if (canonical) return canonical.href + link.hash;
    return location.protocol === "file:" ? key(link) : address(key(link));
  }

  /** The facts of the document, the words and where they stand, all strings.
      @type {PT.Passage["item"]} */
  function item(link) {
    const target = /** @type {HTMLElement} */ (document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const source = /** @type {HTMLElement} */ (document.querySelector(".pt-source"));
    return {
      .../** @type {PT.Facts} */ (/** @type {unknown} */ (source.dataset)),
      key: key(link),
      address: published(link),
      place: place(link),
      quoted: words(target), // verbatim, and no marks around it: inner ones would then have to change
      accessed: today(),
    };
  }

  window.planTexts.passage = { item, key, words, place };
})();
