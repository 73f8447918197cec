/* What the copy has lost, in the answer to a quotation: where it lost something the quotation cannot be told wrong. */
(function () {
  "use strict";

  const MARKS = /〔[…？]〕/gu; // as this site copies them
  const REMAINDER = 3; // characters of the text that may be what is left of something longer (0家, 亿级)
  const FIGURE = /[0-9]/u;

  /** A quotation without the marks that were copied with it.
      @type {PT.Losses["withoutMarks"]} */
  const withoutMarks = (text) => text.replace(MARKS, "");

  /** Whether a difference lies where something is lost: words that the text has not, or has a remainder of.
      @type {(index: PT.Index, run: PT.Run) => boolean} */
  function isLost(index, { kind, sort, original, from, to }) {
    const isMore = kind === "extra" || (kind === "wrong" && original.length <= REMAINDER);
    return isMore && sort === "word" && index.lost(from, to).length > 0;
  }

  /** How many words a difference counted: a number is one.
      @type {(run: PT.Run) => number} */
  const weight = ({ quote }) => (FIGURE.test(quote) ? 1 : Array.from(quote.replace(/\s/gu, "")).length);

  /** Runs and counts in the light of what is lost: what lies there is no difference in words.
      @type {PT.Losses["weighed"]} */
  function weighed(index, runs, counts) {
    const made = runs.map((run) => ({ ...run, lost: isLost(index, run) }));
    const gone = made.reduce((sum, run) => sum + (run.lost ? weight(run) : 0), 0);
    return { runs: made, counts: { ...counts, word: Math.max(0, counts.word - gone) } };
  }

  /** How many losses lie inside a stretch of the text, its edges left out.
      @type {PT.Losses["inside"]} */
  const inside = (index, start, end) => index.lost(start + 1, end - 1).length;

  window.planTexts.losses = { withoutMarks, weighed, inside };
})();
