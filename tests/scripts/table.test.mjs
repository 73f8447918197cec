/* The table of docs/assets/js/scripts.js against the scripts themselves, and mkdocs.yml against the table. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { ROOT, SCRIPTS, load, source } from "./load.mjs";

const { BUILDS_ON, EVERY_PAGE, LATER, PARTS, inOrder, toLoad } = load().scripts;
const NAMES = Object.keys(BUILDS_ON);
const OF_THE_TABLE = ["data", "scripts"]; // what scripts.js gives: every script has it

const isScript = (name) => name.endsWith(".js");
const files = fs.readdirSync(SCRIPTS, { withFileTypes: true }).flatMap((entry) => {
  if (!entry.isDirectory()) return isScript(entry.name) ? [entry.name] : [];
  return fs.readdirSync(path.join(SCRIPTS, entry.name)).map((name) => `${entry.name}/${name}`);
});

const members = (list) => list.split(",").flatMap((part) => part.trim().split(":")[0].match(/\w+/)?.[0] ?? []);

/** What a script puts on the namespace and what it takes from there; `early` is taken as soon as the script runs. */
function use(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  const gives = [];
  const takes = [];
  const early = [];
  let rest = code.replace(/Object\.assign\(window\.planTexts, \{([^}]*)\}\)/g, (_, list) => {
    gives.push(...members(list));
    return "";
  });
  rest = rest.replace(/^( *)const \{([^}]*)\} = window\.planTexts;/gm, (_, indent, list) => {
    takes.push(...members(list));
    if (indent === "  ") early.push(...members(list));
    return "";
  });
  early.push(...[...rest.matchAll(/^ {2}const \{[^}]*\} = window\.planTexts\.(\w+);/gm)].map(([, member]) => member));
  rest = rest.replace(/window\.planTexts\.(\w+)\b(?! = )/g, (_, member) => {
    takes.push(member);
    return "";
  });
  rest = rest.replace(/window\.planTexts\.(\w+) = /g, (_, member) => {
    gives.push(member);
    return "";
  });
  assert.doesNotMatch(rest, /window\.planTexts/, "the namespace is used in a way that this test does not understand");
  return { gives, takes: new Set(takes), early: new Set(early) };
}

/** The neighbours of an order that stand the wrong way round. */
const misplaced = (order) =>
  order.flatMap((name, at) => BUILDS_ON[name].filter((other) => order.indexOf(other) >= at).map((other) => [other, name]));

const USES = Object.fromEntries(NAMES.map((name) => [name, use(source(name))]));

/** Which script gives a member. */
const GIVERS = {};
for (const name of NAMES) for (const member of USES[name].gives) GIVERS[member] = [...(GIVERS[member] ?? []), name];

test("no script says of characters what the table of folding says", () => {
  const restated = /\\p\{(?:P|Z|Cc|Cf|Script)|\.normalize\(|[”’」』]{2}/;
  assert.deepEqual(NAMES.filter((name) => restated.test(source(name))), []);
});

test("the table names every script there is", () => {
  assert.deepEqual([...NAMES.map((name) => `${name}.js`), "scripts.js"].sort(), files.sort());
});

test("no script builds on itself, however indirectly", () => {
  assert.deepEqual(inOrder(NAMES).sort(), [...NAMES].sort());
});

test("the order has every script once, behind what it builds on", () => {
  for (const name of NAMES) {
    const order = inOrder([name]);
    assert.equal(order.at(-1), name);
    assert.equal(new Set(order).size, order.length);
    assert.deepEqual(misplaced(order), []);
  }
});

test("whatever the namespace has is given by one script", () => {
  for (const [member, names] of Object.entries(GIVERS)) {
    assert.deepEqual([member, names], [member, [names[0]]]);
    assert.ok(!OF_THE_TABLE.includes(member), member);
  }
});

test("a script takes only what is given by those that it builds on", () => {
  const wrong = NAMES.flatMap((name) => {
    const behind = new Set(inOrder([name]));
    const asked = new Set(inOrder(LATER[name] ?? []));
    return [...USES[name].takes].flatMap((member) => {
      if (OF_THE_TABLE.includes(member)) return [];
      const [giver] = GIVERS[member] ?? ["no script"];
      const isThere = behind.has(giver) || (asked.has(giver) && !USES[name].early.has(member));
      return isThere ? [] : [`${name} takes planTexts.${member}, which ${giver} gives, and does not build on it`];
    });
  });
  assert.deepEqual(wrong, []);
});

test("a script uses all that it is said to build on, or to ask for later", () => {
  const wrong = NAMES.flatMap((name) => {
    const used = new Set([...USES[name].takes].map((member) => GIVERS[member]?.[0]));
    const declared = [...BUILDS_ON[name], ...(LATER[name] ?? [])];
    return declared.filter((other) => !used.has(other)).map((other) => `${name} is said to build on ${other} and does not`);
  });
  assert.deepEqual(wrong, []);
});

test("everything is asked for by some page, and runs", () => {
  const asked = [...EVERY_PAGE, ...Object.values(PARTS).flat(), ...Object.values(LATER).flat()];
  assert.deepEqual(inOrder(asked).sort(), [...NAMES].sort());
  for (const name of Object.keys(LATER)) assert.ok(inOrder(EVERY_PAGE).includes(name), name);
});

test("what every page has is loaded once", () => {
  const paths = toLoad(["search/page"]);
  assert.ok(paths.includes("assets/js/search/page.js"));
  assert.ok(paths.includes("assets/js/search/fold.js"));
  assert.ok(!paths.includes("assets/js/site.js"));
  assert.deepEqual(toLoad(EVERY_PAGE), []);
});

test("a circle and an unknown name are refused by name", () => {
  assert.throws(() => inOrder(["search/nowhere"]), /search\/nowhere/);
  const { scripts } = load();
  scripts.BUILDS_ON.site.push("cite/tray");
  assert.throws(() => scripts.inOrder(["cite/tools"]), /builds on itself/);
});

test("mkdocs.yml names what every page has, the table first, each behind what it builds on", () => {
  const configured = fs.readFileSync(path.join(ROOT, "mkdocs.yml"), "utf-8").match(/^extra_javascript:\n((?: {2}- .*\n)+)/m)[1];
  const names = [...configured.matchAll(/- assets\/js\/(.*)\.js\n/g)].map(([, name]) => name);
  assert.equal(names.length, configured.trim().split("\n").length);
  assert.equal(names.shift(), "scripts");
  assert.deepEqual([...names].sort(), inOrder(EVERY_PAGE).sort());
  assert.deepEqual(misplaced(names), []);
  // What is loaded for a part may run before the scripts that stand behind "parts".
  const loaded = inOrder([...Object.values(PARTS).flat()]);
  const builtOn = loaded.flatMap((name) => BUILDS_ON[name]).filter((name) => names.includes(name));
  assert.deepEqual(builtOn.filter((name) => names.indexOf(name) > names.indexOf("parts")), []);
});
