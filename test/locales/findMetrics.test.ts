import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aliases, metrics } from "../../src/catalogue";
import { ar, en, fa, findMetrics } from "../../src/locales";

const idsOf = (words: string) => findMetrics(words).map(({ id }) => id);

describe("findMetrics", () => {
  it("finds every metric by its id, its titles and its other names", () => {
    for (const { id } of metrics) {
      const titles = [en, ar, fa].map((texts) => texts.metrics[id as keyof typeof texts.metrics].title);
      for (const name of [id, ...titles, ...Object.values(aliases[id] ?? {}).flat()])
        expect(idsOf(name), name).toContain(id);
    }
  });

  it.each([
    ["NRR", "netRevenueRetention"],
    ["net dollar retention", "netRevenueRetention"],
    ["logo churn", "churnRate"],
    ["ltv:cac", "lifetimeValueToCost"],
    ["DAU/MAU", "stickiness"],
    ["retentionRate", "retentionRate"],
    ["retention rate", "retentionRate"],
    ["كوهورت", "cohortTable"],
    ["نرخ ریزش", "churnRate"],
    ["معدل التسرب", "churnRate"],
  ])("puts what is called %s first", (words, id) => {
    expect(idsOf(words)[0]).toBe(id);
  });

  it("finds beginnings of words, and words in any order, after whole names", () => {
    expect(idsOf("churn").length).toBeGreaterThan(5);
    expect(idsOf("churn")[0]).toBe("churnRate");
    expect(idsOf("rate churn")).toContain("churnRate");
    expect(idsOf("cust chu")).toContain("customerChurn");
    expect(idsOf("hurnrat")).toContain("churnRate");
  });

  it("finds nothing without words, and by words that no name has", () => {
    expect(idsOf("")).toEqual([]);
    expect(idsOf(" - ")).toEqual([]);
    expect(idsOf("weather")).toEqual([]);
  });

  it("returns metrics once each, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const ids = idsOf(words);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
