import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { metricOf } from "../../src/catalogue";
import type { Reference } from "./reference";

/** A Markdown file of the repository as a page of the site. */
export function guidePage(path: string, reference: Reference): string {
  const text = readFileSync(path, "utf8");
  return outsideCode(text, (prose) => withLinks(linked(prose, path), reference));
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

/** Names of functions and types in code marks become links. */
function withLinks(prose: string, reference: Reference): string {
  return prose
    .replace(/\{@link (\w+)\}/gu, "`$1`")
    .split(/(\[[^\]]*\]\([^)]*\)|^#.*$|<[^>]*>)/gmu)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(?<!`)`(\w+)`(?!`)/gu, (code, name: string) => {
            const url = isName(name) ? reference.urlOfName(name) : undefined;
            return url ? `[${code}](${url})` : code;
          }),
    )
    .join("");
}

/** Ids, and names that no field of an input has too. */
function isName(name: string): boolean {
  return metricOf(name) !== undefined || /[a-z][A-Z]|^[A-Z]\w*[a-z]/u.test(name);
}

/** The pictures of a folder that a page shows. */
export function picturesOf(text: string): readonly string[] {
  return [...text.matchAll(/!\[[^\]]*\]\((images\/[^)\s]+)\)/gu)].map(([, file = ""]) => join("docs", file));
}
