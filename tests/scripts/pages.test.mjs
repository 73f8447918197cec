/* What pages do that needs no page: forms of citations, what is kept, turns, addresses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as after } from "node:timers/promises";

import { cases, load } from "./load.mjs";

const { cited: ITEM, quoted: QUOTED } = cases("quotations");

test("a citation in three forms", () => {
  const { forms } = load("cite/forms");
  const [wide, narrow, plain] = forms.FORMS.map(({ cite }) => cite(ITEM));
  const edition = "“广州规划文本”整理本";
  const start = "广州市人民政府. 2021年广州市政府工作报告[EB/OL].";
  assert.equal(wide, `${start} ${edition}，2025版. 2021：三、（五）（2025-01-01）[2025-02-01]. ${ITEM.address}.`);
  assert.equal(narrow, `${start} ${edition}, 2025版. 2021: 三、(五)(2025-01-01)[2025-02-01]. ${ITEM.address}.`);
  assert.equal(plain, `《2021年政府工作报告》三、（五）（据${edition}2025版，2025-01-01）`);
});

test("what nobody knows is left out of a citation; titles in a place keep their marks", () => {
  const { forms } = load("cite/forms");
  const unknown = { ...ITEM, issuer: "", date: "", updated: "", version: "", site: "", place: "“甲（乙）”（丙）" };
  const [wide, narrow] = forms.FORMS.map(({ cite }) => cite(unknown));
  assert.equal(wide, `2021年广州市政府工作报告[EB/OL]. 整理本. “甲（乙）”（丙）[2025-02-01]. ${ITEM.address}.`);
  assert.equal(narrow, `2021年广州市政府工作报告[EB/OL]. 整理本. “甲（乙）”(丙)[2025-02-01]. ${ITEM.address}.`);
});

test("the form that was chosen is remembered; one that does not exist is the first", () => {
  const { forms, store } = load("cite/forms", "cite/store");
  assert.equal(forms.chosen().id, "gb2025");
  forms.choose("plain");
  assert.equal(forms.chosen().id, "plain");
  store.write("form", { any: "thing" });
  assert.equal(forms.chosen().id, "gb2025");
});

test("a quotation copied here with its citation is word for word", async () => {
  const { forms, index, quotation } = load("cite/forms", "search/quotation", "search/index");
  const loaded = await index.ready();
  for (const { id } of forms.FORMS) {
    const { answers, sources } = quotation.check(loaded, forms.quotation(ITEM, id));
    assert.deepEqual(answers.map(({ verdict }) => verdict), ["exact"], id);
    assert.ok(answers[0].quote.text.includes(QUOTED.slice(0, -1)));
    assert.equal(sources.length, 1);
  }
});

test("of questions that follow each other the last one is answered", async () => {
  const { turns } = load("turns");
  const said = [];
  const shown = [];
  const take = turns((message) => said.push(message));
  const late = take(() => after(20, "first"), (found) => shown.push(found));
  await take(() => "second", (found) => shown.push(found));
  await late;
  assert.deepEqual([said, shown], [[], ["second"]]);
});

test("what fails is said, unless something else was asked meanwhile", async () => {
  const { turns } = load("turns");
  const said = [];
  const take = turns((message) => said.push(message));
  const fails = (message) => async () => {
    await after(1);
    throw new Error(message);
  };
  const first = take(fails("first"), assert.fail);
  await take(fails("second"), assert.fail);
  await first;
  assert.deepEqual(said, ["second"]);
});

test("whoever waits long is told so", async () => {
  const { turns } = load("turns");
  const said = [];
  await turns((message) => said.push(message))(() => after(400), () => said.push("shown"));
  assert.deepEqual(said, ["正在载入全部文字……", "shown"]);
});

test("a text for an address has no halves of characters", () => {
  const { here } = load("here");
  assert.equal(here.wellFormed("广\ud800州\udc00𠮷"), "广\ufffd州\ufffd𠮷");
});
