/* The namespace of the site's scripts, and the one table of which script builds on which.

   Scripts are classic ones, not modules: browsers refuse modules on pages that are opened from a folder. Each puts what
   it offers on `planTexts`, and may take from there what the scripts give that it is said to build on here. Their names
   are their paths below assets/js/. Tests hold the table against what the scripts do (tests/scripts/table.test.mjs). */
(function () {
  "use strict";

  /** A script runs when those have run that it builds on. Named are those from which it takes something; they bring their own.
      @type {Record<string, string[]>} */
  const BUILDS_ON = {
    site: [],
    here: [],
    turns: [],
    moved: ["here"],
    parts: ["site"],
    drawer: ["site"],
    print: [],
    gaps: ["site", "lost", "origin/address", "origin/window"],
    preview: ["site"],
    terms: ["site", "preview"],
    lost: ["site", "preview"],
    search_box: ["site", "here", "turns", "parts"],
    highlight: ["site", "here", "parts"],
    permalink: ["site", "cite/passage"],

    "cite/store": ["site"],
    "cite/forms": ["cite/store"],
    "cite/passage": ["site", "lost"],
    "cite/dialogs": ["site"],
    "cite/quote": ["site", "cite/dialogs", "cite/forms"],
    "cite/tray": ["cite/store"],
    "cite/tray_window": ["site", "cite/dialogs", "cite/forms", "cite/tray"],
    "cite/tools": ["site", "cite/passage", "cite/quote", "cite/tray"],

    "origin/address": [],
    "origin/words": ["raw/edits"],
    "origin/window": ["site", "cite/dialogs", "origin/address"],
    "origin/tools": ["cite/passage", "origin/words", "origin/window"],

    "raw/edits": [],
    "raw/page": ["site", "here", "lost", "raw/edits"],

    "search/fold": ["site"],
    "search/query": ["here", "search/fold"],
    "search/matches": [],
    "search/index": ["site", "search/fold"],
    "search/find": ["search/matches"],
    "search/arrange": [],
    "search/numbers": [],
    "search/explain": ["search/fold", "search/query", "search/find", "search/numbers"],
    "search/results": ["site", "here", "lost", "search/fold"],
    "search/nothing": ["site", "search/explain"],
    "search/filters": ["site", "search/arrange"],
    "search/page": [
      ...["site", "here", "turns", "search/fold", "search/query", "search/matches", "search/index"],
      ...["search/find", "search/arrange", "search/results", "search/nothing", "search/filters"],
    ],

    "search/characters": ["search/fold"],
    "search/stream": ["search/fold", "search/characters"],
    "search/grams": [],
    "search/figures": ["search/characters"],
    "search/distance": ["search/figures"],
    "search/respectively": ["search/figures"],
    "search/named": ["search/distance", "search/respectively"],
    "search/things": ["search/figures"],
    "search/counterparts": ["search/things"],
    "search/alignment": [
      ...["search/characters", "search/figures", "search/distance", "search/named", "search/counterparts"],
    ],
    "search/locate": ["search/characters", "search/stream", "search/grams", "search/alignment", "search/losses"],
    "search/losses": [],
    "search/parting": ["here", "search/fold", "search/characters", "search/locate"],
    "search/source": ["search/fold", "search/characters", "search/locate", "search/parting"],
    "search/order": ["search/characters"],
    "search/answer": ["search/characters", "search/stream", "search/locate", "search/parting"],
    "search/whole_lines": ["search/characters", "search/locate", "search/parting"],
    "search/whole_gaps": ["search/whole_lines"],
    "search/whole_blocks": ["search/characters", "search/stream"],
    "search/whole_own": ["search/characters", "search/locate"],
    "search/whole": [
      ...["search/characters", "search/locate", "search/parting", "search/answer"],
      ...["search/whole_lines", "search/whole_gaps", "search/whole_blocks", "search/whole_own"],
    ],
    "search/quotation": [
      ...["search/characters", "search/stream", "search/locate", "search/losses", "search/parting"],
      ...["search/source", "search/order", "search/answer", "search/whole"],
    ],
    "search/whole_words": [],
    "search/quotation_words": ["search/whole_words"],
    "search/quotation_results": ["site", "lost", "search/results", "search/nothing", "search/quotation_words"],
    "search/whole_results": ["site", "search/results", "search/quotation_words", "search/quotation_results"],
    "search/quotation_page": [
      ...["site", "here", "turns", "search/index"],
      ...["search/quotation", "search/quotation_words", "search/quotation_results", "search/whole_results"],
    ],
  };

  /* What every page does. mkdocs.yml has to name these scripts and those that they build on, this one first. */
  const EVERY_PAGE = ["moved", "drawer", "terms", "lost", "search_box", "highlight", "permalink", "cite/tools", "cite/tray_window"];

  /** What a page does that has such a part.
      @type {Record<string, string[]>} */
  const PARTS = {
    "[data-pt-search-page]": ["search/page"],
    "[data-pt-quotation-page]": ["search/quotation_page"],
    "[data-pt-print]": ["print"],
    "[data-pt-gaps]": ["gaps"],
    "[data-pt-raw]": ["raw/page"],
    "[data-pt-origin]": ["origin/tools"],
  };

  /** What a script of every page asks for when it is used, and not before.
      @type {Record<string, string[]>} */
  const LATER = {
    highlight: ["search/fold", "search/query", "search/matches"],
    search_box: [
      ...["search/query", "search/index", "search/find"],
      ...["search/arrange", "search/results", "search/nothing"],
    ],
  };

  /** Scripts with all that they build on, each once, behind what it builds on itself.
      @type {PT.Scripts["inOrder"]} */
  function inOrder(names) {
    const found = new Set();
    const begun = new Set();
    /** @type {(name: string) => void} */
    const add = (name) => {
      if (found.has(name)) return;
      if (!Object.keys(BUILDS_ON).includes(name)) throw new Error(`scripts.js does not know ${name}`);
      if (begun.has(name)) throw new Error(`${name} builds on itself`);
      begun.add(name);
      BUILDS_ON[name].forEach(add);
      found.add(name);
    };
    names.forEach(add);
    return [...found];
  }

  /** The paths below the site's root of what has to be loaded for scripts: what every page has is there.
      @type {PT.Scripts["toLoad"]} */
  function toLoad(names) {
    const there = new Set(inOrder(EVERY_PAGE));
    const missing = inOrder(names).filter((name) => !there.has(name));
    return missing.map((name) => `assets/js/${name}.js`);
  }

  /* What the files below data/ call stands on `data`: each is put there by the script that reads the file. */
  const made = { data: {}, scripts: { BUILDS_ON, EVERY_PAGE, PARTS, LATER, inOrder, toLoad } };
  window.planTexts = /** @type {PT.Namespace} */ (made);
})();
