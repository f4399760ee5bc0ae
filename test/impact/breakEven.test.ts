import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import {
  churnRateMetric,
  clvFromChurnMetric,
  incentiveReturnMetric,
  metricById,
  metrics,
  npsMetric,
  paybackPeriodMetric,
  priceIncreaseImpactMetric,
  retentionProfitImpactMetric,
  ruleOf40Metric,
  saveOfferImpactMetric,
} from "../../src/catalogue";
import { breakEven, type NumberFieldOf } from "../../src/impact";
import { attempt } from "../../src/metric/attempt";
import { takesInput } from "../../src/metric/inputOf";
import type { Metric } from "../../src/metric/metric";
import type { MetricInputError } from "../../src/validation/errors";
import { mainOf } from "../contract/expressions";
import { fieldsOf, validInputs } from "../contract/inputs";
import { expectNear } from "../near";

function refusal(call: () => unknown): MetricInputError {
  const outcome = attempt(call);
  if (outcome.ok) throw new Error("not refused");
  return outcome.error;
}

/** A metric of one field x, for functions that no metric of the catalogue has. */
function metricOf(compute: (x: number) => number | null, field: z.ZodMiniType<number, number> = z.number()) {
  return {
    ...churnRateMetric,
    id: "f",
    compute: ({ x }: { readonly x: number }) => {
      if (!z.safeParse(field, x).success) churnRateMetric.compute({} as never);
      return compute(x);
    },
    arguments: [{ name: "input", schema: z.strictObject({ x: field }) as z.ZodMiniType<unknown> }],
    examples: [],
  };
}

describe("breakEven", () => {
  it("inverts what can be inverted by hand", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }).map((each) => each / 1000),
        fc.integer({ min: 1, max: 1000 }).map((each) => each / 1000),
        fc.integer({ min: 1, max: 1_000_00 }).map((cents) => cents / 100),
        (churnRate, present, revenuePerPeriod) => {
          const input = { revenuePerPeriod, churnRate: present };
          expectNear(breakEven(clvFromChurnMetric, input, "churnRate", revenuePerPeriod / churnRate), churnRate, 1e-12);
        },
      ),
    );
  });

  it("gives the target when put back in, or reports that nothing does, for every field of every metric", () => {
    for (const metric of metrics.filter((each) => takesInput(each) && each.main)) {
      const numeric = fieldsOf(metric).filter(([, { type }]) => type === "number");
      if (numeric.length === 0) continue;
      const compute = metric.compute as (input: unknown) => unknown;
      fc.assert(
        fc.property(
          validInputs(metric),
          fc.constantFrom(...numeric.map(([name]) => name)),
          fc.double({ min: -10, max: 10, noNaN: true }),
          (input, field, times) => {
            const now = mainOf(metric, compute(input)) as number | null;
            const target = (now ?? 1) * times;
            const outcome = attempt(() => breakEven(metric, input, field, target));
            if (!outcome.ok) {
              expect(outcome.error.issues.map(({ code }) => code)).toEqual(["noRoot"]);
              return;
            }
            const there = mainOf(metric, compute({ ...input, [field]: outcome.value })) as number;
            // As near as the numbers lie: a step of the field may move the main number by more than rounding.
            const nudged = [-1, 1].map((way) => {
              const step = attempt(compute, { ...input, [field]: outcome.value * (1 + way * 2 ** -50) });
              return step.ok ? (mainOf(metric, step.value) as number | null) : null;
            });
            const steps = nudged.map((value) => (value === null ? 0 : Math.abs(value - there)));
            expect(Math.abs(there - target)).toBeLessThanOrEqual(
              1e-9 * Math.max(1, Math.abs(target), Math.abs(there), Math.abs(now ?? 0)) + 4 * Math.max(...steps),
            );
          },
        ),
        { numRuns: 2 },
      );
    }
  }, 120_000);

  it("finds what the metrics of profit say themselves", () => {
    const programme = {
      members: 1000,
      incrementalRevenuePerMember: 30,
      grossMargin: 0.5,
      rewardsIssued: 1500,
      reward: 6,
    };
    expectNear(breakEven(incentiveReturnMetric, programme, "reward", 0), 10, 1e-14);
    const rise = { customers: 40, price: 2000, costPerCustomer: 1200, increase: 0.25, churnRate: 0.02 };
    expectNear(breakEven(priceIncreaseImpactMetric, rise, "customersLostShare", 0), 0.5 / 1.3, 1e-12);
    const churnAfter = priceIncreaseImpactMetric.compute(rise).breakEvenChurnRate;
    const withChurn = { ...rise, churnRateAfter: 0.02 };
    expectNear(breakEven(priceIncreaseImpactMetric, withChurn, "churnRateAfter", 0), churnAfter as number, 1e-12);
    const offer = { sessions: 400, saveRate: 0.3, controlSaveRate: 0.25, marginPerPeriod: 20, remainingPeriods: 6 };
    expectNear(breakEven(saveOfferImpactMetric, { ...offer, offerCost: 40 }, "saveRate", 0), 0.375, 1e-12);
    const less = { churnRate: 0.25, reduction: 0.1, marginPerPeriod: 100, customers: 1000, fixedCost: 50_000 };
    const { breakEvenReduction } = retentionProfitImpactMetric.compute(less);
    expectNear(breakEven(retentionProfitImpactMetric, less, "reduction", 0), breakEvenReduction as number, 1e-12);
  });

  it("takes the root nearest to the present value, on either side", () => {
    const wave = metricOf((x) => Math.sin(x));
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        const nearest = Math.round(x / Math.PI) * Math.PI;
        fc.pre(Math.abs(Math.abs(x - nearest) - Math.PI / 2) > 0.1);
        expect(Math.abs(breakEven(wave, { x }, "x", 0, { between: [-40, 40] }) - nearest)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it("gives the present value where that is it already", () => {
    expect(
      breakEven(
        metricOf((x) => (x - 3) ** 2),
        { x: 3 },
        "x",
        0,
      ),
    ).toBe(3);
    expect(breakEven(ruleOf40Metric, { growthRate: 0.3, profitMargin: 0.1 }, "growthRate", 0.4)).toBe(0.3);
  });

  it("takes no pole and no jump for a root", () => {
    const pole = metricOf((x) => (x === 0 ? null : 1 / x));
    expect(refusal(() => breakEven(pole, { x: 1 }, "x", 0, { between: [-10, 10] })).issues[0]?.code).toBe("noRoot");
    const jump = metricOf((x) => (x < 2 ? -1 : 1));
    expect(refusal(() => breakEven(jump, { x: 1 }, "x", 0)).issues[0]?.code).toBe("noRoot");
    const poleThenRoot = metricOf((x) => (x === 1 ? null : (x - 5) / (x - 1)));
    expectNear(breakEven(poleThenRoot, { x: 0.5 }, "x", 0, { between: [0, 100] }), 5, 1e-12);
  });

  it("finds roots at the edge of what the rules between fields allow", () => {
    // The reduction must stay below the churn rate, near which the gain has no bound.
    const input = { churnRate: 0.25, reduction: 0.1, marginPerPeriod: 100 };
    const reduction = breakEven(retentionProfitImpactMetric, input, "reduction", 4e6);
    expectNear(retentionProfitImpactMetric.compute({ ...input, reduction }).difference, 4e6, 1e-9);
    // Allowed only beyond 100, with the root just there.
    const late = metricOf((x) => (x < 100 ? null : x - 100.000001));
    expectNear(breakEven(late, { x: 0 }, "x", 0), 100.000001, 1e-14);
    const island = metricOf((x) => (x < 3 || x > 3.5 ? null : x - 3.25));
    expectNear(breakEven(island, { x: 3.1 }, "x", 0), 3.25, 1e-14);
  });

  it("finds roots of every size, from any present value", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 14, noNaN: true }),
        fc.double({ min: -9, max: 14, noNaN: true }),
        (exponent, from) => {
          const root = 10 ** exponent;
          const metric = metricOf((x) => x / root - 1);
          expectNear(breakEven(metric, { x: 10 ** from }, "x", 0) / root, 1, 1e-14);
        },
      ),
    );
  });

  it("solves for a field that was left out, from its default or from 0", () => {
    const input = { revenuePerPeriod: 50, churnRate: 0.04 };
    expect(breakEven(clvFromChurnMetric, input, "grossMargin", 1000)).toBe(0.8);
    const rise = { customers: 1, price: 100, increase: 0.5, churnRate: 0 };
    expectNear(breakEven(priceIncreaseImpactMetric, rise, "churnRateAfter", 0), 0.0773, 1e-3);
  });

  describe("for whole numbers", () => {
    it("is the first at which the target is reached, from either side", () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 1e9 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (customersAtStart, present, target) => {
            const customersLost = Math.floor(present * customersAtStart);
            const now = customersLost / customersAtStart;
            const found = breakEven(churnRateMetric, { customersAtStart, customersLost }, "customersLost", target);
            expect(Number.isInteger(found)).toBe(true);
            const reached = (lost: number) =>
              now <= target ? lost / customersAtStart >= target : lost / customersAtStart <= target;
            expect(reached(found)).toBe(true);
            if (found !== customersLost) expect(reached(found + (now <= target ? -1 : 1))).toBe(false);
          },
        ),
      );
    });

    it("says so where none reaches it", () => {
      const error = refusal(() =>
        breakEven(churnRateMetric, { customersAtStart: 10, customersLost: 1 }, "customersLost", 2),
      );
      expect(error.message).toBe("breakEven: no value of customersLost between 0 and 9007199254740991 gives 2");
      expect(error.issues[0]).toMatchObject({
        path: ["customersLost"],
        code: "noRoot",
        value: 1,
        details: { low: 0, high: Number.MAX_SAFE_INTEGER, target: 2 },
      });
    });

    it("gives none at which the main number is undefined", () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: -999, max: 999 }), (every, root) => {
          const hole = metricOf((x) => (x % every === 1 ? null : x - root), z.int());
          const found = breakEven(hole, { x: 0 }, "x", 0.5);
          expect(found % every).not.toBe(1);
          expect(root >= 0 ? found > root : found <= root).toBe(true);
        }),
      );
    });
  });

  it("looks only where it is told to", () => {
    const parabola = metricOf((x) => x * x);
    expect(breakEven(parabola, { x: 1 }, "x", 16, { between: [-10, 0] })).toBe(-4);
    expect(breakEven(parabola, { x: 1 }, "x", 16, { between: [4, 5] })).toBe(4);
    expect(refusal(() => breakEven(parabola, { x: 1 }, "x", 16, { between: [0, 3] })).message).toBe(
      "breakEven: no value of x between 0 and 3 gives 16",
    );
    const counts = { customersAtStart: 10, customersLost: 1 };
    expect(breakEven(churnRateMetric, counts, "customersLost", 0.35, { between: [1.5, 7.5] })).toBe(4);
  });

  it.each([
    [
      () => breakEven((() => 1) as never, {} as never, "x" as never, 1),
      "metric must be the facts of a metric, such as",
    ],
    [() => breakEven(null as never, {} as never, "x" as never, 1), "metric must be the facts of a metric, such as"],
    [
      () => breakEven(metricById("cohortTable") as never, {} as never, "x" as never, 1),
      "metric must be the facts of a metric, such as",
    ],
    [
      () => breakEven(metricById("fitBgNbd") as never, {} as never, "x" as never, 1),
      "metric must be the facts of a metric, such as",
    ],
    [() => breakEven(npsMetric, { answers: [1] }, "answers" as never, 1), "answers is not a number"],
    [() => breakEven(npsMetric, { answers: [1] }, "confidnce" as never, 1), "did you mean confidence?"],
    [() => breakEven(npsMetric, { answers: [1] }, "toString" as never, 1), "toString is not a field of this function"],
    [
      () => breakEven(paybackPeriodMetric, { acquisitionCost: 1, revenuePerPeriod: 1 }, "churnRate", Number.NaN),
      "target must be a number, but got NaN",
    ],
    [
      () =>
        breakEven(
          metricOf((x) => x),
          { x: 1 },
          "x",
          1,
          { between: 3 as never },
        ),
      "between must be a list",
    ],
    [
      () =>
        breakEven(
          metricOf((x) => x),
          { x: 1 },
          "x",
          1,
          { between: [3] as never },
        ),
      "between must have 2 items",
    ],
    [
      () =>
        breakEven(
          metricOf((x) => x),
          { x: 1 },
          "x",
          1,
          { between: [0, Infinity] },
        ),
      "between[1] must be a number",
    ],
    [
      () =>
        breakEven(
          metricOf((x) => x),
          { x: 1 },
          "x",
          1,
          { between: [3, 2] },
        ),
      "between[0] must be below 2, but got 3",
    ],
    [
      () =>
        breakEven(
          metricOf(() => "x" as never),
          { x: 1 },
          "x",
          1,
        ),
      "metric.main is not a number",
    ],
  ])("refuses what it cannot solve (%#)", (call, message) => {
    const error = refusal(call);
    expect(error.metric).toBe("breakEven");
    expect(error.message).toContain(message);
  });

  it("leaves it to the metric to refuse its input", () => {
    const error = refusal(() =>
      breakEven(churnRateMetric, { customersAtStart: 1, customersLost: 2 }, "customersLost", 0.5),
    );
    expect(error.metric).toBe("churnRate");
  });

  it("lets through what is not about the input", () => {
    const broken = metricOf(() => {
      throw new RangeError("a bug");
    });
    expect(() => breakEven(broken, { x: 1 }, "x", 1)).toThrow(RangeError);
  });

  it("knows the names of the fields at compile time", () => {
    expectTypeOf<NumberFieldOf<typeof churnRateMetric>>().toEqualTypeOf<"customersAtStart" | "customersLost">();
    expectTypeOf<NumberFieldOf<typeof npsMetric>>().toEqualTypeOf<"minimumAnswers" | "confidence">();
    expectTypeOf<NumberFieldOf<Metric>>().toEqualTypeOf<string>();
    // @ts-expect-error: no such field.
    expect(() => breakEven(churnRateMetric, { customersAtStart: 1, customersLost: 0 }, "rate", 1)).toThrow();
    // @ts-expect-error: not a number.
    expect(() => breakEven(npsMetric, { answers: [1] }, "answers", 1)).toThrow();
    // @ts-expect-error: a field by its number
    expect(() => breakEven(churnRateMetric, { customersAtStart: 1, customersLost: 0 }, 5, 1)).toThrow(
      "breakEven: field must be a string, but got 5",
    );
  });
});
