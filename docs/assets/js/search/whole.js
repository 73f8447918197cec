/* A whole page that was pasted: its headings, paragraphs, items and rows, a line each, beside the documents. What agrees
   is told by stretches, what differs line by line. */
(function () {
  "use strict";

  const { answer, answerBetween, characters, locate, wholeBlocks, wholeGaps, wholeLines, wholeOwn } = window.planTexts;
  const { TELLING } = window.planTexts.parting;
  const FEWEST = 6; // lines of what is taken for a page where it is not all of one
  const CLAUSE = /[，。；：！？,;:!?]/u; // names and counts of a page that shows parts of documents have none
  const LINE = /[^\r\n]*\S[^\r\n]*/gu;
  const LONG = 4000; // characters of what is no single quotation
  const FOUND = ["agrees", "differs", "title"];
  const NAMED = 2; // places that are named on a page that shows parts of documents

  /** @typedef {{ kind: PT.LineKind, range: PT.Range | null, answer: PT.Answer | null }} Judged */

  /** @type {(kind: PT.LineKind, range?: PT.Range | null, found?: PT.Answer | null) => Judged} */
  const judgement = (kind, range = null, found = null) => ({ kind, range, answer: found });

  /** @type {(found: PT.Answer) => Judged} */
  function differing(found) {
    const [place] = found.places;
    return place ? judgement("differs", [place.start, place.end], found) : judgement("absent", null, found);
  }

  /** A line whose words stand at a place.
      @type {(texts: PT.Texts, one: PT.Line, place: PT.Standing) => Judged} */
  function standing(texts, { quote }, place) {
    const words = quote.chars.join("");
    const start = texts.rawAt[place.start] - quote.keys.findIndex((key) => key !== characters.MARK);
    if (texts.raw.startsWith(words, start)) return judgement("agrees", [start, start + words.length]);
    const found = locate.same(texts, quote, place.start);
    if (found) return differing({ quote, verdict: "different", places: [found] });
    return judgement("agrees", [texts.rawAt[place.start], texts.rawAt[place.end - 1] + 1]);
  }

  /** A line with differences where its neighbours leave room for it and little more; null where it does not come near.
      What the gap has behind it is left to the next line.
      @type {(texts: PT.Texts, one: PT.Line, gaps: PT.Gap[]) => Judged | null} */
  function inGap(texts, { quote, words }, gaps) {
    for (const gap of gaps) {
      const found = words >= TELLING || gap.isTight ? answerBetween(texts, quote, gap.start, gap.end) : null;
      if (!found?.places[0].runs.some(({ kind }) => kind !== "same")) continue; // a word among others is no line
      while (gap.start < gap.end && texts.rawAt[gap.start] < found.places[0].end) gap.start++;
      return differing(found);
    }
    return null;
  }

  /** A line beside the place where its beginning, its end or its middle stands; null where it does not come near.
      @type {(texts: PT.Texts, one: PT.Line) => PT.Answer | null} */
  function byPart(texts, { quote, key }) {
    const last = key.length - TELLING;
    for (const from of [0, last, last >> 1]) {
      const at = wholeLines.first(texts, key.slice(from, from + TELLING), 0, texts.folded.length) - from;
      const found = at >= -from ? answerBetween(texts, quote, Math.max(0, at), at + key.length) : null;
      if (found) return found;
    }
    return null;
  }

  /** A line that stands nowhere as it is. Of several documents it may be a word of the page that shows parts of them.
      @type {(texts: PT.Texts, one: PT.Line, gaps: PT.Gap[], isMixed: boolean) => Judged} */
  function wanting(texts, one, gaps, isMixed) {
    if (wholeOwn.isTitle(texts, one)) return judgement("title");
    if (wholeOwn.isPlace(texts, one)) return judgement("aside");
    if (texts.work.left < 0) return judgement("left");
    const isLabel = isMixed && (one.words < TELLING || !CLAUSE.test(one.quote.text));
    const near = isLabel ? null : inGap(texts, one, gaps);
    if (near) return near;
    if (isLabel || one.words < TELLING) return judgement("aside");
    return differing(byPart(texts, one) ?? answer(texts, one.quote));
  }

  /** @type {(texts: PT.Texts, lines: PT.Line[], places: (PT.Standing | null)[], all: PT.Stretched[], isMixed: boolean) => Judged[]} */
  function judged(texts, lines, places, all, isMixed) {
    const made = lines.map((one, i) => {
      const place = places[i];
      return place && standing(texts, one, place);
    });
    wholeGaps.each(lines, places, all, (at, gaps) => {
      made[at] = wanting(texts, lines[at], gaps, isMixed);
    });
    return made.flatMap((one) => one ?? []);
  }

  /** All that is told of lines and their places.
      @type {(texts: PT.Texts, lines: PT.Line[], found: Judged[], places: (PT.Standing | null)[], isMixed: boolean) => PT.Whole} */
  function told(texts, lines, found, places, isMixed) {
    const agreeing = found.flatMap(({ kind, range }, i) => {
      const place = places[i];
      return place && range && kind === "agrees" ? [{ ...place, range, inOrder: place.inOrder || isMixed }] : [];
    });
    /** @type {(kind: PT.LineKind) => PT.Line[]} */
    const of = (kind) => lines.filter((_, i) => found[i].kind === kind);
    const answers = found.flatMap(({ answer: one }, i) => (one ? [{ line: i + 1, answer: one }] : []));
    const aside = lines.filter((_, i) => found[i].kind === "aside" || (isMixed && found[i].kind === "absent"));
    return {
      lines: lines.length,
      blocks: wholeBlocks.blocks(texts, agreeing),
      answers: isMixed ? answers.filter(({ answer: one }) => one.verdict !== "absent") : answers,
      omitted: isMixed ? [] : wholeBlocks.omitted(texts, found.flatMap(({ range }) => (range ? [range] : []))),
      titles: of("title").length,
      aside: aside.map(({ quote }) => quote.text),
      left: of("left").length,
    };
  }

  /** Whether a stretch is all of one page, or of several.
      @type {(texts: PT.Texts, hits: PT.UnitHit[]) => boolean} */
  function isPage({ index }, hits) {
    /** @type {(unit: number) => string} */
    const page = (unit) => (unit >= 0 && unit < index.size ? index.address(unit).page : "");
    const [first, last] = [hits[0], hits[hits.length - 1]];
    const isAll = first.places[0] === index.starts[first.unit] && last.places[1] === index.end(last.unit);
    return isAll && page(first.unit) !== page(first.unit - 1) && page(last.unit) !== page(last.unit + 1);
  }

  /** A text that stands as it is, in one place: null where it does not, or is a quotation and no page.
      @type {(texts: PT.Texts, lines: PT.Line[]) => PT.Whole | null} */
  function exactly(texts, lines) {
    const words = lines.map(({ quote }) => quote.chars.join("")).join("");
    const start = texts.raw.indexOf(words);
    if (start === -1 || (words.length <= LONG && texts.raw.includes(words, start + 1))) return null;
    const one = wholeBlocks.block(texts, [start, start + words.length], lines.length, true);
    const isLong = lines.length >= FEWEST || words.length > LONG;
    if (!isLong && (lines.length < 2 || !isPage(texts, one.hits))) return null;
    return { lines: lines.length, blocks: [one], answers: [], omitted: [], titles: 0, aside: [], left: 0 };
  }

  /** How many words the lines of some kinds have.
      @type {(lines: PT.Line[], found: Judged[], kinds: string[]) => number} */
  const wordsOf = (lines, found, kinds) =>
    lines.reduce((sum, { words }, i) => sum + (kinds.includes(found[i].kind) ? words : 0), 0);

  /** A pasted page beside the documents; null where the text is no page, or not one of theirs nor of this site: then less
      of its words are found than are absent.
      @type {PT.Namespace["whole"]} */
  function whole(texts, text) {
    const lines = wholeLines.of(texts, text);
    if (!lines.length) return null;
    const same = exactly(texts, lines);
    if (same || (text.match(LINE) ?? []).length < FEWEST) return same;
    const all = wholeLines.documents(texts);
    const { places, isOfSeveral } = wholeLines.places(texts, lines, all);
    const filled = wholeGaps.filled(texts, lines, places, all);
    const isOwn = lines.filter((one, i) => !filled[i] && wholeOwn.isPlace(texts, one)).length >= NAMED;
    const found = judged(texts, lines, filled, all, isOwn || isOfSeveral);
    const words = wordsOf(lines, found, FOUND);
    const least = isOwn ? 0 : wordsOf(lines, found, ["absent", "left"]);
    return words && words >= least ? told(texts, lines, found, filled, isOwn || isOfSeveral) : null;
  }

  window.planTexts.whole = whole;
})();
