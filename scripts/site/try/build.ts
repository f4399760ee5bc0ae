import { readFileSync } from "node:fs";
import { type BuildOptions, build } from "esbuild";
import { LANGUAGES, type Language, rootOf } from "../texts";
import { pageHtml } from "./pageHtml";

const shared = {
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  target: "es2022",
  platform: "browser",
  logLevel: "error",
} satisfies BuildOptions;

/** The pages that report on a file in the browser, by their path below the site: each is one file. */
export async function tryPages(): Promise<ReadonlyMap<string, string>> {
  const worker = await codeOf("scripts/site/try/worker.ts", {});
  const sample = readFileSync("examples/data/orders.csv", "utf8");
  const page = await codeOf("scripts/site/try/page.ts", {
    WORKER_CODE: JSON.stringify(worker),
    SAMPLE: JSON.stringify(sample),
  });
  // The code of a script ends at the first sign that looks like its end.
  const script = page.replace(/<(?=\/script|!--)/giu, "\\x3C");
  const style = readFileSync("scripts/site/try/try.css", "utf8");
  return new Map(LANGUAGES.map((each) => [pathOf(each), pageHtml(each, script, style)]));
}

function pathOf(language: Language): string {
  return `${rootOf(language)}/try.html`.slice(1);
}

async function codeOf(entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({ ...shared, entryPoints: [entry], define });
  return outputFiles[0]?.text ?? "";
}
