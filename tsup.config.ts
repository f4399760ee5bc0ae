import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Options } from "tsup";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly exports: Readonly<Record<string, { readonly import?: { readonly default: string } }>>;
};

/** What package.json exports, as output name and source file: only these get declarations. */
const publicModules = Object.fromEntries(
  Object.values(manifest.exports).flatMap((conditions) => {
    const name = conditions.import?.default.match(/^\.\/dist\/(.+)\.mjs$/u)?.[1];
    return name === undefined ? [] : [[name, `src/${name}.ts`]];
  }),
);

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Leaves imports between our modules as they are, but for the extension that Node wants. */
const importsKept: Plugin = {
  name: "imports-kept",
  setup({ onResolve, initialOptions: { format } }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
      if (kind === "entry-point") return undefined;
      const module = existsSync(join(resolveDir, `${path}.ts`)) ? path : `${path}/index`;
      return { path: `${module}.${format === "esm" ? "mjs" : "js"}`, external: true };
    });
  },
};

/** Every module is a file of its own, so that a bundler drops whole modules that an import does not reach. */
export const library = {
  name: "library",
  entry: ["src/**/*.ts"],
  format: ["esm", "cjs"],
  // tsup sets `baseUrl` for the declarations, which TypeScript 6 calls deprecated.
  dts: { entry: publicModules, compilerOptions: { ignoreDeprecations: "6.0" } },
  target: "es2022",
  platform: "neutral",
  splitting: false,
  esbuildPlugins: [importsKept],
  outDir: "dist",
} satisfies Options;

/** For a `<script>` and for places without modules: everything inlined, all names on one global object. */
export const global = {
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

export default defineConfig([library, global]);
