import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aliases, foldName, metricById, metrics } from "../../src/catalogue";
import { ar, en, fa } from "../../src/locales";
import firstIds from "./firstIds.json";

const languages = { en, ar, fa };

describe("the other names", () => {
  it("are of the metrics of the catalogue, and of nothing else", () => {
    const ids = metrics.map(({ id }) => id).sort();
    const known = Object.keys(aliases).sort();
    expect(
      ids.filter((id) => !known.includes(id)).map((id) => `${id} has no aliases: add them in src/catalogue/aliases`),
    ).toEqual([]);
    expect(known.filter((id) => !ids.includes(id)).map((id) => `${id} is no metric: take its aliases out`)).toEqual([]);
  });

  it.each(Object.entries(aliases))("of %s are no title of it, and none comes twice", (id, names) => {
    for (const [language, texts] of Object.entries(languages)) {
      const own = names[language as keyof typeof languages].map(foldName);
      expect(new Set(own).size, language).toBe(own.length);
      expect(own, language).not.toContain(foldName(texts.metrics[id as keyof typeof texts.metrics].title));
      for (const name of own) expect(name, language).not.toBe("");
    }
  });

  it("find the metrics that have been renamed", () => {
    expect(firstIds.filter((id) => metricById(id) === undefined)).toEqual([]);
  });

  it("of renamed metrics are in the changelog", () => {
    const [, renamed = ""] = readFileSync("CHANGELOG.md", "utf8").split("\n### Renamed\n");
    const words: readonly string[] = renamed.match(/\w+/gu) ?? [];
    const gone = firstIds.filter((id) => !metrics.some((metric) => metric.id === id));
    expect(gone).not.toEqual([]);
    expect(gone.filter((id) => !words.includes(id))).toEqual([]);
  });
});

describe("metricById", () => {
  it("finds a metric by its id first, then by another name", () => {
    for (const metric of metrics) expect(metricById(metric.id)).toBe(metric);
    expect(metricById("Logo Churn")?.id).toBe("churnRate");
    expect(metricById("نرخ ريزش")?.id).toBe("churnRate");
    expect(metricById("no such metric")).toBeUndefined();
    expect(metricById("")).toBeUndefined();
  });
});

describe("foldName", () => {
  it.each([
    ["  Logo-Churn ", "logo churn"],
    ["LTV:CAC", "ltv:cac"],
    ["DAU/MAU", "dau/mau"],
    ["مُعَدَّل", "معدل"],
    ["تســرب", "تسرب"],
    ["أإآٱ", "اااا"],
    ["نمی‌شود", "نمیشود"],
    ["هزینهٔ", "هزینه"],
    ["هزینۀ", "هزینه"],
    ["كي", "کی"],
    ["على", "علی"],
    ["فترة", "فتره"],
    ["٣٠ ۳۰", "30 30"],
  ])("takes %s as %s", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
