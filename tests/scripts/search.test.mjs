/* What finds: folding, queries, places, filters, groups, what is said when nothing is found. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, load, loadWith, words } from "./load.mjs";

const FOLDING = cases("folding");
const QUERIES = cases("queries");

const { arrange, explain, find, fold, index: given, matches, numbers, query } = load(
  ...["search/fold", "search/query", "search/matches", "search/index"],
  ...["search/find", "search/arrange", "search/explain"],
);
const index = await given.ready();
const search = (asked) => find.find(index, query.parse(asked)).filter(({ unit }) => !index.isContentsOnly(unit));
const totals = (asked) => arrange.totals(index, search(asked));

/* A number between 0 and 1, the same ones on every run. */
let state = 20260701;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

const occurrences = (text, part) => text.split(part).length - 1;
const term = (asked) => query.parse(asked)[0];

test("folding", async (t) => {
  for (const [written, folded] of FOLDING.folded) await t.test(written, () => assert.equal(fold.fold(written), folded));
  await t.test("twice is once", () => assert.equal(fold.fold(index.folded), index.folded));
  await t.test("line feeds and tabs stay", () => assert.equal(fold.fold("一\n二\t三"), "一\n二\t三"));
});

test("every unit of a folded text has a place in the text", () => {
  const text = "“雙城”　联动";
  const { folded, at } = fold.withMap(text);
  assert.equal(folded, "双城联动");
  assert.deepEqual([...at].map((place) => text[place]).join(""), "雙城联动");
});

test("what is simplified too means either in a query", () => {
  for (const [one, other] of Object.entries(FOLDING.either)) assert.equal(fold.alsoMeant(one), other);
  for (const asked of QUERIES.either) assert.equal(totals(asked).occurrences, 1, asked);
});

const EMPTY = { from: "", to: "", form: "", several: {}, zeros: "", figures: "", behindZeros: "", blanks: "", marks: "", quotes: "", punctuation: "", separators: "", eitherFrom: "", eitherTo: "" };

test("without its table folding is refused", async () => {
  for (const file of [null, `planTexts.data.fold(${JSON.stringify({ ...EMPTY, from: "ab", to: "a", form: "ab" })})`]) {
    await assert.rejects(loadWith({ "data/search/fold.js": file }, "search/fold").fold.ready());
  }
});

test("a query is parted at blanks; in ASCII quotation marks it stays as it is written", () => {
  const parsed = query.parse('南沙  港口 "5G 网"');
  assert.deepEqual(
    parsed.map(({ words: own, exact, needle }) => [own, exact, needle]),
    [["南沙", false, "南沙"], ["港口", false, "港口"], ["5G 网", true, "5G 网"]],
  );
});

test("equal terms are one, and what folds to nothing is none", () => {
  assert.equal(query.parse("双城 雙城 “双城”").length, 1);
  assert.deepEqual(query.parse("“” 　 「」"), []);
  assert.equal(query.clean("a\r\nb\tc\ufeff\ud800"), "a  b c\ufffd");
});

test("a character with two meanings makes a pattern, in which signs are only signs", () => {
  const { pattern } = term("著.*—(作");
  assert.match("着.*-(作", new RegExp(pattern.source));
  assert.doesNotMatch("着作", new RegExp(pattern.source));
});

test("places are flat lists; those that overlap become one", () => {
  assert.deepEqual(matches.merged([[4, 6, 10, 12], [0, 2, 5, 8]]), [0, 2, 4, 8, 10, 12]);
  assert.deepEqual(matches.merged([[0, 2], [2, 4]]), [0, 2, 2, 4]);
});

test("a term is found where it stands in the text as written", () => {
  const text = "推进“双城”联动，雙城";
  const folded = { text, ...fold.withMap(text) };
  const found = matches.ofTerm(term("双城联动"), folded);
  assert.deepEqual(found, [3, 8]);
  assert.deepEqual(matches.ofTerm(term("双城"), folded), [3, 5, 9, 11]);
  assert.deepEqual(matches.ofTerm(term('"双城"'), folded), [3, 5]);
  assert.deepEqual(matches.ofTerm(term("啊啊"), { text: "啊啊啊啊啊", ...fold.withMap("啊啊啊啊啊") }), [0, 2, 2, 4]);
});

test("a character that folds to several is found by them, whole, and marked as one", () => {
  const found = (asked, text) => matches.ofTerm(term(asked), { text, ...fold.withMap(text) });
  assert.deepEqual(found("劣V类", "属劣Ⅴ类水质"), [1, 4]);
  assert.deepEqual(found("V类", "Ⅳ类"), []);
  assert.deepEqual(found("IV类", "Ⅳ类和ⅳ类"), [0, 2, 3, 5]);
  assert.deepEqual(found("3m2以上", "绿地3㎡以上"), [2, 6]);
  assert.deepEqual(found("m", "3㎡"), []);
  assert.deepEqual(found("3㎡", "3m2和3 m²"), [0, 3, 4, 8]);
  assert.deepEqual(found("𠮷著i", "𠮷著Ⅱ𠮷着i"), [4, 8]);
});

test("what looks the same is found where it stands", () => {
  const found = (asked, text) => matches.ofTerm(term(asked), { text, ...fold.withMap(text) });
  for (const asked of ["⻩埔", "黄埔", "⿈埔"]) assert.deepEqual(found(asked, "在黄埔、⻩埔"), [1, 3, 4, 6]);
  for (const asked of ["二零三五年", "二O三五年", "二○三五年", "二0三五年"]) assert.deepEqual(found(asked, "到二〇三五年"), [1, 6]);
  assert.deepEqual(found("二〇三五年", "二O三五年，二零三五年"), [0, 5, 6, 11]);
  assert.deepEqual(found("OA", "统一OA平台"), [2, 4]);
});

test("every phrase is found as often as it stands there", () => {
  const units = Array.from({ length: index.size }, (_, unit) => unit).filter((unit) => !index.isContentsOnly(unit));
  const fields = units.flatMap((unit) => index.words(unit).split("\t")).map(fold.fold);
  for (let drawn = 0; drawn < 100; ) {
    const field = fields[Math.floor(random() * fields.length)];
    const from = Math.floor(random() * field.length);
    const phrase = field.slice(from, from + 1 + Math.floor(random() * 12));
    if (!phrase || [...phrase].some((character) => fold.alsoMeant(character))) continue;
    const expected = fields.reduce((sum, one) => sum + occurrences(one, phrase), 0);
    assert.equal(totals(phrase).occurrences, expected, phrase);
    drawn++;
  }
});

test("other characters, widths and quotation marks find the same", () => {
  for (const { query: asked, others } of QUERIES.same) {
    const expected = totals(asked);
    assert.ok(expected.occurrences > 0);
    for (const other of others) assert.deepEqual(totals(other), expected, other);
  }
});

test("words that overlap are counted each", () => {
  const { both, one } = QUERIES.overlapping;
  assert.ok(totals(both).occurrences > totals(one).occurrences);
});

test("in ASCII quotation marks every mark counts", () => {
  const { marked, unmarked, either, none } = QUERIES.exact;
  assert.equal(totals(marked).occurrences + totals(unmarked).occurrences, totals(either).occurrences);
  assert.ok(totals(unmarked).occurrences > 0 && totals(unmarked).occurrences < totals(marked).occurrences);
  assert.equal(totals(none).occurrences, 0);
});

test("a blank means and, within a passage", () => {
  const hits = search(QUERIES.together.join(" "));
  assert.ok(hits.length > 0);
  for (const { unit, lists } of hits) {
    QUERIES.together.forEach((one, i) => {
      assert.equal(lists[i].length / 2, occurrences(index.words(unit), one));
      assert.ok(lists[i].length > 0);
    });
  }
});

test("words that stand only in a contents list are told apart", () => {
  assert.equal(totals(QUERIES.promised).occurrences, 0);
  const found = find.find(index, query.parse(QUERIES.promised));
  assert.ok(found.length > 0 && found.every(({ unit }) => index.isContentsOnly(unit)));
});

test("of what is not found the parts are named that occur, and what the texts lack", () => {
  const { query: asked, part } = QUERIES.occurring;
  const [{ units, parts }] = explain.explain(index, query.parse(asked));
  assert.equal(units, 0);
  assert.ok(parts.some((one) => one.words === part && one.occurrences > 0));
  assert.ok(explain.lacks(index).some(({ lacks }) => lacks.includes("第一章至第六章")));
});

test("numbers are written otherwise, before a unit and as years", () => {
  for (const [words, ...others] of QUERIES.numbers) {
    const found = numbers.otherwise(fold.fold(words));
    for (const other of others) assert.ok(found.includes(other), `${words}: ${found}`);
    if (!others.length) assert.deepEqual(found, [], words);
  }
});

test("every number up to 9999 in words is read as that number", () => {
  for (let number = 1; number < 10_000; number++) {
    const ways = numbers.otherwise(`${number}个`);
    assert.ok(ways.length > 0);
    for (const way of ways) assert.ok(numbers.otherwise(way).includes(`${number}个`), way);
  }
});

test("of a number that is not found the other way to write it is named, with its count", () => {
  for (const { query: asked, other } of QUERIES.otherwise) {
    assert.equal(totals(asked).occurrences, 0, asked);
    const [{ otherwise }] = explain.explain(index, query.parse(asked));
    assert.deepEqual(otherwise, [{ words: other, ...find.count(index, term(other)) }], asked);
    assert.ok(otherwise[0].occurrences > 0);
  }
  const [{ otherwise }] = explain.explain(index, query.parse('"2035年远景目标纲要"'));
  assert.deepEqual(otherwise, []);
});

test("hostile queries are answered", () => {
  for (const one of QUERIES.hostile) {
    const terms = query.parse(words(one));
    const { occurrences: found } = arrange.totals(index, find.find(index, terms));
    assert.ok(found >= 0);
    explain.explain(index, terms);
  }
});

test("those come first whose heading has the words, then documents in order", () => {
  const groups = arrange.groups(index, search("科技创新"));
  const headed = groups.map(({ inHeading }) => Number(inHeading));
  assert.deepEqual(headed, [...headed].sort((a, b) => b - a));
  const others = groups.filter(({ inHeading }) => !inHeading).map(({ document }) => document);
  assert.deepEqual(others, [...others].sort((a, b) => a - b));
  assert.ok(headed.includes(1) && new Set(others).size > 1);
});

const nothingChosen = (of) => Object.fromEntries(arrange.filters(of).map(({ name }) => [name, new Set()]));

test("a filter counts what it would show under the others", () => {
  const hits = search("科技创新");
  const { kept, counts } = arrange.filter(index, hits, nothingChosen(index));
  assert.equal(kept.length, hits.length);
  assert.equal([...counts.document.values()].reduce((a, b) => a + b), hits.length);
  for (const { name, choices } of arrange.filters(index)) {
    for (const [at, count] of counts[name]) {
      assert.ok(choices[at].name);
      const chosen = { ...nothingChosen(index), [name]: new Set([at]) };
      const narrowed = arrange.filter(index, hits, chosen);
      assert.equal(narrowed.kept.length, count);
      assert.deepEqual(narrowed.counts[name], counts[name]);
    }
  }
});

/* An index of three units with a filter that no script knows by name. */
const PLACES = {
  documents: [{ id: "plan", title: "规划", short_title: "规划", lacks: "", damage: "" }],
  divisions: [[0, "i1", "i1", "第一章", "一、水利"]],
  filters: [{ name: "period", label: "时期", choices: [{ id: "past", name: "过去" }, { id: "future", name: "将来" }] }],
  kinds: ["heading", "contents", "paragraph", "table"],
  unit: {
    division: [0, 0, 0],
    kind: [0, 2, 3],
    anchor: ["", ".p1", ".t1"],
    number: [0, 1, 0],
    period: [[], [0, 1], [1]],
  },
  tables: { 2: ["i1.t1.r1"] },
  losses: [
    [1, 4, 0],
    [2, 0, 1],
  ],
};
const TEXT = "一、水利\n建设水库3座。\n水库\t堤坝\t甲\t乙";
const small = (text = TEXT, places = PLACES, marks = ["a", "a"]) =>
  loadWith(
    {
      "data/search/text.js": `planTexts.data.text(${JSON.stringify(marks[0])},${JSON.stringify(text)})`,
      "data/search/places.js": `planTexts.data.places(${JSON.stringify(marks[1])},${JSON.stringify(places)})`,
    },
    ...["search/index", "search/find", "search/query", "search/arrange", "search/filters"],
  );

test("the filters of the layers come with the index", async () => {
  const made = small();
  const own = await made.index.ready();
  assert.deepEqual(made.arrange.filters(own).map(({ name }) => name), ["document", "period", "number", "heading"]);
  const hits = made.find.find(own, made.query.parse("水库"));
  const asked = new URLSearchParams("period=future&period=nowhere&topic=water");
  const chosen = made.filters.fromAddress(own, asked);
  assert.deepEqual([...chosen.period], [1]);
  assert.deepEqual(made.filters.toAddress(own, chosen), [["period", "future"]]);
  const { kept, counts } = made.arrange.filter(own, hits, chosen);
  assert.deepEqual(kept.map(({ unit }) => unit), [1, 2]);
  assert.deepEqual([...counts.period], [[0, 1], [1, 2]]);
  assert.deepEqual([...counts.number], [[0, 1]]);
});

test("an index says where its units stand", async () => {
  const own = await small().index.ready();
  assert.deepEqual([0, 3, 4, 5, TEXT.length - 1].map((place) => own.unitAt(place)), [0, 0, 0, 1, 2]);
  assert.equal(own.words(1), "建设水库3座。");
  assert.equal(own.label(1), "第一章 · 一、水利");
  assert.deepEqual(own.address(1), { page: "texts/plan/i1.html", anchor: "i1.p1" });
  const start = TEXT.indexOf("水库\t");
  assert.deepEqual(own.rows(2), [
    { anchor: null, start, end: start + 5 },
    { anchor: "i1.t1.r1", start: start + 6, end: start + 9 },
  ]);
  assert.deepEqual(own.rows(1), []);
});

test("files of two builds, and columns that are too short, are refused", async () => {
  await assert.rejects(small(TEXT, PLACES, ["a", "b"]).index.ready(), /检索数据没有载入/);
  await assert.rejects(small(`${TEXT}\n多一行`).index.ready(), /检索数据没有载入/);
  await assert.rejects(loadWith({ "data/search/text.js": null }, "search/index").index.ready(), /检索数据没有载入/);
});

test("what is lost has its place in the text; those at the edges of a stretch are in it", async () => {
  const index = await small().index.ready();
  const start = index.starts[1];
  const lost = (from, to) => Array.from(index.lost(from, to), ({ at, garbled }) => [at, garbled]);
  assert.deepEqual(lost(start, index.end(1)), [[start + 4, false]]);
  assert.deepEqual(lost(0, start + 3), []);
  assert.deepEqual(lost(index.starts[2], index.end(2)), [[index.starts[2], true]]);
  assert.equal(index.lost(start + 4, start + 4).length, 1);
});

test("an index that lacks what is asked of a unit is refused in the sentence of any damage", async () => {
  const lacking = [
    { documents: [] },
    { divisions: [] },
    { unit: {} },
    { unit: { ...PLACES.unit, period: undefined } },
    { unit: Object.fromEntries(Object.keys(PLACES.unit).map((name) => [name, []])) },
    { unit: { ...PLACES.unit, division: [0, 0, 7] } },
    { kinds: [] },
    { filters: undefined },
    { tables: undefined },
    { losses: undefined },
  ];
  for (const lacks of lacking) {
    await assert.rejects(small(TEXT, { ...PLACES, ...lacks }).index.ready(), /检索数据没有载入/, JSON.stringify(lacks));
  }
  const none = Object.fromEntries(Object.keys(PLACES.unit).map((name) => [name, []]));
  await assert.rejects(small("", { ...PLACES, documents: [], divisions: [], unit: none }).index.ready(), /检索数据没有载入/);
});

test("a query as long as no passage is, of characters that mean either of two, is answered", () => {
  assert.deepEqual(search("著".repeat(100_000)), []);
});

test("of a word that only a contents list has, those parts are said that headings and passages have", () => {
  const [{ units, parts }] = explain.explain(index, query.parse("全球海洋中心城市"));
  assert.equal(units, 0);
  assert.ok(parts.some(({ words, occurrences }) => words === "中心城市" && occurrences > 0));
});

test("the longest parts that occur are said over any cut, with their true counts, and quickly", () => {
  const passages = Array.from({ length: index.size }, (_, unit) => unit).filter((unit) => !index.isContentsOnly(unit));
  const all = fold.fold(passages.map((unit) => index.words(unit)).join("\n"));
  for (const asked of ["全球海洋中心城市", "城市大脑海洋中心", "低空经济示范岛", "的一是在不了有和人这中大为上个国", "发展".repeat(40)]) {
    const before = process.cpuUsage().user;
    const [{ parts }] = explain.explain(index, query.parse(asked));
    assert.ok(process.cpuUsage().user - before < 1e6, asked);
    const pieces = new Set();
    for (let from = 0; from < Math.min(asked.length, 64); from++) {
      for (let to = from + 2; to <= Math.min(asked.length, 64); to++) {
        const words = asked.slice(from, to);
        const isLongest = ![asked.slice(from - 1, to), asked.slice(from, to + 1)].some((one) => one.length > words.length && all.includes(one));
        if (all.includes(words) && isLongest) pieces.add(words);
      }
    }
    for (const { words, occurrences } of parts) {
      assert.ok(pieces.has(words), words);
      assert.equal(occurrences, totals(words).occurrences);
    }
    assert.equal(parts.length, Math.min(4, pieces.size), asked);
  }
});
