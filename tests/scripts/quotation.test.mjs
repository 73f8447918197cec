/* The check of quotations and what it builds on, on the published texts. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, load, words } from "./load.mjs";

const CASES = cases("quotations");
const INVENTED = cases("invented");

const { alignment, answer, characters, grams, index: given, locate, order, parting, quotation, quotationWords, stream, withoutSources } =
  load("search/quotation", "search/quotation_words", "search/index", "search/grams", "search/alignment");
const index = await given.ready();
const texts = stream.of(index);
const check = (text) => quotation.check(index, text);
const only = (text) => {
  const { answers } = check(text);
  assert.equal(answers.length, 1, text);
  return answers[0];
};
const verdicts = (text) => check(text).answers.map(({ verdict }) => verdict);
const summary = (text) => quotationWords.summary(check(text));
const unit = (of) => Array.from({ length: index.size }, (_, at) => at).find(of);

test("characters that count, and what they are the same as", () => {
  const { chars, words: isWord, from, keys } = characters.items("“5%、 １.5”");
  assert.deepEqual(chars, ["“", "5", "%", "、", "１", ".", "5", "”"]);
  assert.deepEqual([...isWord], [0, 1, 1, 0, 1, 1, 1, 0]);
  assert.deepEqual(from, [0, 1, 2, 3, 5, 6, 7, 8]);
  assert.equal(keys[0], characters.MARK);
  assert.equal(characters.key("「"), characters.key('"'));
  assert.equal(characters.key("著"), characters.key("着"));
  assert.equal(characters.key("\u200b"), null);
  assert.equal(characters.key("«"), characters.MARK);
  assert.equal(characters.key("\n"), null);
  assert.equal(characters.key("𠮷"), "𠮷".codePointAt(0));
  assert.deepEqual([...characters.items("％‰#&@*/\\").words], [1, 1, 1, 1, 1, 1, 1, 1]);
  assert.deepEqual([...characters.items("，《》—·|3。5").words], [0, 0, 0, 0, 0, 0, 1, 0, 1]);
});

test("what looks the same is the same, and differs in form", () => {
  for (const text of ["二O三五年", "二零三五年", "二○三五年", "二0三五年"]) {
    assert.deepEqual([...characters.items(text).keys], [...characters.items("二〇三五年").keys], text);
    assert.equal(characters.difference(text[1], "〇", 1), "form");
  }
  assert.equal(characters.key("⻩"), characters.key("黄"));
  assert.equal(characters.difference("⻩", "黄", 1), "form");
  assert.equal(characters.key("㎡"), "㎡".codePointAt(0));
  for (const text of ["二O三五年远景⽬标", "⼆零三五年远景目标"]) {
    const { counts } = only(text).places[0];
    assert.deepEqual([counts.word, counts.form], [0, 2], text);
  }
});

test("how characters differ that are the same", () => {
  assert.equal(characters.difference("，", ",", 0), "punctuation");
  assert.equal(characters.difference("發", "发", 1), "script");
  assert.equal(characters.difference("Ｇ", "g", 1), "form");
});

test("the continuous text has all units of a document, and parts documents", () => {
  const [first, second] = [unit((at) => index.isHeading(at)), unit((at) => index.document(at) === 1)];
  assert.equal(texts.raw.indexOf("\n"), stream.bounds(texts, 0)[1]);
  const place = texts.raw.indexOf("\n") + 1;
  assert.equal(index.unitAt(texts.at[place]), second);
  const heading = index.words(first).replace(/\s/g, "");
  const at = texts.raw.indexOf(heading);
  assert.deepEqual(stream.units(texts, at, at + heading.length).map((hit) => hit.unit), [first]);
  assert.equal(stream.of(index), texts);
});

const keys = (text) => Uint16Array.from(text, (character) => character.charCodeAt(0));

test("groups of characters vote for the place of a quotation, and show which stretches occur", () => {
  const text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
  const quoted = "庚辛壬癸无关";
  const hits = grams.scan(keys(text), keys(quoted));
  assert.equal(hits.size, 2);
  const [best] = grams.diagonals(hits, text.length, quoted.length, 3);
  assert.ok(best.from <= 6 && 6 < best.to);
  assert.deepEqual(grams.stretches(hits, quoted.length).map(({ from, to, place }) => [from, to, place]), [[0, 4, 6]]);
});

test("a quotation beside a text is read in the cheapest way", () => {
  const aligned = (quote, text) => {
    const [one, other] = [characters.items(quote), characters.items(text)];
    const found = alignment.align(one, other, -other.chars.length, other.chars.length);
    const runs = found.runs.filter(({ kind }) => kind !== "same");
    return runs.map(({ kind, quote: [a, b], text: [c, d] }) => [kind, quote.slice(a, b), text.slice(c, d)]);
  };
  assert.deepEqual(aligned("引领发展", "引领发展"), []);
  assert.deepEqual(aligned("带领发展", "引领发展"), [["wrong", "带", "引"]]);
  assert.deepEqual(aligned("引领的发展", "引领发展"), [["extra", "的", ""]]);
  assert.deepEqual(aligned("引领展", "引领发展"), [["missing", "", "发"]]);
  assert.deepEqual(aligned("引领展发力", "引领发展力"), [["exchanged", "展发", "发展"]]);
  const [one, other] = [characters.items("引领"), characters.items("发展")];
  assert.equal(alignment.align(one, other, 5, 9), null);
});

test("occurrences do not overlap", () => {
  assert.deepEqual([...locate.occurrences("啊啊啊啊啊", "啊啊")], [0, 2]);
});

test("a text is parted at ellipses, paragraphs and sentences; marks around all of it are taken away", () => {
  assert.deepEqual(parting.atEllipses("……甲乙……丙……"), ["甲乙", "丙"]);
  assert.deepEqual(parting.atEllipses("甲乙（……）丙"), ["甲乙", "丙"]);
  assert.deepEqual(parting.WAYS.paragraphs("甲。\n乙\n丙。\n丁"), ["甲。", "乙\n丙。", "丁"]);
  assert.deepEqual(parting.WAYS.sentences("甲。”乙！丙"), ["甲。”", "乙！", "丙"]);
  assert.deepEqual(parting.WAYS.lines("甲\n，\n乙"), ["甲，", "乙"]);
  assert.equal(parting.unwrapped("“「甲乙」”。"), "甲乙");
  for (const text of ["«甲乙»。", "﹁甲乙﹂", "〝甲乙〞", "＇甲乙＇"]) assert.equal(parting.unwrapped(text), "甲乙");
  assert.deepEqual(parting.WAYS.paragraphs("«甲»\n乙"), ["«甲»", "乙"]);
  assert.deepEqual(parting.WAYS.sentences('甲。"乙。"'), ["甲。", '"乙。"']);
  assert.equal(parting.unwrapped("“甲”和“乙”"), "“甲”和“乙”");
  assert.equal(parting.unwrapped('"甲"和"乙"'), '"甲"和"乙"');
  assert.equal(parting.tidy("甲 \r\n\r\n  乙\ud800"), "甲 \n乙\ufffd");
});

test("a source behind a quotation is left out", () => {
  for (const [text, source] of CASES.sources) {
    assert.equal(only(text).verdict, "exact", text);
    assert.ok(summary(text).endsWith(`。引文后面的文字像是出处，没有核对：${source}。`), text);
  }
  assert.deepEqual(withoutSources(texts, CASES.quoted), { text: CASES.quoted, sources: [] });
});

test("words as they stand are word for word, whatever blanks and outer marks", () => {
  for (const text of [CASES.passage, CASES.heading, ...CASES.exact]) assert.equal(only(text).verdict, "exact", text);
});

test("differences that are none of words", () => {
  for (const [text, sort, count] of CASES.otherwise) {
    const { counts } = only(text).places[0];
    assert.deepEqual(Object.entries(counts).filter(([, found]) => found), [[sort, count]], text);
  }
});

test("a wrong first or last character is set against the right one", () => {
  const { runs } = only(CASES.ends.words).places[0];
  const differing = runs.filter(({ kind }) => kind !== "same");
  assert.deepEqual(differing.map(({ quote, original }) => [quote, original]), CASES.ends.differences);
});

test("short quotations are judged more strictly", () => {
  for (const [text, verdict] of CASES.short) assert.equal(only(text).verdict, verdict, text);
});

test("differences are said as one counts them", () => {
  for (const [text, said] of [...CASES.counted, [CASES.named.words, CASES.named.summary]]) assert.equal(summary(text), said);
  const found = quotationWords.differences(only(CASES.named.words).places[0]).filter(({ sort }) => sort === "word");
  assert.deepEqual(found.map(quotationWords.said), CASES.named.said);
});

test("invented sentences are refused, and the stretches named that occur", () => {
  for (const text of [...INVENTED.tuning, ...INVENTED.held_aside]) assert.deepEqual(verdicts(text), ["absent"], text);
  for (const [text, part] of CASES.occurring) {
    const [first] = only(text).parts;
    assert.equal(first.words, part);
    assert.ok(first.count > 0);
  }
});

test("so are invented paragraphs, in one piece and by lines", () => {
  const neighbours = INVENTED.tuning.slice(1).map((text, i) => INVENTED.tuning[i] + text);
  for (const text of [...neighbours, ...INVENTED.paragraphs_tuning, ...INVENTED.paragraphs_held_aside]) {
    assert.deepEqual(verdicts(text), ["absent"], text);
    assert.deepEqual(verdicts(text.replaceAll("。", "。\n")), ["absent"], text);
  }
});

test("a quotation may run over a heading and a passage", () => {
  const one = only(`${CASES.heading}\n${CASES.passage}`);
  assert.equal(one.verdict, "exact");
  assert.equal(one.places[0].hits.length, 2);
});

test("words of a table lead to their row", () => {
  assert.equal(only(CASES.row.words).places[0].hits[0].anchor, CASES.row.anchor);
});

test("a text is parted, and its pieces are checked one by one", () => {
  for (const { words: text, parted, verdicts: expected, order: how } of CASES.pieces) {
    const found = check(text);
    assert.deepEqual([found.parted, found.order, verdicts(text)], [parted, how, expected], text);
  }
});

test("sentences with words left out between them are found one by one", () => {
  for (const [name, parts] of Object.entries(CASES.left_out)) {
    const found = check(parts.join(""));
    assert.equal(found.parted, "sentences");
    assert.deepEqual(found.answers.map(({ verdict }) => verdict), ["exact", "exact"]);
    assert.deepEqual([found.order, found.leavesOut, found.isOnePassage], ["follows", true, name === "same passage"]);
    assert.ok(quotationWords.summary(found).includes("略去了文字（引文没有用省略号）"));
  }
});

test("pieces in another order are told from those of two documents", () => {
  const [first] = CASES.left_out["same passage"];
  assert.ok(summary([...CASES.left_out.neighbours].reverse().join("")).includes("次序和原文不同"));
  assert.ok(summary(`${first}……${CASES.heading}`).includes("不在同一份文件里"));
  const answers = [first, CASES.heading].map((text) => answer(texts, characters.items(text)));
  assert.equal(order(texts, answers).order, "apart");
});

test("any input is answered in a sentence", () => {
  for (const [name, one] of Object.entries(CASES.bad)) assert.match(summary(words(one)), /。$/, name);
});

test("of a long text the first characters are checked", () => {
  const text = texts.raw.slice(0, 10_000).replaceAll("的", "地");
  const found = check(text);
  assert.equal(found.checked, 4_000);
  assert.ok(found.length > 9_000);
  assert.ok(quotationWords.summary(found).startsWith(`贴入的有 ${found.length} 字，只核对了前 4000 字。`));
});

test("4,000 characters of nothing but common ones are answered within a second, however they are parted", () => {
  const counts = new Map();
  for (const character of texts.folded) counts.set(character, (counts.get(character) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([character]) => character);
  const twenty = common.filter((character) => /\p{Script=Han}/u.test(character)).slice(0, 20);
  let state = 7;
  const drawn = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return twenty[state % twenty.length];
  };
  const slow = [];
  for (const pieces of [1, 2, 4, 12]) {
    for (const between of ["。", "。\n", "……"]) {
      const size = Math.floor(4000 / pieces) - between.length;
      const quote = Array.from({ length: pieces }, () => Array.from({ length: size }, drawn).join("")).join(between);
      const before = process.cpuUsage().user; // what others do at the same time does not count
      check(quote);
      const seconds = (process.cpuUsage().user - before) / 1e6;
      if (seconds > 1) slow.push([pieces, between, seconds]);
    }
  }
  assert.deepEqual(slow, []);
});
