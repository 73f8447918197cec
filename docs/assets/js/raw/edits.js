/* What was edited in some words, and the words of the source that this gives back. builder/render/edits.py writes it:
   w12 a mark got its full width, s33 a space was taken away (s33-a0 another character), j50 lines were joined, c7-8 a
   control character became a symbol. The numbers count code points of the edited words. */
(function () {
  "use strict";

  const WIDER = 0xfee0; // from a mark to its full width
  /** @type {Record<string, PT.Edit["kind"]>} */
  const KINDS = { w: "wide", s: "space", j: "join", c: "control" };
  /** @type {Record<PT.Edit["kind"], string>} */
  const TOLD = { wide: "半角标点改为全角", space: "数字旁的空格删去", join: "分行接起", control: "控制字符换成符号" };

  /** @type {PT.Edits["parse"]} */
  function parse(tokens) {
    const found = tokens.matchAll(/([wsjc])(\d+)(?:-([0-9a-f]+))?/g);
    return [...found].map(([, letter, at, code]) => {
      const before = { w: "", s: " ", j: "\n", c: "" }[letter] ?? "";
      return { kind: KINDS[letter], at: Number(at), before: code ? String.fromCodePoint(parseInt(code, 16)) : before };
    });
  }

  /** The words of the source in pieces; `words` are those from an offset on. A new piece begins at each of `cuts`,
      offsets in `words`. What became a symbol stays one: no page can show a control character.
      @type {PT.Edits["raw"]} */
  function raw(words, edits, from = 0, cuts = []) {
    const characters = Array.from(words);
    /** @type {PT.RawPiece[]} */
    const pieces = [];
    let done = 0;
    /** @type {(end: number) => void} */
    function keep(end) {
      for (const cut of [...cuts.filter((at) => at > done && at < end), end]) {
        if (cut > done) pieces.push({ words: characters.slice(done, cut).join(""), edit: null, at: done });
        done = Math.max(done, cut);
      }
    }
    for (const edit of edits) {
      const at = edit.at - from;
      const replaces = edit.kind === "wide" || edit.kind === "control";
      if (at < 0 || at > characters.length - Number(replaces)) continue;
      keep(at);
      pieces.push({ words: before(edit, characters[at]), edit, at });
      done = at + Number(replaces);
    }
    keep(characters.length);
    return pieces;
  }

  /** @type {(edit: PT.Edit, after: string) => string} */
  function before(edit, after) {
    if (edit.kind === "wide") return String.fromCharCode(after.charCodeAt(0) - WIDER);
    return edit.kind === "control" ? after : edit.before;
  }

  /** What was done, and how often.
      @type {PT.Edits["told"]} */
  function told(edits, kinds) {
    const counts = kinds.map((kind) => ({ kind, count: edits.filter((edit) => edit.kind === kind).length }));
    return counts.filter(({ count }) => count).map(({ kind, count }) => `${TOLD[kind]}${count}处`);
  }

  window.planTexts.edits = { parse, raw, told };
})();
