// How the page and its tests are bundled: with the package as it is published, not as it is written.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** `retention-metrics/…` is what `npm run build` leaves at the root. In a project of your own npm installs it. */
const builtPackage = {
  name: "built-package",
  setup({ onResolve }) {
    onResolve({ filter: /^retention-metrics(?:\/|$)/ }, ({ path }) => {
      const file = join(root, exports[path.replace("retention-metrics", ".")].import.default);
      if (!existsSync(file)) throw new Error("Build the package first: npm install, at the root");
      return { path: file };
    });
  },
};

/** Rules for breaking words in 70 languages, which are for documents: nearly half of Univer. No cell breaks words. */
const withoutHyphenation = {
  name: "without-hyphenation",
  setup({ onLoad }) {
    const filter = /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/][a-z-]+(?:1901|1996)?-[\w-]{8}\.js$/;
    onLoad({ filter }, () => ({ contents: "export {};" }));
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  format: "esm",
  loader: { ".csv": "text" },
  plugins: [builtPackage, withoutHyphenation],
  logLevel: "warning",
};

/** The page: one script, one style sheet, and the HTML as it is. */
export const page = {
  ...common,
  entryPoints: ["src/page.ts", "src/index.html"],
  loader: { ...common.loader, ".html": "copy" },
  entryNames: "[name]",
  outdir: "build/page",
  target: "es2022",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
};

/** The tests, with Univer inside, since Node cannot import all of its packages by itself. */
export const tests = {
  ...common,
  entryPoints: ["test/golden.test.ts", "test/page.test.ts"],
  outdir: "build/test",
  outExtension: { ".js": ".mjs" },
  platform: "node",
  target: "node20",
  external: ["playwright-core"],
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
};
