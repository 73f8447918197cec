/* Lists that go together in order, as in 货物、集装箱吞吐量分别居全球第五、第六: the second figure is that of the second
   thing. */
(function () {
  "use strict";

  const { FIGURE } = window.planTexts.figures;
  const JOINED = "(?:、|以?及|和|与)";
  const OTHERS = `(?:${FIGURE}|第?0[^0、，：]{1,5}?)${JOINED}`; // 13个工作日和, whatever the unit
  const LIST = new RegExp(`(?:${OTHERS})+${FIGURE}`, "gu");
  const NAMES = /(?:分别|依次)(?:位于|设在|落户|属于|来自|[为是由在获])([^0]+)$/u;
  const SENTENCE = /[^。！？；;!?]+/gu;
  const CLAUSE = /[^，,：:]+/gu;
  const IN_ORDER = /分别|依次/u;
  const AMOUNT = /0(?!年)/u;
  const AMONG = /^其中/u;
  const WAYS = [/、|以?及|和|与/gu, /、/gu]; // to part things; 和 may stand in a word

  /** @type {(text: string, offset: number, pattern: RegExp) => PT.Range[]} */
  const ranges = (text, offset, pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: all }) => [offset + index, offset + index + all.length]);

  /** The parts of a stretch between what parts them.
      @type {(line: string, range: PT.Range, between: RegExp) => PT.Range[]} */
  function parted(line, [from, to], between) {
    const marks = ranges(line.slice(from, to), from, between);
    const starts = [from, ...marks.map(([, end]) => end)];
    return starts.map((start, i) => [start, marks[i]?.[0] ?? to]);
  }

  /** So many things in a stretch, or null.
      @type {(line: string, range: PT.Range, size: number) => PT.Range[] | null} */
  function things(line, range, size) {
    const found = WAYS.map((way) => parted(line, range, way));
    return found.find((parts) => parts.length === size && parts.every(([from, to]) => from < to)) ?? null;
  }

  /** @type {(line: string, range: PT.Range) => PT.Range} */
  const withoutAmong = (line, [from, to]) => [from + (line.slice(from, to).match(AMONG)?.[0].length ?? 0), to];

  /** So many things in the clauses before one that says that its figures go in order: items with figures of their own,
      clauses with such, or a list.
      @type {(line: string, before: PT.Range[], size: number) => PT.Range[] | null} */
  function thingsBefore(line, before, size) {
    const last = before[before.length - 1];
    if (!last) return null;
    /** @type {(range: PT.Range) => boolean} */
    const hasAmount = (range) => AMOUNT.test(line.slice(...range));
    const items = parted(line, last, WAYS[1]);
    if (items.length === size && items.every(hasAmount)) return items;
    const clauses = before.filter(([from, to]) => line.slice(from, to) !== "其中").slice(-size);
    if (clauses.length === size && clauses.every(hasAmount)) return clauses.map((range) => withoutAmong(line, range));
    return things(line, last, size);
  }

  /** A list of figures with its things: those before it in its clause; those of such a list in the clause before; where
      the text says that figures go in order, those of the clauses before, or null. Nothing for other lists.
      @type {(line: string, clauses: PT.Range[], list: PT.Range, last: PT.Ordered | null) => PT.Ordered | null} */
  function withThings(line, clauses, list, last) {
    const parts = parted(line, list, WAYS[0]);
    const at = clauses.findIndex(([, to]) => list[0] < to);
    const head = /** @type {PT.Range} */ ([clauses[at][0], list[0]]);
    const isNext = last?.parts.length === parts.length && last.list[0] >= clauses[Math.max(0, at - 1)][0];
    const isGoingOn = isNext && last.things && last.list[0] >= head[0];
    const own = isGoingOn ? null : things(line, head, parts.length);
    if (own || isNext) return { list, parts, things: own ?? (isNext ? last.things : null) };
    if (!IN_ORDER.test(line.slice(...head))) return null;
    return { list, parts, things: thingsBefore(line, clauses.slice(0, at), parts.length) };
  }

  /** Names that go in order: 分别位于甲区、乙区.
      @type {(line: string, clause: PT.Range) => PT.Ordered[]} */
  function names(line, [from, to]) {
    const words = line.slice(from, to);
    const [all, list] = words.match(NAMES) ?? [];
    if (!all) return [];
    const parts = parted(line, [to - list.length, to], WAYS[0]);
    const own = parts.length > 1 ? things(line, [from, to - all.length], parts.length) : null;
    return own ? [{ list: [to - list.length, to], parts, things: own }] : [];
  }

  /** The sentences of a text; none goes on over a line.
      @type {(text: PT.Tokens) => PT.Range[]} */
  function sentences({ line, opens }) {
    const starts = [...opens.keys()].filter((at) => opens[at]);
    return starts.flatMap((start, i) => ranges(line.slice(start, starts[i + 1]), start, SENTENCE));
  }

  /** The lists of a text whose `parts` go with `things`, one by one; the things are null where the text does not say
      which.
      @type {PT.Respectively["ordered"]} */
  function ordered(text) {
    const { line } = text;
    /** @type {PT.Ordered[]} */
    const found = [];
    for (const [start, end] of sentences(text)) {
      /** @type {PT.Ordered | null} */
      let last = null;
      const clauses = ranges(line.slice(start, end), start, CLAUSE);
      for (const list of ranges(line.slice(start, end), start, LIST)) {
        const made = withThings(line, clauses, list, last);
        if (!made) continue;
        found.push(made);
        last = made;
      }
      found.push(...clauses.flatMap((clause) => names(line, clause)));
    }
    return found;
  }

  window.planTexts.respectively = { ordered };
})();
