/* The other ways to write the numbers of a folded text: 2035年 and 二〇三五年, 5项 and 五项, 2个 and 两个. */
(function () {
  "use strict";

  const FIGURES = "〇一二三四五六七八九";
  const PLACES = "千百十";
  const NUMBER = /[0-9]+|[〇一二三四五六七八九十百千两]+/gu;
  const IN_WORDS = /^(?:(.)千)?(?:〇?(.)百)?(?:〇?(.?)十)?(?:〇?(.))?$/u;
  const YEAR = 4; // figures: a number that may stand without a unit
  const MOST = 6; // numbers that are looked at
  const PART = /[a-z0-9.,%+-]/; // what a number next to it belongs to: 2.5, 5g

  /** @typedef {{ at: number, length: number, isArabic: boolean, ways: string[] }} Written */

  /** Figure by figure: 2035 is 二〇三五.
      @type {(number: string) => string} */
  const spelled = (number) => [...number].map((figure) => FIGURES[Number(figure)]).join("");

  /** In words: 12 is 十二, 105 is 一百〇五. Nothing for numbers of more than four figures.
      @type {(number: string) => string} */
  function inWords(number) {
    if (number.length > YEAR || number.startsWith("0")) return "";
    /** @type {(figure: string, at: number) => string} */
    const named = (figure, at) => (figure === "0" ? "〇" : spelled(figure) + (PLACES[at] ?? ""));
    const words = [...number.padStart(YEAR, "0")]
      .map(named)
      .join("")
      .replace(/^〇+|〇+$/g, "")
      .replace(/〇+/g, "〇");
    return words.startsWith("一十") ? words.slice(1) : words;
  }

  /** @type {(number: string) => string[]} */
  const inChinese = (number) => [spelled(number), inWords(number), number === "2" ? "两" : ""];

  /** @type {(words: string) => string[]} */
  function inArabic(words) {
    const plain = words.replace(/两/g, "二");
    if ([...plain].every((figure) => FIGURES.includes(figure))) {
      return [[...plain].map((figure) => FIGURES.indexOf(figure)).join("")];
    }
    const [, ...places] = plain.match(IN_WORDS) ?? [];
    const figures = places.map((figure) => (figure === "" ? 1 : figure ? FIGURES.indexOf(figure) : 0)); // 十二 is 一十二
    const number = String(Number(figures.join("")));
    return inWords(number) === plain ? [number] : [];
  }

  /** The numbers of a text that may be written otherwise: those before a unit, and years.
      @type {(words: string) => Written[]} */
  function numbers(words) {
    return [...words.matchAll(NUMBER)].slice(0, MOST).flatMap(({ index: at, 0: number }) => {
      const [before, behind] = [words[at - 1] ?? "", words[at + number.length] ?? ""];
      if (PART.test(before) || PART.test(behind) || (!behind && number.length !== YEAR)) return [];
      const isArabic = /[0-9]/.test(number);
      return [{ at, length: number.length, isArabic, ways: (isArabic ? inChinese : inArabic)(number).filter(Boolean) }];
    });
  }

  /** The text with these numbers in their first way.
      @type {(words: string, written: Written[]) => string} */
  function replaced(words, written) {
    const known = written.filter(({ ways }) => ways.length);
    return known.reduceRight((made, { at, length, ways }) => made.slice(0, at) + ways[0] + made.slice(at + length), words);
  }

  /** The text with one of its numbers written otherwise, and with all those in the same figures.
      @type {PT.Numbers["otherwise"]} */
  function otherwise(words) {
    const found = numbers(words);
    const all = [true, false].map((isArabic) => replaced(words, found.filter((one) => one.isArabic === isArabic)));
    const each = found.flatMap((one) => one.ways.map((way) => replaced(words, [{ ...one, ways: [way] }])));
    return [...new Set([...all, ...each])].filter((made) => made !== words);
  }

  window.planTexts.numbers = { otherwise };
})();
