/* Where a quotation may stand that is not there as it is: its overlapping groups of two or three characters are looked
   for in one pass over the text, and vote for the place at which the quotation would begin. */
(function () {
  "use strict";

  const SHORT = 12; // keys; below, groups of three would miss too much
  const MOST_HITS = 1 << 21;
  const LONGEST_CHAIN = 16; // of groups with one hash: a quotation that repeats itself is slow no longer

  /** @type {(keys: ArrayLike<number>, at: number, size: number) => number} */
  const hash = (keys, at, size) => {
    let made = 0;
    for (let i = 0; i < size; i++) made = Math.imul(made, 0x9e3b) + keys[at + i];
    return (made ^ (made >>> 15)) & 0xffff;
  };

  /** @type {(quoted: ArrayLike<number>, size: number) => { head: Int32Array; next: Int32Array }} */
  function table(quoted, size) {
    const head = new Int32Array(0x10000).fill(-1);
    const next = new Int32Array(quoted.length);
    const length = new Uint8Array(0x10000);
    for (let at = 0; at + size <= quoted.length; at++) {
      const made = hash(quoted, at, size);
      if (length[made]++ >= LONGEST_CHAIN) continue;
      next[at] = head[made];
      head[made] = at;
    }
    return { head, next };
  }

  /** @type {(one: ArrayLike<number>, at: number, other: ArrayLike<number>, place: number, size: number) => boolean} */
  function same(one, at, other, place, size) {
    for (let i = 0; i < size; i++) if (one[at + i] !== other[place + i]) return false;
    return true;
  }

  /** Every group of the quotation at every place, in the order of the text, at one place from the last of the quotation
      to the first: {size, texts, quotes}.
      @type {PT.Grams["scan"]} */
  function scan(keys, quoted) {
    const size = quoted.length < SHORT ? 2 : 3;
    const { head, next } = table(quoted, size);
    const texts = [];
    const quotes = [];
    for (let text = 0; text + size <= keys.length && texts.length < MOST_HITS; text++) {
      for (let at = head[hash(keys, text, size)]; at !== -1; at = next[at]) {
        if (!same(keys, text, quoted, at, size)) continue;
        texts.push(text);
        quotes.push(at);
      }
    }
    return { size, texts, quotes };
  }

  /** A group that stands everywhere says little about where the quotation is from.
      @type {(hits: PT.GramHits, textLength: number, length: number) => Float64Array} */
  function weights(hits, textLength, length) {
    const counts = new Uint32Array(length);
    for (const at of hits.quotes) counts[at]++;
    return Float64Array.from(counts, (count) => (count ? Math.log(1 + textLength / count) : 0));
  }

  /** Diagonals (place in the text minus place in the quotation) with the most votes: [{from, to, votes}], best first.
      @type {PT.Grams["diagonals"]} */
  function diagonals(hits, textLength, length, most) {
    const weight = weights(hits, textLength, length);
    const width = Math.max(4, length >> 3);
    const votes = new Map();
    for (let i = 0; i < hits.texts.length; i++) {
      const bucket = Math.floor((hits.texts[i] - hits.quotes[i]) / width);
      votes.set(bucket, (votes.get(bucket) || 0) + weight[hits.quotes[i]]);
    }
    const pairs = [...votes].map(([bucket, own]) => ({ bucket, votes: own + (votes.get(bucket + 1) || 0) }));
    /** @type {{ bucket: number, votes: number }[]} */
    const taken = [];
    for (const pair of pairs.sort((a, b) => b.votes - a.votes || a.bucket - b.bucket)) {
      if (taken.some(({ bucket }) => Math.abs(bucket - pair.bucket) < 2)) continue;
      taken.push(pair);
      if (taken.length === most) break;
    }
    return taken.map(({ bucket, votes: own }) => ({ from: bucket * width, to: (bucket + 2) * width, votes: own }));
  }

  /** The longest stretches of the quotation that stand in the text, none overlapping a longer one:
      [{from, to, place}]; `place` is where one stands.
      @type {PT.Grams["stretches"]} */
  function stretches(hits, length) {
    const runs = new Uint32Array(length);
    const seen = new Int32Array(length).fill(-2);
    const best = Array.from({ length }, () => ({ run: 0, text: 0 }));
    hits.texts.forEach((text, i) => {
      const at = hits.quotes[i];
      runs[at] = at && seen[at - 1] === text - 1 ? runs[at - 1] + 1 : 1;
      seen[at] = text;
      if (runs[at] > best[at].run) best[at] = { run: runs[at], text };
    });
    const found = best.map(({ run, text }, at) => ({ from: at - run + 1, to: at + hits.size, run, place: text - run + 1 }));
    /** @type {typeof found} */
    const kept = [];
    for (const one of found.filter(({ run }) => run).sort((a, b) => b.run - a.run || a.from - b.from)) {
      if (kept.every(({ from, to }) => one.to <= from || one.from >= to)) kept.push(one);
    }
    return kept;
  }

  window.planTexts.grams = { scan, diagonals, stretches };
})();
