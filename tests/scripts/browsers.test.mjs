/* The oldest browsers that docs/about/search.md names: Chromium 80 has the least of them. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { ROOT, cases, load, source } from "./load.mjs";

const acorn = await import("acorn").catch(() => null); // by npm ci, as ./dev lint does it
const UNREAD = !acorn && process.env.CI !== "true" && "npm ci brings what reads the scripts";
const NAMES = ["scripts", ...Object.keys(load().scripts.BUILDS_ON)];
const LATER = /\.(?:at|replaceAll|replaceChildren|findLast(?:Index)?|hasOwn|toSorted|toReversed|toSpliced|checkVisibility|any)\(|\b(?:structuredClone|AggregateError|WeakRef|AbortSignal|randomUUID|Intl\.Segmenter)\b/;
const MEMBERS = [
  [Array.prototype, "at"],
  [String.prototype, "at"],
  [String.prototype, "replaceAll"],
  [Array.prototype, "findLast"],
  [Array.prototype, "toSorted"],
  [Object, "hasOwn"],
  [Promise, "any"],
];

test("every script is written in the language of the oldest browser that is named", { skip: UNREAD }, () => {
  const wrong = NAMES.flatMap((name) => {
    try {
      acorn.parse(source(name), { ecmaVersion: 2020, sourceType: "script" });
      return [];
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
  });
  assert.deepEqual(wrong, []);
  assert.match(fs.readFileSync(path.join(ROOT, "docs/about/search.md"), "utf-8"), /Chrome、Edge 80，/);
});

test("no script asks for what came later", () => {
  assert.deepEqual(NAMES.filter((name) => LATER.test(source(name).replace(/\/\*[\s\S]*?\*\//g, ""))), []);
});

test("without what came later a search and a check of a quotation are answered", async () => {
  const kept = MEMBERS.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)]);
  for (const [owner, name] of kept) delete owner[name];
  try {
    const { explain, find, index, query, quotation } = load("search/explain", "search/index", "search/quotation");
    const loaded = await index.ready();
    assert.ok(find.find(loaded, query.parse("科技 创新")).length > 0);
    assert.equal(explain.explain(loaded, query.parse("2035年的某事")).length, 1);
    const { quoted } = cases("quotations");
    assert.equal(quotation.check(loaded, quoted).answers[0].verdict, "exact");
    assert.equal(quotation.check(loaded, `${quoted.slice(0, -3)}某某某。这里没有的一句话，哪里也没有。`).answers.length > 0, true);
  } finally {
    for (const [owner, name, own] of kept) if (own) Object.defineProperty(owner, name, own);
  }
});
