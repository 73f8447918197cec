/* The source that a reader pasted behind the quotation: as this site copies it, or in brackets. */
(function () {
  "use strict";

  const { characters, fold, locate, parting } = window.planTexts;
  const LONGEST = 120; // characters
  const CITATION = /\[EB\/OL\]|^《.*整理本/u; // the forms of assets/js/cite/forms.js
  const SOURCE = new RegExp(
    [
      /《[^》]+》|〔\d{4}〕\d+号|整理本|https?:\/\//u, // a title, a document number, an address
      /^(?:来源|出处|引自|摘自|转引自|参见|见)|^据.*(?:年|报告|规划|纲要)/u,
      /[^，。；]年[^，。；]*(?:报告|规划|纲要|计划|意见|方案)/u, // 2021年政府工作报告
      /(?:工作报告|规划|纲要)(?:第.{1,12})?$|^第[\d一二三四五六七八九十百]+(?:章|节|部分|页)/u,
    ]
      .map(({ source }) => source)
      .join("|"),
    "u",
  );
  const BRACKETS = /\s*[（(]((?:[^（）()]|[（(][^（）()]*[）)])*)[）)]\s*[。.]?\s*$/u;
  const DASH = /\s*(?:——|—|--)\s*(《[^》]+》[^，。；]*)[。.]?\s*$/u;

  /** @type {(text: string) => string} */
  const folded = (text) => locate.string(characters.items(text));
  /** @type {(texts: PT.Texts, text: string) => boolean} */
  const stands = (texts, text) => texts.folded.includes(folded(text));

  /** Lines that are citations as this site copies them.
      @type {(text: string) => PT.Parted} */
  function withoutCitations(text) {
    const lines = text.split("\n");
    const sources = lines.filter((line) => CITATION.test(line.trim()));
    return { text: lines.filter((line) => !sources.includes(line)).join("\n"), sources };
  }

  /** @typedef {{ quotation: string, source: string }} Found */

  /** What stands behind the closing mark of a quotation that begins with the opening one.
      @type {(text: string) => Found | null} */
  function behindMark(text) {
    const { all } = fold.closing();
    const [, quotation, rest] = text.trim().match(new RegExp(`^([^]*[${all}])([^${all}]+)$`, "u")) ?? [];
    if (!quotation || parting.unwrapped(quotation) === quotation) return null;
    const source = rest.match(BRACKETS)?.[1] ?? rest.replace(/^[\s，,。.、—-]+|[\s。.]+$/gu, "");
    return { quotation, source };
  }

  /** Brackets or a dash at the end of a quotation without marks. The texts may have these brackets themselves.
      @type {(texts: PT.Texts, text: string) => Found | null} */
  function atEnd(texts, text) {
    const found = text.match(BRACKETS) ?? text.match(DASH);
    if (!found || stands(texts, found[0].replace(/[\s。.]+$/u, ""))) return null;
    return { quotation: text.slice(0, found.index), source: found[1] };
  }

  /** @type {(texts: PT.Texts, text: string) => PT.Parted} */
  function withoutLast(texts, text) {
    const found = behindMark(text) ?? atEnd(texts, text);
    const isSource = found?.quotation.trim() && found.source.length <= LONGEST && SOURCE.test(found.source.trim());
    return found && isSource ? { text: found.quotation, sources: [found.source.trim()] } : { text, sources: [] };
  }

  /** A pasted text without its sources, and these: {text, sources}. Nothing is left out of a text that stands as it is,
      nor where nothing would remain.
      @type {PT.Namespace["withoutSources"]} */
  function withoutSources(texts, text) {
    if (stands(texts, text)) return { text, sources: [] };
    const first = withoutCitations(text);
    const kept = characters.items(first.text).words.includes(1) ? first : { text, sources: [] };
    const last = withoutLast(texts, kept.text);
    return { text: last.text, sources: [...kept.sources, ...last.sources].map((source) => source.trim()) };
  }

  window.planTexts.withoutSources = withoutSources;
})();
