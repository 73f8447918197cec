/* Which things of a list that goes in order a quotation names: the others are left out, and their figures with them. */
(function () {
  "use strict";

  const { distance, respectively } = window.planTexts;
  const { SHUT, FREE } = distance;
  const IN_ORDER = /分别|依次/gu;
  const JOINED = /[、和及与]/u;
  const HAS_UNIT = /[^0第〇一二三四五六七八九十]$/u;

  /** Which tokens of the text the quotation has as they are, for which it has something, the stretches that it leaves
      out, and where it begins and ends.
      @type {(steps: PT.Step[], size: number) => { same: Uint8Array; beside: Uint8Array; gaps: PT.Range[]; from: number; to: number }} */
  function standing(steps, size) {
    const same = new Uint8Array(size);
    const beside = new Uint8Array(size);
    /** @type {PT.Range[]} */
    const gaps = [];
    for (const { kind, text } of steps) {
      if (kind === "same") same[text[0]] = 1;
      if (kind === "same" || kind === "wrong") beside[text[0]] = 1;
      if (kind !== "missing") continue;
      const last = gaps[gaps.length - 1];
      if (last && last[1] === text[0]) last[1] = text[1];
      else gaps.push([...text]);
    }
    return { same, beside, gaps, from: steps[0].text[0], to: steps[steps.length - 1].text[1] };
  }

  /** The same gap wherever it may as well stand: A、BA without 、BA or A、B.
      @type {(keys: Int32Array, same: Uint8Array, gap: PT.Range) => PT.Range[]} */
  function wherever(keys, same, [from, to]) {
    /** @type {PT.Range[]} */
    const all = [[from, to]];
    for (let [a, b] = [from, to]; same[a - 1] && keys[a - 1] === keys[b - 1]; a--, b--) all.push([a - 1, b - 1]);
    for (let [a, b] = [from, to]; same[b] && keys[a] === keys[b]; a++, b++) all.push([a + 1, b + 1]);
    return all;
  }

  /** The things that go with a gap which ends or begins between two of them; null where it does neither. Of the first
      and the last thing some words may belong to all.
      @type {(things: PT.Range[], gap: PT.Range) => number[] | null} */
  function goneWith(things, [from, to]) {
    /** @type {(place: number) => number} */
    const between = (place) => things.findIndex(([, end], i) => i + 1 < things.length && end <= place && place <= things[i + 1][0]);
    const [ends, begins] = [between(to), between(from)];
    const at = things.map((_, i) => i);
    if (ends >= 0) {
      const gone = at.filter((i) => i <= ends && things[i][1] > from);
      if (gone.every((i) => !i || things[i][0] >= from)) return gone;
    }
    if (begins < 0) return null;
    const gone = at.filter((i) => i > begins && things[i][0] < to);
    return gone.every((i) => i === things.length - 1 || things[i][1] <= to) ? gone : null;
  }

  /** Whether a gap leaves what tells a thing from the next: it is inside of one, begins before the first or ends behind
      the last.
      @type {(things: PT.Range[], gap: PT.Range) => boolean} */
  function isWithin(things, [from, to]) {
    const last = things.length - 1;
    return things.some(([a, b], i) => (i === 0 || a < from) && (i === last ? a < from : to < b) && from < b && a < to);
  }

  /** The things that go with a gap, wherever it may as well stand; null where that cannot be told.
      @type {(text: PT.Tokens, things: PT.Range[], same: Uint8Array, gap: PT.Range) => number[] | null} */
  function goneWithGap({ keys }, things, same, gap) {
    const isBeside = gap[0] >= things[things.length - 1][1] || gap[1] <= things[0][0];
    if (isBeside || isWithin(things, gap)) return [];
    const ways = wherever(keys, same, gap).map((place) => goneWith(things, place)).filter((way) => way !== null);
    return ways.length && ways.every((way) => way.join() === ways[0].join()) ? ways[0] : null;
  }

  /** The things that a quotation does not name; null where that cannot be told.
      @type {(text: PT.Tokens, things: PT.Range[], found: ReturnType<typeof standing>) => Set<number> | null} */
  function unnamed(text, things, { same, gaps, from }) {
    const begun = things.findIndex(([, to]) => from < to);
    if (begun < 0 || (begun > 0 && from > things[begun][0])) return null;
    const gone = gaps.map((gap) => goneWithGap(text, things, same, gap));
    if (gone.includes(null)) return null;
    const all = new Set([...Array(begun).keys(), ...gone.flatMap((some) => some ?? [])]);
    return all.size < things.length ? all : null;
  }

  /** What of a list goes with a thing: its part, and what parts it from the next; of the last without the unit where that
      is the unit of all.
      @type {(line: string, parts: PT.Range[], i: number) => PT.Range} */
  function partOf(line, parts, i) {
    const [from, to] = parts[i];
    if (i + 1 < parts.length) return [from, parts[i + 1][0]];
    const before = parts[i - 1];
    const isShared = !HAS_UNIT.test(line.slice(...before));
    return [before[1], isShared ? from + before[1] - before[0] : to];
  }

  /** Whether the quotation has all of a list; where it begins or ends in the list, all from there on, and more than one.
      @type {(line: string, list: PT.Range, found: ReturnType<typeof standing>) => boolean} */
  function hasAll(line, list, { beside, from, to }) {
    /** @type {PT.Range} */
    const own = [Math.max(list[0], from), Math.min(list[1], to)];
    return beside.subarray(...own).every(Boolean) && JOINED.test(line.slice(...own));
  }

  /** What of a text goes with things that are not named.
      @type {(text: PT.Tokens, left: Uint8Array, list: PT.Ordered, gone: Set<number>) => void} */
  function leave({ line }, left, { list, parts, things }, gone) {
    if (!things) return;
    const first = things[0][0];
    for (const i of gone) {
      left.fill(FREE, things[i][0], things[i + 1]?.[0] ?? things[i][1]);
      if (i + 1 === things.length) left.fill(FREE, things[i - 1][1], things[i][0]);
      left.fill(SHUT, ...partOf(line, parts, i));
    }
    if (things.length - gone.size > 1) return;
    for (const { index, 0: word } of line.slice(first, list[0]).matchAll(IN_ORDER)) {
      left.fill(FREE, first + index, first + index + word.length);
    }
  }

  /** The lists of a text of which an alignment has a part.
      @type {(text: PT.Tokens, steps: PT.Step[]) => PT.Ordered[]} */
  function inPart(text, steps) {
    const { beside, from, to } = standing(steps, text.chars.length);
    /** @type {(list: PT.Ordered) => boolean} */
    const isThere = ({ list, things }) => from < list[1] && to > (things ?? [list])[0][0];
    return respectively.ordered(text).filter((one) => isThere(one) && !beside.subarray(...one.list).every(Boolean));
  }

  /** What lists that go in order say of an alignment of which they are in part, for the tokens of the text. `left` may be
      left out (distance.js), null where there is nothing; `sure` are figures of things that the quotation names,
      `unclear` those of which nobody can say of which thing they are.
      @type {PT.Namespace["named"]["known"]} */
  function known(text, steps, lists) {
    const [left, sure, unclear] = [0, 1, 2].map(() => new Uint8Array(text.chars.length));
    const found = standing(steps, text.chars.length);
    for (const one of lists) {
      const gone = one.things && unnamed(text, one.things, found);
      if (gone?.size) {
        leave(text, left, one, gone);
        sure.fill(1, ...one.list);
      } else if (!gone && !hasAll(text.line, one.list, found)) unclear.fill(1, ...one.list);
    }
    return { left: left.some(Boolean) ? left : null, sure, unclear };
  }

  /** The tokens of the things of lists: any may be left out.
      @type {PT.Namespace["named"]["anyOf"]} */
  function anyOf(text, lists) {
    const left = new Uint8Array(text.chars.length);
    for (const { things } of lists) if (things) left.fill(FREE, things[0][0], things[things.length - 1][1]);
    return left;
  }

  window.planTexts.named = { anyOf, inPart, known };
})();
