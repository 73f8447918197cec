/* The answer to a quotation, or to a piece of one. */
(function () {
  "use strict";

  const { characters, locate, parting, stream } = window.planTexts;
  const MOST_NEAR = 5;
  const MOST_STRETCHES = 6;

  /** How many words (characters that are no punctuation) may differ in a quotation of so many. Chosen by measuring
      altered quotations and invented sentences (tests/site/invented.py): in short ones chance phrases come near.
      @type {(words: number) => number} */
  function allowed(words) {
    if (words < 4) return 0;
    if (words < 8) return 1;
    if (words < 12) return Math.floor(words * 0.2);
    return Math.floor(words * (words < 16 ? 0.25 : 0.3));
  }

  /** What the quotation leaves out weighs half: whoever leaves out a clause does not invent. What goes with a thing that
      it does not name weighs nothing.
      @type {(limit: number) => (place: PT.Place) => boolean} */
  const isNear = (limit) => ({ counts }) => counts.word - (counts.left + counts.gone) / 2 <= limit;

  /** A stretch without the punctuation at its ends.
      @type {(quote: PT.Items, items: number[], stretch: PT.Stretch) => PT.Stretch} */
  function trimmed(quote, items, { from, to, place }) {
    let [first, end] = [from, to];
    while (first < end && !quote.words[items[first]]) first++;
    while (end > first && !quote.words[items[end - 1]]) end--;
    return { from: first, to: end, place: place + first - from };
  }

  /** To which character each UTF-16 unit of the folded quotation belongs: stretches count these.
      @type {(quote: PT.Items) => number[]} */
  function unitItems({ keys }) {
    return [...keys].flatMap((key, i) => (key === characters.MARK ? [] : Array(key > 0xffff ? 2 : 1).fill(i)));
  }

  /** The longest stretches that occur, as the quotation has them, with their number and one place.
      @type {(texts: PT.Texts, quote: PT.Items, stretches: PT.Stretch[]) => PT.PartFound[]} */
  function occurring(texts, quote, stretches) {
    const items = unitItems(quote);
    const least = Math.min(4, Math.max(2, Math.floor(items.length / 2)));
    const found = stretches.map((stretch) => trimmed(quote, items, stretch)).filter(({ from, to }) => to - from >= least);
    /** @type {Map<string, PT.PartFound>} */
    const parts = new Map();
    for (const { from, to, place } of found) {
      const words = texts.folded.slice(place, place + to - from);
      if (parts.has(words)) continue;
      const hits = stream.units(texts, texts.rawAt[place], texts.rawAt[place + to - from - 1] + 1);
      const count = [...locate.occurrences(texts.folded, words)].length;
      const last = items[to - 1];
      const shown = quote.text.slice(quote.from[items[from]], quote.from[last] + quote.chars[last].length);
      parts.set(words, { words: shown, count, hits });
      if (parts.size === MOST_STRETCHES) break;
    }
    return [...parts.values()];
  }

  /** The answer to one piece: {quote, verdict, places, …}. `verdict` is "exact", "different" or "absent"; exact ones have
      their `total`, how many are `promised`, and `others` that differ in form only; absent ones the `parts` that occur.
      @type {PT.Namespace["answer"]} */
  function answer(texts, quote) {
    const exact = locate.wordForWord(texts, quote);
    const taken = new Set(exact.places.map(({ end }) => end));
    const same = locate.sameWords(texts, quote).filter(({ counts, end }) => !counts.word && !taken.has(end));
    const others = same.slice(0, MOST_NEAR);
    if (exact.places.length) return { quote, verdict: "exact", ...exact, others };
    if (same.length) return { quote, verdict: "different", places: others };
    const { places, stretches } = locate.near(texts, quote, isNear(allowed(parting.wordCount(quote))));
    if (places.length) return { quote, verdict: "different", places: places.slice(0, MOST_NEAR) };
    return { quote, verdict: "absent", places: [], parts: occurring(texts, quote, stretches) };
  }

  /** The answer to a line of which one knows between which keys of the text it should stand; null where nothing there
      comes near.
      @type {PT.Namespace["answerBetween"]} */
  function between(texts, quote, start, end) {
    const found = locate.between(texts, quote, start, end);
    if (!found || !isNear(allowed(parting.wordCount(quote)))(found)) return null;
    return { quote, verdict: "different", places: [found] };
  }

  window.planTexts.answer = answer;
  window.planTexts.answerBetween = between;
})();
