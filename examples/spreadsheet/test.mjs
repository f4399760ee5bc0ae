// npm test: builds the page and the tests, and runs them. With --screenshots it also rewrites the pictures in
// docs/images/.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { here, page, tests } from "./bundle.mjs";

await Promise.all([build(page), build(tests)]);
const files = ["golden", "page"].map((name) => `build/test/${name}.test.mjs`);
const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=spec", ...files], {
  cwd: here,
  stdio: "inherit",
  env: { ...process.env, ...(process.argv.includes("--screenshots") && { KEEP_SCREENSHOTS: "1" }) },
});
process.exitCode = status ?? 1;
