/* The filters of the search page: what may be chosen, with the number of hits behind each choice. */
(function () {
  "use strict";

  const { arrange, element } = window.planTexts;
  const SHOWN = 8;
  const NAMES = { document: "文件", district: "区", topic: "主题" };
  const SWITCHES = { number: "含数字", heading: "只看标题" };

  /* In the address documents, districts and topics stand by their ids. */
  const LISTS = {
    document: (index) => index.places.documents.map(({ id, short_title: name }) => ({ id, name })),
    district: (index) => index.places.districts,
    topic: (index) => index.places.topics,
    number: () => [{ id: "1", name: SWITCHES.number }],
    heading: () => [{ id: "1", name: SWITCHES.heading }],
  };

  /** The filters that an address names: {document: Set of positions, …}; what it names wrongly is left out. */
  function fromAddress(index, parameters) {
    const chosen = (group) => {
      const named = parameters.getAll(group);
      return LISTS[group](index).flatMap(({ id }, at) => (named.includes(id) ? [at] : []));
    };
    return Object.fromEntries(arrange.GROUPS.map((group) => [group, new Set(chosen(group))]));
  }

  /** Filters as parameters of an address: [name, value] pairs. */
  function toAddress(index, filters) {
    return arrange.GROUPS.flatMap((group) => [...filters[group]].map((at) => [group, LISTS[group](index)[at].id]));
  }

  function choice(group, at, name, count, checked, changed) {
    const box = element("input", { type: "checkbox", name: group, value: String(at), checked: checked ? "" : null });
    box.addEventListener("change", () => changed(group, at, box.checked));
    return element("label", {}, box, element("span", {}, name), element("span", { class: "pt-count" }, String(count)));
  }

  function choices(index, group, counts, filters, changed) {
    return LISTS[group](index)
      .map(({ name }, at) => ({ name, at, count: counts[group].get(at) || 0, checked: filters[group].has(at) }))
      .filter(({ count, checked }) => count || checked)
      .sort((a, b) => (group === "document" ? 0 : b.count - a.count))
      .map(({ name, at, count, checked }) => choice(group, at, name, count, checked, changed));
  }

  function fieldset(name, labels) {
    const folded = labels.slice(SHOWN);
    const open = folded.some((label) => label.querySelector("input").checked) ? "" : null; // a choice stays in view
    const more = folded.length
      ? [element("details", { open }, element("summary", {}, `另外 ${folded.length} 个`), ...folded)]
      : [];
    return element("fieldset", {}, element("legend", {}, name), ...labels.slice(0, SHOWN), ...more);
  }

  /** The filters as fields; `changed(group, position, chosen)` is called on every choice. */
  function fields(index, counts, filters, changed) {
    const lists = Object.entries(NAMES).map(([group, name]) => [name, choices(index, group, counts, filters, changed)]);
    const switches = Object.keys(SWITCHES).flatMap((group) => choices(index, group, counts, filters, changed));
    return [...lists, ["其他", switches]]
      .filter(([, labels]) => labels.length)
      .map(([name, labels]) => fieldset(name, labels));
  }

  window.planTexts.filters = { fromAddress, toAddress, fields };
})();
