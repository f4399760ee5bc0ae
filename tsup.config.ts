import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Leaves imports between our modules as they are, but for the extension that Node wants. */
const importsKept: Plugin = {
  name: "imports-kept",
  setup({ onResolve, initialOptions: { format } }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      if (kind === "entry-point" || resolveDir.includes("node_modules")) return undefined;
      const module = existsSync(join(resolveDir, `${path}.ts`)) ? path : `${path}/index`;
      return { path: `${module}.${format === "esm" ? "mjs" : "js"}`, external: true };
    });
  },
};

/** For Node and bundlers: every module is a file of its own, so that a bundler drops whole modules. */
export const library = {
  silent: true,
  name: "library",
  entry: ["src/**/*.ts", "!src/cli/**"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: false,
  esbuildPlugins: [importsKept],
  // Node does not see the names that such a CommonJS module exports when it is imported: it has to be required.
  esbuildOptions: (options, { format }) => {
    if (format === "cjs") options.supported = { ...options.supported, "dynamic-import": false };
  },
  outDir: "dist",
} satisfies Options;

/** For a `<script>` and for places without modules: everything inlined, all names on one global object. */
export const global = {
  silent: true,
  name: "global",
  entry: { "retention-metrics": "src/index.ts" },
  format: ["iife"],
  globalName: "RetentionMetrics",
  target: "es2020",
  platform: "browser",
  noExternal: [/.*/],
  minify: true,
  outDir: "dist",
} satisfies Options;

/** The public modules by the path of their built file, as package.json's `exports` have them. */
const publicModules = Object.values<{ import?: { default: string } }>(
  JSON.parse(readFileSync("package.json", "utf8")).exports,
)
  .flatMap(({ import: conditions }) => (conditions ? [conditions.default] : []))
  .map((path) => path.replace(/^\.\/dist\/(.*)\.mjs$/u, "$1"));

/**
 * For Node itself, which reads files one by one: few files, with the packages we stand on inside.
 *
 * What several entries have in common stands in chunks of its own, so that functions and the class of the errors exist once.
 */
export const node = {
  silent: true,
  name: "node",
  entry: Object.fromEntries(publicModules.map((path) => [path, `src/${path}.ts`])),
  format: ["esm", "cjs"],
  target: "node20",
  platform: "node",
  splitting: true,
  noExternal: [/.*/],
  outDir: "dist/node",
} satisfies Options;

/** The command: one file, and beside it what only one of its commands needs. */
export const command = {
  silent: true,
  name: "command",
  entry: { cli: "src/cli/main.ts" },
  format: ["esm"],
  target: "node20",
  platform: "node",
  splitting: true,
  noExternal: [/.*/],
  esbuildOptions: (options) => {
    options.chunkNames = "cli/[name]-[hash]";
  },
  outDir: "dist",
} satisfies Options;

export default defineConfig([library, global, node, command]);
