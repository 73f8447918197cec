/* The filters of the search page: what may be chosen, with the number of hits behind each choice. */
(function () {
  "use strict";

  const { arrange, element } = window.planTexts;
  const SHOWN = 8;

  /** @typedef {{ checked: boolean, make: () => HTMLElement }} Label */

  /** What an address chooses: {document: Set of positions, …}; choices stand there by their ids, and what it names
      wrongly is left out.
      @type {PT.Filters["fromAddress"]} */
  function fromAddress(index, parameters) {
    /** @type {(filter: PT.Filter) => number[]} */
    const chosen = ({ name, choices }) => {
      const named = parameters.getAll(name);
      return choices.flatMap(({ id }, at) => (named.includes(id) ? [at] : []));
    };
    return Object.fromEntries(arrange.filters(index).map((filter) => [filter.name, new Set(chosen(filter))]));
  }

  /** What is chosen as parameters of an address: [name, value] pairs.
      @type {PT.Filters["toAddress"]} */
  function toAddress(index, chosen) {
    return arrange.filters(index).flatMap(({ name, choices }) => [...chosen[name]].map((at) => [name, choices[at].id]));
  }

  /** @type {(filter: string, at: number, name: string, count: number, checked: boolean, changed: PT.Changed) => HTMLElement} */
  function choice(filter, at, name, count, checked, changed) {
    const box = element("input", { type: "checkbox", name: filter, value: String(at), checked: checked ? "" : null });
    box.addEventListener("change", () => changed(filter, at, box.checked));
    return element("label", {}, box, element("span", {}, name), element("span", { class: "pt-count" }, String(count)));
  }

  /** Choices as functions that make them: those that are folded away are made when they are looked at.
      @type {(filter: PT.Filter, counts: Map<number, number>, chosen: Set<number>, changed: PT.Changed) => Label[]} */
  function choices(filter, counts, chosen, changed) {
    return filter.choices
      .map(({ name }, at) => ({ name, at, count: counts.get(at) || 0, checked: chosen.has(at) }))
      .filter(({ count, checked }) => count || checked)
      .sort((a, b) => (filter.name === "document" ? 0 : b.count - a.count))
      .map(({ name, at, count, checked }) => ({
        checked,
        make: () => choice(filter.name, at, name, count, checked, changed),
      }));
  }

  /** @type {(labels: Label[]) => HTMLElement} */
  function folded(labels) {
    const details = element("details", {}, element("summary", {}, `另外 ${labels.length} 个`));
    const fill = () => details.append(...labels.splice(0).map(({ make }) => make()));
    details.open = labels.some(({ checked }) => checked); // a choice stays in view
    if (details.open) fill();
    else details.addEventListener("toggle", fill, { once: true });
    return details;
  }

  /** @type {(name: string, labels: Label[]) => HTMLElement} */
  function fieldset(name, labels) {
    const shown = labels.slice(0, SHOWN).map(({ make }) => make());
    const more = labels.length > SHOWN ? [folded(labels.slice(SHOWN))] : [];
    return element("fieldset", {}, element("legend", {}, name), ...shown, ...more);
  }

  /** The filters as fields, those that are only on or off together; `changed(name, position, isChosen)` is called on
      every choice.
      @type {PT.Filters["fields"]} */
  function fields(index, counts, chosen, changed) {
    const all = arrange.filters(index);
    /** @type {(filter: PT.Filter) => Label[]} */
    const labels = (filter) => choices(filter, counts[filter.name], chosen[filter.name], changed);
    const lists = all.filter(({ isSwitch }) => !isSwitch).map((filter) => ({ name: filter.label, labels: labels(filter) }));
    const switches = { name: "其他", labels: all.filter(({ isSwitch }) => isSwitch).flatMap(labels) };
    return [...lists, switches].filter((field) => field.labels.length).map((field) => fieldset(field.name, field.labels));
  }

  window.planTexts.filters = { fromAddress, toAddress, fields };
})();
