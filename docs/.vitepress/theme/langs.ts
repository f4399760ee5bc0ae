// In place of VitePress's own: a page that exists in one language leads to the first page of the others.
import { useData } from "vitepress";
import { computed } from "vue";

interface Link {
  readonly text: string;
  readonly link: string;
}

export function useLangs(options: { readonly correspondingLink?: boolean } = {}) {
  const { site, localeIndex, page, frontmatter } = useData();
  const homeOf = (key: string) => (key === "root" ? "/" : `/${key}/`);
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: homeOf(localeIndex.value),
  }));
  const localeLinks = computed((): readonly Link[] => {
    const { relativePath } = page.value;
    const own = relativePath.slice(homeOf(localeIndex.value).length - 1);
    const isEverywhere =
      options.correspondingLink && /^(?:index|web-spreadsheet|google-sheets|metrics\/\w+)\.md$/.test(own);
    const path = isEverywhere && frontmatter.value["translations"] !== false ? own : "";
    return Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label }]) => ({
        text: label,
        link: homeOf(key) + path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html"),
      }));
  });
  return { localeLinks, currentLang };
}
