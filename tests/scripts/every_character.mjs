/* Prints what the scripts make of every character there is, for test_node.py: folded, its form, blank, punctuation. */
import { load } from "./load.mjs";

const { fold } = load("search/fold");
await fold.ready();
const made = [];
for (let code = 0; code <= 0x10ffff; code++) {
  if (code >= 0xd800 && code < 0xe000) continue;
  const character = String.fromCodePoint(code);
  made.push([fold.fold(character), fold.form(character), fold.isBlank(character), fold.isPunctuation(character)]);
}
process.stdout.write(JSON.stringify(made));
