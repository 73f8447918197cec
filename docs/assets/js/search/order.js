/* The pieces of a quotation: whether they follow each other in one document, and which of their places do. */
(function () {
  "use strict";

  const { characters } = window.planTexts;

  /** Places that follow each other: the document in which they stand, once there is one.
      @typedef {{ document?: number, start: number, end: number, cost: number, path: PT.Place[] }} Path */

  /** @type {(texts: PT.Texts, place: PT.Place) => number} */
  const documentOf = (texts, place) => texts.index.document(place.hits[0].unit);

  /** The path that ends at a place: the cheapest before it, of these the one that begins last.
      @type {(texts: PT.Texts, ends: Path[], place: PT.Place) => Path[]} */
  function extended(texts, ends, place) {
    const document = documentOf(texts, place);
    const before = ends.filter((end) => !end.path.length || (end.end <= place.start && end.document === document));
    if (!before.length) return [];
    const best = before.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.start > a.start) ? b : a));
    const start = best.path.length ? best.start : place.start;
    return [{ document, start, end: place.end, cost: best.cost + place.cost, path: [...best.path, place] }];
  }

  /** Places, one an answer, that follow each other in one document, with the fewest differences, as close to each other
      as may be; null where none do.
      @type {(texts: PT.Texts, answers: PT.Answer[]) => PT.Place[] | null} */
  function chain(texts, answers) {
    /** @type {Path[]} */
    let ends = [{ start: 0, end: 0, cost: 0, path: [] }];
    for (const { places } of answers) ends = places.flatMap((place) => extended(texts, ends, place));
    if (!ends.length) return null;
    /** @type {(a: Path, b: Path) => boolean} */
    const closer = (a, b) => b.cost < a.cost || (b.cost === a.cost && b.end - b.start < a.end - a.start);
    return ends.reduce((a, b) => (closer(a, b) ? b : a)).path;
  }

  /** Places, one an answer, in one document; null where there is none that has them all.
      @type {(texts: PT.Texts, answers: PT.Answer[]) => PT.Place[] | null} */
  function together(texts, answers) {
    /** @type {(document: number) => (PT.Place | undefined)[]} */
    const first = (document) => answers.map(({ places }) => places.find((place) => documentOf(texts, place) === document));
    const documents = new Set((answers[0]?.places ?? []).map((place) => documentOf(texts, place)));
    return [...documents].map(first).find((places) => places.every((place) => place !== undefined)) ?? null;
  }

  /** The place that was chosen first.
      @type {(answers: PT.Answer[], chosen: PT.Place[]) => void} */
  function putFirst(answers, chosen) {
    chosen.forEach((place, i) => {
      answers[i].places = [place, ...answers[i].places.filter((other) => other !== place)];
    });
  }

  /** @type {(texts: PT.Texts, places: PT.Place[]) => boolean} */
  function isOnePassage({ index }, places) {
    const { unit } = places[0].hits[0];
    /** @type {(place: PT.Place) => boolean} */
    const isIn = ({ hits }) => hits.length === 1 && hits[0].unit === unit;
    return places.every(isIn) && index.isPassage(unit) && !index.rows(unit).length;
  }

  /** Whether the text has words between the places.
      @type {(texts: PT.Texts, places: PT.Place[]) => boolean} */
  function leavesOut({ raw }, places) {
    const between = places.slice(1).map(({ start }, i) => raw.slice(places[i].end, start));
    return between.some((words) => characters.items(words).words.includes(1));
  }

  /** How the pieces stand to each other: {order, isOnePassage, leavesOut}. `order` is "follows" (in one document, one
      behind the other), "differs" (in one document) or "apart". The places that show it are put first.
      @type {PT.Namespace["order"]} */
  function order(texts, answers) {
    const chosen = chain(texts, answers);
    const places = chosen ?? together(texts, answers);
    if (!places) return { order: "apart", isOnePassage: false, leavesOut: false };
    putFirst(answers, places);
    const name = chosen ? "follows" : "differs";
    return { order: name, isOnePassage: isOnePassage(texts, places), leavesOut: Boolean(chosen) && leavesOut(texts, places) };
  }

  window.planTexts.order = order;
})();
