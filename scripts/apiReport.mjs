// npm run api: writes api/<entry>.api.md, the public names and types of every entry of package.json's "exports".
// npm run api -- --check: fails where they are not up to date, so that no change of the public API goes unseen.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import ts from "typescript";
import { unnamedTypes } from "./unnamedTypes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "reports/api");
const check = process.argv.includes("--check");

/** The public modules by the name of their report. */
const modules = Object.entries(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).exports).flatMap(
  ([subpath, { import: conditions }]) =>
    conditions
      ? [
          {
            report: `${subpath === "." ? "index" : subpath.slice(2).replaceAll("/", "-")}.api.md`,
            path: conditions.default.match(/^\.\/dist\/(.+)\.mjs$/u)[1],
          },
        ]
      : [],
);

const exported = emitDeclarations();
const problems = [];
mkdirSync(join(root, "api"), { recursive: true });
for (const { report, path } of modules) {
  const { text, forgotten } = reportOf(report, path);
  for (const name of forgotten) {
    if (exported.has(name) || unnamedTypes.includes(name.replace(/_\d+$/u, ""))) continue;
    problems.push(`src/${path}.ts speaks of ${name}, which is exported nowhere: src/index.ts should export it`);
    exported.add(name);
  }
  const file = join(root, "api", report);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (before === text) continue;
  if (check) problems.push(`api/${report} is not up to date:\n${difference(before, text)}`);
  else {
    writeFileSync(file, text);
    console.log(`api/${report} rewritten`);
  }
}
for (const file of readdirSync(join(root, "api"))) {
  if (!file.endsWith(".api.md") || modules.some(({ report }) => report === file)) continue;
  if (check) problems.push(`api/${file} belongs to nothing that package.json exports`);
  else rmSync(join(root, "api", file));
}
for (const problem of problems) console.error(problem);
if (problems.length > 0 && check)
  console.error("\nThe public API has changed. If that is meant: npm run api, and say it in CHANGELOG.md.");
process.exitCode = problems.length > 0 ? 1 : 0;

/** Writes the declarations of the present source, and returns every name that some module exports. */
function emitDeclarations() {
  rmSync(cache, { recursive: true, force: true });
  const { config } = ts.readConfigFile(join(root, "src/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, "src"));
  const files = modules.map(({ path }) => join(root, `src/${path}.ts`));
  const program = ts.createProgram(files, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, "src"),
    outDir: cache,
  });
  const { diagnostics } = program.emit();
  for (const { messageText } of diagnostics) throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
  const checker = program.getTypeChecker();
  const namesOf = (file) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))).map(({ name }) => name);
  return new Set(files.flatMap(namesOf));
}

/** The report of a module, and the types that it speaks of without exporting them. */
function reportOf(report, path) {
  const none = { default: { logLevel: "none" } };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(cache, `${path}.d.ts`),
      newlineKind: "lf",
      compiler: { tsconfigFilePath: join(root, "src/tsconfig.json") },
      apiReport: {
        enabled: true,
        reportFolder: join(cache, "reports"),
        reportTempFolder: join(cache, "temp"),
        reportFileName: report,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: none,
        tsdocMessageReporting: none,
        extractorMessageReporting: {
          ...none,
          "ae-forgotten-export": { logLevel: "warning", addToApiReportFile: true },
        },
      },
    },
    configObjectFullPath: join(root, "api/api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
  });
  mkdirSync(join(cache, "reports"), { recursive: true });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = message.logLevel !== "error";
    },
  });
  const text = readFileSync(join(cache, "reports", report), "utf8");
  const forgotten = [...text.matchAll(/\(ae-forgotten-export\) The symbol "(\w+)"/gu)].map(([, name]) => name);
  return { text, forgotten };
}

/** The lines that went and the lines that came. */
function difference(before, after) {
  const only = (lines, others) => lines.filter((line) => line.trim() !== "" && !others.includes(line));
  const [old, now] = [before.split("\n"), after.split("\n")];
  const lines = [...only(old, now).map((line) => `  - ${line}`), ...only(now, old).map((line) => `  + ${line}`)];
  if (lines.length === 0) return "  (the same lines in another order)";
  return [...lines.slice(0, 40), ...(lines.length > 40 ? [`  … and ${lines.length - 40} more`] : [])].join("\n");
}
