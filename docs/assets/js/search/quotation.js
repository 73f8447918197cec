/* Checking a quotation: the answer to all of it, or to every part. */
(function () {
  "use strict";

  const { answer, characters, locate, losses, order, parting, stream, whole, withoutSources } = window.planTexts;
  const { TELLING, WAYS, wordCount } = parting;
  const LONGEST = 4000; // characters that are checked of a quotation
  const LONGEST_PAGE = 100000; // and of a page
  const MOST_PIECES = 12;
  const WORK = 2e7; // cells of comparisons, after which no further way to part a text is tried: less than a second
  const WORK_OF_PAGE = 6e7;
  /** @type {Record<PT.Way, number>} */
  const PARTING = { paragraphs: 1, lines: 1, sentences: 4 }; // words that one more piece has to explain

  /** The first characters of a text, blanks not counted.
      @type {(items: PT.Items, most: number) => string} */
  const shortened = ({ text, from }, most) => (from.length > most ? text.slice(0, from[most]) : text);

  /** @type {PT.Order & { left: number }} */
  const ONE = { order: "follows", isOnePassage: false, leavesOut: false, left: 0 };
  /** @type {(one: PT.Answer) => PT.Answers} */
  const single = (one) => ({ parted: null, answers: [one], ...ONE });
  /** @type {(one: PT.Answer) => boolean} */
  const isAbsent = ({ verdict }) => verdict === "absent";

  /** @type {(quote: string) => PT.Items} */
  const pieceOf = (quote) => characters.items(parting.unwrapped(quote));

  /** The answers to pieces, with how they stand to each other and how many were left.
      @type {<W extends PT.Answers["parted"]>(texts: PT.Texts, quotes: PT.Items[], parted: W) => PT.Answers & { parted: W }} */
  function several(texts, quotes, parted) {
    const answers = quotes.slice(0, MOST_PIECES).map((quote) => answer(texts, quote));
    return { parted, answers, ...order(texts, answers), left: Math.max(0, quotes.length - MOST_PIECES) };
  }

  /** @typedef {PT.Answers & { parted: PT.Way }} Pieces */

  /** Words that an answer leaves unexplained.
      @type {(one: PT.Answer) => number} */
  const cost = (one) => (isAbsent(one) ? wordCount(one.quote) : one.places[0].counts.word);

  /** @type {(way: PT.Way, answers: PT.Answer[]) => number} */
  const costs = (way, answers) => answers.reduce((sum, one) => sum + cost(one), PARTING[way] * (answers.length - 1));

  /** Neighbours of which nothing is there as one; null where that takes too long.
      @type {(texts: PT.Texts, parts: { text: string }[]) => PT.Answer[] | null} */
  function gathered(texts, parts) {
    /** @type {{ text: string; one: PT.Answer }[]} */
    const made = [];
    for (const { text } of parts) {
      if (texts.work.left < 0) return null;
      const one = answer(texts, pieceOf(text));
      const last = made[made.length - 1];
      if (last && isAbsent(last.one) && isAbsent(one)) {
        last.text += `\n${text}`;
        last.one = answer(texts, pieceOf(last.text));
      } else made.push({ text, one });
    }
    return made.map(({ one }) => one);
  }

  /** Whether pieces say more than the whole. Next to a whole that was found, they must all be there as they are, or
      be found and follow each other; else one of them must be too long to stand there by chance.
      @type {(whole: PT.Answer, way: PT.Way, found: PT.Answers) => boolean} */
  function isBetter(whole, way, { answers, order: how }) {
    if (answers.length < 2 || costs(way, answers) >= cost(whole)) return false;
    if (!isAbsent(whole)) return answers.every((one) => !cost(one)) || (!answers.some(isAbsent) && how === "follows");
    if (!answers.some(isAbsent)) return true;
    return answers.some((one) => !isAbsent(one) && wordCount(one.quote) >= TELLING);
  }

  /** The text parted in one way, where that is better than the whole; null where it is not.
      @type {(texts: PT.Texts, text: string, whole: PT.Answer, way: PT.Way) => Pieces | null} */
  function partedBy(texts, text, whole, way) {
    const parts = parting.joined(texts, WAYS[way](text));
    if (parts.length < 2 || PARTING[way] * (parts.length - 1) >= cost(whole) || texts.work.left < 0) return null;
    if (parts.length > MOST_PIECES) {
      if (way !== "paragraphs" || !isAbsent(whole)) return null;
      const found = several(texts, parts.map((part) => pieceOf(part.text)), way);
      return found.answers.every(isAbsent) ? null : found;
    }
    const answers = gathered(texts, parts);
    if (!answers) return null;
    const found = { parted: way, answers, ...order(texts, answers), left: 0 };
    return isBetter(whole, way, found) ? found : null;
  }

  /** The best of the ways to part a text of which the whole is not there as it is; null where none is better.
      @type {(texts: PT.Texts, text: string, whole: PT.Answer) => Pieces | null} */
  function piecewise(texts, text, whole) {
    if (whole.verdict === "exact" || !cost(whole)) return null;
    const found = /** @type {PT.Way[]} */ (Object.keys(WAYS)).map((way) => partedBy(texts, text, whole, way)).filter((one) => one !== null);
    /** @type {(pieces: Pieces) => number} */
    const total = ({ parted, answers }) => costs(parted, answers);
    return found.length ? found.reduce((a, b) => (total(b) < total(a) ? b : a)) : null;
  }

  /** @type {(texts: PT.Texts, text: string) => PT.Answers} */
  function checked(texts, text) {
    const all = characters.items(parting.unwrapped(text));
    const parts = parting.atEllipses(all.text);
    const isParted = parts.length > 1 && !locate.wordForWord(texts, all).places.length;
    if (isParted) return several(texts, parts.map(pieceOf), "ellipsis");
    const words = parts.length === 1 ? parts[0].trim() : all.text;
    const one = answer(texts, characters.items(words));
    return piecewise(texts, words, one) ?? single(one);
  }

  /** The check of a pasted text: {parted, answers, order, isOnePassage, leavesOut, left, sources, length, checked, page}.
      No answers where there are no words. `parted` says by what the text was parted ("ellipsis", or one of
      `parting.WAYS`; null where it was not), `order` and what follows how the pieces stand to each other (order.js),
      `left` how many were not checked, `sources` what was taken for the source; of `length` characters `checked` were.
      A page has no answers but all that is told of it (whole.js) in `page`, which else is null.
      @type {PT.Namespace["quotation"]["check"]} */
  function check(index, given) {
    const bare = losses.withoutMarks(given);
    const all = characters.items(parting.tidy(bare));
    const { length } = all.chars;
    const none = { sources: [], ...ONE, parted: null, answers: [], page: null, length };
    const text = shortened(all, LONGEST);
    if (!wordCount(characters.items(text))) return { ...none, checked: Math.min(length, LONGEST) };
    const texts = { ...stream.of(index), work: { left: WORK_OF_PAGE } };
    const page = whole(texts, shortened(characters.items(bare), LONGEST_PAGE));
    if (page) return { ...none, page, checked: Math.min(length, LONGEST_PAGE) };
    texts.work.left = WORK;
    const { text: quotation, sources } = withoutSources(texts, text);
    return { ...none, checked: Math.min(length, LONGEST), sources, ...checked(texts, quotation) };
  }

  window.planTexts.quotation = { check };
})();
