/* Runs scripts of the site under Node, each with what docs/assets/js/scripts.js says that it builds on and nothing else:
   a script that takes what it does not declare fails here. */
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const SCRIPTS = path.join(ROOT, "docs/assets/js");

/* Where the generated data/ is: test_node.py names a folder; by hand it is docs/, after ./dev site. */
const GENERATED = process.env.GENERATED_DOCS || path.join(ROOT, "docs");
const SITE = "https://plans.example/gz/";

export const source = (name) => fs.readFileSync(path.join(SCRIPTS, `${name}.js`), "utf-8");

/** What the builder generated, by its path below docs/. */
export function generated(file) {
  const found = path.join(GENERATED, file);
  if (!fs.existsSync(found)) throw new Error(`${found} is missing: run ./dev site, or these tests by ./dev tests`);
  return fs.readFileSync(found, "utf-8");
}

/** A case in words: a string as it is; else its parts, strings or pairs of a string and how often it stands there. */
export const words = (one) =>
  typeof one === "string" ? one : one.map((part) => (Array.isArray(part) ? part[0].repeat(part[1]) : part)).join("");

/** The cases of a file, which the tests in the browser read as well. */
export const cases = (name) => JSON.parse(fs.readFileSync(path.join(ROOT, "tests/scripts/cases", `${name}.json`), "utf-8"));

/* What the scripts under test ask of a page: to load generated files, its address, somewhere to keep things. */
function page(run, files) {
  const element = () => {
    const listeners = {};
    const addEventListener = (kind, react) => Object.assign(listeners, { [kind]: react });
    return { listeners, addEventListener, remove() {} };
  };
  const insert = ({ src, listeners }) => {
    const file = src.slice(SITE.length);
    queueMicrotask(() => {
      if (files[file] === null) return listeners.error();
      run(files[file] ?? generated(file), file);
      return listeners.load();
    });
  };
  const kept = new Map();
  return {
    document: {
      currentScript: { src: `${SITE}assets/js/site.js` },
      createElement: element,
      head: { append: insert },
    },
    location: { href: `${SITE}search.html`, search: "", hash: "" },
    localStorage: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => kept.set(name, String(value)),
    },
  };
}

/** The namespace on which scripts (by their names in the table) have put what they give. */
export const load = (...names) => loadWith({}, ...names);

/** The same with other data files than were generated, by their paths below the site; null where one is missing. */
export function loadWith(files, ...names) {
  const window = {};
  const run = (text, filename) => {
    const globals = { window, planTexts: window.planTexts, ...stubs };
    vm.compileFunction(text, Object.keys(globals), { filename })(...Object.values(globals));
  };
  const stubs = page(run, files);
  run(source("scripts"), "scripts.js");
  for (const name of window.planTexts.scripts.inOrder(names)) run(source(name), `${name}.js`);
  return window.planTexts;
}
