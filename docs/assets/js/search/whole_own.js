/* What stands on a page of this site and is no text of a document: how documents and places are called. */
(function () {
  "use strict";

  const { characters, locate } = window.planTexts;
  const NOTE = /原文第\d+(?:[–-]\d+)?行|^也写作：/u; // below a passage of a booklet, or the name of a term
  const HEADING = /\(标题\)$/u; // folded: behind a heading that has a term
  /** @type {WeakMap<PT.Index, PT.Own>} */
  const known = new WeakMap();

  /** @type {(text: string) => string} */
  const folded = (text) => locate.string(characters.items(text));

  /** @type {(index: PT.Index) => PT.Own} */
  function build({ places: { documents, divisions } }) {
    return {
      titles: new Set(documents.map(({ title }) => folded(title))),
      headings: new Set(divisions.map(([, , , , heading]) => folded(heading))),
      labels: new Set(divisions.filter(([, , , above]) => above).map(([, , , above, heading]) => folded(`${above} · ${heading}`))),
      documents: documents.flatMap(({ title, short_title: short }) => [folded(title), folded(short)]),
    };
  }

  /** @type {(index: PT.Index) => PT.Own} */
  function of(index) {
    const made = known.get(index) ?? build(index);
    known.set(index, made);
    return made;
  }

  /** Whether a line is the title of a document.
      @type {PT.WholeOwn["isTitle"]} */
  const isTitle = ({ index }, { key }) => of(index).titles.has(key);

  /** Whether a line says where something stands, as pages of this site say it.
      @type {PT.WholeOwn["isPlace"]} */
  function isPlace({ index }, { key, quote }) {
    const { documents, headings, labels } = of(index);
    const named = key.replace(HEADING, "");
    if (labels.has(named) || (named !== key && headings.has(named))) return true;
    return documents.some((name) => key.startsWith(name)) || NOTE.test(quote.text);
  }

  window.planTexts.wholeOwn = { isPlace, isTitle };
})();
