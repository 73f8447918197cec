/* The search page: query and filters in the address, results by division. */
(function () {
  "use strict";

  const { arrange, element, fill, filters: filtering, find, here, nothing, query: queries, results, turns } = window.planTexts;
  const given = [arrange, element, fill, filtering, find, here, nothing, queries, results, turns, window.planTexts.index];
  if (!given.every(Boolean)) return; // the sentence of the page says that something did not run
  const SHOWN = 12; // groups; more at a click
  const part = /** @type {HTMLElement} */ (document.querySelector("[data-pt-search-page]"));
  const EXAMPLES = (part.dataset.examples || "").split("；").filter(Boolean);

  const input = element("input", {
    type: "search",
    id: "pt-query",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  const label = element("label", { for: "pt-query" }, "要找的话");
  const help = element(
    "p",
    { class: "pt-note" },
    "空格表示“并且”；用英文双引号括起来的，一字一符都要相同。",
    element("a", { href: window.planTexts.address("about/search.html") }, "检索方法"),
  );
  const form = element("form", { role: "search", class: "pt-query" }, label, input);
  const status = element("p", { class: "pt-search-status", role: "status" });
  const chosen = element("div", { class: "pt-filters" });
  const sum = element("summary", {}, "筛选");
  const folded = element("details", { class: "pt-filters-folded", open: "" }, sum, chosen);
  const list = element("div", { class: "pt-results" });
  /** What is chosen, once an index is there to choose from.
      @type {PT.Chosen} */
  let filters;

  /** @type {(words: string) => HTMLAnchorElement} */
  const linkTo = (words) => {
    const made = element("a", { href: `?q=${encodeURIComponent(words)}` }, words);
    made.addEventListener("click", (event) => {
      event.preventDefault();
      input.value = words;
      start();
    });
    return made;
  };

  /** @type {(index: PT.Index, words: string) => void} */
  function remember(index, words) {
    /** @type {[string, string][]} */
    const asked = words ? [["q", words]] : [];
    here.keep([...asked, ...filtering.toAddress(index, filters)]);
  }

  /** @type {PT.Changed} */
  function changed(name, at, isChosen) {
    if (isChosen) filters[name].add(at);
    else filters[name].delete(at);
    const again = () => /** @type {HTMLElement | null} */ (chosen.querySelector(`input[name="${name}"][value="${at}"]`));
    search().then(() => again()?.focus());
  }

  /** @type {(message: string, totals?: Partial<PT.Totals>) => void} */
  function say(message, totals = {}) {
    status.textContent = message;
    const names = /** @type {const} */ (["occurrences", "passages", "headings"]);
    for (const name of names) status.dataset[name] = String(totals[name] ?? 0);
  }

  /** Words that stand only in a contents list, their chapter missing.
      @type {(index: PT.Index, hits: PT.Hit[], words: string) => HTMLElement[]} */
  function promised(index, hits, words) {
    if (!hits.length) return [];
    const groups = arrange.groups(index, hits).map((group) => results.group(index, group, words));
    const note = element("p", { class: "pt-note" }, "目录里有，所在的章现有文本没有；不计入上面的数。");
    return [element("section", { class: "pt-contents-only" }, element("p", { class: "pt-aside-title" }, "仅见于目录"), note, ...groups)];
  }

  /** Documents named so: called by the title that has the words.
      @type {(index: PT.Index, terms: PT.Term[]) => HTMLElement[]} */
  function titled(index, terms) {
    const { fold, matches } = window.planTexts;
    const long = terms.every(({ needle }) => needle.length > 1);
    /** @type {(title: string) => (term: PT.Term) => boolean} */
    const stands = (title) => (term) => matches.ofTerm(term, { text: title, ...fold.withMap(title) }).length > 0;
    /** @type {(title: string) => boolean} */
    const has = (title) => long && terms.every(stands(title));
    const links = index.places.documents.flatMap(({ id, title, short_title: short }) => {
      const name = [short, `《${title}》`].find(has);
      return name ? [element("a", { href: window.planTexts.address(`texts/${id}/index.html`) }, name)] : [];
    });
    return links.length ? [element("p", { class: "pt-titled" }, "文件：", ...links.flatMap((link) => [link, " "]))] : [];
  }

  /** @type {(hits: PT.Hit[]) => HTMLElement[]} */
  function unfiltered(hits) {
    const button = element("button", { type: "button", class: "md-button" }, "取消筛选");
    button.addEventListener("click", () => {
      for (const positions of Object.values(filters)) positions.clear();
      search();
    });
    return [element("p", {}, `筛选之外有 ${hits.length} 段。`), button];
  }

  /** @type {(index: PT.Index, kept: PT.Hit[], words: string) => HTMLElement[]} */
  function groups(index, kept, words) {
    const all = arrange.groups(index, kept);
    /** @type {(from: number, to?: number) => HTMLElement[]} */
    const nodes = (from, to) => all.slice(from, to).map((group) => results.group(index, group, words));
    if (all.length <= SHOWN || history.state?.all) return nodes(0);
    const more = element("button", { type: "button", class: "md-button" }, `再显示 ${all.length - SHOWN} 处标题下的结果`);
    more.addEventListener("click", () => {
      more.replaceWith(...nodes(SHOWN));
      history.replaceState({ all: true }, ""); // whoever comes back finds them all
    });
    return [...nodes(0, SHOWN), more];
  }

  /** @type {(index: PT.Index, hits: PT.Hit[], terms: PT.Term[]) => HTMLElement[]} */
  const without = (index, hits, terms) => (hits.length ? unfiltered(hits) : nothing.nothing(index, terms, linkTo));

  function nothingAsked(message = "") {
    const links = EXAMPLES.flatMap((words) => [linkTo(words), " "]);
    say(message);
    fill(chosen);
    folded.hidden = true;
    fill(list, ...(links.length ? [element("p", {}, "例如：", ...links)] : []));
  }

  /** @type {(index: PT.Index, words: string) => void} */
  function show(index, words) {
    const terms = queries.parse(words);
    if (!terms.length) return nothingAsked(words.trim() ? queries.ONLY_SKIPPED : "");
    const all = find.find(index, terms);
    const hits = all.filter((hit) => !index.isContentsOnly(hit.unit));
    const { kept, counts } = arrange.filter(index, hits, filters);
    const totals = arrange.totals(index, kept);
    const only = all.length - hits.length;
    const aside = only ? `另有 ${only} 处仅见于目录。` : "";
    say(`${kept.length ? results.summary(totals) : "没有找到。"}${aside}`, totals);
    folded.hidden = !hits.length;
    const inUse = Object.values(filters).reduce((total, positions) => total + positions.size, 0);
    sum.textContent = inUse ? `筛选（用了 ${inUse} 项）` : "筛选";
    fill(chosen, ...filtering.fields(index, counts, filters, changed));
    const found = kept.length ? groups(index, kept, words) : without(index, hits, terms);
    const apart = promised(index, all.filter((hit) => index.isContentsOnly(hit.unit)), words);
    fill(list, ...titled(index, terms), ...found, ...apart);
  }

  const take = turns(say);

  async function search() {
    const asked = input.value;
    if (!asked.trim() && !location.search) await take(() => null, () => nothingAsked());
    else await take(window.planTexts.index.ready, (index) => answer(index, queries.clean(asked)));
    document.dispatchEvent(new CustomEvent("pt-answered")); // for tests, and whoever wants to know
  }

  /** @type {(index: PT.Index, words: string) => void} */
  function answer(index, words) {
    filters = filters || filtering.fromAddress(index, new URLSearchParams(location.search));
    remember(index, words); // first: a new address forgets that all results of another one were shown
    show(index, words);
  }

  function start() {
    if (filters) for (const positions of Object.values(filters)) positions.clear();
    return search();
  }

  input.addEventListener("input", (event) => event.isComposing || search());
  input.addEventListener("compositionend", search);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || event.isComposing) return;
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });

  if (window.matchMedia("(max-width: 59.9375em)").matches) folded.removeAttribute("open");
  fill(part, form, help, status, element("div", { class: "pt-search-body" }, folded, list));
  input.value = new URLSearchParams(location.search).get("q") || "";
  search();
  if (!input.value) input.focus();
})();
