import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { metricOf } from "../../src/catalogue";
import { cellFunctions } from "../../src/spreadsheet";
import type { Reference } from "./reference";
import { spreadsheetLinks } from "./spreadsheetPages";
import type { Language } from "./texts";

/** Guides that lead to what only the site has: a spreadsheet to try, and the code for Google Sheets with a button. */
const WITH_PAGES = new Set(
  ["google-sheets", "web-spreadsheets", "spreadsheets-ar", "spreadsheets-fa"].map((guide) => `docs/${guide}.md`),
);

/** A Markdown file of the repository as a page of the site. */
export function guidePage(path: string, reference: Pick<Reference, "urlOfName">): string {
  const text = readFileSync(path, "utf8");
  const [, elsewhere] = /-(ar|fa)\.md$/u.exec(path) ?? [];
  const root = elsewhere === undefined ? "" : `/${elsewhere}`;
  const page = outsideCode(text, (prose) => withLinks(onSite(linked(prose, path)), reference, root));
  const offers = WITH_PAGES.has(path) ? spreadsheetLinks((elsewhere ?? "en") as Language) : [];
  if (offers.length === 0) return page;
  const list = offers.map(({ text, link }) => `* [${text}](${link})`).join("\n");
  return page.replace(/^# .+\n\n.+\n/mu, (head) => `${head}\n${list}\n`);
}

/** What the site has itself need not come from elsewhere. */
function onSite(prose: string): string {
  return prose
    .replaceAll("](https://unpkg.com/retention-metrics/dist/sheets/Code.js)", "](/sheets/Code.js)")
    .replace(/ \(also \[here\]\(https:\/\/cdn[^)]*\)\)/u, "");
}

/** The address on the site of a file of the repository. */
export function addressOfFile(path: string): string | undefined {
  if (path === "CHANGELOG.md") return "/changelog";
  if (path === "CONTRIBUTING.md") return "/contributing";
  if (path === "README.md") return "/";
  const [, translated] = /^docs\/spreadsheets-(ar|fa)\.md$/u.exec(path) ?? [];
  if (translated) return `/${translated}/guides/spreadsheets`;
  const [, guide] = /^docs\/([\w-]+)\.md$/u.exec(path) ?? [];
  return guide && `/guides/${guide}`;
}

/** Changes what is not between fences. */
function outsideCode(text: string, change: (prose: string) => string): string {
  return text
    .split(/(^```[^\n]*\n.*?^```$)/gmsu)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join("");
}

/** Links to files of the repository lead to their pages. */
function linked(prose: string, path: string): string {
  return prose.replace(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)(#[^)\s]*)?\)/gu, (whole, file: string, anchor = "") => {
    const target = posix.normalize(posix.join(posix.dirname(path), file));
    const address = target.startsWith("docs/images/") ? target.slice("docs".length) : addressOfFile(target);
    if (address === undefined) throw new Error(`${path} links to ${file}, which is no page of the site`);
    if (!existsSync(target)) throw new Error(`${path} links to ${file}, which is not there`);
    return whole.replace(`${file}${anchor}`, `${address}${anchor}`);
  });
}

/** Names of functions and types in code marks, and calls of functions, become links. */
function withLinks(prose: string, reference: Pick<Reference, "urlOfName">, root: string): string {
  return prose
    .replace(/\{@link (\w+)\}/gu, "`$1`")
    .split(/(\[[^\]]*\]\([^)]*\)|^#.*$|<[^>]*>)/gmu)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(?<!`)`([^`\n]+)`(?!`)/gu, (code, text: string) => {
            const url = addressOfCode(text, reference, root);
            return url ? `[${code}](${url})` : code;
          }),
    )
    .join("");
}

/** Where a name is told, the function that a call is of, and the metric that a formula of a cell begins with. */
function addressOfCode(code: string, reference: Pick<Reference, "urlOfName">, root: string): string | undefined {
  const [, cell] = /^=?RETAIN[._](\w+)/u.exec(code) ?? [];
  if (cell !== undefined) {
    const metric = cellFunctions.find(({ name }) => name === cell)?.metric;
    return metric !== undefined && metricOf(metric) ? `${root}/metrics/${metric}` : undefined;
  }
  const [, name = ""] = /^(\w+)(?:\([^()]*\))?$/u.exec(code) ?? [];
  return isName(name) ? reference.urlOfName(name) : undefined;
}

/** Ids, and names that no field of an input has too. */
function isName(name: string): boolean {
  return metricOf(name) !== undefined || /[a-z][A-Z]|^[A-Z]\w*[a-z]/u.test(name);
}
