import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * Throws if a link of the site leads to no page, or to no place of its page.
 *
 * @param base - The path below which the site is to stand; a link that leads out of it is dead.
 */
export function checkLinks(site: string, base = "/"): void {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const pages = new Map(
    files.filter((file) => file.endsWith(".html")).map((file) => [file, readFileSync(join(site, file), "utf8")]),
  );
  const ids = new Map([...pages].map(([file, html]) => [file, idsOf(html)]));
  const dead: string[] = [];
  for (const [file, html] of pages)
    for (const link of linksOf(html)) {
      const [address = "", anchor] = link.split("#");
      const [path = ""] = address.split("?");
      const target = path === "" ? file : fileOf(path, file, base);
      const isThere =
        target === undefined
          ? false
          : ids.has(target)
            ? !anchor || ids.get(target)?.has(decodeURIComponent(anchor))
            : existsSync(join(site, target));
      if (!isThere) dead.push(`${file}: ${link}`);
    }
  if (dead.length > 0)
    throw new Error(`Dead links:\n${[...new Set(dead)].slice(0, 60).join("\n")}\n${dead.length} in all`);
}

function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = ""]) => decoded(id)));
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|img)\b[^>]*?\s(?:href|src)="([^"]*)"/gu)]
    .map(([, link = ""]) => decoded(link))
    .filter((link) => !/^[a-z][\w+.-]*:|^\/\//iu.test(link));
}

function fileOf(path: string, from: string, base: string): string | undefined {
  if (path.startsWith("/") && !path.startsWith(base)) return undefined;
  const target = path.startsWith("/") ? path.slice(base.length) : posix.join(posix.dirname(from), path);
  return target === "" || target.endsWith("/") ? `${target}index.html` : target;
}

function decoded(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}
