// npm run package: what is wrong with the package that would be published, by the tools that look for it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack, run } from "./tarball.mjs";

/** What is used without being imported. */
const TAKEN = [
  "cli.mjs",
  "sheets/.clasp.example.json",
  "sheets/Code.js",
  "sheets/appsscript.json",
  "excel/functions.html",
  "excel/functions.js",
  "excel/functions.json",
  "excel/help.html",
  "excel/icon-16.png",
  "excel/icon-32.png",
  "excel/icon-64.png",
  "excel/icon-80.png",
  "excel/manifest.template.xml",
  "excel/stamp.cjs",
];

const folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
try {
  const tarball = pack(folder);
  const packed = run("tar", ["-tzf", tarball]).split(/\r?\n/u);
  for (const file of TAKEN) if (!packed.includes(`package/dist/${file}`)) throw new Error(`dist/${file} is not packed`);
  console.log("npm pack: the command and the files for spreadsheets are there");
  run("tar", ["-xzf", tarball, "-C", folder]);
  withoutLinks(join(folder, "package/dist"));
  console.log("declarations: comments without link tags");
  run("npx", ["--no-install", "publint", "--strict", tarball]);
  console.log("publint: no problems");
  run("npx", ["--no-install", "attw", tarball, "--format", "ascii"]);
  console.log("attw: every entry resolves to its code and its types");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Editors and web pages that know no link tags would show them as they are. */
function withoutLinks(dist) {
  const declarations = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.d\.m?ts$/u.test(file),
  );
  if (declarations.length === 0) throw new Error("no declarations are packed");
  for (const file of declarations) {
    const [link] = /\{@\w[^}]*\}?/u.exec(readFileSync(join(dist, file), "utf8")) ?? [];
    if (link) throw new Error(`dist/${file} has ${link} in a comment`);
  }
}
