/* From the page to the source: the words to look for, the addresses of each hosting service, the report. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, load } from "./load.mjs";

const { origin, sourceWords } = load("origin/address", "origin/words");
const { title, body, hosts } = cases("hosts");
const unit = (words, more = {}) => ({ words, edited: "", broken: "", line: 5, ...more });
const ABOUT = {
  ...{ place: "《规划》第一章", words: "修水库一座。", source: "原文第5行", file: "source_texts/plan.txt" },
  ...{ look: "修水库一座", address: "https://plans.example/c1.html#c1.p1", id: "plan.c1.p1" },
};

for (const { said, text, from, to, found } of cases("once")) {
  test(`words to look for: ${said}`, () => assert.equal(sourceWords.once(text, from, to), found));
}

test("a passage is looked for by its beginning, a selection by what was selected", () => {
  const own = unit("加快建设水库，全面推进城乡供水一体化，改造老旧管网。");
  assert.deepEqual(sourceWords.find(own, 0, 0, []), { line: 5, words: "加快建设水库，全" });
  assert.deepEqual(sourceWords.find(own, 20, 24, []), { line: 5, words: "，改造老旧管网。" });
});

test("what is looked for are the characters of the source", () => {
  const own = unit("创新，开启（一）新程达21家，甲乙丙丁", { edited: "w2 w5 w7 s11" });
  assert.equal(sourceWords.find(own, 0, 0, []).words, "创新,开启(一)");
  assert.equal(sourceWords.find(own, 10, 14, []).words, "程达 21家，甲");
});

test("where lines were joined the line is named on which the place stands, and no words run over its end", () => {
  const own = unit("前面一行没有写完的话，接在后面的一行再说。", { edited: "j11", broken: "0:5 11:7" });
  assert.deepEqual(sourceWords.find(own, 0, 0, []), { line: 5, words: "前面一行没有写完" });
  assert.deepEqual(sourceWords.find(own, 11, 11, []), { line: 7, words: "接在后面的一行再" });
  assert.deepEqual(sourceWords.find(own, 9, 13, []), { line: 5, words: "行没有写完的话，" });
});

test("words that another unit on the same line has too are not enough", () => {
  const other = unit("加快建设水库，全市一盘棋。");
  assert.equal(sourceWords.find(unit("加快建设水库，全面推进。"), 0, 0, [other]).words, "加快建设水库，全面");
  assert.equal(sourceWords.find(unit("加快建设水库，全面推进。"), 0, 0, [{ ...other, line: 6 }]).words, "加快建设水库，全");
});

test("a heading is known by its title, when that says enough", () => {
  const heading = unit("第一章 加快建设国家中心城市", { broken: "0:5 4:5" });
  assert.equal(sourceWords.find(heading, 0, 0, []).words, "加快建设国家中心");
  assert.equal(sourceWords.find(unit("第一章 治水", { broken: "0:5 4:5" }), 0, 0, []).words, "第一章");
});

test("a symbol that stands for a control character is no part of them, nor what parts cells", () => {
  assert.equal(sourceWords.find(unit("前面␇后面的话很长很长", { edited: "c2-7" }), 3, 5, []).words, "后面的话很长很长");
  assert.equal(sourceWords.find(unit("区\t定位\n东山\t山区"), 2, 4, []).words, "定位");
});

for (const host of hosts) {
  test(`a line is edited, and an error reported, at ${host.repository}`, () => {
    assert.equal(origin.edit(host.edit_template, 5), host.edit);
    assert.equal(origin.edit(host.edit_template, 0), host.edit.replace("#L5", ""));
    const made = new URL(origin.issue(host.issue_template, { title, body }));
    assert.deepEqual([...made.searchParams.keys()], host.fields);
    assert.deepEqual([...made.searchParams.values()], [title, body.replace("\n", "\n\n")]);
    assert.equal(made.hash, "");
  });
}

test("what is filled in stays what it is, and fills in nothing", () => {
  const made = new URL(origin.issue(hosts[0].issue_template, { title: "{body}", body: "$& {title}" }));
  assert.deepEqual([...made.searchParams.values()], ["{body}", "$& {title}"]);
});

test("only https becomes a link", () => {
  for (const start of ["http://a.example/", "javascript:alert(1)//", "//a.example/", "https:/", ""]) {
    assert.equal(origin.edit(`${start}x#L{line}`, 5), "", start);
    assert.equal(origin.issue(`${start}x?t={title}`, { title, body }), "", start);
  }
});

test("a report says where, what, which line, and what is to be added", () => {
  assert.deepEqual(origin.report(ABOUT), {
    title: "纠错：《规划》第一章",
    body: [
      "《规划》第一章",
      "修水库一座。",
      "原文第5行（source_texts/plan.txt）：修水库一座",
      "https://plans.example/c1.html#c1.p1",
      "编号：plan.c1.p1",
      "应作：",
      "依据（文件名、页码或网址）：",
    ].join("\n"),
  });
});

test("a report quotes 300 characters of a passage, no half of one, and leaves out what is not known", () => {
  const { body } = origin.report({ ...ABOUT, words: "𠮷".repeat(301), source: "", look: "", address: "" });
  const lines = body.split("\n");
  assert.equal(lines[1], `${"𠮷".repeat(300)}……`);
  assert.equal(lines[2], "编号：plan.c1.p1");
  assert.ok(origin.issue(hosts[2].issue_template, { title, body }).length < 8000);
});
