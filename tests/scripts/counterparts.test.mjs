/* Figures are set against each other that are of one thing. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./load.mjs";

const { alignment, characters, index } = load("search/alignment", "search/index");
await index.ready(); // with the table of characters

const NEAR = [-200, 200];

const differences = (quote, text) => {
  const [one, other] = [characters.items(quote), characters.items(text)];
  return alignment.align(one, other, ...NEAR).runs
    .filter(({ kind }) => kind !== "same")
    .map(({ kind, quote: [a, b], text: [c, d] }) => [kind, one.chars.slice(a, b).join(""), other.chars.slice(c, d).join("")].join(" "));
};

test("figures are set against each other where the words around them are the same, but for light ones", () => {
  assert.deepEqual(differences("绿道达到8公里", "绿道长度超过9公里"), ["missing  长度", "wrong 达到 超过", "extra 8 ", "missing  9"]);
  assert.deepEqual(differences("绿道达8公里", "绿道超9公里"), ["wrong 达 超", "wrong 8 9"]);
  assert.deepEqual(differences("绿道达8公里", "碧道达9公里"), ["wrong 绿 碧", "extra 8 ", "missing  9"]);
  assert.deepEqual(differences("建成8公里绿道", "建成9公里碧道"), ["extra 8 ", "missing  9", "wrong 绿 碧"]);
  assert.deepEqual(differences("绿道达8亿元，全线开放", "绿道达9公里，全线开放"), ["extra 8亿元 ", "missing  9公里"]);
});

test("a figure with no words of its own is of what was named before, and so for all of the sentence", () => {
  assert.deepEqual(differences("甲城产值30亿元，增长6%", "甲城产值30亿元，增长5%"), ["wrong 6 5"]);
  assert.deepEqual(differences("乙城产值30亿元，增长6%", "甲城产值30亿元，增长5%"), ["wrong 乙 甲", "extra 6 ", "missing  5"]);
  assert.deepEqual(differences("乙城稳定。甲城产值30亿元，增长6%", "甲城稳定。甲城产值30亿元，增长5%"), ["wrong 乙 甲", "wrong 6 5"]);
  const skipped = differences("东区有绿道5公里，公园9个", "东区有绿道5公里，西区有绿道5公里，公园4个");
  assert.ok(!skipped.some((one) => one === "wrong 9 4"), skipped.join());
});
