/* Quotations of damaged sentences. The cases (cases/losses.json) were written by somebody who had not seen the check:
   with a plausible figure filled in, with another one, with the damaged words as they stand, with a figure of a neighbouring
   thing or with an intact figure changed (`differs` has what the text says there). */
import assert from "node:assert/strict";
import { test } from "node:test";

import { cases, load } from "./load.mjs";

const CASES = cases("losses");
const { index: given, quotation, quotationWords, losses } = load("search/quotation", "search/quotation_words", "search/index");
const index = await given.ready();
const found = (text) => quotation.check(index, text);
const summary = (text) => quotationWords.summary(found(text));
const differences = (text) =>
  found(text)
    .answers.flatMap(({ places }) => places.slice(0, 1))
    .flatMap((place) => quotationWords.differences(place).filter(({ sort }) => sort === "word"));
const of = (...categories) => CASES.filter(({ category }) => categories.includes(category));

test("there are ten cases of every kind", () => {
  for (const category of ["true-figure", "wrong-figure", "damaged-wording", "neighbour-figure"]) assert.equal(of(category).length, 10);
});

for (const { quotation: words } of of("true-figure", "wrong-figure")) {
  test(`what the copy has lost cannot be checked, be it right or wrong: ${words}`, () => {
    assert.match(summary(words), /本文本有脱落，无法核对/u);
    assert.doesNotMatch(summary(words), /字字相符/u);
    assert.deepEqual(
      differences(words).filter(({ lost }) => !lost),
      [],
    );
  });
}

for (const { quotation: words } of of("damaged-wording")) {
  test(`words that agree with damaged ones carry the caution: ${words}`, () => {
    assert.match(summary(words), /本文本此处有脱落/u);
    assert.doesNotMatch(summary(words), /字字相符/u);
  });
}

for (const { quotation: words, differs } of of("neighbour-figure")) {
  test(`an intact figure is compared, a lost one is not: ${words}`, () => {
    assert.match(summary(words), /本文本此?处?有脱落/u);
    const told = differences(words).filter(({ lost }) => !lost);
    assert.deepEqual(told.filter(({ original }) => original).map(({ original }) => original).sort(), differs.sort());
  });
}

test("marks that were copied along are no part of a quotation", () => {
  assert.equal(losses.withoutMarks("到〔…〕年，生命建康〔？〕产业"), "到年，生命建康产业");
  assert.equal(summary("到〔…〕年，城市轨道交通运营里程力争达〔…〕公里"), summary("到年，城市轨道交通运营里程力争达公里"));
});

test("a passage that has lost nothing is told as before", () => {
  assert.match(summary("打造广州科技创新轴"), /^字字相符，现有文本里有 1 处。$/u);
});
