// @ts-check
// npm run docs: the reference and the guides as a site that needs no other host.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { tex } from "@mdit/plugin-tex";
import { buildSync } from "esbuild";
import katex from "katex";
import { OptionDefaults } from "typedoc";
import { unnamedTypes } from "./scripts/unnamedTypes.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const cache = join(root, "node_modules/.cache/typedoc");
mkdirSync(cache, { recursive: true });

// KaTeX's own style sheet, its fonts inlined.
const katexFolder = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
const katexStyle = readFileSync(join(katexFolder, "katex.min.css"), "utf8")
  .replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/gu, "")
  .replace(
    /url\((fonts\/[^)]*\.woff2)\)/gu,
    (_, font) => `url(data:font/woff2;base64,${readFileSync(join(katexFolder, font)).toString("base64")})`,
  );
writeFileSync(join(cache, "site.css"), `${katexStyle}\n${readFileSync(join(root, "docs/site.css"), "utf8")}`);

// The plugin reads the facts of the metrics, which are TypeScript.
for (const name of ["plugin", "rightToLeft"])
  buildSync({
    entryPoints: [join(root, `scripts/typedoc/${name}.ts`)],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outfile: join(cache, `${name}.mjs`),
    logLevel: "error",
  });
const { rightToLeft } = await import(join(cache, "rightToLeft.mjs"));

/** Domains first, so that a function's page lies under its domain and the root refers to it. */
const entryPoints = Object.entries(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).exports)
  .flatMap(([, { import: conditions }]) => (conditions ? [conditions.default] : []))
  .map((path) => path.replace("./dist/", "src/").replace(/\.mjs$/u, ".ts"))
  .sort((a, b) => Number(a === "src/index.ts") - Number(b === "src/index.ts"));

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "retention-metrics",
  tsconfig: "src/tsconfig.json",
  entryPoints,
  projectDocuments: ["docs/*.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  readme: "README.md",
  out: "site",
  plugin: ["typedoc-plugin-mdn-links", join(cache, "plugin.mjs")],
  blockTags: [...OptionDefaults.blockTags, "@formula", "@source", "@facts"],
  includeVersion: true,
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  hideGenerator: true,
  includeHierarchySummary: false,
  categorizeByGroup: false,
  categoryOrder: ["Metrics", "Other", "Inputs, results and facts", "*"],
  navigation: { includeCategories: true, includeGroups: false, includeFolders: false, excludeReferences: true },
  sortEntryPoints: false,
  sort: ["kind"],
  kindSortOrder: ["Document", "Module", "Function", "Class", "Interface", "TypeAlias", "Variable", "Reference"],
  highlightLanguages: [...OptionDefaults.highlightLanguages, "csv", "diff", "sql"],
  searchInComments: true,
  searchInDocuments: true,
  customCss: join(cache, "site.css"),
  markdownItLoader: (/** @type {import("markdown-it").default} */ md) => {
    md.use(tex, {
      mathFence: true,
      // A formula that KaTeX cannot read stops the build.
      render: (/** @type {string} */ source, /** @type {boolean} */ displayMode) =>
        katex.renderToString(source, { displayMode, throwOnError: true, strict: "error" }),
    });
    md.use(rightToLeft);
  },
  validation: {
    notExported: true,
    invalidLink: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
  requiredToBeDocumented: [
    "Module",
    "Enum",
    "Variable",
    "Function",
    "Class",
    "Interface",
    "Property",
    "Method",
    "Accessor",
    "TypeAlias",
    "Parameter",
    "Constructor",
  ],
  intentionallyNotExported: unnamedTypes,
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
