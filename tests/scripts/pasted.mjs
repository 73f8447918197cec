/* Pages as readers paste them who selected and copied all of one: headings and passages, a line each, rows with their
   cells parted by tabs, the marks of what is lost in their places. */

/** The words of a stretch with its marks. */
function marked(index, start, end) {
  let [words, at] = ["", start];
  for (const loss of index.lost(start, end)) {
    words += index.text.slice(at, loss.at) + (loss.garbled ? "〔？〕" : "〔…〕");
    at = loss.at;
  }
  return words + index.text.slice(at, end);
}

/** The lines of a heading or a passage. */
function lines(index, unit) {
  const rows = index.rows(unit);
  if (rows.length) return rows.map(({ start, end }) => marked(index, start, end));
  return [marked(index, index.starts[unit], index.end(unit)).split("\t").join(" ")];
}

/** The pages of all documents that have a text: {path, lines}. */
export function pages(index) {
  const made = new Map();
  for (let unit = 0; unit < index.size; unit++) {
    if (index.isContentsOnly(unit)) continue;
    const { page } = index.address(unit);
    made.set(page, [...(made.get(page) ?? []), ...lines(index, unit)]);
  }
  return [...made].map(([path, all]) => ({ path, lines: all }));
}

/** The page with all of a document, its title first. */
export function wholeDocument(index, name) {
  const { title } = index.places.documents.find(({ id }) => id === name);
  const of = pages(index).filter(({ path }) => path.startsWith(`texts/${name}/`));
  return [title, ...of.flatMap((page) => page.lines)];
}

/** A text in the paste of a browser: a blank line between what stands apart. */
export const paste = (all) => all.join("\n\n");
