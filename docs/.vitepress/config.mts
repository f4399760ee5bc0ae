import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tex } from "@mdit/plugin-tex";
import katex from "katex";
import { type DefaultTheme, defineConfig, type LocaleSpecificConfig } from "vitepress";
import { pageMarkdown } from "../../scripts/site/pageMarkdown";
import { rightToLeft } from "../../scripts/site/rightToLeft";
import { searchOptions } from "../../scripts/site/search";
import { spreadsheetLinks } from "../../scripts/site/spreadsheetPages";
import { LANGUAGES, type Language, rootOf, siteTexts } from "../../scripts/site/texts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const navigation = existsSync("docs/.vitepress/navigation.json")
  ? JSON.parse(readFileSync("docs/.vitepress/navigation.json", "utf8"))
  : {};

/** The address below which the site stands, such as `/retention-metrics/`. */
const base = process.env["SITE_BASE"] ?? "/";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Every browser of these years reads woff2. */
function modernFonts() {
  return {
    name: "modern-fonts",
    enforce: "pre" as const,
    transform: (code: string, id: string) =>
      id.includes("katex") && id.includes(".css")
        ? code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/gu, "")
        : undefined,
  };
}

function localeOf(language: Language): LocaleSpecificConfig<DefaultTheme.Config> & { label: string } {
  const { label, lang, dir, nav, siteDescription, ui } = siteTexts[language];
  const root = rootOf(language);
  return {
    label,
    lang,
    dir,
    description: siteDescription,
    themeConfig: {
      nav: [
        ...(language === "en" ? [{ text: nav.guides, link: "/guides/getting-started", activeMatch: "^/guides/" }] : []),
        { text: nav.metrics, link: `${root}/metrics/`, activeMatch: `^${root}/metrics/` },
        // A page of its own, with a policy of its own.
        { text: nav.tryIt, link: `${root}/try.html`, target: "_self" },
        {
          text: nav.spreadsheets,
          items: [
            ...spreadsheetLinks(language),
            ...(language === "en"
              ? [{ text: "Excel", link: "/guides/excel" }]
              : [{ text: nav.spreadsheetGuide, link: `${root}/guides/spreadsheets` }]),
          ],
        },
        ...(language === "en"
          ? [
              { text: nav.reference, link: "/api/", activeMatch: "^/api/" },
              { text: version, link: "/changelog" },
            ]
          : [{ text: nav.guides, link: "/guides/getting-started" }]),
      ],
      sidebar: navigation[language],
      outline: { level: [2, 3], label: ui.outline },
      docFooter: { prev: ui.previous, next: ui.next },
      sidebarMenuLabel: ui.menu,
      returnToTopLabel: ui.top,
      darkModeSwitchLabel: ui.theme,
      lightModeSwitchTitle: ui.lightMode,
      darkModeSwitchTitle: ui.darkMode,
      langMenuLabel: ui.languages,
      skipToContentLabel: ui.skip,
      notFound: { title: ui.notFound, quote: ui.notFoundText, linkLabel: ui.home, linkText: ui.home },
    },
  };
}

export default defineConfig({
  title: "retention-metrics",
  srcDir: ".vitepress/pages",
  cacheDir: "../node_modules/.cache/vitepress",
  outDir: "../site",
  base,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${base}favicon.svg` }]],
  // What all pages share is loaded once.
  metaChunk: true,
  locales: Object.fromEntries(LANGUAGES.map((each) => [each === "en" ? "root" : each, localeOf(each)])),
  themeConfig: { search: { provider: "local", options: searchOptions() }, i18nRouting: true },
  markdown: {
    // Contrast is enough in both.
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    // Braces are common in what is told here.
    attrs: { leftDelimiter: "{:", rightDelimiter: ":}", allowedAttributes: ["id"] },
    config: (md) => {
      md.use(tex as never, {
        mathFence: true,
        // A formula that KaTeX cannot read stops the build.
        render: (source: string, displayMode: boolean) => {
          const html = katex.renderToString(source, { displayMode, throwOnError: true, strict: "error" });
          return displayMode
            ? `<div class="formula" v-pre tabindex="0" dir="ltr">${html}</div>\n`
            : `<span v-pre dir="ltr">${html}</span>`;
        },
      });
      md.use(rightToLeft);
      md.use(pageMarkdown);
    },
  },
  vite: {
    resolve: {
      alias: [
        { find: /^.*\/composables\/langs$/, replacement: join(here, "theme/langs.ts") },
        { find: /^.*\/VPHome\.vue$/, replacement: join(here, "theme/HomePage.vue") },
      ],
    },
    // What KaTeX offers older browsers is left out.
    plugins: [modernFonts()],
    build: { chunkSizeWarningLimit: 3000 },
  },
});
