// What people type into the search of the site, and the page that must come first.
import { readdirSync, readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { indexOptions, queryOptions, type SearchPart } from "../../scripts/site/search";
import { LANGUAGES, type Language, rootOf } from "../../scripts/site/texts";
import { type MetricId, metrics } from "../../src/catalogue";
import { ar, en, fa } from "../../src/locales";

const locales = { en, ar, fa };

/** The heads of all pages of metrics, and in English the sections of all guides. */
function partsOf(language: Language): readonly SearchPart[] {
  const pages = metrics.map(({ id }): SearchPart => {
    const { title, summary } = locales[language].metrics[id as MetricId];
    return { id: `${rootOf(language)}/metrics/${id}.html#head`, title, titles: [], text: `${id} ${summary}` };
  });
  if (language !== "en") return pages;
  const files = [...readdirSync("docs").filter((file) => file.endsWith(".md")), "../CHANGELOG.md"];
  return [...pages, ...files.flatMap((file) => sectionsOf(file))];
}

function sectionsOf(file: string): readonly SearchPart[] {
  const [, head = ""] = /^# (.+)$/mu.exec(readFileSync(`docs/${file}`, "utf8")) ?? [];
  return readFileSync(`docs/${file}`, "utf8")
    .split(/^#+ /mu)
    .slice(1)
    .map((section, i) => {
      const [title = "", ...text] = section.split("\n");
      const titles = title === head ? [] : [head];
      return { id: `/guides/${file.replace(/\.md$/u, ".html")}#${i}`, title, titles, text: text.join("\n") };
    });
}

const indexes = Object.fromEntries(
  LANGUAGES.map((language) => {
    const index = new MiniSearch<SearchPart>({ ...indexOptions, searchOptions: queryOptions });
    index.addAll(partsOf(language));
    return [language, index];
  }),
);

function firstHit(language: Language, words: string): unknown {
  return indexes[language]?.search(words)[0]?.["id"];
}

const WORDS: Readonly<Record<Language, readonly (readonly [words: string, id: MetricId])[]>> = {
  en: [
    ["NRR", "netRevenueRetention"],
    ["nrr", "netRevenueRetention"],
    ["NDR", "netRevenueRetention"],
    ["net dollar retention", "netRevenueRetention"],
    ["GRR", "grossRevenueRetention"],
    ["gross revenue retention", "grossRevenueRetention"],
    ["AOV", "averageOrderValue"],
    ["average order value", "averageOrderValue"],
    ["churn rate", "churnRate"],
    ["churnRate", "churnRate"],
    ["churn", "churnRate"],
    ["logo churn", "churnRate"],
    ["attrition rate", "churnRate"],
    ["customer retention", "retentionRate"],
    ["MRR", "monthlyRecurringRevenue"],
    ["ARR", "annualRecurringRevenue"],
    ["ARPU", "averageRevenuePerAccount"],
    ["ARPA", "averageRevenuePerAccount"],
    ["NPS", "nps"],
    ["net promoter score", "nps"],
    ["eNPS", "enps"],
    ["CSAT", "csat"],
    ["CES", "ces"],
    ["customer effort score", "ces"],
    ["CAC", "customerAcquisitionCost"],
    ["LTV:CAC", "lifetimeValueToCost"],
    ["LTV to CAC", "lifetimeValueToCost"],
    ["payback", "paybackPeriod"],
    ["CAC payback", "paybackPeriod"],
    ["quick ratio", "quickRatio"],
    ["magic number", "magicNumber"],
    ["rule of 40", "ruleOf40"],
    ["RFM", "rfm"],
    ["cohort table", "cohortTable"],
    ["cohort analysis", "cohortTable"],
    ["Kaplan-Meier", "kaplanMeier"],
    ["kaplan meier", "kaplanMeier"],
    ["survival curve", "kaplanMeier"],
    ["hazard rate", "exposureChurnRate"],
    ["log-rank", "logRankTest"],
    ["half-life", "churnHalfLife"],
    ["win-back", "winBackRate"],
    ["repeat purchase rate", "repeatPurchaseRate"],
    ["returning customer rate", "returningCustomerRate"],
    ["annualized churn", "convertChurnRate"],
    ["MRR bridge", "revenueRollForward"],
    ["chrun rate", "churnRate"],
    ["probability alive", "probabilityAlive"],
    ["تسرب", "churnRate"],
    ["نگهداشت", "retentionRate"],
  ],
  ar: [
    ["NRR", "netRevenueRetention"],
    ["تسرب", "churnRate"],
    ["معدل التسرب", "churnRate"],
    ["معدَّل التسرّب", "churnRate"],
    ["الاحتفاظ", "retentionRate"],
    ["الإحتفاظ", "retentionRate"],
    ["صافي نقاط الترويج", "nps"],
    ["صافى نقاط الترويج", "nps"],
    ["نصف العمر", "churnHalfLife"],
    ["عمر العميل", "expectedLifetime"],
    ["استعادة العملاء", "winBackRate"],
    ["نمو العملاء", "customerGrowthRate"],
    ["churn", "churnRate"],
    ["قاعدة ٤٠", "ruleOf40"],
  ],
  fa: [
    ["NRR", "netRevenueRetention"],
    ["ریزش", "churnRate"],
    ["ريزش", "churnRate"],
    ["نرخ ریزش مشتری", "churnRate"],
    ["نگهداشت", "retentionRate"],
    ["نگهداشت مشتري", "retentionRate"],
    ["چرن", "churnRate"],
    ["چرن ریت", "churnRate"],
    ["ریتنشن", "retentionRate"],
    ["ان پی اس", "nps"],
    ["حفظ مشتری", "retentionRate"],
    ["نیمه‌عمر", "churnHalfLife"],
    ["نیمه عمر", "churnHalfLife"],
    ["نیمهعمر", "churnHalfLife"],
    ["رشد مشتری", "customerGrowthRate"],
    ["ریزش درآمد", "grossRevenueChurnRate"],
    ["بازگشت مشتری", "winBackRate"],
    ["قاعدهٔ ۴۰", "ruleOf40"],
    ["قاعده 40", "ruleOf40"],
  ],
};

describe.each(LANGUAGES)("the search in %s", (language) => {
  it.each(WORDS[language])("leads from %s to the page of %s", (words, id) => {
    expect(firstHit(language, words)).toBe(`${rootOf(language)}/metrics/${id}.html#head`);
  });
});

it("finds a guide by its title", () => {
  expect(firstHit("en", "Which churn rate do I mean?")).toMatch(/^\/guides\/which-churn-rate\.html/u);
});

describe("what the browser gets of the search", () => {
  const alone = <Each extends (...args: never[]) => unknown>(each: Each): Each => new Function(`return ${each}`)();

  it("works without any name from outside", () => {
    const { tokenize, processTerm } = indexOptions;
    for (const text of ["Net revenue", "نیمه‌عمر", "قاعدهٔ ۴۰", "LTV:CAC"])
      expect(alone(tokenize)(text)).toEqual(tokenize(text));
    expect(alone(processTerm)("a")).toBe("a");
    const { boostTerm, boostDocument, fuzzy, prefix } = queryOptions;
    for (const term of ["=nrr=", "=nrr", "nrr", "retention"]) {
      expect(alone(prefix)(term)).toBe(prefix(term));
      expect(alone(boostTerm)(term)).toBe(boostTerm(term));
      expect(alone(fuzzy)(term)).toBe(fuzzy(term));
    }
    for (const id of ["/metrics/nps.html#nps", "/api/time.html#x", "/guides/excel.html"])
      expect(alone(boostDocument)(id)).toBe(boostDocument(id));
  });
});
