// npm run package: what is wrong with the package that would be published, by the tools that look for it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack, run } from "./tarball.mjs";

const folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
try {
  const tarball = pack(folder);
  run("npx", ["--no-install", "publint", "--strict", tarball]);
  console.log("publint: no problems");
  run("npx", ["--no-install", "attw", tarball, "--format", "ascii"]);
  console.log("attw: every entry resolves to its code and its types");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
