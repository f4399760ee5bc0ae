import { readFileSync } from "node:fs";
import { type Domain, type MetricId, metricsByDomain } from "../../src/catalogue";
import { guideGroups } from "./guides";
import { locales } from "./metricPage";
import { moduleFile, type Reference } from "./reference";
import { importPath } from "./referencePages";
import { type Language, rootOf } from "./texts";

/** An entry of a sidebar, as VitePress has it. */
export interface SidebarItem {
  readonly text: string;
  readonly link?: string;
  readonly collapsed?: boolean;
  readonly items?: readonly SidebarItem[];
}

/** The sidebars of a language, by the path that they stand beside. */
export function sidebars(language: Language, reference: Reference): Readonly<Record<string, readonly SidebarItem[]>> {
  const root = rootOf(language);
  const metrics = {
    [`${root}/metrics/`]: Object.entries(metricsByDomain).map(([domain, list]) => ({
      text: locales[language].domains[domain as Domain],
      // With a link of its own the title is no button around another button.
      link: `${root}/metrics/#${domain}`,
      collapsed: true,
      items: list.map(({ id }) => ({
        text: locales[language].metrics[id as MetricId].title,
        link: `${root}/metrics/${id}`,
      })),
    })),
  };
  if (language !== "en") return metrics;
  return {
    ...metrics,
    "/guides/": guideGroups.map(({ title, guides }) => ({
      text: title,
      items: guides.map((guide) => ({ text: titleOf(guide), link: `/guides/${guide}` })),
    })),
    "/api/": [
      {
        text: "Import from",
        items: [...reference.modules]
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(({ name }) => ({ text: importPath(name), link: `/api/${moduleFile(name)}` })),
      },
    ],
  };
}

/** The title in the front matter of a guide. */
export function titleOf(guide: string): string {
  const [, title] = /^---\ntitle: (.+)$/mu.exec(readFileSync(`docs/${guide}.md`, "utf8")) ?? [];
  if (!title) throw new Error(`docs/${guide}.md has no title`);
  return title;
}
