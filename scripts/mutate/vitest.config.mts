// The tests of a folder as one file, with the mutants of the folder, or of a file of it, in the code.
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { folderOf, mutatedFiles } from "./files";
import { mutated } from "./mutants";

const root = fileURLToPath(new URL("../..", import.meta.url));
const part = process.env["MUTATE_PART"] as string;
const files = mutatedFiles(root, [part]);
const ENTRY = "\0mutatedTests";

/** The tests of the folder, and those of all metrics; or those that were named. */
function testFiles(): readonly string[] {
  const named = process.env["MUTATE_TESTS"];
  if (named) return named.split(",").map((file) => join(root, file));
  const folder = join(root, "test", folderOf(part));
  const own = (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [])
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join(folder, file));
  return [...own.sort(), join(root, "test/contract/metrics.test.ts"), join(root, "test/contract/comments.test.ts")];
}

export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  plugins: [
    {
      name: "mutants",
      enforce: "pre",
      resolveId: (id) => (id === "./mutatedTests" ? ENTRY : undefined),
      load: (id) =>
        id === ENTRY
          ? testFiles()
              .map((file) => `import ${JSON.stringify(file)};`)
              .join("\n")
          : undefined,
      transform(code, id) {
        const file = relative(root, id.split("?")[0] as string);
        if (!file.startsWith("src/") || !file.endsWith(".ts")) return undefined;
        // Other files get ticks alone.
        const changed = files.get(file)?.code ?? mutated(file, code, null).code;
        return { code: changed, map: null };
      },
    },
  ],
  test: {
    include: ["scripts/mutate/entry.test.ts"],
    globalSetup: ["test/seed.ts"],
    setupFiles: ["test/setup.ts", "scripts/mutate/setup.ts"],
    runner: "scripts/mutate/runner.ts",
    isolate: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["dot"],
  },
});
