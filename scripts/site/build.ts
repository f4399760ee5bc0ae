// npm run docs: writes the pages of the site as Markdown, and has VitePress make it.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Domain, metricsByDomain } from "../../src/catalogue";
import { pictures } from "../pictures/pictures";
import { checkLinks } from "./checkLinks";
import { guidePage } from "./guidePage";
import { guideGroups, translatedGuides } from "./guides";
import { homePage, metricsIndex } from "./indexPages";
import { llmsFiles } from "./llms";
import { metricPage } from "./metricPage";
import { sidebars } from "./navigation";
import { Reference } from "./reference";
import { referencePages } from "./referencePages";
import { googleSheetsPage, SHEETS_CODE, webSpreadsheetPage } from "./spreadsheetPages";
import { surfacesOf } from "./surfaces";
import { LANGUAGES, type Language, rootOf } from "./texts";
import { tryPages } from "./try/build";
import { webSpreadsheet } from "./webSpreadsheet";

/** Where the pages stand before VitePress reads them. */
const PAGES = "docs/.vitepress/pages";

await buildSite(process.argv.slice(2));

/** Makes the site; with `--pages` only its pages as Markdown, with `--draft` whatever typedoc says. */
async function buildSite(args: readonly string[]): Promise<void> {
  const reference = await Reference.read(args.includes("--draft"));
  rmSync(PAGES, { recursive: true, force: true });
  const pages = await pagesOf(reference);
  for (const [path, text] of pages) write(path, text);
  for (const [path, text] of llmsFiles(pages)) write(`public/${path}`, text);
  cpSync("docs/images", join(PAGES, "public/images"), { recursive: true });
  for (const [name, svg] of await pictures()) write(`public/images/${name}`, svg);
  cpSync("docs/favicon.svg", join(PAGES, "public/favicon.svg"));
  const navigation = Object.fromEntries(LANGUAGES.map((each) => [each, sidebars(each, reference)]));
  write("../navigation.json", JSON.stringify(navigation));
  if (args.includes("--pages")) return;
  rmSync("site", { recursive: true, force: true });
  await withoutWarnings(async () => (await import("vitepress")).build("docs"));
  for (const [path, html] of await tryPages()) writeFileSync(join("site", path), html);
  cpSync(webSpreadsheet(), "site/spreadsheet", { recursive: true });
  cpSync(SHEETS_CODE, "site/sheets/Code.js");
  checkLinks("site", process.env["SITE_BASE"]);
}

async function pagesOf(reference: Reference): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    pages.set(place(language, "index"), homePage(language));
    pages.set(place(language, "metrics/index"), metricsIndex(language));
    pages.set(place(language, "web-spreadsheet"), webSpreadsheetPage(language));
    pages.set(place(language, "google-sheets"), googleSheetsPage(language));
  }
  const importPathOf = (name: string) => reference.importPathOf(name) as string;
  for (const [domain, metrics] of Object.entries(metricsByDomain))
    for (const metric of metrics) {
      const facts = { metric, domain: domain as Domain, surfaces: await surfacesOf(metric, importPathOf), reference };
      for (const language of LANGUAGES) pages.set(place(language, `metrics/${metric.id}`), metricPage(facts, language));
    }
  for (const [name, text] of referencePages(reference)) pages.set(`api/${name}.md`, text);
  for (const guide of guideGroups.flatMap(({ guides }) => guides))
    pages.set(`guides/${guide}.md`, guidePage(`docs/${guide}.md`, reference));
  for (const [language, [guide]] of Object.entries(translatedGuides))
    pages.set(place(language as Language, "guides/spreadsheets"), guidePage(`docs/${guide}.md`, reference));
  pages.set("changelog.md", guidePage("CHANGELOG.md", reference));
  pages.set("contributing.md", guidePage("CONTRIBUTING.md", reference));
  return pages;
}

/** Whatever is said on the way stops the build at its end. */
async function withoutWarnings(work: () => Promise<unknown>): Promise<void> {
  const { warn, error } = console;
  const said: string[] = [];
  console.warn = console.error = (...words: readonly unknown[]) => {
    said.push(words.map(String).join(" "));
    error(...words);
  };
  try {
    await work();
  } finally {
    Object.assign(console, { warn, error });
  }
  if (said.length > 0) throw new Error(`The site was built with ${said.length} warnings`);
}

function place(language: Language, page: string): string {
  return `${rootOf(language)}/${page}.md`.replace(/^\//u, "");
}

function write(path: string, text: string): void {
  const file = join(PAGES, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
