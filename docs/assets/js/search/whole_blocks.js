/* The lines of a pasted page as stretches of a document, and what the document has between them. Places are those of the
   continuous text. */
(function () {
  "use strict";

  const { characters, stream } = window.planTexts;

  /** The units of a stretch that have words. Headings that stand in a contents list only are none.
      @type {(texts: PT.Texts, start: number, end: number) => PT.UnitHit[]} */
  function units(texts, start, end) {
    if (start >= end || !characters.items(texts.raw.slice(start, end)).words.includes(1)) return [];
    return stream.units(texts, start, end).filter(({ unit }) => !texts.index.isContentsOnly(unit));
  }

  /** @type {PT.WholeBlocks["block"]} */
  function block(texts, [start, end], lines, inOrder) {
    const lost = texts.index.lost(texts.at[start], texts.at[end - 1] + 1).length;
    return { start, end, lines, lost, inOrder, hits: stream.units(texts, start, end) };
  }

  /** Lines that agree, as one those that go on one behind the other.
      @type {PT.WholeBlocks["blocks"]} */
  function blocks(texts, agreeing) {
    /** @type {(PT.Agreeing & { lines: number })[]} */
    const made = [];
    for (const { range, document, inOrder } of agreeing) {
      const last = made[made.length - 1];
      const isNext = last?.document === document && last.inOrder === inOrder && last.range[1] <= range[0];
      if (last && isNext && !units(texts, last.range[1], range[0]).length) {
        last.range = [last.range[0], range[1]];
        last.lines++;
      } else made.push({ range, lines: 1, document, inOrder });
    }
    return made.map(({ range, lines, inOrder }) => block(texts, range, lines, inOrder));
  }

  /** What a document has between the first and the last of its stretches, and none of them has.
      @type {(texts: PT.Texts, ranges: PT.Range[]) => PT.UnitHit[][]} */
  function between(texts, ranges) {
    const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
    let last = sorted[0][1];
    return sorted.flatMap(([start, end]) => {
      const found = units(texts, last, start);
      last = Math.max(last, end);
      return found.length ? [found] : [];
    });
  }

  /** What documents have between stretches.
      @type {PT.WholeBlocks["omitted"]} */
  function omitted(texts, ranges) {
    /** @type {Map<number, PT.Range[]>} */
    const documents = new Map();
    for (const range of ranges) {
      const document = texts.index.document(texts.index.unitAt(texts.at[range[0]]));
      const others = documents.get(document);
      if (others) others.push(range);
      else documents.set(document, [range]);
    }
    return [...documents.values()].flatMap((of) => between(texts, of));
  }

  window.planTexts.wholeBlocks = { block, blocks, omitted };
})();
