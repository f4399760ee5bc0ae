import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders of `src` that are no business of a user's. */
const INTERNAL = ["math"];

/**
 * package.json with its `exports` and `typesVersions` as the source has them.
 *
 * Public are `src/index.ts`, every folder of `src` with an `index.ts` (a domain, a surface) that is not internal, and
 * every language by itself.
 */
export function packageJson(root: string): string {
  const { exports: _, typesVersions: __, ...manifest } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const modules = publicModules(root);
  const entries = Object.entries(manifest).flatMap(([key, value]) =>
    key === "scripts" ? [...derived(modules), [key, value] as const] : [[key, value] as const],
  );
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** The public modules, as paths below `src` without an extension. */
function publicModules(root: string): readonly string[] {
  const folders = readdirSync(join(root, "src"))
    .sort()
    .filter((folder) => !INTERNAL.includes(folder) && existsSync(join(root, "src", folder, "index.ts")));
  const languages = readdirSync(join(root, "src/locales"))
    .sort()
    .filter((file) => /^[a-z]{2}(?:-[A-Za-z]+)?\.ts$/u.test(file));
  return [
    "index",
    ...folders.map((folder) => `${folder}/index`),
    ...languages.map((file) => `locales/${file.replace(/\.ts$/u, "")}`),
  ];
}

function derived(modules: readonly string[]): [string, unknown][] {
  const subpath = (module: string) => module.replace(/\/?index$/u, "");
  const exported = modules.map((module) => [
    subpath(module) === "" ? "." : `./${subpath(module)}`,
    {
      import: {
        types: `./dist/${module}.d.mts`,
        node: `./dist/node/${module}.mjs`,
        default: `./dist/${module}.mjs`,
      },
      require: {
        types: `./dist/${module}.d.ts`,
        node: `./dist/node/${module}.js`,
        default: `./dist/${module}.js`,
      },
    },
  ]);
  const types = modules
    .filter((module) => subpath(module) !== "")
    .map((module) => [subpath(module), [`./dist/${module}.d.ts`]]);
  return [
    ["exports", { ...Object.fromEntries(exported), "./package.json": "./package.json" }],
    // For TypeScript's old "node10" resolution, which does not read `exports`.
    ["typesVersions", { "*": Object.fromEntries(types) }],
  ];
}
