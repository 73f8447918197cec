/* Where a source text is edited and an error is reported, and the words of a report. Knows nothing of the page. */
(function () {
  "use strict";

  const LONGEST = 300; // characters of a passage that a report quotes: an address has to hold them

  /** Only what is encrypted becomes a link.
      @type {(address: string) => string} */
  const link = (address) => (/^https:\/\/[^\s/]/.test(address) ? address : "");

  /** The address at which a line is edited, or the file where no line is known.
      @type {PT.Origin["edit"]} */
  function edit(template, line) {
    return link(line ? template.split("{line}").join(String(line)) : template.replace(/#.*/, ""));
  }

  /** The address of a new issue that says what a report says, a paragraph a line.
      @type {PT.Origin["issue"]} */
  function issue(template, { title, body }) {
    const words = new Map([["{title}", title], ["{body}", body.replace(/\n/g, "\n\n")]]);
    return link(template.replace(/\{title\}|\{body\}/g, (name) => encodeURIComponent(words.get(name) ?? "")));
  }

  /** @type {(text: string) => string} */
  function beginning(text) {
    const characters = Array.from(text);
    return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}……` : text;
  }

  /** What is known of a place, and what whoever reports has to add.
      @type {PT.Origin["report"]} */
  function report({ place, words, source, file, look, address, id }) {
    const found = source && [source + (file && `（${file}）`), look].filter(Boolean).join("：");
    const known = [place, beginning(words), found, address, id && `编号：${id}`].filter(Boolean);
    return { title: `纠错：${place}`, body: [...known, "应作：", "依据（文件名、页码或网址）："].join("\n") };
  }

  window.planTexts.origin = { edit, issue, report };
})();
