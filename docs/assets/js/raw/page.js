/* 原样 and 整理: the words of a page, or of one passage, as the source has them, and what was edited there.

   The edited words stay where they are, unseen, with their anchors: citing, collecting and the addresses go on from them.
   Beside them stand those of the source, which can be selected and copied. The address says what is shown so: ?raw=1 the
   whole page, ?raw=c7.p1,c7.p2 some passages. */
(function () {
  "use strict";

  const { edits, element, here, lost } = window.planTexts;
  const ALL = "1";
  const SHOW = "原样";
  const OPEN = "标出改动";

  /** A heading or a passage with edits: its edited words, its anchor, and what shows the words of the source.
      @typedef {{ words: HTMLElement, anchor: string, edits: PT.Edit[], shown: HTMLElement[], button: HTMLElement | null }} Unit */

  /** @type {(piece: PT.RawPiece) => Node[]} */
  function nodes({ words, edit }) {
    if (!edit) return [document.createTextNode(words)];
    const marked = element("span", { class: `pt-edit pt-edit-${edit.kind}` }, edit.kind === "join" ? "" : words);
    return edit.kind === "join" ? [marked, document.createElement("br")] : [marked];
  }

  /** The marks of what is lost in some words, each with how many characters stand before it.
      @type {(words: HTMLElement) => { at: number, mark: Node }[]} */
  function marksIn(words) {
    const before = document.createRange();
    before.setStart(words, 0);
    return Array.from(words.querySelectorAll(lost.LOST), (mark) => {
      before.setEndBefore(mark);
      return { at: Array.from(before.toString()).length, mark: mark.cloneNode() };
    });
  }

  /** The words of the source, with the marks.
      @type {(words: HTMLElement, found: PT.Edit[], from?: number) => Node[]} */
  function written(words, found, from) {
    const marks = marksIn(words);
    const pieces = edits.raw(words.textContent, found, from, marks.map(({ at }) => at));
    const made = pieces.flatMap((piece) => [...marksUpTo(marks, piece.at), ...nodes(piece)]);
    return [...made, ...marksUpTo(marks, Number.POSITIVE_INFINITY)];
  }

  /** Take the marks up to a place.
      @type {(marks: { at: number, mark: Node }[], at: number) => Node[]} */
  function marksUpTo(marks, at) {
    const next = marks.findIndex((one) => one.at > at);
    return marks.splice(0, next < 0 ? marks.length : next).map(({ mark }) => mark);
  }

  /** The same element without its anchors and buttons, with the words of the source.
      @type {(unit: Unit) => HTMLElement} */
  function twin({ words, edits: found }) {
    const made = /** @type {HTMLElement} */ (words.cloneNode(words.matches(".pt-table")));
    for (const one of [made, ...made.querySelectorAll("[id]")]) one.removeAttribute("id");
    made.removeAttribute("data-edits");
    made.classList.add("pt-as-is");
    if (!words.matches(".pt-table")) {
      made.append(...written(words, found));
      return made;
    }
    let from = 0;
    for (const cell of /** @type {NodeListOf<HTMLElement>} */ (made.querySelectorAll("th, td"))) {
      const length = Array.from(cell.textContent).length;
      const source = written(cell, found, from);
      cell.textContent = "";
      cell.append(...source.filter((node) => node.textContent !== "" || node instanceof HTMLElement));
      from += length + 1; // a tab or a line feed parts the cells
    }
    return made;
  }

  /** What was edited in a passage; marks and spaces, of which there are many, only when asked for.
      @type {(unit: Unit, made: HTMLElement) => HTMLElement} */
  function changes({ edits: found }, made) {
    const few = edits.told(found, ["join", "control"]);
    const many = edits.told(found, ["wide", "space"]);
    const told = element("div", { class: "pt-changes" }, few.join("；"));
    if (!many.length) return told;
    const fold = element("details", { class: "pt-more" });
    fold.append(element("summary", {}, OPEN), element("p", {}, `${many.join("；")}。`));
    fold.addEventListener("toggle", () => made.classList.toggle("pt-marked", fold.open));
    told.append(few.length ? "　" : "", fold);
    return told;
  }

  /** @type {(unit: Unit, isRaw: boolean) => void} */
  function show(unit, isRaw) {
    if (isRaw === unit.shown.length > 0) return;
    for (const one of unit.shown) one.remove();
    const made = isRaw ? twin(unit) : null;
    unit.shown = made ? [made] : [];
    if (made && !unit.words.dataset.edits) unit.shown.push(changes(unit, made));
    unit.words.classList.toggle("pt-as-edited", isRaw);
    unit.words.after(...unit.shown);
    unit.button?.setAttribute("aria-pressed", String(isRaw));
  }

  /** @type {(element: HTMLElement) => Unit} */
  function unit(found) {
    const isHeading = !found.matches(".pt-passage");
    const words = /** @type {HTMLElement} */ (isHeading ? found : found.querySelector(":scope > p, :scope > .pt-table"));
    const anchor = words.id || words.querySelector("table")?.id || "";
    return { words, anchor, edits: edits.parse(found.dataset.edits ?? ""), shown: [], button: null };
  }

  /** @type {Unit[]} */
  const units = Array.from(/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-edits]")), unit);
  const part = /** @type {HTMLElement} */ (document.querySelector("[data-pt-raw]"));
  const whole = button("本页");
  const isRaw = () => units.every(({ shown }) => shown.length);

  /** Have the address, and the button of the page, say what is shown. */
  function say() {
    const raw = units.filter(({ shown }) => shown.length).map(({ anchor }) => anchor);
    const pairs = [...new URLSearchParams(location.search)].filter(([name]) => name !== "raw");
    if (raw.length) pairs.push(["raw", isRaw() ? ALL : raw.join(",")]);
    here.keep(/** @type {[string, string][]} */ (pairs));
    whole.setAttribute("aria-pressed", String(isRaw()));
  }

  /** @type {(place: string) => HTMLButtonElement} */
  function button(place) {
    return element("button", { type: "button", class: "pt-tool", "aria-pressed": "false", "aria-label": SHOW + place }, SHOW);
  }

  for (const one of units) {
    const lines = one.words.closest(".pt-passage")?.querySelector(".pt-tools .pt-lines");
    if (!lines) continue;
    const link = /** @type {HTMLElement | null | undefined} */ (lines.parentElement?.querySelector(".pt-permalink"));
    const made = button(link?.dataset.place ?? "");
    made.addEventListener("click", () => {
      show(one, !one.shown.length);
      say();
    });
    one.button = made;
    lines.after(made);
  }
  whole.addEventListener("click", () => {
    const wanted = !isRaw();
    for (const one of units) show(one, wanted);
    say();
  });
  part.prepend(whole, " ");

  const asked = new URLSearchParams(location.search).get("raw") ?? "";
  const anchors = new Set(asked.split(","));
  for (const one of units) show(one, asked === ALL || anchors.has(one.anchor));
  whole.setAttribute("aria-pressed", String(isRaw()));
})();
