/* 原文第N行 beside passages and headings: a click opens what can be done with the source (origin/window.js). The link stays
   one, so that it can be copied, or opened beside the page, as the permalink it is. */
(function () {
  "use strict";

  const { originWindow, passage, sourceWords } = window.planTexts;
  const here = /** @type {HTMLElement} */ (document.querySelector("[data-pt-origin]"));
  const TOOLS = ".pt-tools";
  /** @type {Range | null} */
  let selected = null; // what was selected when the pointer went down: the click may take it away

  /** @type {(lines: Element) => number} */
  const first = (lines) => Number((lines.textContent ?? "").match(/\d+/)?.[0] ?? 0);

  /** The element with the words to which tools belong: those of a passage, or a heading.
      @type {(tools: Element) => HTMLElement | null} */
  function wordsOf(tools) {
    const inside = tools.closest(".pt-passage");
    if (inside) return inside.querySelector(":scope > p, :scope > .pt-table");
    const link = /** @type {HTMLAnchorElement | null} */ (tools.querySelector(".pt-permalink"));
    return link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  }

  /** Cells are parted as in the published text.
      @type {(words: HTMLElement) => string} */
  function text(words) {
    const table = words.querySelector("table");
    if (!table) return words.textContent ?? "";
    return Array.from(table.rows, (row) => Array.from(row.cells, (cell) => cell.textContent).join("\t")).join("\n");
  }

  /** @type {(tools: Element) => PT.SourceUnit | null} */
  function unit(tools) {
    const words = wordsOf(tools);
    const lines = tools.querySelector(".pt-lines");
    if (!words || !lines) return null;
    const inside = /** @type {HTMLElement | null} */ (words.closest(".pt-passage"));
    const { edits = "", runs = inside ? "" : parted(words, first(lines)) } = (inside ?? words).dataset;
    return { words: text(words), edited: edits, broken: runs, line: first(lines) };
  }

  /** A heading, where the page does not say more: a blank parts marker and title, whatever does in the source.
      @type {(heading: HTMLElement, line: number) => string} */
  function parted(heading, line) {
    const at = Array.from(heading.textContent ?? "").indexOf(" ");
    return at < 0 ? "" : `0:${line} ${at + 1}:${line}`;
  }

  /** What is selected inside some words, as offsets; their beginning where nothing is.
      @type {(words: HTMLElement) => [from: number, to: number]} */
  function chosen(words) {
    const range = selected;
    if (!range || range.collapsed || !words.contains(range.commonAncestorContainer)) return [0, 0];
    const before = document.createRange();
    before.setStart(words, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const [start, length] = [before, range].map((one) => Array.from(one.toString()).length);
    return words.querySelector("table") ? inTable(words, range, length) : [start, start + length];
  }

  /** In a table the cells before count as well, each with what parts it from the next.
      @type {(words: HTMLElement, range: Range, length: number) => [from: number, to: number]} */
  function inTable(words, range, length) {
    const node = range.startContainer;
    const cells = [...words.querySelectorAll("th, td")];
    const at = cells.findIndex((cell) => cell.contains(node));
    if (at < 0) return [0, 0];
    const before = document.createRange();
    before.setStart(cells[at], 0);
    before.setEnd(node, range.startOffset);
    const earlier = cells.slice(0, at).reduce((sum, cell) => sum + Array.from(cell.textContent ?? "").length + 1, 0);
    const from = earlier + Array.from(before.toString()).length;
    return [from, from + length];
  }

  function remember() {
    const selection = document.getSelection();
    selected = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  }

  /** @type {(lines: HTMLElement) => void} */
  function show(lines) {
    const tools = /** @type {Element} */ (lines.closest(TOOLS));
    const own = unit(tools);
    const link = /** @type {HTMLAnchorElement | null} */ (tools.querySelector(".pt-permalink"));
    const words = wordsOf(tools);
    if (!own || !link || !words) return;
    const units = [...document.querySelectorAll(TOOLS)].filter((other) => other !== tools).flatMap((other) => unit(other) ?? []);
    const found = sourceWords.find(own, ...chosen(words), units);
    const { short, place, address, quoted } = passage.item(link);
    const about = {
      ...{ place: `《${short}》${place}`, words: quoted, source: lines.textContent ?? "", look: found.words, address },
      ...{ file: here.dataset.file ?? "", id: `${here.dataset.ptOrigin}.${decodeURIComponent(link.hash.slice(1))}` },
    };
    const published = lines instanceof HTMLAnchorElement ? lines.href : "";
    originWindow.show(about, { edit: here.dataset.edit ?? "", issue: here.dataset.issue ?? "" }, published, found.line);
  }

  /** @type {(lines: HTMLElement) => void} */
  function equip(lines) {
    for (const [name, value] of [["role", "button"], ["aria-haspopup", "dialog"]]) lines.setAttribute(name, value);
    if (!(lines instanceof HTMLAnchorElement)) lines.tabIndex = 0;
    lines.addEventListener("pointerdown", remember);
    lines.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (event.detail === 0) remember(); // by the keyboard
      show(lines);
    });
    lines.addEventListener("keydown", (event) => {
      if (event.key !== " " && (event.key !== "Enter" || lines instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      lines.click();
    });
  }

  for (const lines of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`${TOOLS} .pt-lines`))) equip(lines);
})();
