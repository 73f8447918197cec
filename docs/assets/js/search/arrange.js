/* Filters with their counts, groups and their order. */
(function () {
  "use strict";

  const GROUPS = ["document", "district", "topic", "number", "heading"];

  /* What a unit has of every group of filters, as positions in the index's lists; 0 stands for yes. */
  const VALUES = {
    document: (index, unit) => [index.document(unit)],
    district: (index, unit) => index.places.unit.districts[unit],
    topic: (index, unit) => index.places.unit.topics[unit],
    number: (index, unit) => (index.places.unit.number[unit] ? [0] : []),
    heading: (index, unit) => (index.isHeading(unit) ? [0] : []),
  };

  const passes = (index, unit, group, chosen) => !chosen.size || VALUES[group](index, unit).some((v) => chosen.has(v));

  /** Hits that pass all filters ({document: Set, …}; within a group any value will do), and for every group a map from
      values to the number of hits that the group would show under the filters of the other groups. */
  function filter(index, hits, filters) {
    const counts = Object.fromEntries(GROUPS.map((group) => [group, new Map()]));
    const kept = [];
    for (const hit of hits) {
      const failed = GROUPS.filter((group) => !passes(index, hit.unit, group, filters[group]));
      if (!failed.length) kept.push(hit);
      for (const group of GROUPS) {
        if (failed.some((other) => other !== group)) continue;
        for (const value of VALUES[group](index, hit.unit)) counts[group].set(value, (counts[group].get(value) || 0) + 1);
      }
    }
    return { kept, counts };
  }

  function group(index, division, hits) {
    const count = hits.reduce((sum, hit) => sum + hit.count, 0);
    const length = hits.reduce((sum, hit) => sum + index.end(hit.unit) - index.starts[hit.unit], 0);
    const inHeading = hits.some((hit) => index.isHeading(hit.unit));
    return { division, hits, count, inHeading, document: index.document(hits[0].unit), density: count / length };
  }

  /** Hits by division: those whose heading has the words first, then by document and density (occurrences per
      character), hits of a division in reading order. */
  function groups(index, hits) {
    const byDivision = new Map();
    for (const hit of hits) {
      const division = index.division(hit.unit);
      if (!byDivision.has(division)) byDivision.set(division, []);
      byDivision.get(division).push(hit);
    }
    const made = [...byDivision].map(([division, found]) => group(index, division, found));
    return made.sort(
      (a, b) =>
        b.inHeading - a.inHeading || a.document - b.document || b.density - a.density || a.division - b.division,
    );
  }

  /** How much was found: {occurrences, passages, headings}. */
  function totals(index, hits) {
    const headings = hits.filter((hit) => index.isHeading(hit.unit)).length;
    const occurrences = hits.reduce((sum, hit) => sum + hit.count, 0);
    return { occurrences, headings, passages: hits.length - headings };
  }

  window.planTexts.arrange = { GROUPS, filter, groups, totals };
})();
