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

  /* Choices as functions that make them: those that are folded away are made when they are looked at. */
  function choices(index, group, counts, filters, changed) {
    return LISTS[group](index)
      .map(({ name }, at) => ({ name, at, count: counts[group].get(at) || 0, checked: filters[group].has(at) }))
      .filter(({ count, checked }) => count || checked)
      .sort((a, b) => (group === "document" ? 0 : b.count - a.count))
      .map(({ name, at, count, checked }) => ({
        checked,
        make: () => choice(group, at, name, count, checked, changed),
      }));
  }

  function folded(labels) {
    const details = element("details", {}, element("summary", {}, `另外 ${labels.length} 个`));
    const fill = () => details.append(...labels.splice(0).map(({ make }) => make()));
    details.open = labels.some(({ checked }) => checked); // a choice stays in view
    if (details.open) fill();
    else details.addEventListener("toggle", fill, { once: true });
    return details;
  }

  function fieldset(name, labels) {
    const shown = labels.slice(0, SHOWN).map(({ make }) => make());
    const more = labels.length > SHOWN ? [folded(labels.slice(SHOWN))] : [];
    return element("fieldset", {}, element("legend", {}, name), ...shown, ...more);
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
