/* A pasted text in parts: at its ellipses, paragraphs, sentences. */
(function () {
  "use strict";

  const { characters, fold, locate } = window.planTexts;
  const { wellFormed } = window.planTexts.here;
  const ELLIPSIS = /[（([【]?\s*(?:[…⋯]+|[.．。]{3,}|·{3,})\s*[）)\]】]?/gu;
  const PARTED = "\0"; // a blank
  const TELLING = 12; // words of a piece that does not occur by chance
  /** @type {{ paragraph: RegExp, sentence: RegExp, wrapped: RegExp } | null} */
  let made = null;

  /* Made when the table of characters is there. A straight mark may as well open the next quotation. */
  function patterns() {
    const { all, alone } = fold.closing();
    made = made || {
      paragraph: new RegExp(`([。！？；：.!?;:${alone}])\\s*\\n\\s*`, "gu"), // other line breaks are those of the copy
      sentence: new RegExp(`([。！？；!?;][${alone}）)]*)\\s*`, "gu"),
      wrapped: new RegExp(`([${all}])[。，；、,.;]$`, "u"),
    };
    return made;
  }

  /** @type {PT.Parting["wordCount"]} */
  const wordCount = ({ words }) => words.reduce((sum, is) => sum + is, 0);

  /** Runs of blanks as one: patterns that step over blanks then take no time.
      @type {PT.Parting["tidy"]} */
  const tidy = (text) => wellFormed(text.replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ").replace(/\n\s*/g, "\n"));

  /** Without the quotation marks around all of it, and the one mark that the reader's own sentence may end with.
      @type {PT.Parting["unwrapped"]} */
  function unwrapped(text) {
    const inner = text.trim().replace(patterns().wrapped, "$1");
    const [open, close] = [inner[0], fold.quotes.get(inner[0])];
    if (inner.length < 2 || !close || inner[inner.length - 1] !== close) return text.trim();
    let depth = 0;
    for (let i = 0; i < inner.length - 1; i++) {
      if (i && open === close && inner[i] === open) return text.trim(); // nobody knows which belong together
      depth += Number(inner[i] === open) - Number(inner[i] === close && open !== close);
      if (!depth) return text.trim();
    }
    return unwrapped(inner.slice(1, -1));
  }

  /** @type {(text: string) => boolean} */
  const hasWords = (text) => wordCount(characters.items(text)) > 0;

  /** Parts that have words; what has none goes with the part before it.
      @type {(texts: string[]) => string[]} */
  function worded(texts) {
    /** @type {string[]} */
    const parts = [];
    for (const text of texts) {
      if (hasWords(text)) parts.push(text);
      else if (parts.length) parts.push(parts.pop() + text);
    }
    return parts;
  }

  /** @type {(text: string, ...ends: RegExp[]) => string[]} */
  const parted = (text, ...ends) => worded(ends.reduce((made, end) => made.replace(end, `$1${PARTED}`), text).split(PARTED));

  /** @type {PT.Parting["WAYS"]} */
  const WAYS = {
    paragraphs: (text) => parted(text, patterns().paragraph),
    lines: (text) => parted(text, /()\n/gu),
    sentences: (text) => parted(text, patterns().paragraph, patterns().sentence),
  };

  /** The parts of a text between its ellipses.
      @type {PT.Parting["atEllipses"]} */
  const atEllipses = (text) => text.split(ELLIPSIS).filter(hasWords);

  /** Neighbours that stand together in the texts, but for script and quotation marks, as one.
      @type {PT.Parting["joined"]} */
  function joined(texts, parts) {
    /** @type {(text: string) => boolean} */
    const stands = (text) => texts.folded.includes(locate.string(characters.items(text)));
    /** @type {{ text: string, stands: boolean }[]} */
    const made = [];
    for (const text of parts) {
      const last = made[made.length - 1];
      const both = last?.stands ? `${last.text}\n${text}` : null;
      if (last && both && stands(both)) last.text = both;
      else made.push({ text, stands: stands(text) });
    }
    return made;
  }

  window.planTexts.parting = { TELLING, WAYS, atEllipses, joined, tidy, unwrapped, wordCount };
})();
