// @ts-check
// node scripts/bundled.mjs FILE [ARGUMENTS]: runs a program in TypeScript that needs packages of ECMAScript modules.
import { mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const [file = "", ...args] = process.argv.slice(2);
const cache = join(root, "node_modules/.cache/bundled");
mkdirSync(cache, { recursive: true });
const outfile = join(cache, `${basename(file, ".ts")}.mjs`);
await build({
  entryPoints: [resolve(file)],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  outfile,
  logLevel: "error",
});
process.chdir(root);
process.argv = [process.argv[0] ?? "node", outfile, ...args];
await import(pathToFileURL(outfile).href);
