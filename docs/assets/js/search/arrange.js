/* Filters with their counts, groups and their order. */
(function () {
  "use strict";

  /** A filter with one choice, which a unit has or has not.
      @type {(name: string, label: string, has: (unit: number) => boolean) => PT.Filter} */
  function onOrOff(name, label, has) {
    return { name, label, choices: [{ id: "1", name: label }], isSwitch: true, of: (unit) => (has(unit) ? [0] : []) };
  }

  /** All filters, in the order in which they are offered: {name, label, choices: [{id, name}], isSwitch, of}; `of` gives
      what a unit has of it, as positions in its choices. Those between come from the layers, with the index.
      @type {PT.Arrange["filters"]} */
  function filters(index) {
    const { documents, filters: layers, unit: columns } = index.places;
    /** @type {(layer: PT.LayerFilter) => (unit: number) => number[]} */
    const ofLayer = ({ name }) => (unit) => /** @type {number[][]} */ (columns[name])[unit];
    const choices = documents.map(({ id, short_title: name }) => ({ id, name }));
    return [
      { name: "document", label: "文件", choices, isSwitch: false, of: (unit) => [index.document(unit)] },
      ...layers.map((layer) => ({ ...layer, isSwitch: false, of: ofLayer(layer) })),
      onOrOff("number", "含数字", (unit) => columns.number[unit] > 0),
      onOrOff("heading", "只看标题", (unit) => index.isHeading(unit)),
    ];
  }

  /** @type {(values: number[], chosen: Set<number>) => boolean} */
  const passes = (values, chosen) => !chosen.size || values.some((value) => chosen.has(value));

  /** Hits that pass all filters (`chosen` has a Set of positions by the name of each; within a filter any will do), and
      for every filter a map from positions to the number of hits that it would show under the other filters.
      @type {PT.Arrange["filter"]} */
  function filter(index, hits, chosen) {
    const all = filters(index);
    /** @type {PT.ChoiceCounts} */
    const counts = Object.fromEntries(all.map(({ name }) => [name, new Map()]));
    const kept = [];
    for (const hit of hits) {
      const found = all.map(({ name, of }) => ({ name, values: of(hit.unit) }));
      const failed = found.filter(({ name, values }) => !passes(values, chosen[name]));
      if (!failed.length) kept.push(hit);
      for (const own of found) {
        if (failed.some((other) => other !== own)) continue;
        const counted = counts[own.name];
        for (const value of own.values) counted.set(value, (counted.get(value) || 0) + 1);
      }
    }
    return { kept, counts };
  }

  /** @type {(index: PT.Index, division: number, hits: PT.Hit[]) => PT.Group} */
  function group(index, division, hits) {
    const count = hits.reduce((sum, hit) => sum + hit.count, 0);
    const length = hits.reduce((sum, hit) => sum + index.end(hit.unit) - index.starts[hit.unit], 0);
    const inHeading = hits.some((hit) => index.isHeading(hit.unit));
    return { division, hits, count, inHeading, document: index.document(hits[0].unit), density: count / length };
  }

  /** Hits by division: those whose heading has the words first, then by document and density (occurrences per
      character), hits of a division in reading order.
      @type {PT.Arrange["groups"]} */
  function groups(index, hits) {
    /** @type {Map<number, PT.Hit[]>} */
    const byDivision = new Map();
    for (const hit of hits) {
      const division = index.division(hit.unit);
      if (!byDivision.has(division)) byDivision.set(division, []);
      byDivision.get(division)?.push(hit);
    }
    const made = [...byDivision].map(([division, found]) => group(index, division, found));
    return made.sort(
      (a, b) =>
        Number(b.inHeading) - Number(a.inHeading) ||
        a.document - b.document ||
        b.density - a.density ||
        a.division - b.division,
    );
  }

  /** How much was found: {occurrences, passages, headings}.
      @type {PT.Arrange["totals"]} */
  function totals(index, hits) {
    const headings = hits.filter((hit) => index.isHeading(hit.unit)).length;
    const occurrences = hits.reduce((sum, hit) => sum + hit.count, 0);
    return { occurrences, headings, passages: hits.length - headings };
  }

  window.planTexts.arrange = { filters, filter, groups, totals };
})();
