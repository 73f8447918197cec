/* Quotation and text as tokens, in which figures are whole, and the nearest reading of the one as the other. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./load.mjs";

const { alignment, characters, distance, figures, index } = load("search/alignment", "search/index");
await index.ready(); // with the table of characters

const tokens = (text) => figures.tokens(characters.items(text));
const NEAR = [-200, 200];

test("a number is one token, of a kind; its unit follows", () => {
  const { chars, line, behind, starts } = tokens("建成绿道1,413.5万多公里、3座");
  assert.deepEqual(chars, ["建", "成", "绿", "道", "1,413.5", "万", "多", "公", "里", "、", "3", "座"]);
  assert.equal(line, "建成绿道0万多公里、0座");
  assert.deepEqual([behind[4], behind[10]], [4, 1]);
  assert.deepEqual(starts.slice(4, 6), [4, 11]);
});

test("figures are alike that count the same, and no others", () => {
  const sort = (text) => tokens(text).sorts[[...tokens(text).line].indexOf("0")];
  const alike = [["5公里", "9万公里"], ["第5位", "第9名"], ["第5，", "第9位"], ["2019年", "2035年"], ["5%", "9％"], ["3至5个", "8个"], ["12、7个百分点", "9个百分点"]];
  for (const [one, other] of alike) assert.equal(sort(one), sort(other), `${one} ${other}`);
  const unlike = [["5公里", "5亿元"], ["第5位", "5位"], ["第5位", "第5届"], ["2019年", "5年"], ["5%", "5个百分点"], ["5人", "5人次"], ["12345", "5个"]];
  for (const [one, other] of unlike) assert.notEqual(sort(one), sort(other), `${one} ${other}`);
});

test("a rank in Chinese figures is a figure, an ordinal in a name is none", () => {
  const ranks = (text) => [...tokens(text).sorts].filter((sort) => sort === figures.RANK).length;
  assert.deepEqual(["居全国第十五、", "居第五位", "列第二和第三", "第三产业"].map(ranks), [2, 1, 2, 0]);
});

test("lines and cells part numbers, blanks do not", () => {
  const numbers = (text) => tokens(text).chars.filter((one) => /[0-9]/.test(one));
  assert.deepEqual([numbers("12\t34"), numbers("12\n34"), numbers("12 34")], [["12", "34"], ["12", "34"], ["1234"]]);
  assert.deepEqual([...tokens("甲\n乙丙").opens], [1, 1, 0]);
});

test("numbers that are the same but for width or separators do not differ in words", () => {
  const counts = (one, other) => alignment.align(characters.items(one), characters.items(other), ...NEAR).counts;
  assert.deepEqual(counts("达1,200家", "达1200家"), { word: 0, left: 0, gone: 0, punctuation: 5, script: 0, form: 0 });
  assert.deepEqual(counts("达１２００家", "达1200家"), { word: 0, left: 0, gone: 0, punctuation: 0, script: 0, form: 4 });
  assert.equal(counts("医院达1300家", "医院达1200家").word, 1);
});

const steps = (quote, text, left) => {
  const [one, other] = [tokens(quote), tokens(text)];
  return distance.nearest(one, other, ...NEAR, left).steps.map(({ kind, quote: [a, b], text: [c, d] }) =>
    [kind, one.chars.slice(a, b).join(""), other.chars.slice(c, d).join("")].join(" "));
};

test("sooner another figure than another word, and never a figure for a word or for one of another kind", () => {
  assert.deepEqual(steps("乙9公里", "甲9公里乙8公里").slice(0, 2), ["same 乙 乙", "wrong 9 8"]);
  assert.deepEqual(steps("长8公里", "长9亿元").filter((step) => step.startsWith("wrong 8")), []);
  assert.deepEqual(steps("第6，", "第六，"), ["same 第 第", "wrong 6 六", "same ， ，"]);
});

test("what is left out costs next to nothing, and what is shut stands for nothing", () => {
  const left = (how) => Uint8Array.from("甲乙丙丁", (char) => (char === "乙" || char === "丙" ? how : 0));
  assert.deepEqual(steps("甲丁", "甲乙丙丁", left(distance.FREE)), ["same 甲 甲", "missing  乙", "missing  丙", "same 丁 丁"]);
  assert.deepEqual(steps("甲乙丁", "甲乙丙丁", left(distance.FREE))[1], "same 乙 乙");
  assert.deepEqual(steps("甲乙丁", "甲乙丙丁", left(distance.SHUT)).filter((step) => step.startsWith("same")), ["same 甲 甲", "same 丁 丁"]);
});
