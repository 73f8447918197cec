/* Folding: which characters are the same to someone who searches, and what sort of character one is. All of it is said
   by the table, data/search/fold.js, which builder/text/fold.py makes; before `ready` nothing is known. */
(function () {
  "use strict";

  const SAME = 0xffff; // not a character: the unit folds to itself
  const SKIPPED = 0;
  const SEVERAL = 0xfffe; // not a character either: the unit folds to several
  const DAMAGED = "检索数据没有载入：文件缺失或损坏。请刷新页面；离线使用的，请重新解压整个压缩包。";
  const ZERO = "〇".charCodeAt(0);
  const YEARS = ["一", "二"].map((figure) => figure.charCodeAt(0)); // with which a year begins
  const CHUNK = 0x2000;
  const table = new Uint16Array(0x10000).fill(SAME);
  /** @type {Map<string, string>} */
  const either = new Map();
  /** What a unit folds to that folds to several.
      @type {Map<number, Uint16Array>} */
  const several = new Map();
  const STANDS_FOR_ZERO = 1;
  const FIGURE = 2;
  const BEHIND = 4; // what follows a number
  const inNumbers = new Uint8Array(0x10000); // what folded units are in a number in Chinese figures
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

  /** @type {(text: string) => Uint16Array} */
  const unitsOf = (text) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

  /** Puts the characters of one string beside those of another; whether there are as many.
      @type {(from: string, to: string, put: (one: string, other: string) => void) => boolean} */
  function pair(from, to, put) {
    for (let i = 0; i < from.length; i++) put(from[i], to[i]);
    return from.length === to.length;
  }

  /** @type {(given: PT.FoldTable) => void} */
  function takeNumbers({ zeros: zeroes, figures, behindZeros }) {
    for (const unit of unitsOf(zeroes)) inNumbers[unit] = STANDS_FOR_ZERO;
    for (const unit of unitsOf(figures)) inNumbers[unit] = FIGURE | BEHIND;
    for (const unit of unitsOf(behindZeros)) inNumbers[unit] = BEHIND;
  }

  /** @type {PT.Data["fold"]} */
  window.planTexts.data.fold = function (given) {
    for (const unit of unitsOf(given.blanks + given.marks)) table[unit] = SKIPPED;
    for (const character of given.blanks + given.separators) blanks.add(character);
    for (const character of given.punctuation) punctuation.add(character);
    for (const [character, folded] of Object.entries(given.several)) {
      table[character.charCodeAt(0)] = SEVERAL;
      several.set(character.charCodeAt(0), unitsOf(folded));
    }
    for (let i = 0; i < given.quotes.length; i += 2) quotes.set(given.quotes[i], given.quotes[i + 1]);
    separators = given.separators;
    takeNumbers(given);
    loaded = [
      pair(given.from, given.to, (one, other) => { table[one.charCodeAt(0)] = other?.charCodeAt(0) }),
      pair(given.from, given.form, (one, other) => forms.set(one, other)),
      pair(given.eitherFrom, given.eitherTo, (one, other) => either.set(one, other)),
    ].every(Boolean);
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

  /** Whether a zero that ends a run of them ends a year: 二〇二O.
      @type {(units: PT.Units, at: number) => boolean} */
  function endsYear(units, at) {
    const isFourth = at > 2 && YEARS.includes(units[at - 3]) && inNumbers[units[at - 2]] & FIGURE;
    return Boolean(isFourth) && !(inNumbers[units[at - 4]] & FIGURE);
  }

  /** Puts 〇 for what stands for it in numbers in Chinese figures (二O二五年), in folded units, in place.
      @type {PT.Fold["zeros"]} */
  function zeros(units, length) {
    for (let i = 1; i < length; i++) {
      if (inNumbers[units[i]] !== STANDS_FOR_ZERO || !(inNumbers[units[i - 1]] & FIGURE)) continue;
      let end = i + 1;
      while (end < length && inNumbers[units[end]] === STANDS_FOR_ZERO) end++;
      const isAmong = end < length && inNumbers[units[end]] & BEHIND;
      if (isAmong || (end === i + 1 && endsYear(units, i))) units.fill(ZERO, i, end);
      i = end - 1;
    }
  }

  /** How many units a text folds to at the most.
      @type {(text: string) => number} */
  function most(text) {
    let size = text.length;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (table[unit] === SEVERAL) size += several.get(unit)?.length ?? 0;
    }
    return size;
  }

  /** The folded text, and for each of its UTF-16 units the place of the unit it comes from: {folded, at}.
      @type {PT.Fold["withMap"]} */
  function withMap(text) {
    const size = most(text);
    const units = new Uint16Array(size);
    const at = new Uint32Array(size);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const folded = table[unit];
      if (folded === SKIPPED) continue;
      if (folded === SEVERAL) {
        for (const one of several.get(unit) ?? []) {
          units[length] = one;
          at[length++] = i;
        }
        continue;
      }
      units[length] = folded === SAME ? unit : folded;
      at[length++] = i;
    }
    zeros(units, length);
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

  /** Whether a folded character may stand for 〇 in a number in Chinese figures.
      @type {PT.Fold["isZero"]} */
  const isZero = (character) => inNumbers[character.charCodeAt(0)] === STANDS_FOR_ZERO;

  /** A text in one line, as long as it was.
      @type {PT.Fold["inLine"]} */
  const inLine = (text) => [...separators].reduce((made, separator) => made.split(separator).join(" "), text);

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
    if (!loaded) throw new Error(DAMAGED);
  }

  window.planTexts.fold = {
    ...{ alsoMeant, closing, fold, form, inLine, isBlank, isPunctuation, isZero, quotes, ready, withMap, zeros },
  };
})();
