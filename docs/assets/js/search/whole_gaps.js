/* The lines of a pasted page that stand between others: short ones, which stand in many places, and those that differ.
   They are looked for between the places of their neighbours, and nowhere else. */
(function () {
  "use strict";

  const { wholeLines } = window.planTexts;
  const ROOM = 40; // keys more than the lines have, where nothing else ends the stretch in which they may stand

  /** Where a line stands in a stretch: as all of a unit, or at an end of one that has little more; else -1.
      @type {(texts: PT.Texts, key: string, gap: PT.Gap) => number} */
  function inside(texts, key, { start, end, isTight }) {
    for (let at = wholeLines.first(texts, key, start, end); at !== -1; at = wholeLines.first(texts, key, at + 1, end)) {
      const last = at + key.length;
      if ((isTight && (at === start || last === end)) || wholeLines.isAll(texts, at, last)) return at;
    }
    return -1;
  }

  /** The stretches in which lines may stand that stand between two others: between these where both are of one document,
      else behind the one and before the other.
      @type {(all: PT.Stretched[], before: PT.Standing | null, behind: PT.Standing | null, room: number) => PT.Stretched[]} */
  function stretches(all, before, behind, room) {
    if (before && behind && before.document === behind.document) {
      return [{ document: before.document, start: before.end, end: behind.start }];
    }
    /** @type {(one: PT.Standing) => PT.Stretched} */
    const of = (one) => all.find(({ document }) => document === one.document) ?? one;
    return [
      ...(before ? [{ ...of(before), start: before.end, end: Math.min(of(before).end, before.end + room) }] : []),
      ...(behind ? [{ ...of(behind), start: Math.max(of(behind).start, behind.start - room), end: behind.start }] : []),
    ];
  }

  /** Calls `look` with every line that has no place and the stretches in which it may stand.
      @type {PT.WholeGaps["each"]} */
  function each(lines, places, all, look) {
    let from = 0;
    for (let to = 0; to <= lines.length; to++) {
      if (to < lines.length && !places[to]?.inOrder) continue;
      const room = ROOM + 2 * lines.slice(from, to).reduce((sum, { key }) => sum + key.length, 0);
      const gaps = stretches(all, places[from - 1] ?? null, places[to] ?? null, room).map((gap) => ({
        ...gap,
        isTight: gap.end - gap.start <= room,
      }));
      for (let at = from; at < to; at++) if (!places[at]) look(at, gaps);
      from = to + 1;
    }
  }

  /** The places of lines, with those of lines that stand between others.
      @type {PT.WholeGaps["filled"]} */
  function filled(texts, lines, places, all) {
    const made = [...places];
    each(lines, places, all, (at, gaps) => {
      const { key } = lines[at];
      for (const gap of gaps) {
        const start = inside(texts, key, gap);
        if (start === -1) continue;
        gap.start = start + key.length;
        made[at] = { start, end: gap.start, document: gap.document, inOrder: true };
        break;
      }
    });
    return made;
  }

  window.planTexts.wholeGaps = { each, filled };
})();
