/* Checking a quotation: what it is made of, and the answer to every part. */
(function () {
  "use strict";

  const { characters, locate, stream } = window.planTexts;
  const { wellFormed } = window.planTexts.here;
  const LONGEST = 4000; // characters that are checked
  const MOST_PIECES = 12;
  const MOST_NEAR = 5;
  const MOST_STRETCHES = 6;
  const ELLIPSIS = /[（([【]?\s*(?:[…⋯]+|[.．。]{3,}|·{3,})\s*[）)\]】]?/u;
  const PARAGRAPH_END = /([。！？；：.!?;:”’」』])\s*\n\s*/gu; // other line breaks are those of the copy
  const PARTED = "\0"; // a blank
  const PAIRS = { "“": "”", "‘": "’", "「": "」", "『": "』", '"': '"', "'": "'", "＂": "＂", "«": "»" };

  /** How many words (characters that are no punctuation) may differ in a quotation of so many. Chosen by measuring
      altered quotations and invented sentences (tests/site/invented.py): in short ones chance phrases come near. */
  function allowed(words) {
    if (words < 4) return 0;
    if (words < 8) return 1;
    if (words < 12) return Math.floor(words * 0.2);
    return Math.floor(words * (words < 16 ? 0.25 : 0.3));
  }

  /* What the quotation leaves out weighs half: whoever leaves out a clause does not invent. */
  const isNear = (limit) => ({ counts }) => counts.word - counts.left / 2 <= limit;

  const wordCount = ({ words }) => words.reduce((sum, is) => sum + is, 0);

  /* Without the quotation marks around all of it, and the one mark that the reader's own sentence may end with. */
  function unwrapped(text) {
    const inner = text.trim().replace(/([”’」』"'＂»])[。，；、,.;]$/u, "$1");
    const [open, close] = [inner[0], PAIRS[inner[0]]];
    if (inner.length < 2 || !close || inner.at(-1) !== close) return text.trim();
    let depth = 0;
    for (let i = 0; i < inner.length - 1; i++) {
      if (i && open === close && inner[i] === open) return text.trim(); // nobody knows which belong together
      depth += (inner[i] === open) - (inner[i] === close && open !== close);
      if (!depth) return text.trim();
    }
    return unwrapped(inner.slice(1, -1));
  }

  /* The first characters that are checked, blanks not counted: [text, number of all]. */
  function shortened(text) {
    const { from, chars } = characters.items(text);
    return [chars.length > LONGEST ? text.slice(0, from[LONGEST]) : text, chars.length];
  }

  const pieces = (text, mark) =>
    text
      .split(mark)
      .map((piece) => characters.items(piece.trim()))
      .filter(wordCount);

  /* A stretch without the punctuation at its ends. */
  function trimmed(quote, items, { from, to, place }) {
    let [first, end] = [from, to];
    while (first < end && !quote.words[items[first]]) first++;
    while (end > first && !quote.words[items[end - 1]]) end--;
    return { from: first, to: end, place: place + first - from };
  }

  /* To which character each UTF-16 unit of the folded quotation belongs: stretches count these. */
  function unitItems({ keys }) {
    return [...keys].flatMap((key, i) => (key === characters.MARK ? [] : Array(key > 0xffff ? 2 : 1).fill(i)));
  }

  /* The longest stretches that occur, as the quotation has them, with their number and one place. */
  function occurring(texts, quote, stretches) {
    const items = unitItems(quote);
    const least = Math.min(4, Math.max(2, Math.floor(items.length / 2)));
    const found = stretches.map((stretch) => trimmed(quote, items, stretch)).filter(({ from, to }) => to - from >= least);
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
      their `total`, how many are `promised`, and `others` that differ in form only; absent ones the `parts` that occur. */
  function answer(texts, quote) {
    const exact = locate.wordForWord(texts, quote);
    const taken = new Set(exact.places.map(({ end }) => end));
    const same = locate.sameWords(texts, quote).filter(({ counts, end }) => !counts.word && !taken.has(end));
    const others = same.slice(0, MOST_NEAR);
    if (exact.places.length) return { quote, verdict: "exact", ...exact, others };
    if (same.length) return { quote, verdict: "different", places: others };
    const { places, stretches } = locate.near(texts, quote, isNear(allowed(wordCount(quote))));
    if (places.length) return { quote, verdict: "different", places: places.slice(0, MOST_NEAR) };
    return { quote, verdict: "absent", places: [], parts: occurring(texts, quote, stretches) };
  }

  /* Places, one an answer, that follow each other in one document, with the fewest differences; null where none do. */
  function chain(texts, answers) {
    let ends = [{ end: 0, cost: 0, path: [] }];
    for (const { places } of answers) {
      ends = places.flatMap((place) => {
        const document = texts.index.document(place.hits[0].unit);
        const before = ends.filter(({ path, end }) => !path.length || (end <= place.start && path[0].document === document));
        if (!before.length) return [];
        const best = before.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.end > a.end) ? b : a));
        return [{ end: place.end, cost: best.cost + place.cost, path: [...best.path, { document, place }] }];
      });
    }
    if (!ends.length) return null;
    return ends.reduce((a, b) => (b.cost < a.cost ? b : a)).path.map(({ place }) => place);
  }

  /* The place in the chain first. */
  function inOrder(texts, answers) {
    const chosen = chain(texts, answers);
    chosen?.forEach((place, i) => {
      answers[i].places = [place, ...answers[i].places.filter((other) => other !== place)];
    });
    return Boolean(chosen);
  }

  function several(texts, quotes, parted) {
    const answers = quotes.slice(0, MOST_PIECES).map((quote) => answer(texts, quote));
    return { parted, answers, inOrder: inOrder(texts, answers), left: Math.max(0, quotes.length - MOST_PIECES) };
  }

  function checked(texts, text) {
    const whole = characters.items(unwrapped(text));
    const parts = pieces(unwrapped(text), new RegExp(ELLIPSIS, "gu"));
    const stands = parts.length < 2 || locate.wordForWord(texts, whole).places.length;
    if (!stands) return several(texts, parts, "ellipsis");
    const one = answer(texts, parts.length === 1 ? parts[0] : whole);
    const paragraphs = one.verdict === "absent" ? pieces(text.replace(PARAGRAPH_END, `$1${PARTED}`), PARTED) : [];
    const found = paragraphs.length > 1 ? several(texts, paragraphs, "paragraphs") : null;
    if (found && found.answers.some(({ verdict }) => verdict !== "absent")) return found;
    return { parted: null, answers: [one], inOrder: true, left: 0 };
  }

  /* Runs of blanks as one: patterns that step over blanks then take no time. */
  const tidy = (text) => wellFormed(text.replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ").replace(/\n\s*/g, "\n"));

  /** The check of a pasted text: {parted, answers, inOrder, left, length, checked}. No answers where there are no words.
      `parted` says by what the text was parted ("ellipsis", "paragraphs" or null), `inOrder` whether its pieces follow
      each other in one document, `left` how many were not checked; of `length` characters `checked` were. */
  function check(index, given) {
    const [text, length] = shortened(tidy(given));
    const sizes = { length, checked: Math.min(length, LONGEST) };
    if (!wordCount(characters.items(text))) return { ...sizes, parted: null, answers: [], inOrder: true, left: 0 };
    return { ...sizes, ...checked(stream.of(index), text) };
  }

  window.planTexts.quotation = { check };
})();
