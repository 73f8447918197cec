/* What a citation needs of a passage, a heading or a row of a table, beginning with its permalink. */
(function () {
  "use strict";

  const { address, lost } = window.planTexts;

  /** @type {(row: HTMLTableRowElement) => string} */
  const cells = (row) => Array.from(row.cells, lost.words).join("\t");

  /** The words of an element as published, with the marks of what is lost, tabs between cells; a row of a table comes
      with the table's header.
      @type {PT.Passage["words"]} */
  function words(target) {
    if (target instanceof HTMLTableElement) return Array.from(target.rows, cells).join("\n");
    if (!(target instanceof HTMLTableRowElement)) return lost.words(target);
    const table = /** @type {HTMLTableElement} */ (target.closest("table"));
    return `${cells(table.rows[0])}\n${cells(target)}`;
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
      lost: target.querySelector(lost.LOST) ? "yes" : "",
      quoted: words(target), // verbatim, and no marks around it: inner ones would then have to change
      accessed: today(),
    };
  }

  window.planTexts.passage = { item, key, words, place };
})();
