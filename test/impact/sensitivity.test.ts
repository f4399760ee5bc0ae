import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  averageOrderValueMetric,
  churnRateMetric,
  clvFromChurnMetric,
  leverImpactMetric,
  npsMetric,
  ruleOf40Metric,
} from "../../src/catalogue";
import { sensitivity } from "../../src/impact";
import { attempt } from "../../src/metric/attempt";
import { expectNear } from "../near";

const percent = fc.integer({ min: -100, max: 100 }).map((each) => each / 100);

describe("sensitivity", () => {
  it("of a linear metric is linear", () => {
    fc.assert(
      fc.property(percent, percent, percent, percent, (growthRate, profitMargin, low, high) => {
        const { base, rows } = sensitivity(
          ruleOf40Metric,
          { growthRate, profitMargin },
          { growthRate: [low, high], profitMargin: [profitMargin, profitMargin] },
        );
        const row = rows.find(({ field }) => field === "growthRate");
        expectNear(row?.swing, Math.abs(high - low), 1e-14);
        expectNear((row?.atLow as number) - (base as number), low - growthRate, 1e-14);
        expectNear((row?.atHigh as number) - (base as number), high - growthRate, 1e-14);
        expect(rows.find(({ field }) => field === "profitMargin")?.swing).toBe(0);
      }),
    );
  });

  it("is the metric itself at both ends of each range, the widest swing first", () => {
    fc.assert(
      fc.property(
        fc.record({
          revenuePerPeriod: fc.integer({ min: 0, max: 1000 }),
          churnRate: fc.integer({ min: 1, max: 100 }).map((each) => each / 100),
          grossMargin: fc.integer({ min: 0, max: 100 }).map((each) => each / 100),
        }),
        (input) => {
          const ranges = { revenuePerPeriod: [10, 90], churnRate: [0.02, 0.3], grossMargin: [0.4, 0.9] } as const;
          const { base, rows } = sensitivity(clvFromChurnMetric, input, ranges);
          expect(base).toBe(clvFromChurnMetric.compute(input));
          expect(rows.map(({ field }) => field).sort()).toEqual(Object.keys(ranges).sort());
          for (const { field, atLow, atHigh, swing } of rows) {
            const [low, high] = ranges[field as keyof typeof ranges];
            expect(atLow).toBe(clvFromChurnMetric.compute({ ...input, [field]: low }));
            expect(atHigh).toBe(clvFromChurnMetric.compute({ ...input, [field]: high }));
            expect(swing).toBe(Math.abs((atHigh as number) - (atLow as number)));
          }
          const swings = rows.map(({ swing }) => swing as number);
          expect(swings).toEqual([...swings].sort((a, b) => b - a));
        },
      ),
    );
  });

  it("shows where the metric is undefined, last", () => {
    const table = sensitivity(
      averageOrderValueMetric,
      { revenue: 100, orders: 0 },
      { orders: [0, 10], revenue: [50, 150] },
    );
    expect(table.base).toBeNull();
    expect(table.rows).toEqual([
      { field: "orders", atLow: null, atHigh: 10, swing: null },
      { field: "revenue", atLow: null, atHigh: null, swing: null },
    ]);
    const defined = sensitivity(
      averageOrderValueMetric,
      { revenue: 100, orders: 5 },
      { orders: [0, 10], revenue: [0, 1] },
    );
    expect(defined.rows.map(({ field }) => field)).toEqual(["revenue", "orders"]);
  });

  it("takes the main number of a rich result, and skips fields without a range", () => {
    const input = {
      customers: 1000,
      newCustomers: 50,
      churnRate: 0.05,
      revenuePerCustomer: 100,
      costPerCustomer: 20,
      acquisitionCost: 200,
    };
    const { base, rows } = sensitivity(leverImpactMetric, input, { churnRate: [0.02, 0.08], newCustomers: undefined });
    expect(base).toBe(leverImpactMetric.compute(input).retention.difference);
    expect(rows).toHaveLength(1);
  });

  const input = { customersAtStart: 10, customersLost: 1 };

  it.each([
    [() => sensitivity((() => 1) as never, {} as never, {}), "sensitivity: metric must be the facts of a metric"],
    [() => sensitivity(churnRateMetric, input, 3 as never), "sensitivity: ranges must be an object with named fields"],
    [() => sensitivity(churnRateMetric, input, null as never), "sensitivity: ranges must be an object"],
    [() => sensitivity(churnRateMetric, input, { lost: [0, 1] } as never), "lost is not a field of this function"],
    [
      () => sensitivity(churnRateMetric, input, { customersLost: 3 as never }),
      "customersLost must be a list, but got 3",
    ],
    [() => sensitivity(churnRateMetric, input, { customersLost: [1] as never }), "customersLost must have 2 items"],
    [() => sensitivity(npsMetric, { answers: [1] }, { answers: [0, 1] } as never), "answers is not a number"],
    [
      () => sensitivity(churnRateMetric, input, { customersLost: [0, 11] }),
      "churnRate: customersLost (11) must be at most",
    ],
    [
      () => sensitivity(churnRateMetric, { ...input, customersLost: -1 }, {}),
      "churnRate: customersLost must be at least 0",
    ],
  ])("refuses what it cannot vary (%#)", (call, message) => {
    const outcome = attempt(call);
    expect(outcome).toMatchObject({ ok: false, error: { message: expect.stringContaining(message) } });
  });
});
