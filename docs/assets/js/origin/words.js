/* Words by which an editor finds a place in the source: a line of it may be a paragraph of a thousand characters.

   The source is known by what stands on the page: edited words, what was edited in them (data-edits), and where they go on
   in another piece of the source (data-runs, builder/render/origin.py). builder/text/once.py finds words likewise. */
(function () {
  "use strict";

  const { edits } = window.planTexts;
  const LEAST = 8; // characters: fewer tell nobody that it is the right place
  const MOST = 40; // characters of the place itself; a longer one is known by its beginning

  /** The shortest run around a range, within its line, that occurs once in the text; numbers count code points.
      @type {PT.SourceWords["once"]} */
  function once(text, from, to) {
    const characters = Array.from(text);
    const stop = characters.indexOf("\n", from);
    const low = from && characters.lastIndexOf("\n", from - 1) + 1;
    const high = stop < 0 ? characters.length : stop;
    let start = from;
    let end = Math.min(Math.max(from, to), from + MOST, high);
    let toRight = true;
    const words = () => characters.slice(start, end).join("").trim();
    const isKnown = () => {
      const found = words();
      return Array.from(found).length >= LEAST && text.indexOf(found) === text.lastIndexOf(found);
    };
    while (!isKnown() && (start > low || end < high)) {
      if (end < high && (toRight || start === low)) end += 1;
      else start -= 1;
      toRight = !toRight;
    }
    return words();
  }

  /** What stands in the source can be found as one piece, but for what no page can show and what parts cells.
      @type {(piece: PT.RawPiece) => string} */
  const searched = ({ words, edit }) => (edit?.kind === "control" ? "\n" : words.replace(/\t/g, "\n"));

  /** Where lines were joined a run ends anyhow.
      @type {(edit: PT.Edit, at: number, end: number) => boolean} */
  const isInside = (edit, at, end) => edit.at >= at && edit.at < end && !(edit.kind === "join" && edit.at === at);

  /** The words of a unit as the source has them, in runs, each with its line and its offset in the edited words.
      @type {PT.SourceWords["runs"]} */
  function runs({ words, edited, broken, line }) {
    const characters = Array.from(words);
    const found = edits.parse(edited);
    const begun = [...broken.matchAll(/(\d+):(\d+)/g)].map(([, at, number]) => [Number(at), Number(number)]);
    const parts = begun.length ? begun : [[0, line]];
    return parts.map(([at, number], position) => {
      const end = position + 1 < parts.length ? parts[position + 1][0] : characters.length;
      const here = found.filter((edit) => isInside(edit, at, end));
      return { at, end, line: number, words: original(characters.slice(at, end), here, at) };
    });
  }

  /** @type {(characters: string[], found: PT.Edit[], from: number) => string} */
  const original = (characters, found, from) => edits.raw(characters.join(""), found, from).map(searched).join("");

  /** What a unit is known by: the first run on its first line that says enough. A marker does not.
      @type {(own: PT.SourceRun[]) => PT.SourceRun} */
  function beginning(own) {
    return own.find(({ line, words }) => line === own[0].line && words.trim().length >= LEAST) ?? own[0];
  }

  /** The line on which a place of a unit stands (offsets in its edited words; 0 and 0 for the unit as a whole), and words that occur there once among
      those of all units of the page.
      @type {PT.SourceWords["find"]} */
  function find(unit, from, to, units) {
    const own = runs(unit);
    const run = (to && own.find(({ end }) => from < end)) || beginning(own);
    const found = edits.parse(unit.edited).filter((edit) => isInside(edit, run.at, run.end));
    const characters = Array.from(unit.words);
    /** @type {(offset: number) => number} */
    const place = (offset) => {
      const before = found.filter((edit) => edit.at < offset);
      return Array.from(original(characters.slice(run.at, Math.min(offset, run.end)), before, run.at)).length;
    };
    const others = [...own, ...units.filter((other) => other !== unit).flatMap(runs)];
    const beside = others.filter((other) => other.line === run.line && other !== run).map(({ words }) => words);
    return { line: run.line, words: once([run.words, ...beside].join("\n"), place(Math.max(from, run.at)), place(to)) };
  }

  window.planTexts.sourceWords = { once, runs, find };
})();
