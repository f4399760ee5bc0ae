import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { customerSummaries, fitBgNbd, fitMbgNbd, orderLog } from "../../src/index";
import { expectNear } from "../near";
import { asked } from "./asked";
import published from "./published.json";

const bgNbd = asked("bgNbd");
const mbgNbd = asked("mbgNbd");

const data = join(process.env["RETENTION_DATA"] ?? join("..", "shared", "data"), "cdnow-orders.csv");
const hasData = existsSync(data);
const names = ["r", "alpha", "a", "b"] as const;
const parametersOf = ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]) => ({ r, alpha, a, b });
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, each) => total + each, 0);

function expectFit(
  fit: ReturnType<typeof fitBgNbd> | ReturnType<typeof fitMbgNbd>,
  expected: {
    readonly parameters: readonly number[];
    readonly logLikelihood: number;
    readonly covariance: readonly number[][];
  },
): void {
  expect(fit).toMatchObject({ converged: true, boundary: [], customers: 2357 });
  expectNear(fit.logLikelihood, expected.logLikelihood, 1e-5 / 9582);
  for (const [i, name] of names.entries()) {
    expectNear(fit.parameters[name], expected.parameters[i] as number, 1e-6);
    const variance = expected.covariance[i]?.[i] as number;
    expect((fit.standardErrors?.[name] as number) / Math.sqrt(variance)).toBeCloseTo(1, 5);
    for (const j of names.keys()) {
      const size = Math.sqrt(variance * (expected.covariance[j]?.[j] as number));
      const difference = (fit.covariance?.[i]?.[j] as number) - (expected.covariance[i]?.[j] as number);
      expect(Math.abs(difference) / size).toBeLessThan(1e-6);
    }
  }
  expect(fit.gradientNorm).toBeLessThan(1e-6);
}

describe("CDNOW, 1997-01-01 to 1997-09-30", () => {
  if (!hasData) {
    it("is left to where the orders lie in ../shared/data or $RETENTION_DATA: they are not here", () => {
      expect(existsSync(data)).toBe(false);
    });
    return;
  }
  const orders = readFileSync(data, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([customerId = "", orderedAt = "", , amount]) => ({ customerId, orderedAt, amount: Number(amount) }));
  // The last day counts as bought on, and as lived up to its beginning, as in the paper.
  const summary = customerSummaries(orderLog(orders), { asOf: "1997-09-30T00:00:00.001Z", timeUnit: "week" });

  test("036-RFM_summary-CDNOW_sample_to_1997-09-30: frequency, recency, age and mean repeat value", () => {
    expect(summary.customerId).toHaveLength(2357);
    expect(sum(summary.frequency)).toBe(2457);
    expectNear(sum(summary.recency), 16135.57142857143, 1e-12);
    expectNear(sum(summary.age), 77111.28571428571, 1e-9);
    const values = Array.from(summary.meanRepeatValue).filter((_, i) => (summary.frequency[i] as number) > 0);
    expect(values).toHaveLength(946);
    expectNear(sum(values) / 946, 35.077847533689834, 1e-12);
    const first = [0, 1, 2].map((i) => [summary.frequency[i], summary.recency[i], summary.meanRepeatValue[i]]);
    expect(first[0]?.[0]).toBe(2);
    expectNear(first[0]?.[1], 30.428571428571427, 1e-12);
    expectNear(first[0]?.[2], 22.345, 1e-12);
    expectNear(first[1]?.[1], 1.7142857142857142, 1e-12);
    expect(first[2]).toEqual([0, 0, 0]);
  });

  test("001-BG-NBD-CDNOW_exact_weeks: parameters, standard errors, covariances and likelihood", () => {
    expectFit(fitBgNbd(summary), {
      parameters: [0.2425945224301558, 4.413602019013471, 0.7929220172255911, 2.425906776826308],
      logLikelihood: -9582.42920667393,
      covariance: [
        [0.00015768774393948017, 0.0037064200657462897, -8.784702780189379e-5, 6.563703779607047e-5],
        [0.0037064200657462897, 0.1430534394522972, -0.002865678937584224, 0.010523280868433384],
        [-8.784702780189379e-5, -0.002865678937584224, 0.034497052401518034, 0.12321776664358422],
        [6.563703779607047e-5, 0.010523280868433384, 0.12321776664358422, 0.497609277921954],
      ],
    });
  });

  test("003-MBG-NBD-CDNOW_exact_weeks: parameters, standard errors, covariances and likelihood", () => {
    expectFit(fitMbgNbd(summary), {
      parameters: [0.52484315910629, 6.183085279575949, 0.8913593907322179, 1.614002240170374],
      logLikelihood: -9582.13571555375,
      covariance: [
        [0.006933594227010383, 0.048477927880130535, -0.0075076852357583625, -0.0375708848358956],
        [0.048477927880130535, 0.48388807828462327, -0.05320779420819679, -0.2361079117544116],
        [-0.0075076852357583625, -0.05320779420819679, 0.02395992174143621, 0.07380369653147974],
        [-0.0375708848358956, -0.2361079117544116, 0.07380369653147974, 0.2889006581348183],
      ],
    });
  });

  test("009-BG-NBD-CDNOW_BTYD_vignette_customer_1516_+_aggregates: sums over the customers, weekly tracking", () => {
    const { inputs, expected } = published["009-BG-NBD-CDNOW_BTYD_vignette_customer_1516_+_aggregates"];
    const fixed = parametersOf(inputs.params);
    expectNear(sum(bgNbd.purchases(fixed, summary, 39)), expected.sumCET39, 1e-6);
    expectNear(sum(bgNbd.alive(fixed, summary)), expected.sumPAlive, 1e-6);
    // Purchases to the end of each week since the first customer came.
    const end = Math.max(...summary.age);
    for (const [week, total] of expected.cumTracking.entries()) {
      const since = (age: number) => week + 1 - (end - age);
      const lived = Array.from(summary.age, since).filter((time) => time > 1e-9);
      expect(sum(lived.map((time) => bgNbd.newPurchases(fixed, time))) / total).toBeCloseTo(1, 6);
    }
  });

  test("013-MBG-NBD-CDNOW_+_grid: how many customers are left", () => {
    const { inputs, expected } = published["013-MBG-NBD-CDNOW_+_grid"];
    const fixed = parametersOf(inputs.params_k_r_alpha_a_b.slice(1));
    expectNear(sum(mbgNbd.alive(fixed, summary)), expected.sumPAlive, 1e-6);
  });
});
