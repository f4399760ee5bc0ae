import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aliveBands,
  type ContinuousPurchaseFit,
  checkFrequencies,
  checkHoldout,
  customerSummaries,
  fitBgNbd,
  holdoutSplit,
  type OrderLog,
  orderLog,
  segmentByProbabilityAlive,
  subscriptionLog,
  trackPurchases,
} from "../../src/index";
import { expectNear } from "../near";
import { DAY, END, logOf, rows, START, zones } from "../purchases/orderRows";
import { asked } from "./asked";
import { simulateBetaGeometric } from "./simulated";

const askBgNbd = asked("bgNbd");

const data = join(process.env["RETENTION_DATA"] ?? join("..", "shared", "data"), "cdnow-orders.csv");

const BG = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const bgNbd = { model: "bgNbd", parameters: BG, timeUnit: "week" } as const;
const paretoNbd: ContinuousPurchaseFit = {
  model: "paretoNbd",
  parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
};
const mbgNbd: ContinuousPurchaseFit = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } };
const fits = fc.constantFrom<ContinuousPurchaseFit>(bgNbd, mbgNbd, paretoNbd);

/** BTYD's cumulative expectation of the 78 weeks. */
const TRACKING = [
  4.40543576806196, 17.2413179934387, 38.5780590928203, 68.9432722747537, 108.595321428754, 158.012721185697,
  215.752407373441, 281.805557728736, 356.470364066883, 439.432176572098, 529.59772053363, 625.890029798778,
  722.526030731893, 815.415078980361, 904.961660367392, 991.496452730911, 1075.29514156355, 1156.59118398366,
  1235.58482749659, 1312.44969055223, 1387.33769100915, 1460.38281817495, 1531.7040732155, 1601.40779768036,
  1669.58954290792, 1736.33558901129, 1801.7241923761, 1865.82662001313, 1928.70801457702, 1990.42812341617,
  2051.04191738783, 2110.600119515, 2169.14965931249, 2226.73406537849, 2283.39380636516, 2339.16658851316,
  2394.08761642451, 2448.18982255341, 2501.50406994328, 2554.05933197432, 2605.88285226845, 2657.00028739624,
  2707.43583461942, 2757.212346564, 2806.35143443922, 2854.87356118432, 2902.79812573065, 2950.14353940326,
  2996.92729534791, 3043.16603175318, 3088.87558953797, 3134.07106509006, 3178.76685856907, 3222.97671822485,
  3266.7137811288, 3309.99061066919, 3352.81923112146, 3395.2111595694, 3437.1774354229, 3478.72864775107,
  3519.87496062635, 3560.62613665481, 3600.99155884957, 3640.98025098866, 3680.60089658431, 3719.86185657824,
  3758.77118586666, 3797.33664874851, 3835.56573338193, 3873.46566532605, 3911.04342023806, 3948.3057357895,
  3985.25912285979, 4021.90987606002, 4058.26408363576, 4094.32763679291, 4130.10623848764, 4165.60541171742,
];

const order = (customerId: string, orderedAt: string, amount = 10) => ({ customerId, orderedAt, amount });
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, each) => sum + each, 0);

const customersOf = fc
  .array(fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 40 }), fc.nat(3)), { minLength: 1, maxLength: 30 })
  .map((list) => ({
    frequency: list.map(([frequency]) => frequency),
    recency: list.map(([frequency, age, silent]) => (frequency === 0 ? 0 : Math.max(0, age - silent))),
    age: list.map(([, age]) => age),
    later: list.map(([frequency, , silent]) => (frequency * silent) % 4),
  }));

describe("on CDNOW", () => {
  if (!existsSync(data)) {
    it("is left to where the orders lie in ../shared/data or $RETENTION_DATA: they are not here", () => {
      expect(existsSync(data)).toBe(false);
    });
    return;
  }
  const lines = readFileSync(data, "utf8").trim().split("\n").slice(1);
  const log = orderLog(
    lines.map((line) => {
      const [customerId = "", orderedAt = "", , amount] = line.split(",");
      return { customerId, orderedAt, amount: Number(amount) };
    }),
  );
  const split = holdoutSplit(log, { calibrationUntil: "1997-10-01", holdoutUntil: "1998-07-01", timeUnit: "week" });

  it("009-BG-NBD-CDNOW_BTYD_vignette_customer_1516_+_aggregates: 78 weeks of tracking", () => {
    const parameters = {
      r: 0.242596454639645,
      alpha: 4.41368535874193,
      a: 0.792988828334189,
      b: 2.42616567778684,
    };
    const fit = { model: "bgNbd", parameters } as const;
    const options = { calibrationUntil: "1997-10-01", holdoutUntil: "1998-07-01", timeUnit: "week" } as const;
    const tracking = trackPurchases(fit, log, options);
    expect(tracking).toMatchObject({ customers: 2357, start: "1997-01-01", step: "week" });
    expect(tracking.cumulativeExpected).toHaveLength(78);
    for (const [i, each] of TRACKING.entries()) expectNear((tracking.cumulativeExpected[i] as number) / each, 1, 1e-6);
    expect([tracking.calibration.steps, tracking.holdout.steps]).toEqual([39, 39]);
    // The repeat purchases on days other than the first: 2,457 of the calibration, 1,882 of the holdout.
    expect([tracking.calibration.actual, tracking.holdout.actual]).toEqual([2457, 1882]);
  });

  it("036-RFM_summary-CDNOW_sample_to_1997-09-30: 1,882 purchases in the holdout, and a better model", () => {
    const fit = fitBgNbd(split.calibration, { timeUnit: "week" });
    const check = checkHoldout(fit, split);
    expect(check.actualTotal).toBe(1882);
    expect(total(check.customers)).toBe(2357);
    expect(check.model.rootMeanSquareError).toBeLessThan(check.naiveZero.rootMeanSquareError);
    expect(check.model.rootMeanSquareError).toBeLessThan(check.naivePastRate.rootMeanSquareError);
    expect(check.model.correlation).toBeGreaterThan(0.6);
    expect(checkFrequencies(fit, split.calibration).misplacedShare).toBeLessThan(0.05);
  });
});

describe("trackPurchases", () => {
  const options = { calibrationUntil: START + 30 * DAY, holdoutUntil: END };

  it("counts what customerSummaries counts, and expects what new customers of their ages do", () => {
    fc.assert(
      fc.property(fits, rows, zones, (fit, list, timeZone) => {
        const log = logOf(list, timeZone);
        const given = { ...options, timeUnit: "week", step: "day", timeZone } as const;
        const tracking = trackPurchases(fit, log, given);
        const { calibration, holdout } = holdoutSplit(log, { ...options, timeUnit: "week", timeZone });
        expect(tracking.customers).toBe(calibration.customerId.length);
        expect(total(tracking.actual)).toBe(total(tracking.cumulativeActual.slice(-1)));
        // The day in which the log ends is not over.
        const made = total(calibration.frequency) + total(holdout.frequency);
        expect(total(tracking.actual)).toBeLessThanOrEqual(made);
        if (timeZone === "UTC") expect(total(tracking.actual)).toBe(made);
        const { calibration: first, holdout: second } = tracking;
        expectNear(first.expected + second.expected, total(tracking.cumulativeExpected.slice(-1)), 1e-12);
        expect(first.actual + second.actual).toBe(total(tracking.actual));
        expect(first.steps + second.steps).toBe(tracking.stepIndex.length);
      }),
    );
  });

  it("expects the sum of the expectations of the customers, whatever the order of the rows", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const log = logOf(list);
        const tracking = trackPurchases(bgNbd, log, options);
        const { age } = customerSummaries(log, { asOf: options.calibrationUntil, timeUnit: "week" });
        const greatest = Math.max(...age);
        tracking.cumulativeExpected.forEach((each, week) => {
          const times = Array.from(age, (own) => Math.max(0, week + 1 - (greatest - own)));
          const expected = times.map((time) => askBgNbd.newPurchases(BG, time < 1e-9 ? 0 : time));
          expectNear(each, total(expected), 1e-9);
        });
        const backwards = trackPurchases(bgNbd, logOf([...list].reverse()), options);
        expect(backwards).toEqual(tracking);
      }),
    );
  });

  it("does not depend on the unit of the fit, and adds up to the same over longer periods", () => {
    const log = logOf([
      { customerId: "a", orderedAt: START, amount: 1 },
      { customerId: "a", orderedAt: START + 15 * DAY, amount: 1 },
      { customerId: "b", orderedAt: START + 3 * DAY, amount: 1 },
    ]);
    const inDays: ContinuousPurchaseFit = { model: "bgNbd", parameters: { ...BG, alpha: BG.alpha * 7 } };
    const byWeek = trackPurchases(bgNbd, log, options);
    const byDay = trackPurchases(inDays, log, { ...options, timeUnit: "day" });
    expect([byWeek.step, byDay.step]).toEqual(["week", "day"]);
    byWeek.cumulativeExpected.forEach((each, week) => {
      expectNear(byDay.cumulativeExpected[7 * week + 6], each, 1e-12);
      expect(byDay.cumulativeActual[7 * week + 6]).toBe(byWeek.cumulativeActual[week]);
    });
  });

  it("cuts months of 365/12 days, so that twelve are a year", () => {
    const log = orderLog([order("a", "2023-01-01"), order("a", "2023-12-31"), order("a", "2024-01-01")]);
    const given = { calibrationUntil: "2023-06-01", holdoutUntil: "2024-12-31", step: "month" } as const;
    const { actual, calibration } = trackPurchases(bgNbd, log, given);
    expect([actual.length, actual[11], actual[12], calibration.steps]).toEqual([24, 1, 1, 4]);
  });

  it("takes orders of one day, or of a longer calendar period, as one purchase, and refunds as none", () => {
    const log = orderLog([
      order("a", "2025-01-01", -1),
      order("a", "2025-01-02"),
      order("a", "2025-01-02T23:00"),
      order("a", "2025-01-04"),
      order("a", "2025-01-05", -1),
      order("a", "2025-01-07"),
      order("a", "2025-01-07T01:00"),
      order("b", "2025-01-01", -5),
    ]);
    const given = { calibrationUntil: "2025-01-06", holdoutUntil: "2025-01-12", step: "day" } as const;
    expect([...trackPurchases(bgNbd, log, given).actual]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0, 0]);
    const byWeek = trackPurchases(bgNbd, log, { ...given, granularity: "week" });
    expect([...byWeek.actual]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it("leaves out who first ordered after the calibration, and what the log does not know yet", () => {
    const log = orderLog([
      order("a", "2025-01-01"),
      order("b", "2025-01-08"),
      order("b", "2025-01-09"),
      order("a", "2025-01-20"),
      order("a", "2025-01-25"),
    ]);
    const tracking = trackPurchases(bgNbd, log, { calibrationUntil: "2025-01-08", holdoutUntil: "2025-01-22" });
    expect(tracking).toMatchObject({ customers: 1, actual: Float64Array.of(0, 0, 1) });
  });

  it("compares steps one by one, before and after the split", () => {
    // A new customer of this model is expected to buy t / (2 (1 + t)) times within t weeks.
    const fit = { model: "paretoNbd", parameters: { r: 1, alpha: 2, s: 2, beta: 1 } } as const;
    const log = orderLog([
      order("a", "2025-01-01"),
      order("a", "2025-01-10"),
      order("b", "2025-01-08"),
      { ...order("b", "2025-01-12"), amount: 0 },
      { ...order("b", "2025-01-17"), amount: -5 },
      order("b", "2025-01-29"),
    ]);
    const given = { calibrationUntil: "2025-01-15", holdoutUntil: "2025-01-29", timeUnit: "week" } as const;
    const tracking = trackPurchases(fit, log, given);
    const within = (weeks: number) => weeks / (2 * (1 + weeks));
    const cumulative = [within(1), within(2) + within(1), within(3) + within(2), within(4) + within(3)];
    const expected = cumulative.map((each, i) => each - (cumulative[i - 1] ?? 0));
    expect(tracking).toMatchObject({ customers: 2, start: "2025-01-01", stepIndex: Float64Array.of(1, 2, 3, 4) });
    expect([...tracking.actual]).toEqual([0, 2, 0, 0]);
    for (const [i, each] of expected.entries()) expectNear(tracking.expected[i] as number, each, 1e-12);
    const [one = 0, two = 0, three = 0, four = 0] = expected;
    const { calibration, holdout } = tracking;
    expect([calibration.steps, calibration.actual, holdout.steps, holdout.actual]).toEqual([2, 2, 2, 0]);
    expectNear(calibration.difference as number, (one + two - 2) / 2, 1e-12);
    expectNear(calibration.meanAbsoluteError as number, (one + 2 - two) / 2, 1e-12);
    expectNear(calibration.rootMeanSquareError as number, Math.hypot(one, 2 - two) / Math.SQRT2, 1e-12);
    expectNear(holdout.meanAbsoluteError as number, (three + four) / 2, 1e-12);
    expectNear(holdout.rootMeanSquareError as number, Math.hypot(three, four) / Math.SQRT2, 1e-12);
  });

  it("goes to the end of the day of the last order, or of the calibration, where nothing is said", () => {
    const log = orderLog([order("a", "2025-01-01"), order("a", "2025-01-14T15:00")]);
    const rowsUntil = (calibrationUntil: string) => trackPurchases(bgNbd, log, { calibrationUntil }).stepIndex.length;
    expect([rowsUntil("2025-01-08"), rowsUntil("2025-01-29")]).toEqual([2, 4]);
    const { calibration, holdout } = trackPurchases(bgNbd, log, { calibrationUntil: "2025-01-08" });
    expect([calibration.actual, holdout.actual]).toEqual([0, 1]);
  });

  it("has no errors without periods, and no share where nothing was bought", () => {
    const log = orderLog([order("a", "2025-01-01")]);
    const given = { calibrationUntil: "2025-01-05", holdoutUntil: "2025-01-08" };
    const none = { steps: 0, expected: 0, actual: 0, difference: null };
    const { calibration, holdout } = trackPurchases(bgNbd, log, given);
    expect(calibration).toEqual({ ...none, meanAbsoluteError: null, rootMeanSquareError: null });
    expect(holdout).toMatchObject({ steps: 1, difference: null });
    expect(holdout.meanAbsoluteError).toBe(holdout.expected);
    const empty = trackPurchases(bgNbd, orderLog([] as never[]), given);
    expect(empty).toMatchObject({ customers: 0, start: null, stepIndex: new Float64Array(), holdout: none });
    const open = trackPurchases(bgNbd, orderLog([] as never[]), { calibrationUntil: "2025-01-05" });
    expect(open.stepIndex).toHaveLength(0);
  });

  it("refuses what is not an order log", () => {
    const subscriptions = subscriptionLog([{ customerId: "a", startedAt: "2025-01-01", endedAt: null, mrr: 1 }]);
    for (const log of [subscriptions, { kind: "orders" }, null])
      expect(() => trackPurchases(bgNbd, log as never, { calibrationUntil: "2025-01-05" })).toThrow("log ");
  });

  it("refuses a fit without a unit, ends in the wrong order, and tables that nobody can read", () => {
    const log = orderLog([order("a", "2025-01-01")]);
    const call = (fit: ContinuousPurchaseFit, given: Parameters<typeof trackPurchases>[2]) => () =>
      trackPurchases(fit, log, given);
    expect(call(paretoNbd, { calibrationUntil: "2025-01-05" })).toThrow(
      'trackPurchases: options.timeUnit is missing: one of "day", "week", "month", "year" is needed',
    );
    expect(call({ ...paretoNbd, timeUnit: "fortnight" } as never, { calibrationUntil: "2025-01-05" })).toThrow(
      "fit.timeUnit",
    );
    expect(call(bgNbd, { calibrationUntil: "2025-01-05", holdoutUntil: "2025-01-05" })).toThrow(
      "trackPurchases: options.holdoutUntil must be after options.calibrationUntil (2025-01-05), " +
        'but got the string "2025-01-05"',
    );
    expect(call(bgNbd, { calibrationUntil: "2025-01-05", holdoutUntil: "2400-01-01", step: "day" })).toThrow(
      /trackPurchases: the table would have 1\d{5} rows/u,
    );
    expect(() => trackPurchases(bgNbd, [] as never as OrderLog, { calibrationUntil: "2025-01-05" })).toThrow(
      "log must be an order log",
    );
  });
});

describe("checkFrequencies", () => {
  it("adds up to the customers on both sides, whatever their order, and weights are repetition", () => {
    fc.assert(
      fc.property(fits, customersOf, fc.integer({ min: 1, max: 12 }), (fit, customers, upTo) => {
        const { frequency, recency, age } = customers;
        const check = checkFrequencies(fit, customers, { upTo });
        expect(check.frequency).toEqual(Float64Array.from({ length: upTo + 1 }, (_, i) => i));
        expect(total(check.actual)).toBe(age.length);
        expectNear(total(check.expected), age.length, 1e-9);
        const reversed = {
          frequency: [...frequency].reverse(),
          recency: [...recency].reverse(),
          age: [...age].reverse(),
        };
        expect(checkFrequencies(fit, reversed, { upTo })).toEqual(check);
        const twice = checkFrequencies(fit, customers, { upTo, weights: age.map(() => 2) });
        expect(twice.misplacedShare).toBeCloseTo(check.misplacedShare, 12);
        expect(twice.customers).toBe(2 * check.customers);
        const fewer = checkFrequencies(fit, customers, { upTo: 1 });
        expectNear(fewer.expected[0], check.expected[0] as number, 1e-9);
      }),
    );
  });

  it("is the distribution of a new customer where all have the same age", () => {
    const summary = { frequency: [0, 9, 3], recency: [0, 9, 30], age: [39, 39, 39] };
    const { expected, actual } = checkFrequencies(bgNbd, summary);
    expect([...actual]).toEqual([1, 0, 0, 1, 0, 0, 0, 1]);
    askBgNbd.probabilities(BG, 39, 6).forEach((each, i) => void expectNear(expected[i], 3 * each, 1e-12));
  });

  it("has a row per number of purchases up to `upTo`, and errors per row and per customer", () => {
    // P(0) = 5/8 and P(1) = 5/24 of a new customer within 10, in closed form.
    const fit = { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } } as const;
    const customers = { frequency: [0, 3, 1], recency: [0, 8, 2], age: [10, 10, 10] };
    const check = checkFrequencies(fit, customers, { upTo: 2, weights: [2, 1, 1] });
    expect([...check.frequency]).toEqual([0, 1, 2]);
    expect([...check.actual]).toEqual([2, 1, 1]);
    expect(check.expected).toHaveLength(3);
    for (const [i, each] of [5 / 2, 5 / 6, 2 / 3].entries()) expectNear(check.expected[i] as number, each, 1e-12);
    expectNear(check.meanAbsoluteError, 1 / 3, 1e-12);
    expectNear(check.misplacedShare, 1 / 8, 1e-12);
    expect(checkFrequencies(fit, customers).frequency).toHaveLength(8);
  });

  it("finds few customers out of place in a simulation of the model, and more by another", () => {
    const customers = simulateBetaGeometric(BG, { customers: 20_000, first: 0, age: [27, 39] });
    expect(checkFrequencies(bgNbd, customers).misplacedShare).toBeLessThan(0.01);
    expect(checkFrequencies({ model: "mbgNbd", parameters: BG }, customers).misplacedShare).toBeGreaterThan(0.02);
  });

  it("refuses no customers, and weights of other customers", () => {
    const summary = { frequency: [0], recency: [0], age: [1] };
    expect(() => checkFrequencies(bgNbd, { frequency: [], recency: [], age: [] })).toThrow("must have ≥ 1 items");
    expect(() => checkFrequencies(bgNbd, summary, { weights: [1, 2] })).toThrow("options.weights must have 1 items");
    expect(() => checkFrequencies(bgNbd, summary, { upTo: 0 })).toThrow("options.upTo must be");
  });
});

describe("checkHoldout", () => {
  const heldOut = ({
    later,
    ...calibration
  }: {
    frequency: number[];
    recency: number[];
    age: number[];
    later: number[];
  }) => ({
    calibration,
    holdout: { frequency: later },
    holdoutLength: 13,
  });

  it("divides customers and purchases among the frequencies, whatever the order of the rows", () => {
    fc.assert(
      fc.property(fits, customersOf, fc.integer({ min: 1, max: 12 }), (fit, customers, upTo) => {
        const check = checkHoldout(fit, heldOut(customers), { upTo });
        const sumOf = (means: readonly (number | null)[]) =>
          means.reduce<number>((sum, each, i) => sum + (each ?? 0) * (check.customers[i] as number), 0);
        expect(check.frequency).toEqual(Float64Array.from({ length: upTo + 1 }, (_, i) => i));
        expect(total(check.customers)).toBe(customers.age.length);
        expectNear(sumOf(check.actual), check.actualTotal, 1e-9);
        expectNear(sumOf(check.expected), check.model.expected, 1e-9);
        expect(check.actual.map((each) => each === null)).toEqual(Array.from(check.customers, (each) => each === 0));
        const reversed = Object.fromEntries(
          Object.entries(customers).map(([name, column]) => [name, [...column].reverse()]),
        ) as never;
        expect(checkHoldout(fit, heldOut(reversed), { upTo })).toEqual(check);
        for (const { meanAbsoluteError, rootMeanSquareError, correlation } of [
          check.model,
          check.naiveZero,
          check.naivePastRate,
        ]) {
          expect(meanAbsoluteError).toBeLessThanOrEqual(rootMeanSquareError * (1 + 1e-12));
          expect(Math.abs(correlation ?? 0)).toBeLessThanOrEqual(1);
        }
        expect(check.naiveZero).toMatchObject({ expected: 0, correlation: null });
      }),
    );
  });

  it("takes each customer's expectation, and frequency over age as the past rate, 0 for an age of 0", () => {
    const split = heldOut({ frequency: [0, 2, 4], recency: [0, 10, 20], age: [0, 20, 40], later: [0, 0, 3] });
    const { model, naivePastRate, naiveZero } = checkHoldout(bgNbd, split);
    const expected = askBgNbd.purchases(BG, split.calibration, 13);
    expectNear(model.expected, total(expected), 1e-12);
    expectNear(
      model.meanAbsoluteError,
      ((expected[0] as number) + (expected[1] as number) + Math.abs((expected[2] as number) - 3)) / 3,
      1e-12,
    );
    expectNear(naivePastRate.expected, 2.6, 1e-12);
    expectNear(naivePastRate.difference, -0.4 / 3, 1e-12);
    expectNear(naiveZero.rootMeanSquareError, Math.sqrt(3), 1e-12);
  });

  it("beats its rivals on customers who behave as it says", () => {
    const { frequency, recency, age, later } = simulateBetaGeometric(BG, {
      customers: 20_000,
      first: 0,
      age: [27, 39],
      horizon: 39,
    });
    const split = { calibration: { frequency, recency, age }, holdout: { frequency: later }, holdoutLength: 39 };
    const { model, naiveZero, naivePastRate } = checkHoldout(bgNbd, split);
    expect(Math.abs(model.difference as number)).toBeLessThan(0.05);
    expect(model.rootMeanSquareError).toBeLessThan(naiveZero.rootMeanSquareError);
    expect(model.rootMeanSquareError).toBeLessThan(naivePastRate.rootMeanSquareError);
    expect(model.correlation).toBeGreaterThan(0.5);
    expect(naivePastRate.difference).toBeGreaterThan(0.2);
  });

  it("takes what holdoutSplit returns, and has no share where nothing was bought", () => {
    const log = orderLog([order("a", "2025-01-01"), order("a", "2025-01-10"), order("b", "2025-03-01")]);
    const split = holdoutSplit(log, { calibrationUntil: "2025-02-01", holdoutUntil: "2025-03-15", timeUnit: "week" });
    const check = checkHoldout(bgNbd, split);
    expect(check).toMatchObject({ actualTotal: 0, model: { difference: null, correlation: null } });
    expect(check.frequency).toHaveLength(8);
  });

  it("refuses a split in another unit than the fit, and columns of other customers", () => {
    const split = heldOut({ frequency: [0], recency: [0], age: [1], later: [0] });
    expect(() => checkHoldout(bgNbd, { ...split, timeUnit: "day" })).toThrow(
      'checkHoldout: split.timeUnit must be "week" like fit.timeUnit, but got the string "day"',
    );
    expect(checkHoldout(paretoNbd, { ...split, timeUnit: "day" }).actualTotal).toBe(0);
    expect(() => checkHoldout(bgNbd, { ...split, holdout: { frequency: [1, 2] } })).toThrow(
      "split.holdout.frequency must have 1 items, but got 2",
    );
  });

  it("takes whole opportunities alone where the model counts them", () => {
    const bgBb = { model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 1 } } as const;
    const at = (age: number, holdoutLength: number) => () =>
      checkHoldout(bgBb, { ...heldOut({ frequency: [0], recency: [0], age: [age], later: [1] }), holdoutLength });
    // All probabilities p and θ are equally likely: E(p) (E(1 − θ) + E((1 − θ)²)) = (1/2 + 1/3) / 2.
    expectNear(at(0, 2)().model.expected, 5 / 12, 1e-14);
    expect(at(6.5, 2)).toThrow("checkHoldout: split.calibration.age[0] must be a whole number, but got 6.5");
    expect(at(6, 2.5)).toThrow("checkHoldout: split.holdoutLength must be a whole number, but got 2.5");
  });
});

describe("segmentByProbabilityAlive", () => {
  it("puts every customer into exactly one place, and one-time buyers of the BG/NBD model apart", () => {
    fc.assert(
      fc.property(fits, customersOf, (fit, customers) => {
        const { segments, undetermined, unbanded, customers: count } = segmentByProbabilityAlive(fit, customers);
        const all = [...segments, unbanded, ...(undetermined ? [undetermined] : [])];
        expect(all.flatMap(({ rows }) => [...rows]).sort((a, b) => a - b)).toEqual(customers.age.map((_, row) => row));
        expect(all.reduce((sum, { customers }) => sum + customers, 0)).toBe(count);
        expectNear(total(all.map(({ share }) => share ?? 0)), 1, 1e-12);
        expect(unbanded.customers).toBe(0);
        expect(segments.map(({ id }) => id)).toEqual(aliveBands.map(({ id }) => id));
        for (const { meanProbability, from, until } of segments)
          if (meanProbability !== null) {
            expect(meanProbability).toBeGreaterThanOrEqual(from * (1 - 1e-12));
            expect(meanProbability).toBeLessThanOrEqual(until * (1 + 1e-12));
          }
        expect(undetermined === null).toBe(fit.model !== "bgNbd");
        const once = customers.frequency.filter((each) => each === 0).length;
        if (undetermined)
          expect([undetermined.customers, undetermined.meanProbability]).toEqual([once, once > 0 ? 1 : null]);
        for (const { customerId } of all) expect(customerId).toBeNull();
      }),
    );
  });

  it("takes bands of one's own: the first where two overlap, none in a gap, the upper end where none begins", () => {
    const fit = { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } } as const;
    const customers = { frequency: [1, 1], recency: [10, 0.001], age: [10, 1000], customerId: ["a", 7] };
    const places = (...bands: { id: string; from: number; until: number }[]) => {
      const { segments, unbanded } = segmentByProbabilityAlive(fit, customers, { bands });
      return [...segments.map(({ customerId }) => customerId), unbanded.customerId];
    };
    const [low, high] = [
      { id: "low", from: 0, until: 0.5 },
      { id: "high", from: 0.5, until: 1 },
    ] as const;
    expect(places(low, high)).toEqual([[7], ["a"], []]);
    expect(places(low, { id: "all", from: 0, until: 1 })).toEqual([[7], ["a"], []]);
    expect(places(high)).toEqual([["a"], [7]]);
    expect(places()).toEqual([["a", 7]]);
    // A lower bound is inside and an upper one outside: this customer is active with a probability of exactly 0.5.
    const even = { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } } as const;
    const { segments } = segmentByProbabilityAlive(
      even,
      { frequency: [1], recency: [9], age: [9] },
      { bands: [low, high] },
    );
    expect(segments.map((each) => [each.customers, each.meanProbability])).toEqual([
      [0, null],
      [1, 0.5],
    ]);
  });

  it("has no shares of nobody", () => {
    const none = segmentByProbabilityAlive(paretoNbd, { frequency: [], recency: [], age: [] });
    expect(none.unbanded).toMatchObject({ customers: 0, share: null, meanProbability: null });
  });

  it("refuses ids that are none, or of other customers, and bands that end before they begin", () => {
    const columns = { frequency: [0], recency: [0], age: [1] };
    const call = (customerId: unknown) => () => segmentByProbabilityAlive(bgNbd, { ...columns, customerId } as never);
    for (const ids of ["a", [null], [{}], ["a", null], [1, Number.NaN]])
      expect(call(ids)).toThrow("customers.customerId must be a list");
    expect(call(["a", "b"])).toThrow("customers.customerId must have 1 items, but got 2");
    const bands = [{ id: "x", from: 1, until: 0 }];
    expect(() => segmentByProbabilityAlive(bgNbd, columns, { bands })).toThrow(
      "options.bands[0].from (1) must be at most options.bands[0].until (0)",
    );
  });
});
