/* Figures, ranks and names of a quotation are compared with those of the same thing. The cases (cases/pairing.json) say of
   a quotation from the published texts, or from small ones (`of`), which `pairs` of figures have to be told of its first
   place, which others `may` be told of a place, and which `names` have to be told to differ where a place is found; no
   other pair may be told. The cases `aside` were not looked at while the rules were made. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, load, loadWith } from "./load.mjs";

const CASES = cases("pairing");
const SCRIPTS = ["search/quotation", "search/quotation_words", "search/index"];
const FIGURE = /[0-9]+(?:[.．][0-9]+)?|[〇一二三四五六七八九十百千零两]+/gu;
const DIGIT = /[0-9]/u;

/* What checks quotations against passages. */
async function checker(site) {
  const index = await site.index.ready();
  return { words: site.quotationWords, index, check: (text) => site.quotation.check(index, text) };
}

/* A site that has these passages and no others. */
function siteOf(passages) {
  const all = (value) => passages.map(() => value);
  const places = {
    documents: [{ id: "plan", title: "规划", short_title: "规划", lacks: "", damage: "" }],
    divisions: [[0, "i1", "i1", "第一章", "一、总则"]],
    filters: [],
    kinds: ["heading", "contents", "paragraph"],
    unit: { division: all(0), kind: all(2), anchor: passages.map((_, i) => `.p${i + 1}`), number: all(0) },
    tables: {},
    losses: [],
  };
  const data = { text: passages.join("\n"), places };
  const files = Object.entries(data).map(([name, given]) => [`data/search/${name}.js`, `planTexts.data.${name}("a",${JSON.stringify(given)})`]);
  return loadWith(Object.fromEntries(files), ...SCRIPTS);
}

const published = await checker(load(...SCRIPTS));
const own = Object.fromEntries(await Promise.all(Object.entries(CASES.texts).map(async ([name, texts]) => [name, await checker(siteOf(texts))])));
const checkerOf = ({ of }) => (of ? own[of] : published);

const solid = (text) => text.replace(/\s+/g, "");
const differing = ({ runs }) => runs.filter(({ kind, sort }) => kind !== "same" && sort === "word");
const placesOf = ({ answers }) => answers.filter(({ verdict }) => verdict === "different").map(({ places }) => places);

/* The pairs of figures that readers are told of a place. */
function told(place) {
  return differing(place).flatMap(({ kind, quote, original }) => {
    const [ours, theirs] = [quote, original].map((side) => solid(side).match(FIGURE) ?? []);
    return kind === "wrong" ? ours.flatMap((one, i) => (theirs[i] ? [`${one} ${theirs[i]}`] : [])) : [];
  });
}

/* Whether a difference ends within a number. */
const isCut = ({ runs }) =>
  runs.some(({ kind, quote, original }, i) => {
    const next = runs[i + 1];
    if (!next || (kind === "same") === (next.kind === "same")) return false;
    const [last, first] = kind === "same" ? [original, next.original || next.quote] : [original || quote, next.original];
    return DIGIT.test(solid(last).slice(-1)) && DIGIT.test(solid(first)[0] ?? "") && !/\s$/.test(last);
  });

test("figures, ranks and names are told to differ from those of the same thing, and from no others", () => {
  const wrong = CASES.cases.flatMap((one) => {
    const { pairs, may = [], names = [], quote } = one;
    const places = placesOf(checkerOf(one).check(quote));
    const first = places.flatMap(([place]) => told(place));
    const allowed = [...pairs, ...may].map((pair) => pair.join(" "));
    const others = places.flat().flatMap(told).filter((pair) => !allowed.includes(pair));
    const lacking = pairs.map((pair) => pair.join(" ")).filter((pair) => !first.includes(pair));
    const said = places.flatMap(([place]) => differing(place).map((run) => `${solid(run.quote)} ${solid(run.original)}`));
    const untold = places.length ? names.map((pair) => pair.join(" ")).filter((pair) => !said.includes(pair)) : [];
    return [...others, ...lacking, ...untold].length ? [{ quote, others, lacking, untold }] : [];
  });
  assert.deepEqual(wrong, []);
});

test("no difference ends within a number", () => {
  const cut = CASES.cases.filter((one) => placesOf(checkerOf(one).check(one.quote)).flat().some(isCut));
  assert.deepEqual(cut.map(({ quote }) => quote), []);
});

test("of a sentence of the texts with one figure changed, this figure is told, whole, with the one it was", () => {
  const { index, check } = published;
  const units = Array.from({ length: index.size }, (_, unit) => unit).filter((unit) => index.isPassage(unit) && !index.rows(unit).length);
  const sentences = units.flatMap((unit) => solid(index.words(unit)).match(/[^。；]+[。；]/gu) ?? []);
  const wrong = [];
  let changed = 0;
  for (const [i, sentence] of sentences.entries()) {
    const numbers = [...sentence.matchAll(/(?<![0-9A-Za-z.+])[0-9]+(?:\.[0-9]+)?(?![0-9A-Za-z.+])/gu)];
    if (numbers.length < 2 || sentence.length < 15) continue;
    const { 0: number, index: at } = numbers[i % numbers.length];
    const other = number.replace(/[0-9]/, (digit) => (digit % 9) + 1);
    const places = placesOf(check(sentence.slice(0, at) + other + sentence.slice(at + number.length)));
    changed++;
    const runs = places.length === 1 ? differing(places[0][0]).map((run) => [run.quote, run.original].map(solid)) : [];
    if (runs.join() !== [other, number].join()) wrong.push([sentence, other, runs]);
  }
  assert.ok(changed > 80, String(changed));
  assert.deepEqual(wrong, []);
});

test("it is said where a list is quoted in part, and where figures are not set against each other", () => {
  const notes = (text) => placesOf(published.check(text)).flatMap(([place]) => published.words.notes(place));
  assert.deepEqual(notes("广州港集装箱吞吐量居全球第一"), ["原文在这里依次列出几项，引文只引了一部分：数字按原文的次序对照。"]);
  assert.deepEqual(notes("建成绿道500公里以上，建立污染地块清单"), ["前后的文字也不同，数字说的不一定是同一件事，没有一一对照。"]);
  assert.deepEqual(notes("建成碧道500公里以上，建立污染地块清单"), []);
});
