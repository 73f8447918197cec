/* The items of a text as one compares them, figures being whole: a number is one item, and is of a kind (a rank, a year,
   an amount in a unit). Figures of two kinds are never set against each other. */
(function () {
  "use strict";

  const { MARK } = window.planTexts.characters;
  const PUNCTUATION = 0;
  const WORD = 1;
  const RANK = 2; // in Chinese figures (第五): a character like others, and a figure
  const YEAR = 3;
  const PLAIN = 4; // a number without a unit: often part of a name (PM2.5, 12345)
  const FIRST_KEY = 0x110000; // behind all characters
  const NUMBER = /[1-9][0-9]{0,2}(?:[,，][0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?/gu;
  const CHINESE = "[〇一二三四五六七八九十百]+";
  const RANKS = new RegExp(`第${CHINESE}`, "gu");
  const BEHIND_RANK = /[位名和与及]/u; // other words show that it is none: 第三产业
  const MORE = "[多余]?[十百千万亿]*[多余]?"; // what may stand between a number and its unit
  const UNITS = [
    ...["个百分点", "百分点", "平方公里", "平方米", "立方米", "公里", "公顷", "公斤", "千瓦时", "千瓦", "标准箱", "标箱"],
    ...["美元", "港元", "欧元", "日元", "人次", "架次", "班次", "车次", "小时", "分钟", "个月", "周年", "周岁", "%", "‰"],
    ..."家个项所座条处届位名人户套间张件次批倍成元吨亩米克度岁天日月年时秒瓦升辆台架艘列班期层级类种门部册场片块段号支只头株棵对组队村镇街区市县省国校站",
  ].join("|");
  const UNIT = new RegExp(`${MORE}(${UNITS})?(?:/[年月日天人])?`, "uy");
  const GOES_ON = /[-—~～至到、和或]+第?0/uy; // 3至5个: the unit stands behind the last
  /* A figure in a line of tokens; its number may be lost (万千瓦). */
  const WRITTEN = [`第?0${MORE}(?:${UNITS})?`, `第${CHINESE}(?:${UNITS})?`, `${CHINESE}(?:${UNITS})`, `[十百千万亿]+(?:${UNITS})`];
  const FIGURE = `(?:约|近|超过?)?(?:${WRITTEN.join("|")})(?:/[年月日天人])?(?:以上|以下|以内|左右)?`;
  const OF_RANKS = ["位", "名", ""];
  /** @type {Map<string, number>} */
  const keys = new Map();
  /** @type {Map<string, number>} */
  const kinds = new Map([["年份", YEAR], ["", PLAIN]]);

  /** @type {(map: Map<string, number>, name: string, first: number) => number} */
  function numbered(map, name, first) {
    const found = map.get(name) ?? first + map.size;
    map.set(name, found);
    return found;
  }

  /** One unit for every item: words as they are folded, punctuation as it stands.
      @type {(items: PT.Items) => string} */
  function spelled({ chars, keys: own, words }) {
    /** @type {(char: string, i: number) => string} */
    const unit = (char, i) => (own[i] === MARK ? '"' : words[i] ? String.fromCodePoint(own[i]) : char);
    return chars.map((char, i) => unit(char, i).padEnd(1, "\0").slice(0, 1)).join("");
  }

  /** What stands between an item and the one before it.
      @type {(items: PT.Items, i: number) => string} */
  const between = ({ text, from }, i) => (from[i] - from[i - 1] > 1 ? text.slice(from[i - 1] + 1, from[i]) : "");

  /** Where the tokens begin: at every item but those that go on with a number.
      @type {(items: PT.Items, line: string) => number[]} */
  function beginnings(items, line) {
    const goesOn = new Uint8Array(line.length);
    /** @type {(i: number) => boolean} */
    const isApart = (i) => /[\t\n]/u.test(between(items, i)); // in another cell or line
    for (const { index, 0: number } of line.matchAll(NUMBER)) {
      for (let i = index + 1; i < index + number.length; i++) goesOn[i] = Number(!isApart(i));
    }
    return Array.from(line, (_, i) => i).filter((i) => !goesOn[i]);
  }

  /** What a number counts, and how many tokens behind it say so.
      @type {(line: string, at: number, number: string) => { kind: string; behind: number }} */
  function counted(line, at, number) {
    UNIT.lastIndex = at + 1;
    const [all, unit = ""] = UNIT.exec(line) ?? [""];
    if (line[at - 1] === "第") return { kind: `第${OF_RANKS.includes(unit) ? "" : unit}`, behind: all.length };
    if (unit === "年" && all === unit && number.length === 4) return { kind: "年份", behind: 1 };
    return { kind: unit, behind: all.length };
  }

  /** The tokens of a text. `line` has one unit for each, 0 for a number; `starts` says with which item each begins (and
      where the last ends); `sorts` are equal for what may stand for each other; `behind` says of a number how many tokens
      of its unit follow; `opens` which tokens begin a line.
      @type {PT.Figures["tokens"]} */
  function tokens(items) {
    const text = spelled(items);
    const starts = beginnings(items, text);
    const ends = [...starts.slice(1), text.length];
    /** @type {(at: number) => boolean} */
    const isNumber = (at) => /[0-9]/u.test(text[starts[at]]);
    const line = starts.map((start, at) => (isNumber(at) ? "0" : text[start])).join("");
    const chars = starts.map((start, at) => items.chars.slice(start, ends[at]).join(""));
    const own = Int32Array.from(starts, (start) => items.keys[start]);
    const sorts = Int32Array.from(starts, (start) => (items.words[start] ? WORD : PUNCTUATION));
    const behind = new Uint8Array(starts.length);
    for (const { index, 0: all } of line.matchAll(RANKS)) {
      const end = index + all.length;
      if (sorts[end] !== WORD || BEHIND_RANK.test(line[end])) sorts.fill(RANK, index + 1, end);
    }
    for (let at = starts.length - 1; at >= 0; at--) {
      if (!isNumber(at)) continue;
      const number = text.slice(starts[at], ends[at]).replace(/[,，]/gu, "");
      const found = counted(line, at, number);
      GOES_ON.lastIndex = at + 1;
      const next = found.kind === "" && GOES_ON.test(line) ? sorts[GOES_ON.lastIndex - 1] : null;
      own[at] = numbered(keys, number, FIRST_KEY);
      sorts[at] = next ?? numbered(kinds, found.kind, YEAR);
      behind[at] = found.behind;
    }
    const opens = Uint8Array.from(starts, (start) => Number(!start || between(items, start).includes("\n")));
    return { line, chars, keys: own, sorts, behind, opens, starts: [...starts, text.length] };
  }

  window.planTexts.figures = { PUNCTUATION, WORD, RANK, YEAR, PLAIN, FIGURE, tokens };
})();
