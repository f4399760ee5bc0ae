import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fitParetoNbd, type ParetoNbdFit, type ParetoNbdParameters, probabilityAlive } from "../../src/index";
import { distinctRows } from "../../src/math/distinctRows";
import { paretoNbdLikelihood } from "../../src/models/families/paretoNbd/paretoNbdLikelihood";
import { expectNear } from "../near";
import { asked } from "./asked";
import { simulateParetoNbd } from "./simulateParetoNbd";

const bgNbd = asked("bgNbd");
const paretoNbd = asked("paretoNbd");

const data = join(process.env["RETENTION_DATA"] ?? join("..", "shared", "data"), "cdnow-orders.csv");
const hasData = existsSync(data);

/** The purchases of CDNOW's customers to 1997-09-30, in weeks of exactly seven days. */
function cdnow() {
  const days = new Map<string, Set<number>>();
  const end = Date.UTC(1997, 8, 30) / 864e5;
  for (const line of readFileSync(data, "utf8").trim().split("\n").slice(1)) {
    const [customer = "", date = ""] = line.split(",");
    const day = Date.parse(date) / 864e5;
    if (day > end) continue;
    const known = days.get(customer) ?? new Set();
    days.set(customer, known.add(day));
  }
  const histories = [...days.values()].map((set) => [...set].sort((a, b) => a - b));
  return {
    frequency: histories.map((each) => each.length - 1),
    recency: histories.map((each) => ((each.at(-1) as number) - (each[0] as number)) / 7),
    age: histories.map((each) => (end - (each[0] as number)) / 7),
  };
}

/** What the authors' spreadsheets and most papers use. */
const PAPER: ParetoNbdParameters = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const names = ["r", "alpha", "s", "beta"] as const;
const parametersOf = ([r = 0, alpha = 0, s = 0, beta = 0]: readonly number[]) => ({ r, alpha, s, beta });

function logLikelihood({ r, alpha, s, beta }: ParetoNbdParameters, frequency: number, recency: number, age: number) {
  const rows = distinctRows([Float64Array.of(frequency), Float64Array.of(recency), Float64Array.of(age)]);
  const gradient = new Float64Array(4);
  return { value: paretoNbdLikelihood(rows)(Float64Array.of(r, alpha, s, beta), gradient), gradient };
}

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);
const parameters = fc.record({
  r: powerOfTen(-2, 2),
  alpha: powerOfTen(-2, 3),
  s: fc.oneof(powerOfTen(-2, 2), fc.constant(1), fc.constant(1 + 1e-9)),
  beta: powerOfTen(-2, 3),
});
const history = fc
  .tuple(fc.oneof(fc.nat(8), fc.nat(1000)), fc.oneof(fc.constantFrom(0, 1), powerOfTen(-3, 0)), powerOfTen(-1, 2.5))
  .map(([frequency, share, age]) => ({ frequency, recency: frequency === 0 ? 0 : share * age, age }));

describe("fitParetoNbd on CDNOW", () => {
  if (!hasData) {
    it("is left to where the orders lie in ../shared/data or $RETENTION_DATA: they are not here", () => {
      expect(existsSync(data)).toBe(false);
    });
    return;
  }

  test("004-Pareto-NBD-CDNOW_exact_weeks: parameters, standard errors, covariances and likelihood", () => {
    const fit = fitParetoNbd(cdnow(), { timeUnit: "week" });
    const want = {
      r: 0.5532770468531771,
      alpha: 10.577683463302249,
      s: 0.6062399891277872,
      beta: 11.668735288853872,
    };
    const errors = {
      r: 0.04762792600047146,
      alpha: 0.8427225339492674,
      s: 0.18728134265967422,
      beta: 6.21111360229685,
    };
    const covariance = [
      [0.0022684193351063847, 0.03298316485409996, -0.003153747510830179, -0.14068608617830375],
      [0.03298316485409996, 0.7101812692258742, -0.02692608232810283, -1.2059630863907147],
      [-0.003153747510830179, -0.02692608232810283, 0.03507430130841031, 1.1301561123536505],
      [-0.14068608617830375, -1.2059630863907147, 1.1301561123536505, 38.57793218063695],
    ];
    for (const name of names) {
      expect(Math.abs(fit.parameters[name] / want[name] - 1)).toBeLessThan(1e-9);
      expect(Math.abs((fit.standardErrors?.[name] as number) / errors[name] - 1)).toBeLessThan(1e-6);
    }
    for (const [i, row] of covariance.entries())
      for (const [j, each] of row.entries())
        expect(Math.abs((fit.covariance?.[i]?.[j] as number) / each - 1)).toBeLessThan(1e-6);
    expect(Math.abs(fit.logLikelihood - -9594.976178939543)).toBeLessThan(1e-9);
    expect(fit).toMatchObject({ customers: 2357, converged: true, boundary: [], timeUnit: "week" });
  });

  test("in days the same fit, in the other unit", () => {
    const { frequency, recency, age } = cdnow();
    const weeks = fitParetoNbd({ frequency, recency, age });
    const inDays = (column: readonly number[]) => column.map((each) => Math.round(7 * each));
    const days = fitParetoNbd({ frequency, recency: inDays(recency), age: inDays(age) }, { timeUnit: "day" });
    expectNear(days.parameters.alpha, 7 * weeks.parameters.alpha, 1e-8);
    expectNear(days.parameters.s, weeks.parameters.s, 1e-8);
    // 2457 repeat purchases, each with a density in time.
    expectNear(days.logLikelihood, weeks.logLikelihood - 2457 * Math.log(7), 1e-11);
  });
});

describe("the closed forms", () => {
  // mpmath, 80 digits, by two hypergeometric functions: r, α, s, β, frequency, recency, age, log-likelihood,
  // probability of being a customer, purchases within 39, discounted purchases at 0.27 %.
  const table = [
    [
      0.553, 10.578, 0.606, 11.669, 0, 0, 39, -0.5215074188765774, 0.29446703101458643, 0.10652671317667202,
      0.4753731883429627,
    ],
    [0.553, 10.578, 0.606, 11.669, 0, 0, 0, 0, 1, 1.213002844281016, 3.957509639123775],
    [
      0.553, 10.578, 0.606, 11.669, 2, 30.43, 38.86, -9.554283245150407, 0.8691675591530112, 1.4551231932576025,
      6.489085609850135,
    ],
    [
      0.553, 10.578, 0.606, 11.669, 26, 30.86, 31, -39.131671540302776, 0.9979187310551583, 20.117026077370507,
      86.12553778644796,
    ],
    [0.553, 10.578, 0.606, 11.669, 5, 39, 39, -17.6931925064284, 1, 3.6326569894940706, 16.210654433580203],
    [
      0.553, 10.578, 0.606, 11.669, 1000, 300, 301, 163.0667192429452, 0.9857378992781588, 119.07491066105847,
      811.8424526976148,
    ],
    [
      0.553, 10.578, 0.606, 11.669, 100, 38, 39, -30.854645828491943, 0.9613837844775946, 63.23951687336578,
      282.20499693351803,
    ],
    [
      0.553, 10.578, 0.606, 11.669, 10, 10, 39, -20.354386898609505, 0.0010731059428565383, 0.007408243635394854,
      0.033059129414220165,
    ],
    [1, 5, 1, 5, 0, 0, 39, -0.6803166222001213, 0.025497195308516064, 0.016181819833715878, 0.04793411551019843],
    [1, 5, 1, 5, 3, 12.5, 39, -10.870769488282496, 0.04785673650385993, 0.12148929771525462, 0.35987806623593077],
    [2, 8, 2, 8, 1000, 36, 39, 2121.809706860572, 8.728538700366399e-27, 3.966207387592071e-24, 6.718766427504466e-24],
    [2, 8, 2, 8, 4, 39, 39, -17.695922904179078, 1, 2.7209302325581395, 4.6092634377327215],
    [0.3, 0.001, 0.7, 50, 0, 0, 39, -2.998799916743411, 0.5620119263715105, 0.147722522532383, 0.6993167305109099],
    [0.3, 0.001, 0.7, 50, 6, 20, 39, -20.045510928592858, 0.2726680869180306, 1.5050633806775742, 7.124952813856877],
    [
      0.3, 50, 0.7, 0.001, 0, 0, 39, -0.0003811562919992994, 0.0005143828892704242, 5.2101083372919145e-5,
      0.00019717489543506978,
    ],
    [0.3, 50, 0.7, 0.001, 6, 20, 39, -29.356938487509268, 0.39209205152726445, 0.8340029245618329, 3.1562575823230565],
    [0.05, 1, 0.03, 100, 1, 3, 39, -6.853307962240096, 0.9746987300555868, 0.9940034501271106, 9.186533255970707],
    [20, 300, 1, 40, 2, 10, 39, -7.620705565136794, 0.32760030657427136, 0.6738994489031237, 2.434445252386005],
    [
      5, 4, 200, 3000, 3, 0.5, 100, -2.9859890993188083, 4.415331370428857e-13, 4.851312154943216e-13,
      5.076618702127962e-13,
    ],
    [
      0.7, 3, 1.000000001, 30, 4, 20, 39, -14.005886197779246, 0.3167939773638456, 1.0959142000758422,
      3.7779341311775476,
    ],
    [1, 10000, 5, 10000, 1, 3, 39, -9.21956068018817, 0.9821349123339057, 0.007557351618556653, 0.0615362321193534],
  ];

  test.each(table)("of r %d, α %d, s %d, β %d after %d purchases, the last at %d of %d", (...row) => {
    const [frequency = 0, recency = 0, age = 0, log = 0, alive = 0, purchases = 0, discounted = 0] = row.slice(4);
    const fit = parametersOf(row);
    const customer = { frequency, recency, age };
    const got = [
      paretoNbd.alive(fit, customer),
      paretoNbd.purchases(fit, customer, 39),
      paretoNbd.discounted(fit, customer, 0.0027),
    ];
    for (const [i, want] of [alive, purchases, discounted].entries())
      expect(Math.abs((got[i] as number) / want - 1)).toBeLessThan(1e-12);
    expectNear(logLikelihood(fit, frequency, recency, age).value, log, 1e-13);
  });

  test("BTYD's walk-through of CDNOW's customer 1516: probability, 52 weeks ahead, a new customer's year", () => {
    const fit = { r: 0.553397, alpha: 10.5802, s: 0.606062, beta: 11.6562 };
    const customer = { frequency: 26, recency: 30.86, age: 31 };
    expectNear(paretoNbd.alive(fit, customer), 0.9979, 1e-4);
    expect(Math.abs(paretoNbd.purchases(fit, customer, 52) - 25.46)).toBeLessThan(0.01);
    expectNear(paretoNbd.newPurchases(fit, 52), 1.473, 1e-3);
  });

  test("the expectations that lifetimes tests, after R BTYD, to the accuracy given there", () => {
    const want = [0, 0.05077821, 0.09916088, 0.14542507, 0.1897993, 0.23247466, 0.27361274, 0.31335159, 0.35181024];
    for (const [week, each] of want.entries())
      expect(Math.abs(paretoNbd.newPurchases(PAPER, week) - each)).toBeLessThan(0.01);
  });

  test("a small change of 200 purchases changes little (lifetimes: underflow of the conditional expectation)", () => {
    const fit = { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 };
    const one = paretoNbd.purchases(fit, { frequency: 200, recency: 196, age: 200 }, 39);
    const other = paretoNbd.purchases(fit, { frequency: 201, recency: 196, age: 200 }, 39);
    expect(Math.abs(one - other)).toBeLessThan(1);
  });

  test("the customers of BTYD's help on pnbd.DERT (mpmath, 30 digits): a continuous rate of 0.0027", () => {
    const fit = { r: 0.5629966, alpha: 12.559037, s: 0.4081095, beta: 10.5148048 };
    const rate = Math.expm1(0.0027);
    expectNear(paretoNbd.discounted(fit, { frequency: 7, recency: 35, age: 77.86 }, rate), 1.8641833280713296, 1e-13);
    const frequency = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const same = (value: number) => frequency.map(() => value);
    const all = paretoNbd.discounted(fit, { frequency, recency: same(30), age: same(77.86) }, rate);
    for (const [i, want] of [
      2.1991554497049606, 2.8435344060657326, 2.8671283912061645, 2.4454100786073587, 1.8405019244774936,
      1.2624164717438557, 0.8096181194538383, 0.4948036193754493, 0.2920247015697986, 0.16792750856605335,
    ].entries())
      expectNear(all[i], want, 1e-13);
  });

  test("CLVTools issue 171: discounted purchases where β is huge (mpmath, 30 digits)", () => {
    for (const [beta, delta, want] of [
      [1e6, 1e-9, 323360.0693506844],
      [1e6, 0.0027, 18.888783263694812],
      [1e6, 0.1, 0.5101808571520605],
      [1e12, 1e-9, 50969489.489205725],
      [1e12, 0.0027, 18.8964474602061],
      [1e12, 0.1, 0.5102040816094272],
    ] as const) {
      const customer = { frequency: 2, recency: 20, age: 39 };
      const got = paretoNbd.discounted({ r: 0.5, alpha: 10, s: 1, beta }, customer, Math.expm1(delta));
      expect(Math.abs(got / want - 1)).toBeLessThan(1e-12);
    }
  });

  test("counts of a new customer's purchases within 39 weeks (mpmath, quadrature)", () => {
    const want = [
      0.5936250316023838, 0.1655629472771755, 0.08248718411631659, 0.049039953642814264, 0.03169570674428857,
      0.021484828361821043, 0.015011183753149812, 0.010707750733514574,
    ];
    for (const [n, each] of paretoNbd.probabilities(PAPER, 39, 7).entries()) expectNear(each, want[n] as number, 1e-14);
  });

  test("counts where rates hardly differ and purchases are many (mpmath, quadrature)", () => {
    const fit = { r: 1000, alpha: 500, s: 2, beta: 50 };
    const counts = paretoNbd.probabilities(fit, 1000, 300);
    expect(Math.abs((counts[10] as number) / 0.014707493051035409 - 1)).toBeLessThan(1e-12);
    expect(Math.abs((counts[300] as number) / 0.00031363134644538554 - 1)).toBeLessThan(1e-12);
    expect(paretoNbd.probabilities({ ...fit, alpha: 0.1 }, 39, 3).every((each) => each < 0.01)).toBe(true);
  });
});

describe("laws of the predictions", () => {
  test("the probability falls as time goes by without a purchase, and is 1 at the last one", () => {
    fc.assert(
      fc.property(parameters, history, powerOfTen(-3, 1), (fit, customer, ratio) => {
        const later = { ...customer, age: customer.age * (1 + ratio) };
        const now = paretoNbd.alive(fit, customer);
        expect(paretoNbd.alive(fit, later)).toBeLessThanOrEqual(now * (1 + 1e-9));
        expect(paretoNbd.alive(fit, { ...customer, recency: customer.age, frequency: 1 })).toBe(1);
      }),
    );
  });

  test("unlike in the BG/NBD model, a one-time buyer is less and less probably a customer", () => {
    const customers = { frequency: [0, 0, 0], recency: [0, 0, 0], age: [1, 20, 400] };
    const [soon = 0, later = 0, last = 0] = paretoNbd.alive(PAPER, customers);
    expect([soon < 1, later < soon, last < later, last < 0.1]).toEqual([true, true, true, true]);
    expect([...bgNbd.alive({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, customers)]).toEqual([1, 1, 1]);
  });

  test("purchases grow with the horizon, less than in proportion, from 0 at none, and add up over two of them", () => {
    fc.assert(
      fc.property(parameters, history, powerOfTen(-3, 3), powerOfTen(-3, 3), (fit, customer, first, second) => {
        const upTo = (periods: number) => paretoNbd.purchases(fit, customer, periods);
        expect(upTo(0)).toBe(0);
        const rate = (paretoNbd.alive(fit, customer) * (fit.r + customer.frequency)) / (fit.alpha + customer.age);
        expect(upTo(first)).toBeLessThanOrEqual(rate * first * (1 + 1e-12));
        expect(upTo(first + second)).toBeGreaterThanOrEqual(upTo(first) * (1 - 1e-12));
        expect(upTo(first + second)).toBeLessThanOrEqual((upTo(first) + upTo(second)) * (1 + 1e-12));
        // A customer of whom nothing is known is a new one.
        const unknown = paretoNbd.purchases(fit, { frequency: 0, recency: 0, age: 0 }, first);
        expectNear(unknown / paretoNbd.newPurchases(fit, first), 1, 1e-12);
      }),
    );
  });

  test("discounted purchases fall with the rate, and are δ ∫ e^(−δ t) times the purchases up to t", () => {
    fc.assert(
      fc.property(parameters, history, powerOfTen(-3, -0.5), (fit, customer, rate) => {
        const force = Math.log1p(rate);
        const got = paretoNbd.discounted(fit, customer, rate);
        if (got < 1e-290) return;
        expect(paretoNbd.discounted(fit, customer, rate * 1.01)).toBeLessThan(got);
        let sum = 0;
        const step = 1 / 8;
        for (let x = -18; x < 5; x += step) {
          const time = Math.exp(x) / force;
          sum += step * Math.exp(x - Math.exp(x)) * paretoNbd.purchases(fit, customer, time);
        }
        expect(Math.abs(got / sum - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test("counts are probabilities that add up to 1, with the mean of a new customer's purchases", () => {
    const plain = fc.record({
      r: powerOfTen(-1, 1.5),
      alpha: powerOfTen(0, 2),
      s: powerOfTen(-1, 1),
      beta: powerOfTen(0, 2),
    });
    fc.assert(
      fc.property(plain, powerOfTen(-1, 1.7), (fit, periods) => {
        const expected = paretoNbd.newPurchases(fit, periods);
        fc.pre(expected < 10);
        const counts = paretoNbd.probabilities(fit, periods, 3000);
        expectNear(
          counts.reduce((sum, each) => sum + each, 0),
          1,
          1e-12,
        );
        expectNear(
          counts.reduce((sum, each, n) => sum + n * each, 0),
          expected,
          1e-9,
        );
      }),
      { numRuns: 20 },
    );
  });

  test("without dropout it is the NBD model: 1 / (1 + t / α)^r never buy again, and all stay customers", () => {
    const fit = { r: 0.8, alpha: 6, s: 1, beta: 1e15 };
    expectNear(paretoNbd.probabilities(fit, 30, 0)[0], (1 + 30 / 6) ** -0.8, 1e-12);
    expectNear(paretoNbd.alive(fit, { frequency: 3, recency: 2, age: 30 }), 1, 1e-12);
    expectNear(paretoNbd.purchases(fit, { frequency: 3, recency: 2, age: 30 }, 12), (12 * 3.8) / 36, 1e-12);
  });

  test("within no time nobody buys again", () => {
    expect([...paretoNbd.probabilities(PAPER, 0, 2)]).toEqual([1, 0, 0]);
    expect(paretoNbd.newPurchases(PAPER, 0)).toBe(0);
  });

  test("neither s = 1, nor α = β, nor the end of the observation is anything special", () => {
    const customer = { frequency: 4, recency: 20, age: 30 };
    const all = (fit: ParetoNbdParameters, { frequency, recency, age } = customer) => [
      paretoNbd.alive(fit, { frequency, recency, age }),
      paretoNbd.purchases(fit, { frequency, recency, age }, 12),
      paretoNbd.discounted(fit, { frequency, recency, age }, 0.01),
      paretoNbd.newPurchases(fit, 12),
      logLikelihood(fit, frequency, recency, age).value,
    ];
    const exact = { r: 0.7, alpha: 9, s: 1, beta: 9 };
    for (const near of [
      { ...exact, s: 1 + 1e-10 },
      { ...exact, s: 1 - 1e-10 },
      { ...exact, beta: 9 + 1e-9 },
      { ...exact, beta: 9 - 1e-9 },
    ])
      for (const [i, each] of all(near).entries()) expectNear(each, all(exact)[i] as number, 1e-8);
    const atEnd = { ...customer, recency: 30 };
    const before = { ...customer, recency: 30 - 1e-9 };
    for (const [i, each] of all(exact, before).entries()) expectNear(each, all(exact, atEnd)[i] as number, 1e-8);
  });

  test("columns give what each customer gives, typed or not, and so does a fit that was JSON", () => {
    const columns = { frequency: [0, 3, 26], recency: [0, 12, 30.86], age: [39, 39, 31] };
    const fit: ParetoNbdFit = JSON.parse(JSON.stringify(fitParetoNbd(columns)));
    const typed = { ...columns, frequency: Int32Array.from(columns.frequency), age: Float32Array.from(columns.age) };
    for (const predict of [
      (model: ParetoNbdFit, customers: typeof columns) => paretoNbd.purchases(model, customers, 10),
      (model: ParetoNbdFit, customers: typeof columns) => paretoNbd.discounted(model, customers, 0.01),
    ]) {
      const all = predict(fit, columns as never) as unknown as Float64Array;
      expect(all).toBeInstanceOf(Float64Array);
      const one = { frequency: 3, recency: 12, age: 39 };
      expect(predict(fit.parameters as never, one as never)).toBe(all[1]);
      expect((predict(fit, typed as never) as unknown as Float64Array)[1]).toBe(all[1]);
    }
  });
});

describe("the likelihood", () => {
  test("has the gradient of its finite differences", () => {
    fc.assert(
      fc.property(parameters, history, (fit, { frequency, recency, age }) => {
        const { gradient } = logLikelihood(fit, frequency, recency, age);
        for (const [i, name] of names.entries()) {
          const step = 1e-4;
          const at = (sign: number) =>
            logLikelihood({ ...fit, [name]: fit[name] * (1 + sign * step) }, frequency, recency, age).value;
          const difference = (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step);
          const scale = Math.max(1, Math.abs(at(0)), frequency);
          expect(Math.abs((gradient[i] as number) * fit[name] - difference)).toBeLessThan(1e-8 * scale);
        }
      }),
    );
  });

  test("of a customer without a past is 1, and of any history is that of leaving and of staying", () => {
    fc.assert(
      fc.property(parameters, history, (fit, { frequency, recency, age }) => {
        expect(Math.abs(logLikelihood(fit, 0, 0, 0).value)).toBeLessThan(1e-12);
        // Those who stayed: Γ(r + x)/Γ(r) α^r β^s (α + T)^−(r + x) (β + T)^−s over the whole is the probability.
        let stayed = -fit.r * Math.log1p(age / fit.alpha) - fit.s * Math.log1p(age / fit.beta);
        for (let j = 0; j < frequency; j++) stayed += Math.log((fit.r + j) / (fit.alpha + age));
        const share = Math.exp(stayed - logLikelihood(fit, frequency, recency, age).value);
        expect(Math.abs(share - paretoNbd.alive(fit, { frequency, recency, age }))).toBeLessThan(1e-9);
      }),
    );
  });

  test("takes long runs of purchases by gamma functions, with the same result", () => {
    const one = logLikelihood(PAPER, 501, 30, 39);
    const other = logLikelihood(PAPER, 500, 30, 39);
    // One purchase more: (r + 500) / α, and the tails.
    const ratio = one.value - other.value;
    const rows = distinctRows(
      [
        [500, 501],
        [30, 30],
        [39, 39],
      ].map((each) => Float64Array.from(each)),
    );
    const both = paretoNbdLikelihood(rows)(Float64Array.of(0.553, 10.578, 0.606, 11.669), new Float64Array(4));
    expectNear(both, 2 * other.value + ratio, 1e-12);
  });
});

describe("fitParetoNbd", () => {
  const truth = { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7 };
  const simulated = simulateParetoNbd(truth, { customers: 20_000, age: [27, 39], seed: 7 });
  const fitOfAll = () => fitParetoNbd(simulated, { timeUnit: "week" });
  const fit = fitOfAll();

  test("recovers the parameters of simulated customers within their standard errors", () => {
    const fit = fitOfAll();
    expect(fit).toMatchObject({ model: "paretoNbd", converged: true, boundary: [], customers: 20_000 });
    for (const name of names) {
      const error = fit.standardErrors?.[name] as number;
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(3 * error);
      expect(error).toBeLessThan(truth[name] / 4);
    }
    expect(fit.gradientNorm).toBeLessThan(1e-3);
  });

  test("has covariances that are symmetric, with the standard errors on the diagonal", () => {
    const { standardErrors, covariance: found } = fitOfAll();
    const covariance = found as NonNullable<typeof found>;
    expect(covariance).toHaveLength(names.length);
    for (const [i, row] of covariance.entries())
      for (const [j, each] of row.entries()) {
        expectNear(each, covariance[j]?.[i] as number, 1e-12);
        if (i === j) expectNear(Math.sqrt(each), standardErrors?.[names[i] as "r"] as number, 1e-12);
      }
  });

  test("is a maximum: no other parameters are likelier", () => {
    const rows = distinctRows([simulated.frequency, simulated.recency, simulated.age]);
    const at = paretoNbdLikelihood(rows);
    fc.assert(
      fc.property(fc.tuple(...names.map(() => fc.double({ min: -1, max: 1, noNaN: true }))), (moves) => {
        const moved = names.map((name, i) => fit.parameters[name] * Math.exp(moves[i] as number));
        const value = at(Float64Array.from(moved), new Float64Array(4));
        expect(value).toBeLessThanOrEqual(fit.logLikelihood + 1e-9 * Math.abs(fit.logLikelihood));
      }),
      { numRuns: 20 },
    );
  });

  test("does not depend on the order of the rows, nor on whether equal customers are rows or weights", () => {
    const { frequency, recency, age } = simulateParetoNbd(truth, { customers: 300, age: [39, 39], seed: 3 });
    const rounded = recency.map(Math.ceil);
    const base = fitParetoNbd({ frequency, recency: rounded, age });
    const turned = [frequency, rounded, age].map((column) => column.slice().reverse()) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    expect(fitParetoNbd({ frequency: turned[0], recency: turned[1], age: turned[2] })).toEqual(base);
    const weights = frequency.map((_, i) => 1 + (i % 3));
    const rows = Array.from(frequency, (_, i) => i).flatMap((i) => Array(weights[i]).fill(i) as number[]);
    const repeated = fitParetoNbd({
      frequency: rows.map((i) => frequency[i] as number),
      recency: rows.map((i) => rounded[i] as number),
      age: rows.map((i) => age[i] as number),
    });
    expect(fitParetoNbd({ frequency, recency: rounded, age }, { weights })).toEqual(repeated);
    expect(repeated.customers).toBe(rows.length);
  });

  test("rescales with the unit of time", () => {
    const { frequency, recency, age } = simulateParetoNbd(truth, { customers: 2000, age: [27, 39], seed: 5 });
    const base = fitParetoNbd({ frequency, recency, age });
    const days = fitParetoNbd({ frequency, recency: recency.map((t) => 7 * t), age: age.map((t) => 7 * t) });
    for (const name of names) {
      const factor = name === "alpha" || name === "beta" ? 7 : 1;
      expectNear(days.parameters[name] / base.parameters[name], factor, 1e-7);
      expectNear((days.standardErrors?.[name] as number) / (base.standardErrors?.[name] as number), factor, 1e-5);
    }
    const purchases = frequency.reduce((sum, each) => sum + each, 0);
    expectNear(days.logLikelihood, base.logLikelihood - purchases * Math.log(7), 1e-11);
  });

  test("finds the same from another start, tells how it goes, and stops when told to", () => {
    const start = { r: 3, alpha: 2, s: 0.2, beta: 90 };
    const likelihoods: number[] = [];
    const other = fitParetoNbd(simulated, {
      initialParameters: start,
      onProgress: ({ iteration, maxIterations, logLikelihood: value }) => {
        expect([iteration, maxIterations]).toEqual([likelihoods.push(value), 500]);
      },
    });
    for (const name of names) expectNear(other.parameters[name] / fit.parameters[name], 1, 1e-6);
    expect(likelihoods.length).toBe(other.iterations);
    for (const [i, each] of likelihoods.slice(1).entries())
      expect(each).toBeGreaterThanOrEqual((likelihoods[i] as number) - 1e-6);
    expect(fitParetoNbd(simulated, { initialParameters: start, maxIterations: 2 })).toMatchObject({
      converged: false,
      iterations: 2,
    });
  });

  test("predicts the purchases of simulated customers to come, and who is still there", () => {
    const customers = simulateParetoNbd(truth, { customers: 40_000, age: [20, 39], horizon: 26, seed: 11 });
    const { frequency, recency, age, later, alive } = customers;
    const purchases = paretoNbd.purchases(truth, { frequency, recency, age }, 26);
    const probability = paretoNbd.alive(truth, { frequency, recency, age });
    const groups: readonly ((x: number, silent: number) => boolean)[] = [
      (x) => x === 0,
      (x, silent) => x === 1 && silent < 10,
      (x, silent) => x > 0 && silent > 15,
      (x) => x > 4,
    ];
    for (const isIn of groups) {
      const rows = Array.from(frequency, (_, i) => i).filter((i) =>
        isIn(frequency[i] as number, (age[i] as number) - (recency[i] as number)),
      );
      const mean = (of: (i: number) => number) => rows.reduce((sum, i) => sum + of(i), 0) / rows.length;
      const offBy = (of: (i: number) => number) => {
        const off = mean(of);
        return Math.abs(off) / Math.sqrt(mean((i) => (of(i) - off) ** 2) / rows.length);
      };
      expect(rows.length).toBeGreaterThan(500);
      expect(offBy((i) => (later[i] as number) - (purchases[i] as number))).toBeLessThan(3.5);
      expect(offBy((i) => (alive[i] as number) - (probability[i] as number))).toBeLessThan(3.5);
    }
  });

  test("counts of simulated customers agree with the probabilities: chi-square", () => {
    const { frequency } = simulateParetoNbd(truth, { customers: 40_000, age: [39, 39], seed: 13 });
    const probabilities = paretoNbd.probabilities(truth, 39, 9);
    let chiSquare = 0;
    for (const [n, share] of probabilities.entries()) {
      const count = frequency.filter((each) => each === n).length;
      chiSquare += (count - 40_000 * share) ** 2 / (40_000 * share);
    }
    expect(chiSquare).toBeLessThan(29);
  });

  test("discounted purchases of simulated new customers", () => {
    const lively = { r: 2, alpha: 10, s: 2, beta: 20 };
    let total = 0;
    const customers = 20_000;
    const discounted = new Float64Array(customers);
    simulateParetoNbd(lively, {
      customers,
      age: [0, 0],
      horizon: 400,
      onLater: (i, after) => {
        discounted[i] = (discounted[i] as number) + 1.05 ** -after;
      },
      seed: 17,
    });
    for (const each of discounted) total += each;
    const mean = total / customers;
    const error = Math.sqrt(discounted.reduce((sum, each) => sum + (each - mean) ** 2, 0)) / customers;
    const want = paretoNbd.discounted(lively, { frequency: 0, recency: 0, age: 0 }, 0.05);
    expect(Math.abs(mean - want)).toBeLessThan(3.5 * error);
  });
});

describe("fits that the data do not hold", () => {
  const columns = (...rows: readonly (readonly [number, number, number])[]) => ({
    frequency: rows.map(([x]) => x),
    recency: rows.map(([, last]) => last),
    age: rows.map(([, , age]) => age),
  });
  const finite = (fit: ParetoNbdFit) => {
    for (const each of [...Object.values(fit.parameters), fit.logLikelihood, fit.gradientNorm])
      expect(Number.isFinite(each)).toBe(true);
    if (fit.boundary.length > 0) expect([fit.standardErrors, fit.covariance]).toEqual([null, null]);
    const customer = { frequency: 3, recency: 10, age: 39 };
    for (const each of [
      paretoNbd.alive(fit, customer),
      paretoNbd.purchases(fit, customer, 52),
      paretoNbd.discounted(fit, customer, 0.01),
      ...paretoNbd.probabilities(fit, 39, 20),
    ])
      expect(Number.isFinite(each)).toBe(true);
    return fit;
  };

  test("all bought once: nothing is known of rates, and it says so", () => {
    const fit = finite(fitParetoNbd(columns(...Array.from({ length: 100 }, (_, i) => [0, 0, 10 + (i % 30)] as const))));
    expect(fit.boundary.length).toBeGreaterThan(0);
    expect(paretoNbd.probabilities(fit, 39, 0)[0]).toBeGreaterThan(0.999);
  });

  test("nobody left: dropout has no time, and purchases are those of the NBD model", () => {
    const fit = finite(fitParetoNbd(columns(...Array.from({ length: 60 }, (_, i) => [2 + (i % 9), 39, 39] as const))));
    expect(fit.boundary).toContain("beta");
    expectNear(paretoNbd.newPurchases(fit, 39), 5.8, 0.02);
  });

  test("ten customers", () => {
    const fit = finite(
      fitParetoNbd(
        columns(
          [2, 30, 39],
          [1, 2, 39],
          [0, 0, 39],
          [0, 0, 38],
          [4, 34, 38],
          [0, 0, 37],
          [1, 9, 37],
          [7, 38, 38.5],
          [0, 0, 36],
          [3, 12, 36],
        ),
      ),
    );
    expect(fit.converged).toBe(true);
    expectNear(fit.logLikelihood, -67.853978953882, 1e-9);
  });

  test.each([
    ["one customer", [[3, 10, 39]]],
    ["one who has bought once", [[0, 0, 39]]],
    ["no time at all", [[0, 0, 0]]],
    [
      "a thousand purchases",
      [
        [1000, 300, 301],
        [0, 0, 301],
        [3, 100, 301],
        [0, 0, 301],
        [1, 20, 301],
        [5, 299, 301],
      ],
    ],
    [
      "a billion purchases",
      [
        [1e9, 300, 301],
        [0, 0, 301],
        [3, 100, 301],
      ],
    ],
    [
      "purchases at once",
      [
        [3, 0, 10],
        [0, 0, 10],
        [1, 0, 10],
      ],
    ],
    [
      "eons",
      [
        [3, 1e11, 1e12],
        [0, 0, 1e12],
        [1, 5e10, 1e12],
      ],
    ],
  ] as const)("%s", (_, rows) => {
    finite(fitParetoNbd(columns(...rows), { maxIterations: 200 }));
  });
});

describe("what fitParetoNbd refuses, and how it says so", () => {
  const good = { frequency: [0, 2], recency: [0, 8], age: [9, 9] };
  test.each([
    [{ ...good, frequency: [0, 1.5] }, /frequency\[1\]/u],
    [{ ...good, recency: [0, 9.5] }, /recency\[1\].*age\[1\]/u],
    [{ ...good, recency: [1, 8] }, /recency\[0\].*frequency\[0\]/u],
    [{ ...good, age: [9, Number.NaN] }, /age\[1\]/u],
    [{ ...good, age: [9] }, /age/u],
    [{ ...good, frequency: [0, -2] }, /frequency\[1\]/u],
    [{ frequency: [], recency: [], age: [] }, /frequency/u],
  ])("%j", (summary, message) => {
    expect(() => fitParetoNbd(summary)).toThrow(message);
  });

  test("a fit of another model, and a discount rate of nothing, without which a sum may have no end", () => {
    const other = { model: "bgNbd", parameters: PAPER } as never;
    const customer = { frequency: 0, recency: 0, age: 1 };
    expect(() => probabilityAlive(other, customer)).toThrow(/fit.parameters.s is not a field/u);
    expect(() => paretoNbd.discounted(PAPER, customer, 0)).toThrow(
      "discountedPurchases: options.discountRate must be at least 1e-12, but got 0",
    );
    expect(paretoNbd.discounted(PAPER, customer, 0, 39)).toBe(paretoNbd.purchases(PAPER, customer, 39));
  });
});
