/* What the figures of a quotation and a text are of, as the words around them say. */
(function () {
  "use strict";

  const { PUNCTUATION, RANK, YEAR, PLAIN } = window.planTexts.figures;
  const NUMERAL = /[〇一二三四五六七八九十百千万亿两半]/u;
  const ENDS = /[。！？；;!?]/u;
  const CLAUSE = /[，,：:]/u;
  const AND = /[和与及]/u;
  const TELLING = 10; // characters that do not stand in another sentence by chance
  /** Words that do not say what a figure is of: some quotations leave them out, others have others.
      @type {RegExp} */
  const LIGHT = joined([
    /达到|达|为|是|约|近|超过|超|突破|逾|共计|共|累计|总计|合计|总数|分别|依次|均|已|将|力争|预计|大约|高达|仅|有|其中/u,
    /跃居|位居|位列|名列|居|排名|排|列|全市|我市|同比|左右|以上|以下|以内|多|余|了|的|和|与|及/u,
    /(?:增|增加|提高|提升|上升|扩大|延长|降|下降|降低|减少|压缩)[到至]/u,
    /比[^，,、0]{0,8}(?:0年[^，,、0]{0,2}?)?(?=增长|提高|增加|下降|降低|减少)/u,
  ]);
  /** Words that say how much, or what was done: a figure with no others is of what was named before.
      @type {RegExp} */
  const HOW = joined([
    /年均|增长|增加|增幅|增速|提高|提升|上升|扩大|下降|降低|减少|压减|上涨|幅度|占|比重|人均|每年|由|从|到|至|分之/u,
    /建成|新增|新建|完成|实现|推进|建设|改造|引进|发放|投入|全国|全省|全球|第/u,
  ]);
  /* What the words before two figures, or behind them, say of what they are of. */
  const [UNKNOWN, SAME, OTHER] = [0, 1, 2];

  /** @typedef {{ kind: PT.Kind; char: string; is: "mark" | "amount" | "year" | "light" | "how" | "word"; isSkipped: boolean; opens: boolean }} Cell */
  /** @typedef {{ isSure: boolean; isWhole: boolean; isSaid: boolean }} About */

  /** @type {(patterns: RegExp[]) => RegExp} */
  function joined(patterns) {
    return new RegExp(patterns.map(({ source }) => source).join("|"), "gu");
  }

  /** @type {(line: string, pattern: RegExp) => Uint8Array} */
  function covered(line, pattern) {
    const made = new Uint8Array(line.length);
    for (const { index, 0: word } of line.matchAll(pattern)) made.fill(1, index, index + word.length);
    return made;
  }

  /** What is known of the tokens of one side: `number` is that to which a token belongs, itself or as its unit, or -1.
      @type {PT.Things["side"]} */
  function side({ line, sorts, behind, opens }) {
    const number = new Int32Array(line.length).fill(-1);
    sorts.forEach((sort, at) => {
      if (sort >= YEAR) number.fill(at, at, at + 1 + behind[at]);
    });
    return { line, sorts, opens, light: covered(line, LIGHT), how: covered(line, HOW), number };
  }

  /** @type {(side: PT.Side, at: number) => boolean} */
  const isFigure = ({ line, sorts }, at) => sorts[at] >= YEAR || sorts[at] === RANK || NUMERAL.test(line[at]);

  /** Whether a step sets a figure against another.
      @type {PT.Things["isPair"]} */
  const isPair = (quote, text, { kind, quote: [at], text: [its] }) => kind === "wrong" && isFigure(quote, at) && isFigure(text, its);

  /** What a step is about: a mark, an amount or a rank, a year, a word.
      @type {(quote: PT.Side, text: PT.Side, step: PT.Step) => Cell["is"]} */
  function about(quote, text, step) {
    const { kind } = step;
    const [on, at] = kind === "extra" ? [quote, step.quote[0]] : [text, step.text[0]];
    const sort = on.sorts[on.number[at] < 0 ? at : on.number[at]];
    if (sort === PUNCTUATION) return "mark";
    if (sort === YEAR) return "year";
    if (sort > PLAIN || sort === RANK || isPair(quote, text, step)) return "amount";
    const isLight = on.light[at] && (kind === "extra" || kind === "missing" || quote.light[step.quote[0]]);
    return isLight ? "light" : on.how[at] ? "how" : "word";
  }

  /** The steps of an alignment as they say what figures are of. Skipped is what is left out over the end of a clause and
      has words of its own: who is spoken of may have changed.
      @type {(quote: PT.Side, text: PT.Side, steps: PT.Step[]) => Cell[]} */
  function cellsOf(quote, text, steps) {
    const cells = steps.map((step) => {
      const isOfText = step.kind !== "extra";
      const char = isOfText ? text.line[step.text[0]] : quote.line[step.quote[0]];
      return { kind: step.kind, char, is: about(quote, text, step), isSkipped: false, opens: isOfText && text.opens[step.text[0]] === 1 };
    });
    for (let from = 0, to = 0; from < cells.length; from = to + 1) {
      for (to = from; cells[to]?.kind === "missing"; ) to++;
      const gap = cells.slice(from, to);
      const isSkipped = gap.some(({ char }) => CLAUSE.test(char)) && gap.some(({ is }) => is === "word");
      for (const cell of gap) cell.isSkipped = isSkipped;
    }
    return cells;
  }

  /** @type {(cell: Cell) => boolean} */
  const isMark = ({ is }) => is === "mark" || is === "amount";

  /** Whether a cell before two figures shows that they are of two things. Next to them all words count; farther off what
      is left out counts until the thing is said, and where it is skipped.
      @type {(cell: Cell, isNext: boolean, isSaid: boolean, isSure: boolean) => boolean} */
  function isAgainst(cell, isNext, isSaid, isSure) {
    if (cell.kind === "same" || cell.is === "light" || isMark(cell)) return false;
    if (cell.kind !== "missing") return true;
    return !isSure && (isNext || cell.isSkipped || (cell.is === "word" && !isSaid));
  }

  /** Where the sentence of a cell begins, or its line.
      @type {(cells: Cell[], at: number) => number} */
  function sentence(cells, at) {
    let start = at;
    while (start > 0 && !cells[start].opens && !(cells[start - 1].is === "mark" && ENDS.test(cells[start - 1].char))) start--;
    return start;
  }

  /** The words before, from the start of the sentence on.
      @type {(cells: Cell[], at: number, about: About) => number} */
  function before(cells, at, { isSure, isWhole, isSaid: isNamed }) {
    const start = sentence(cells, at);
    let [found, isNext, isSaid] = [UNKNOWN, true, isNamed];
    for (let i = at - 1; i >= start; i--) {
      const cell = cells[i];
      if (isAgainst(cell, isNext, isSaid, isSure)) return OTHER;
      if (isMark(cell)) [isNext, isSaid] = [false, isSaid || found === SAME];
      if (cell.is === "word" && cell.kind === "same") found = SAME;
    }
    return isWhole || isSaid || start > 0 || cells[0].opens ? found : OTHER;
  }

  /** The words behind, to the next mark, figure, or word that says how much.
      @type {(cells: Cell[], at: number, isSure: boolean) => number} */
  function behind(cells, at, isSure) {
    let i = at + 1;
    let found = UNKNOWN;
    while (cells[i]?.is === cells[at].is && cells[i].char !== "0") i++; // its unit
    for (; i < cells.length; i++) {
      const { kind, char, is } = cells[i];
      if (is !== "word" || AND.test(char)) break;
      if (kind === "same") found = SAME;
      else if (kind !== "missing" || !isSure) return OTHER;
    }
    return found;
  }

  /** Whether the text has so much of the quotation that no other place can be meant.
      @type {(steps: PT.Step[], quote: PT.Tokens) => boolean} */
  function isTelling(steps, { chars, sorts }) {
    const same = steps.filter(({ kind, quote: [at] }) => kind === "same" && sorts[at] !== PUNCTUATION);
    return same.reduce((sum, { quote: [at] }) => sum + chars[at].length, 0) >= TELLING;
  }

  /** Whether a quotation begins within a clause: its first words may be the end of another name (城际线路里程 of
      地铁和城际线路里程).
      @type {(text: PT.Side, start: number) => boolean} */
  function isCut({ sorts, opens, light, number }, start) {
    let at = start;
    while (!opens[at] && (light[at - 1] || number[at - 1] >= 0)) at--;
    return !opens[at] && sorts[at - 1] !== PUNCTUATION;
  }

  /** Tells of steps of an alignment that set figures against each other whether these are of one thing; `isSure` where a
      list that goes in order has said so.
      @type {PT.Things["agreeing"]} */
  function agreeing(tokens, quote, text, steps) {
    const cells = cellsOf(quote, text, steps);
    const telling = isTelling(steps, tokens);
    const isWhole = telling || !isCut(text, steps[0].text[0]);
    return (at, isSure) => {
      const last = behind(cells, at, isSure);
      const first = before(cells, at, { isSure, isWhole: isWhole || isSure, isSaid: last === SAME });
      if (first === OTHER || last === OTHER) return false;
      return isSure || telling || first === SAME || last === SAME;
    };
  }

  window.planTexts.things = { agreeing, isPair, side };
})();
