/* The answer to a quotation in sentences. */
(function () {
  "use strict";

  const { wholeWords } = window.planTexts;

  /** @typedef {Exclude<PT.Kind, "same">} Differing */
  /** @typedef {Exclude<PT.Sort, "word">} Light */

  /** @type {Record<Light, string>} */
  const OTHERWISE = { punctuation: "标点", script: "繁简", form: "全角半角、大小写、零的写法或字符编码" };
  /** @type {Record<PT.Answer["verdict"], string>} */
  const VERDICTS = { exact: "字字相符", different: "有不同", absent: "没有" };
  /** @type {Record<NonNullable<PT.Answers["parted"]>, string>} */
  const PARTED = { ellipsis: "按省略号", paragraphs: "按自然段", lines: "按换行", sentences: "按句" };
  /** @type {Record<string, string>} */
  const ORDERS = {
    differs: "各段在同一份文件里，但次序和原文不同。",
    apart: "各段不在同一份文件里。",
  };

  const DAMAGED = "与本文本相符，但本文本此处有脱落";
  const LOST = "本文本此处有脱落，以〔…〕标出：缺的字无从核对。";
  const IN_PART = "原文在这里依次列出几项，引文只引了一部分：数字按原文的次序对照。";
  const APART = "前后的文字也不同，数字说的不一定是同一件事，没有一一对照。";

  /** @type {(words: string) => string} */
  const solid = (words) => words.replace(/\s+/g, "");
  /** @type {(words: string) => string} */
  const quoted = (words) => `“${solid(words)}”`;
  /** @type {(words: string) => number} */
  const size = (words) => [...solid(words)].length;

  /** @type {Record<Differing, (run: PT.Run) => string>} */
  const SAID = {
    wrong: ({ quote, original }) => `引文是${quoted(quote)}，原文是${quoted(original)}`,
    extra: ({ quote }) => `引文多${quoted(quote)}`,
    missing: ({ original }) => `引文缺${quoted(original)}`,
    exchanged: ({ quote, original }) => `引文是${quoted(quote)}，原文是${quoted(original)}，次序颠倒`,
  };

  /** One difference in words, said in words.
      @type {PT.QuotationWords["said"]} */
  const said = (run) =>
    run.lost ? `此处本文本有脱落，无法核对引文的${quoted(run.quote)}。` : `${SAID[/** @type {Differing} */ (run.kind)](run)}。`;

  /** What is missing, or too many, with the punctuation next to it: one place to a reader.
      @type {(run: PT.Run) => boolean} */
  const isGap = ({ kind }) => kind === "missing" || kind === "extra";
  /** @type {(run: PT.Run, next: PT.Run) => boolean} */
  const areOne = (run, next) => isGap(run) && run.kind === next.kind && run.sort !== next.sort;

  /** @type {(run: PT.Run) => PT.Difference} */
  const withSize = (run) => ({ ...run, size: run.sort === "word" ? Math.max(size(run.quote), size(run.original)) : 0 });

  /** @type {(run: PT.Difference, next: PT.Difference) => PT.Difference} */
  function added(run, next) {
    const sort = [run.sort, next.sort].includes("word") ? "word" : run.sort;
    const sides = { quote: run.quote + next.quote, original: run.original + next.original };
    return { ...run, ...sides, sort, size: run.size + next.size };
  }

  /** The differences of a place as one counts them.
      @type {PT.QuotationWords["differences"]} */
  function differences({ runs }) {
    /** @type {{ run: PT.Difference; all: PT.Difference }[]} */
    const made = [];
    for (const run of runs.map(withSize)) {
      const last = made[made.length - 1];
      if (last && areOne(last.run, run)) made[made.length - 1] = { run, all: added(last.all, run) };
      else made.push({ run, all: run });
    }
    return made.map(({ all }) => all).filter(({ sort }) => sort);
  }

  /** What is said of a piece in a word or two.
      @type {PT.QuotationWords["verdict"]} */
  function verdict(answer) {
    const isDamaged = answer.verdict === "exact" && answer.places.some(({ lost }) => lost);
    return isDamaged ? DAMAGED : VERDICTS[answer.verdict];
  }

  /** How many places, and how many characters where that is another number.
      @type {(found: PT.Difference[]) => string} */
  function howMany(found) {
    const characters = found.reduce((sum, one) => sum + one.size, 0);
    return `${found.length} 处不同${characters > found.length ? `（共 ${characters} 字）` : ""}`;
  }

  /** How many differences of every sort a place has, as they are marked and listed.
      @type {PT.QuotationWords["counted"]} */
  function counted(place) {
    const found = differences(place);
    /** @type {(sort: PT.Sort) => PT.Difference[]} */
    const ofSort = (sort) => found.filter((one) => one.sort === sort);
    const others = /** @type {Light[]} */ (Object.keys(OTHERWISE))
      .map((sort) => ({ name: OTHERWISE[sort], count: ofSort(sort).length }))
      .filter(({ count }) => count)
      .map(({ name, count }) => `${name} ${count} 处`);
    const words = ofSort("word").filter(({ lost }) => !lost);
    const lost = ofSort("word").length - words.length;
    const damaged = place.lost ? "；本文本此处有脱落，缺的字无从核对" : "";
    const unchecked = lost ? `，${lost} 处本文本有脱落，无法核对` : damaged;
    if (words.length) return `文字 ${howMany(words)}${others.length ? `，另有${others.join("、")}不同` : ""}${unchecked}`;
    if (!others.length) return `其余文字相符${unchecked}`;
    return `${lost ? "其余文字相符" : "文字相同"}，只有${others.join("、")}不同${unchecked}`;
  }

  /** How the figures of a place were compared, where that has to be said.
      @type {PT.QuotationWords["notes"]} */
  const notes = ({ isInPart, isApart, lost }) => [
    ...(lost ? [LOST] : []),
    ...(isInPart ? [IN_PART] : []),
    ...(isApart ? [APART] : []),
  ];

  /** @type {(answer: PT.ExactAnswer) => string} */
  function howOften({ places, total, promised }) {
    const left = total + promised > places.length ? `只列出前 ${places.length} 处。` : "";
    if (places.some(({ lost }) => lost)) {
      return `${DAMAGED}，缺的字无从核对。现有文本里有 ${total + promised} 处。${left}`;
    }
    if (!total) return `字字相符，但仅见于目录，所在的章现有文本没有。${left}`;
    return `字字相符，现有文本里有 ${total} 处${promised ? `，另有 ${promised} 处仅见于目录` : ""}。${left}`;
  }

  /** @type {(answer: PT.Answer) => string} */
  function ofWhole(answer) {
    if (answer.verdict === "exact") return howOften(answer);
    if (answer.verdict === "absent") return "现有文本里没有这段话。";
    const [place] = answer.places;
    return `${place.counts.word ? "找到相近的原文：" : ""}${counted(place)}。`;
  }

  /** How pieces that were all found stand to each other.
      @type {(found: PT.Check) => string} */
  function together({ parted, answers, order, isOnePassage, leavesOut }) {
    if (answers.some(({ verdict }) => verdict === "absent")) return "";
    if (order !== "follows") return ORDERS[order];
    const where = `各段在${isOnePassage ? "原文的同一段" : "同一份文件"}里，先后次序相同`;
    return leavesOut && parted !== "ellipsis" ? `${where}，中间略去了文字（引文没有用省略号）。` : `${where}。`;
  }

  /** @type {(found: PT.Check) => string} */
  function ofPieces(found) {
    const { parted, answers, left } = found;
    const said = answers.map(verdict);
    const names = new Set([VERDICTS.exact, DAMAGED, VERDICTS.different, VERDICTS.absent].filter((name) => said.includes(name)));
    const sums = Array.from(names, (name) => `${said.filter((one) => one === name).length} 段${name}`);
    const whole = parted === "ellipsis" ? "" : "整段没有原样出现，";
    const rest = left ? `后面还有 ${left} 段没有核对。` : "";
    return `${whole}${parted && PARTED[parted]}分成 ${answers.length} 段核对：${sums.join("，")}。${together(found)}${rest}`;
  }

  /** @type {(sources: string[]) => string} */
  function ofSources(sources) {
    if (!sources.length) return "";
    return `引文后面的文字像是出处，没有核对：${sources.join("；").replace(/[。.]$/u, "")}。`;
  }

  /** What a check found, in a few sentences.
      @type {PT.QuotationWords["summary"]} */
  function summary(found) {
    const { parted, answers, sources, length, checked, page } = found;
    const cut = checked < length ? `贴入的有 ${length} 字，只核对了前 ${checked} 字。` : "";
    if (page) return cut + wholeWords.summary(page);
    if (!answers.length) return "里面没有可以核对的文字。";
    return cut + (parted ? ofPieces(found) : ofWhole(answers[0])) + ofSources(sources);
  }

  window.planTexts.quotationWords = { counted, differences, notes, said, summary, verdict };
})();
