/* What the source has, from the edited words and what was edited in them (builder/render/edits.py writes it). */
import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./load.mjs";

const { edits } = load("raw/edits");
const raw = (words, tokens, from) => edits.raw(words, edits.parse(tokens), from).map(({ words }) => words).join("");

test("marks, spaces, joined lines and control characters are given back, one kind each", () => {
  assert.equal(raw("创新，开启（一）", "w2 w5 w7"), "创新,开启(一)");
  assert.equal(raw("达21家", "s1 s3"), "达 21 家");
  assert.equal(raw("达21家", "s1-a0"), "达\u00a021家");
  assert.equal(raw("前句后句", "j2"), "前句\n后句");
  assert.equal(raw("前␇后", "c1-7"), "前␇后");
});

test("offsets count code points, not units", () => {
  assert.equal(raw("𠮷𠮷，达3", "w2 s4"), "𠮷𠮷,达 3");
});

test("words that begin further on take the edits from there, and no others", () => {
  assert.equal(raw("约21家", "w1 s5 s7 w9", 4), "约 21 家");
});

test("edits that the words do not have are left out", () => {
  assert.equal(raw("好", "w7 s9"), "好");
  assert.equal(raw("", "w0"), "");
});

test("a piece says where in the edited words it begins, and none goes over a cut", () => {
  const pieces = edits.raw("到年，达 公里", edits.parse("w2 s3"), 0, [1, 2, 4, 7]);
  assert.deepEqual(
    pieces.map(({ at, words }) => [at, words]),
    [[0, "到"], [1, "年"], [2, ","], [3, " "], [3, "达"], [4, " 公里"]],
  );
});

test("what was done is told with its count", () => {
  const found = edits.parse("w1 w3 s4 j5");
  assert.deepEqual(edits.told(found, ["wide", "space"]), ["半角标点改为全角2处", "数字旁的空格删去1处"]);
  assert.deepEqual(edits.told(found, ["join", "control"]), ["分行接起1处"]);
});
