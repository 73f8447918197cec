/* Whole pages in the check of quotations: as they are, and altered in one place or in many. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, load } from "./load.mjs";
import { pages, paste, wholeDocument } from "./pasted.mjs";

const { index: given, quotation, quotationWords, wholeLines } = load("search/quotation", "search/quotation_words", "search/index");
const index = await given.ready();
const check = (lines) => quotation.check(index, paste(lines));
const summary = (lines) => quotationWords.summary(check(lines));
const REPORT = "2021-government-work-report";
const OUTLINE = "2021-14th-five-year-plan";
const DOCUMENTS = index.places.documents.map(({ id }) => id);
const CHAPTER = pages(index).find(({ path }) => path === `texts/${OUTLINE}/c9.html`).lines;
const WORK = pages(index).find(({ path }) => path === `texts/${REPORT}/i3.html`).lines;
const SHORT = pages(index).find(({ path }) => path.endsWith("/i14.html")).lines; // ten lines
const PARAGRAPH = WORK.findIndex((line, at) => at > 20 && line.split("。").length > 3 && WORK[at + 1].length > 100);
const ENGLISH = 'long lines of "Latin" words\n';

const altered = (lines, at, change) => lines.map((line, i) => (i === at ? change(line) : line));
const blank = (line) => line.replace(/\s/gu, "");
const replaced = (line, at) => `${line.slice(0, at)}某${line.slice(at + 1)}`;
/** Differences in words of the answers, with the place they were told at. */
const told = ({ page }) =>
  page.answers.flatMap(({ line, answer }) =>
    quotationWords.differences(answer.places[0]).filter(({ sort }) => sort === "word").map(({ quote, original }) => [line, quote, original]),
  );

test("every page of every document agrees word for word, and so do its marks in number", () => {
  const wrong = pages(index).flatMap(({ path, lines }) => {
    if (lines.length < 2) return [];
    const { page, length, checked } = check(lines);
    const agree = page?.blocks.length === 1 && page.blocks[0].lines === page.lines && !page.aside.length && length === checked;
    const lost = lines.join("").match(/〔[…？]〕/gu)?.length ?? 0;
    return agree && page.blocks[0].lost === lost && /^全文 \d+ 段，字字相符。/u.test(summary(lines)) ? [] : [path];
  });
  assert.deepEqual(wrong, []);
});

for (const name of DOCUMENTS) {
  test(`all of a document agrees, its title included: ${name}`, () => {
    const lines = wholeDocument(index, name);
    const lost = lines.join("").match(/〔[…？]〕/gu)?.length;
    const cautioned = lost ? `其中 ${lost} 处本文本有脱落，以〔…〕标出：缺的字无从核对。` : "";
    assert.equal(summary(lines), `全文 ${check(lines).page.lines} 段，字字相符。${cautioned}`);
  });
}

test("what agrees is told by its first and last passage", () => {
  const [block, ...others] = check(CHAPTER).page.blocks;
  assert.deepEqual(others, []);
  assert.equal(index.words(block.hits[0].unit).split("\t").join(" "), CHAPTER[0]);
  assert.equal(index.address(block.hits[block.hits.length - 1].unit).page, `texts/${OUTLINE}/c9.html`);
});

test("of one figure that was changed the passage and the figure are told", () => {
  const at = WORK.findIndex((line) => /\d\d公里/u.test(line));
  const found = check(altered(WORK, at, (line) => line.replace(/\d+(?=公里)/u, "987")));
  assert.deepEqual(told(found), [[at + 1, "987", WORK[at].match(/\d+(?=公里)/u)[0]]]);
  assert.equal(quotationWords.summary(found), "分成 66 段核对：65 段字字相符，1 段有不同。");
});

test("one character that was changed is told in every line of a page that has twelve words", () => {
  const long = WORK.map((_, at) => at).filter((at) => [...blank(WORK[at])].length > 15);
  const wrong = long.filter((at) => {
    const middle = WORK[at].length >> 1;
    const found = told(check(altered(WORK, at, (line) => replaced(line, middle))));
    return !found.some(([line, quote]) => line === at + 1 && quote.includes("某")) || found.some(([line]) => line !== at + 1);
  });
  assert.ok(long.length > 40);
  assert.deepEqual(wrong, []);
});

test("a short heading is compared with the one that stands there, though others are like it", () => {
  const at = WORK.findIndex((line) => /^（三）/u.test(line));
  const found = check(altered(WORK, at, (line) => line.replace(/.$/u, "某")));
  assert.deepEqual(told(found), [[at + 1, "某", WORK[at].slice(-1)]]);
  assert.equal(index.words(found.page.answers[0].answer.places[0].hits[0].unit).split("\t").join(""), WORK[at].replace(/\s/gu, ""));
});

test("a heading agrees in its own place only", () => {
  const heading = WORK.find((line) => /^（四）/u.test(line));
  const { page } = check([...WORK.slice(0, 5), heading, ...WORK.slice(5)]);
  assert.deepEqual(page.aside, [heading]);
  assert.equal(page.blocks.reduce((sum, { lines }) => sum + lines, 0), WORK.length);
});

test("several changes are told, each", () => {
  const at = [3, 12, 25, 40].map((from) => WORK.findIndex((line, i) => i >= from && line.length > 60));
  const lines = WORK.map((line, i) => (at.includes(i) ? replaced(line, 30) : line));
  assert.deepEqual(told(check(lines)).map(([line]) => line), at.map((i) => i + 1));
});

test("every line changed: every line is told, and in time", () => {
  const lines = wholeDocument(index, REPORT).map((line) => (line.length > 30 ? replaced(line, 15) : line));
  const found = check(lines);
  const number = lines.filter((line) => line.length > 30).length;
  assert.ok(told(found).filter(([, quote]) => quote.includes("某")).length >= number * 0.98);
  assert.equal(found.page.left, 0);
});

test("of a sentence that was left out the words are told", () => {
  const [first, second, ...others] = WORK[PARAGRAPH].split("。");
  const found = check(altered(WORK, PARAGRAPH, () => [first, ...others].join("。")));
  assert.equal(told(found).length, 1);
  const [[line, quote, original]] = told(found);
  assert.deepEqual([line, quote], [PARAGRAPH + 1, ""]);
  assert.equal(blank(original).length, blank(second).length + 1);
});

test("a paragraph that was left out is told as missing", () => {
  const found = check(WORK.filter((_, at) => at !== PARAGRAPH));
  assert.deepEqual(found.page.omitted.map((hits) => hits.map(({ places }) => index.text.slice(...places))), [[WORK[PARAGRAPH]]]);
  assert.match(quotationWords.summary(found), /^65 段各自字字相符。前后之间原文另有 1 处，贴上的没有。$/u);
});

test("two paragraphs that changed places are told as such, and nothing else is", () => {
  const swapped = altered(altered(WORK, PARAGRAPH, () => WORK[PARAGRAPH + 1]), PARAGRAPH + 1, () => WORK[PARAGRAPH]);
  const { page } = check(swapped);
  assert.deepEqual([page.answers, page.omitted, page.aside], [[], [], []]);
  assert.equal(page.blocks.filter(({ inOrder }) => !inOrder).length, 1);
  assert.match(summary(swapped), /1 段的次序和原文不同/u);
});

test("a paragraph of another document is told as such, and so is the one it stands for", () => {
  const { page } = check(altered(WORK, PARAGRAPH, () => CHAPTER.find((line) => line.length > 100)));
  assert.equal(page.blocks.filter(({ inOrder }) => !inOrder).length, 1);
  assert.equal(page.omitted.length, 1);
});

test("what stands in no document is told", () => {
  const [invented] = cases("invented").held_aside;
  const { page } = check([...WORK.slice(0, 8), invented, ...WORK.slice(8)]);
  assert.deepEqual(page.answers.map(({ line, answer }) => [line, answer.verdict]), [[9, "absent"]]);
  assert.match(summary([...WORK.slice(0, 8), invented, ...WORK.slice(8)]), /66 段字字相符，1 段没有/u);
});

test("marks in another width are no other words", () => {
  const lines = WORK.map((line) => line.replaceAll("，", ","));
  assert.ok(check(lines).page.answers.every(({ answer }) => !answer.places[0].counts.word));
  assert.match(summary(lines), /段只有标点或字形不同。$/u);
});

test("line breaks in the middle of sentences are none of the text's", () => {
  const lines = WORK.flatMap((line) => line.match(/.{1,35}/gu));
  assert.match(summary(lines), /^全文 \d+ 段，字字相符。$/u);
});

test("lines of a page of this site that are no text are left out, and said to be", () => {
  const shown = WORK.filter((line) => line.length > 80).slice(0, 6);
  const others = CHAPTER.filter((line) => line.length > 80).slice(0, 6);
  const own = ["南沙区", `${index.places.documents[1].short_title} 6 处`, "第三部分第（一）条第2段　原文第146行"];
  const { page } = check([...own, ...shown.map((line) => `……${line.slice(20, 70)}……`), "依据：区名", ...others]);
  assert.equal(page.blocks.reduce((sum, { lines }) => sum + lines, 0), 12);
  assert.deepEqual([page.answers, page.omitted], [[], []]);
  assert.equal(page.aside.length, 5); // 　 parts what may be cells
});

test("a short quotation is answered as before, and so is a long one that is no page", () => {
  for (const lines of [SHORT.slice(0, 2), WORK.slice(2, 5), [WORK[3].slice(0, 40)]]) assert.equal(check(lines).page, null);
  assert.equal(quotation.check(index, ENGLISH.repeat(100)).page, null);
  assert.equal(check(SHORT).page.lines, SHORT.length);
});

test("more than a page can have is cut, and that is said", () => {
  const many = DOCUMENTS.flatMap((name) => wholeDocument(index, name));
  const found = check([...many, ...many]);
  assert.equal(found.checked, 100000);
  assert.ok(quotationWords.summary(found).startsWith(`贴入的有 ${found.length} 字，只核对了前 100000 字。`));
});

test("the longest series that rises", () => {
  assert.deepEqual([...wholeLines.rising([1, 5, 2, 3, 9, 4])].sort(), [0, 2, 3, 5]);
  assert.deepEqual([...wholeLines.rising([])], []);
});

/* How many times as long work takes here as where the limit is stated (tests/slow/machine.py). */
const PACE = Number(process.env.PACE ?? 1);

test("any 100,000 characters are answered within two seconds", () => {
  const characters = [...new Set(blank(WORK.join("")))].filter((character) => /\p{Script=Han}/u.test(character));
  let state = 7;
  const drawn = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return characters[state % characters.length];
  };
  const line = (length) => `${Array.from({ length }, drawn).join("")}。`;
  const every = (text) => text.replace(/.{20}/gu, (part) => `${part.slice(0, 19)}某`);
  const texts = {
    "long lines": Array.from({ length: 1000 }, () => line(99)).join("\n"),
    "short lines": Array.from({ length: 10000 }, () => line(9)).join("\n"),
    "one word": "发展\n".repeat(50000),
    "one clause": `${"推动高质量发展，".repeat(120)}\n`.repeat(100),
    ellipses: `${"…".repeat(100)}发\n`.repeat(1000),
    tabs: `${"\t发".repeat(1000)}\n`.repeat(100),
    "every twentieth character": every(paste(DOCUMENTS.flatMap((name) => wholeDocument(index, name)))),
    "sentences in another order": WORK.join("").split("。").reverse().join("。\n").repeat(9),
  };
  const slow = Object.entries(texts).flatMap(([name, text]) => {
    const before = process.cpuUsage().user;
    assert.match(quotationWords.summary(quotation.check(index, text)), /。$/u);
    const seconds = (process.cpuUsage().user - before) / 1e6;
    return seconds > 2 * PACE ? [[name, seconds]] : [];
  });
  assert.deepEqual(slow, []);
});
