import { guideGroups } from "./guides";
import { siteTexts } from "./texts";

/**
 * The site for language models: `llms.txt`, which says what stands where, and `llms-full.txt`, which is all guides and
 * the pages of all metrics as one text.
 *
 * @param pages - The English pages of the site as Markdown, by their path.
 */
export function llmsFiles(pages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { siteDescription, nav } = siteTexts.en;
  const head = `# retention-metrics\n\n> ${siteDescription}\n`;
  const guides = guideGroups.map(({ title, guides: names }) => ({
    title: `${nav.guides}: ${title}`,
    paths: names.map((name) => `guides/${name}.md`),
  }));
  const metrics = [...pages.keys()].filter((path) => /^metrics\/\w+\.md$/u.test(path) && path !== "metrics/index.md");
  const groups = [...guides, { title: nav.metrics, paths: metrics }];
  const list = groups.map(
    ({ title, paths }) =>
      `## ${title}\n\n${paths.map((path) => entryOf(path, pages.get(path) as string)).join("\n")}\n`,
  );
  const texts = groups.flatMap(({ paths }) => paths).map((path) => bodyOf(pages.get(path) as string));
  return new Map([
    ["llms.txt", [head, ...list].join("\n")],
    ["llms-full.txt", [head, ...texts].join("\n\n---\n\n")],
  ]);
}

/** A link with the first sentence of the page. */
function entryOf(path: string, page: string): string {
  const [title = "", ...rest] = bodyOf(page)
    .replace(/^```.*?^```$/gmsu, "")
    .split(/\n{2,}/u);
  const first = rest.find((part) => /^\p{L}/u.test(part))?.replaceAll("\n", " ") ?? "";
  const sentence = /^.*?[.!?](?=\s|$)/u.exec(plain(first))?.[0] ?? plain(first);
  return `- [${plain(title.replace(/^#+\s*/u, ""))}](${path.replace(/\.md$/u, ".html")}): ${sentence}`;
}

/** The text of a page, without what only the site needs. */
function bodyOf(page: string): string {
  return page
    .replace(/^---\n.*?\n---\n/su, "")
    .replace(/\s*\{:[^}]*:\}/gu, "")
    .replace(/<script\b.*?<\/script>/gsu, "")
    .trim();
}

function plain(text: string): string {
  return text.replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1").replace(/<[^>]*>/gu, "");
}
