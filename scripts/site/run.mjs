// @ts-check
// npm run docs: the site, into site/. The builder is TypeScript and reads the library's own facts, so it is bundled first.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules/.cache/site");
mkdirSync(cache, { recursive: true });
process.chdir(root);
await build({
  entryPoints: [join(root, "scripts/site/build.ts")],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  outfile: join(cache, "build.mjs"),
  logLevel: "error",
});
const { buildSite } = await import(join(cache, "build.mjs"));
await buildSite(process.argv.slice(2));
