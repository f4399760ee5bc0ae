import { describe, expect, it } from "vitest";
import { churnRateMetric, clvFromChurnMetric, inputJsonSchema, metricsByDomain } from "../../src/catalogue";

describe("inputJsonSchema", () => {
  it("states types, bounds, units, defaults and choices, and allows no other field", () => {
    const schema = inputJsonSchema(clvFromChurnMetric);
    expect(schema).toMatchObject({
      title: "clvFromChurn",
      type: "object",
      required: ["revenuePerPeriod", "churnRate"],
      additionalProperties: false,
    });
    expect(schema.properties["churnRate"]).toMatchObject({ type: "number", minimum: 0, maximum: 1, unit: "fraction" });
    expect(schema.properties["grossMargin"]).toMatchObject({ default: 1 });
    expect(schema.properties["firstPayment"]).toMatchObject({ enum: ["now", "endOfPeriod"], default: "now" });
  });

  it("serves a metric of one's own, of which no comment is known", () => {
    const own = { ...churnRateMetric, id: "ownMetric" };
    const schema = inputJsonSchema(own);
    expect(schema).toMatchObject({
      title: "ownMetric",
      description: own.summary,
      required: ["customersAtStart", "customersLost"],
    });
    expect(schema.properties["customersAtStart"]?.description).toBeUndefined();
  });
});

describe("the catalogue", () => {
  it("lists each domain in the order of ids", () => {
    for (const list of Object.values(metricsByDomain)) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
      expect(ids.length).toBeGreaterThan(0);
    }
  });
});
