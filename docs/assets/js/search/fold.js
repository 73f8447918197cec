/* Folding: which characters are the same to someone who searches, and what sort of character one is. All of it is said
   by the table, data/search/fold.js, which builder/text/fold.py makes; before `ready` nothing is known. */
(function () {
  "use strict";

  const SAME = 0xffff; // not a character: the unit folds to itself
  const SKIPPED = 0;
  const CHUNK = 0x2000;
  const table = new Uint16Array(0x10000).fill(SAME);
  /** @type {Map<string, string>} */
  const either = new Map();
  /** @type {Map<string, string>} */
  const forms = new Map();
  /** @type {Set<string>} */
  const blanks = new Set();
  /** @type {Set<string>} */
  const punctuation = new Set();
  /** Marks that open a quotation, and those that close it; some are both.
      @type {PT.Fold["quotes"]} */
  const quotes = new Map();
  let separators = "";
  let loaded = false;

  /** @type {PT.Data["fold"]} */
  window.planTexts.data.fold = function (given) {
    for (const unit of given.blanks + given.marks) table[unit.charCodeAt(0)] = SKIPPED;
    for (const character of given.blanks + given.separators) blanks.add(character);
    for (const character of given.punctuation) punctuation.add(character);
    for (let i = 0; i < given.from.length; i++) {
      table[given.from.charCodeAt(i)] = given.to.charCodeAt(i);
      forms.set(given.from[i], given.form[i]);
    }
    for (let i = 0; i < given.eitherFrom.length; i++) either.set(given.eitherFrom[i], given.eitherTo[i]);
    for (let i = 0; i < given.quotes.length; i += 2) quotes.set(given.quotes[i], given.quotes[i + 1]);
    separators = given.separators;
    const { from, to, form, eitherFrom, eitherTo } = given;
    loaded = from.length === to.length && from.length === form.length && eitherFrom.length === eitherTo.length;
  };

  /** @type {(units: Uint16Array, length: number) => string} */
  function string(units, length) {
    const parts = [];
    for (let i = 0; i < length; i += CHUNK) {
      const part = /** @type {unknown} */ (units.subarray(i, Math.min(i + CHUNK, length)));
      parts.push(String.fromCharCode.apply(null, /** @type {number[]} */ (part)));
    }
    return parts.join("");
  }

  /** The folded text, and for each of its UTF-16 units the place of the unit it comes from: {folded, at}.
      @type {PT.Fold["withMap"]} */
  function withMap(text) {
    const units = new Uint16Array(text.length);
    const at = new Uint32Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const folded = table[unit];
      if (folded === SKIPPED) continue;
      units[length] = folded === SAME ? unit : folded;
      at[length++] = i;
    }
    return { folded: string(units, length), at: at.slice(0, length) };
  }

  /** The folded text.
      @type {PT.Fold["fold"]} */
  function fold(text) {
    return withMap(text).folded;
  }

  /** The simplified character that a folded one may also be meant as in a query (著 is 著 or 着); else undefined.
      @type {PT.Fold["alsoMeant"]} */
  const alsoMeant = (character) => either.get(character);

  /** A character in the usual width, case and form, traditional or simplified as it is.
      @type {PT.Fold["form"]} */
  const form = (character) => forms.get(character) ?? character;

  /** White space, what parts lines and cells, and what cannot be seen.
      @type {PT.Fold["isBlank"]} */
  const isBlank = (character) => blanks.has(character);

  /** Whether a folded character is no part of a word.
      @type {PT.Fold["isPunctuation"]} */
  const isPunctuation = (character) => punctuation.has(character);

  /** A text in one line, as long as it was.
      @type {PT.Fold["inLine"]} */
  const inLine = (text) => [...separators].reduce((made, separator) => made.replaceAll(separator, " "), text);

  /** The marks that close a quotation, for a class in a pattern; `alone` are those that cannot open one.
      @type {PT.Fold["closing"]} */
  function closing() {
    const marks = [...quotes.values()];
    return { all: marks.join(""), alone: marks.filter((mark) => !quotes.has(mark)).join("") };
  }

  /** Rejects where the table is missing or damaged: without it nothing would be the same as anything else.
      @type {PT.Fold["ready"]} */
  async function ready() {
    await window.planTexts.need("data/search/fold.js");
    if (!loaded) throw new Error("data/search/fold.js");
  }

  window.planTexts.fold = { alsoMeant, closing, fold, form, inLine, isBlank, isPunctuation, quotes, ready, withMap };
})();
