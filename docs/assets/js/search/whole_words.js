/* What is told of a pasted page, in sentences. */
(function () {
  "use strict";

  const LOST = "本文本有脱落，以〔…〕标出：缺的字无从核对";

  /** @type {(numbers: number[]) => number} */
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

  /** @type {(page: PT.Whole) => number} */
  const agreeing = ({ blocks, titles }) => titles + sum(blocks.map(({ lines }) => lines));

  /** How many lines differ, and how: [name, number], those of which there are none left out.
      @type {(page: PT.Whole) => [name: string, number: number][]} */
  function differing({ answers }) {
    /** @type {(is: (answer: PT.Answer) => boolean) => number} */
    const of = (is) => answers.filter(({ answer }) => is(answer)).length;
    /** @type {(answer: PT.Answer) => boolean} */
    const isLight = ({ verdict, places }) => verdict === "different" && !places[0].counts.word;
    /** @type {[name: string, number: number][]} */
    const all = [
      ["有不同", of((answer) => answer.verdict === "different" && !isLight(answer))],
      ["只有标点或字形不同", of(isLight)],
      ["没有", of(({ verdict }) => verdict === "absent")],
    ];
    return all.filter(([, number]) => number);
  }

  /** How many lines stand elsewhere than behind those before them.
      @type {(page: PT.Whole) => number} */
  const displaced = ({ blocks }) => sum(blocks.map(({ inOrder, lines }) => (inOrder ? 0 : lines)));

  /** What the answer about agreeing lines leaves open.
      @type {(page: PT.Whole) => string[]} */
  function besides(page) {
    const { blocks, omitted, aside, left } = page;
    const lost = sum(blocks.map((one) => one.lost));
    const moved = displaced(page);
    return [
      ...(lost ? [`其中 ${lost} 处${LOST}。`] : []),
      ...(moved ? [`${moved} 段的次序和原文不同，或在另一份文件里。`] : []),
      ...(omitted.length ? [`前后之间原文另有 ${omitted.length} 处，贴上的没有。`] : []),
      ...(aside.length ? [`另有 ${aside.length} 行没有核对：是网页上的标题、说明、出处，或者不在原文的这个位置。`] : []),
      ...(left ? [`不同的太多，后面还有 ${left} 段没有核对。`] : []),
    ];
  }

  /** @type {(page: PT.Whole) => string} */
  function verdicts(page) {
    const number = agreeing(page);
    const others = differing(page);
    const isWhole = !page.omitted.length && !page.aside.length && !page.left && !displaced(page);
    if (!others.length) return isWhole ? `全文 ${number} 段，字字相符。` : `${number} 段各自字字相符。`;
    const said = [["字字相符", number], ...others].map(([name, count]) => `${count} 段${name}`);
    return `分成 ${page.lines - page.aside.length} 段核对：${said.join("，")}。`;
  }

  /** @type {PT.Namespace["wholeWords"]["summary"]} */
  const summary = (page) => [verdicts(page), ...besides(page)].join("");

  window.planTexts.wholeWords = { summary };
})();
