/* The answer to a quotation as a reader sees it. */
(function () {
  "use strict";

  const { address, element, lost, nothing, results } = window.planTexts;
  const { counted, differences, notes, said, verdict } = window.planTexts.quotationWords;
  const CONTEXT = 16; // characters of the text before and behind the quotation
  const LONG = 160; // of equal characters the middle is left out
  const KEPT = 60;
  const FIRST = 10; // places; more at a click
  const MOST_NAMED = 12; // differences in words

  /** @type {(text: string) => string} */
  const visible = (text) =>
    text
      .replace(/\t/g, "\u3000")
      .split("\n")
      .map((line) => line.trim())
      .join("\n");

  /** One term for the page that a link leads to: blanks and ASCII quotation marks would part it. Of a table its longest
      cell.
      @type {(text: string) => string} */
  function term(text) {
    const cells = text.split("\t").sort((a, b) => b.length - a.length);
    return cells[0].replace(/[\s"]/gu, "");
  }

  /** @type {(index: PT.Index, hit: PT.UnitHit) => string} */
  const linkTo = (index, hit) => results.href(index, hit, term(index.text.slice(...hit.places)));

  /** @type {(index: PT.Index, unit: number) => PT.Child[]} */
  function name(index, unit) {
    const title = element("span", { class: "pt-hit-document" }, results.documentTitle(index, unit));
    return [title, ` ${index.label(unit)}`];
  }

  /** @type {(index: PT.Index, place: PT.Place) => HTMLElement} */
  function heading(index, { hits }) {
    return element("h2", { class: "pt-hit-place" }, element("a", { href: linkTo(index, hits[0]) }, ...name(index, hits[0].unit)));
  }

  /** The passages over which a place runs.
      @type {(index: PT.Index, place: PT.Place) => HTMLElement[]} */
  function covered(index, { hits }) {
    if (hits.length < 2) return [];
    const items = hits.map((hit) => {
      const words = index.text.slice(...hit.places).replace(/\s+/g, "");
      const link = element("a", { href: linkTo(index, hit) }, words.length > 24 ? `${words.slice(0, 24)}……` : words);
      return element("li", {}, index.isHeading(hit.unit) ? "标题：" : "正文：", link);
    });
    const kinds = hits.some(({ unit }) => index.isHeading(unit)) ? "处标题和段落" : "段";
    return [element("details", {}, element("summary", {}, `跨 ${hits.length} ${kinds}`), element("ol", {}, ...items))];
  }

  /** Text with its middle left out where it is long.
      @type {(text: string) => PT.Child[]} */
  function shortened(text) {
    const shown = visible(text);
    const characters = [...shown];
    if (characters.length <= LONG) return [shown];
    const left = element("span", { class: "pt-omitted" }, `……（略去相同的 ${characters.length - 2 * KEPT} 字）……`);
    return [characters.slice(0, KEPT).join(""), left, characters.slice(-KEPT).join("")];
  }

  /** The words of the passage before and behind.
      @type {(index: PT.Index, place: PT.Place) => HTMLElement[]} */
  function around(index, { hits }) {
    const [first, last] = [hits[0], hits[hits.length - 1]];
    const before = index.text.slice(index.starts[first.unit], first.places[0]);
    const behind = index.text.slice(last.places[1], index.end(last.unit));
    /** @type {(text: string, from?: number, to?: number) => HTMLElement} */
    const cut = (text, from, to) => element("span", { class: "pt-beside" }, visible([...text].slice(from, to).join("")));
    return [
      cut(before.length > CONTEXT ? `……${[...before].slice(-CONTEXT).join("")}` : before),
      cut(behind.length > CONTEXT ? `${[...behind].slice(0, CONTEXT).join("")}……` : behind),
    ];
  }

  /** One side: what both have, and what only this one has, marked.
      @type {(runs: PT.Run[], which: "quote" | "original", tag: "del" | "ins") => PT.Child[]} */
  function side(runs, which, tag) {
    return runs.flatMap((run) => {
      const text = run[which];
      const mark = run.lost && which === "original" ? [lost.mark(false)] : [];
      if (!text) return mark;
      if (run.kind === "same") return shortened(text);
      return [element(tag, run.sort === "word" ? {} : { class: "pt-light" }, visible(text)), ...mark];
    });
  }

  /** @type {(index: PT.Index, place: PT.Place) => HTMLElement} */
  function compared(index, place) {
    const [before, behind] = around(index, place);
    /** @type {(title: string, ...words: PT.Child[]) => HTMLElement} */
    const row = (title, ...words) => element("div", {}, element("dt", {}, title), element("dd", {}, ...words));
    const quotation = row("引文", ...side(place.runs, "quote", "del"));
    return element("dl", { class: "pt-compared" }, quotation, row("原文", before, ...side(place.runs, "original", "ins"), behind));
  }

  /** Differences in words, said in words.
      @type {(place: PT.Place) => HTMLElement[]} */
  function named(place) {
    const words = differences(place).filter(({ sort }) => sort === "word");
    if (!words.length) return [];
    const items = words.slice(0, MOST_NAMED).map((run) => element("li", {}, said(run)));
    if (words.length > MOST_NAMED) items.push(element("li", {}, `另有 ${words.length - MOST_NAMED} 处，见标记。`));
    return [element("ul", { class: "pt-named" }, ...items)];
  }

  /** @type {(index: PT.Index, place: PT.Place) => HTMLElement[]} */
  function exactly(index, place) {
    const [before, behind] = around(index, place);
    const [first, last] = [place.hits[0], place.hits[place.hits.length - 1]];
    const [start, end] = [first.places[0], last.places[1]];
    const words = place.lost && end - start <= LONG ? results.plain(index, start, end) : shortened(index.text.slice(start, end));
    const said = notes(place).map((one) => element("p", { class: "pt-note" }, one));
    return [element("p", { class: "pt-exactly" }, before, element("mark", {}, ...words), behind), ...said];
  }

  /** @type {(place: PT.Place) => boolean} */
  const isExact = ({ runs }) => runs.length === 1 && runs[0].kind === "same";

  /** `isCounted`: the sentence above the places has not said how many differences there are.
      @type {(index: PT.Index, place: PT.Place, isCounted: boolean) => HTMLElement} */
  function passage(index, place, isCounted) {
    const sum = isCounted ? [element("p", { class: "pt-counted" }, `${counted(place)}。`)] : [];
    const said = notes(place).map((words) => element("p", { class: "pt-note" }, words));
    const body = isExact(place) ? exactly(index, place) : [...sum, compared(index, place), ...named(place), ...said];
    const promised = place.onlyPromised ? [element("p", { class: "pt-note" }, "仅见于目录：所在的章现有文本没有。")] : [];
    return element("section", { class: "pt-place" }, heading(index, place), ...promised, ...body, ...covered(index, place));
  }

  /** Places, the first ones; the others at a click.
      @type {(index: PT.Index, places: PT.Place[], first: number, isCounted: boolean) => HTMLElement[]} */
  function list(index, places, first, isCounted) {
    /** @type {(from: number, to: number) => HTMLElement[]} */
    const nodes = (from, to) => places.slice(from, to).map((place, i) => passage(index, place, isCounted || from + i > 0));
    if (places.length <= first) return nodes(0, places.length);
    const more = element("button", { type: "button", class: "md-button" }, `再显示 ${places.length - first} 处`);
    more.addEventListener("click", () => {
      const added = nodes(first, places.length);
      more.replaceWith(...added);
      added[0].querySelector("a")?.focus();
    });
    return [...nodes(0, first), more];
  }

  /** @type {() => HTMLElement} */
  function legend() {
    return element(
      "p",
      { class: "pt-note pt-legend" },
      element("del", {}, "删除线"),
      "：引文有、原文没有的字。",
      element("ins", {}, "下划线"),
      "：原文有、引文没有的字。",
      element("span", { class: "pt-light" }, "点线"),
      "：只是标点、繁简、全角半角等的不同。",
    );
  }

  /** @type {(index: PT.Index, part: PT.PartFound) => HTMLElement} */
  function part(index, { words, count, hits }) {
    const search = `${address("search.html")}?q=${encodeURIComponent(term(words))}`;
    const href = count === 1 || hits.length > 1 ? linkTo(index, hits[0]) : search;
    return element("li", {}, element("a", { href }, visible(words)), ` ${count} 处`);
  }

  /** @type {(index: PT.Index, answer: PT.AbsentAnswer) => HTMLElement[]} */
  function absent(index, { parts }) {
    if (!parts.length) return [element("p", {}, "其中的词语也没有。"), ...nothing.lacking(index)];
    const found = element("ul", { class: "pt-parts" }, ...parts.map((one) => part(index, one)));
    return [element("p", {}, "其中有的字句："), found, ...nothing.lacking(index)];
  }

  /** @type {(index: PT.Index, answer: PT.Answer, first: number, isPart: boolean) => HTMLElement[]} */
  function answered(index, answer, first, isPart) {
    if (answer.verdict === "absent") return absent(index, answer);
    const others = answer.others?.length
      ? [element("h2", {}, "文字相同，标点或字形不同的"), ...list(index, answer.others, first, true)]
      : [];
    return [...list(index, answer.places, first, isPart), ...others];
  }

  /** The answer to a part of what was pasted.
      @type {PT.Namespace["quotationResults"]["piece"]} */
  function piece(index, answer) {
    const words = element("p", { class: "pt-piece" }, ...shortened(answer.quote.text));
    return [...(answer.verdict === "absent" ? [words] : []), ...answered(index, answer, 1, true)];
  }

  /** The places of a check as nodes.
      @type {PT.Namespace["quotationResults"]["nodes"]} */
  function nodes(index, { parted, answers }) {
    const isMarked = answers.some(({ verdict, others }) => verdict === "different" || others?.length);
    const found = answers.flatMap((answer, i) => {
      if (!parted) return answered(index, answer, FIRST, false);
      return [element("h2", {}, `第 ${i + 1} 段：${verdict(answer)}`), ...piece(index, answer)];
    });
    return [...(isMarked ? [legend()] : []), ...found];
  }

  window.planTexts.quotationResults = { legend, linkTo, nodes, piece };
})();
