import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedSpend, type PredictedClvArguments, type PredictedClvInput, predictedClv } from "../../src/index";
import { expectNear } from "../near";
import { asked } from "./asked";
import { simulateParetoNbd } from "./simulateParetoNbd";

const bgNbd = asked("bgNbd");
const mbgNbd = asked("mbgNbd");
const paretoNbd = asked("paretoNbd");

const pareto = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const bg = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const mbg = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
const spend = { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } } as const;
const customers = {
  frequency: [0, 1, 2, 26, 7],
  recency: [0, 1.71, 30.43, 30.86, 20],
  age: [39, 38.86, 38.86, 31, 20],
  meanRepeatValue: [0, 11.77, 22.35, 30, 9],
};
const base: Call = { fit: pareto, spend, customers, horizon: 52, discountRate: 0.002 };

/** All that a call takes, by name. */
type Call = PredictedClvInput & Omit<PredictedClvArguments, "options">;
const clv = ({ fit, spend, customers, ...options }: Call) => predictedClv(fit, spend, customers, options);

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);

describe("predictedClv", () => {
  test.each([
    ["Pareto/NBD", pareto, (time: number) => paretoNbd.purchases(pareto, customers, time)],
    ["BG/NBD", bg, (time: number) => bgNbd.purchases(bg, customers, time)],
    ["MBG/NBD", mbg, (time: number) => mbgNbd.purchases(mbg, customers, time)],
  ])("discounts each purchase of the %s model from when it is made", (_, fit, upTo) => {
    const { purchases: got } = clv({ ...base, fit, discountRate: 0.01 });
    // Slices of an 80th of a week, discounted from their middle: wrong in the square of their length only.
    const want = customers.age.map(() => 0);
    for (let slice = 0; slice < 52 * 80; slice++) {
      const [before, after] = [upTo(slice / 80), upTo((slice + 1) / 80)];
      for (const [row, each] of before.entries())
        want[row] = (want[row] as number) + ((after[row] as number) - each) * 1.01 ** (-(slice + 0.5) / 80);
    }
    for (const [row, each] of want.entries()) expect(Math.abs((got[row] as number) / each - 1)).toBeLessThan(1e-8);
  });

  test("agrees with simulated customers and their purchases to come, each discounted from its day", () => {
    const size = 30_000;
    const worth = new Float64Array(size);
    const simulated = simulateParetoNbd(pareto.parameters, {
      customers: size,
      age: [20, 39],
      horizon: 52,
      onLater: (customer, after) => {
        worth[customer] = (worth[customer] as number) + 30 * 0.4 * 1.01 ** -after;
      },
      seed: 23,
    });
    const input = { fit: pareto, spend: 30, grossMargin: 0.4, customers: simulated, horizon: 52, discountRate: 0.01 };
    const { total, values } = clv(input);
    const off = worth.map((each, row) => each - (values[row] as number));
    const error = Math.sqrt(off.reduce((sum, each) => sum + each * each, 0));
    expect(Math.abs(off.reduce((sum, each) => sum + each, 0))).toBeLessThan(3.5 * error);
    expectNear(
      total,
      values.reduce<number>((sum, each) => sum + (each as number), 0),
      1e-12,
    );
    // Those who bought of late are worth more than those who did not: the order of the values means something.
    const byValue = Array.from(worth.keys()).sort((a, b) => (values[b] as number) - (values[a] as number));
    const best = byValue.slice(0, size / 10).reduce((sum, row) => sum + (worth[row] as number), 0);
    expect(best).toBeGreaterThan(0.4 * worth.reduce((sum, each) => sum + each, 0));
  });

  test("does not depend on the unit of time of the fit", () => {
    const { r, alpha, s, beta } = pareto.parameters;
    const inDays = {
      ...base,
      fit: { model: "paretoNbd", parameters: { r, alpha: 7 * alpha, s, beta: 7 * beta } } as const,
      customers: {
        ...customers,
        recency: customers.recency.map((each) => 7 * each),
        age: customers.age.map((each) => 7 * each),
      },
      horizon: 7 * base.horizon,
      discountRate: (1 + base.discountRate) ** (1 / 7) - 1,
    };
    const weeks = clv(base);
    const days = clv(inDays);
    expectNear(days.total, weeks.total as number, 1e-11);
    for (const [row, each] of weeks.values.entries()) expectNear(days.values[row], each as number, 1e-11);
  });

  test("is value per purchase, margin and discounted purchases multiplied", () => {
    const { values, purchases, total, withoutValue } = clv({ ...base, grossMargin: 0.3 });
    const means = expectedSpend(spend, customers);
    for (const [row, each] of values.entries())
      expectNear(each, (purchases[row] as number) * (means[row] as number) * 0.3, 1e-14);
    expectNear(
      total,
      values.reduce<number>((sum, each) => sum + (each as number), 0),
      1e-14,
    );
    expect(withoutValue).toBe(0);
    expectNear(clv({ ...base, spend: 50 }).total, 50 * purchases.reduce((sum, each) => sum + each, 0), 1e-14);
  });

  test("one customer is a list of one, and any argument may have been JSON", () => {
    const one = { frequency: 2, recency: 30.43, age: 38.86, meanRepeatValue: 22.35 };
    const all = clv(base);
    const single = clv({ ...base, customers: one });
    expect(single.values).toEqual([single.total]);
    expectNear(single.total, all.values[2] as number, 1e-13);
    expect(clv(JSON.parse(JSON.stringify(base)))).toEqual(all);
    const typed = {
      ...customers,
      frequency: Int32Array.from(customers.frequency),
      meanRepeatValue: Float64Array.from(customers.meanRepeatValue),
    };
    expect(clv({ ...base, customers: typed })).toEqual(all);
  });

  test("without interest it is the purchases, within no time nothing, and of nobody nothing", () => {
    const plain = clv({ ...base, spend: 1, discountRate: 0 });
    for (const [row, each] of paretoNbd.purchases(pareto, customers, 52).entries())
      expectNear(plain.purchases[row], each, 1e-14);
    expect(clv({ ...base, horizon: 0 }).values).toEqual([0, 0, 0, 0, 0]);
    const nobody = { frequency: [], recency: [], age: [], meanRepeatValue: [] };
    expect(clv({ ...base, customers: nobody })).toMatchObject({ total: 0, values: [] });
  });

  test("within a moment it is what is bought at the present rate", () => {
    const moment = clv({ ...base, fit: bg, horizon: 1e-8, discountRate: 0.5 });
    for (const [row, each] of bgNbd.purchases(bg, customers, 1e-8).entries())
      expectNear((moment.purchases[row] as number) / each, 1, 1e-8);
  });

  test("lies between the sums that discount a week's purchases from its end and from its beginning", () => {
    const { purchases } = clv(base);
    const [fromEnd, fromBeginning] = [0, 1].map((earlier) => {
      const sums = customers.age.map(() => 0);
      for (let week = 1; week <= 52; week++) {
        const before = week === 1 ? customers.age.map(() => 0) : paretoNbd.purchases(pareto, customers, week - 1);
        const after = paretoNbd.purchases(pareto, customers, week);
        for (const [row, each] of after.entries())
          sums[row] = (sums[row] as number) + (each - (before[row] as number)) * 1.002 ** (earlier - week);
      }
      return sums;
    }) as [number[], number[]];
    for (const [row, each] of purchases.entries()) {
      expect(each).toBeGreaterThan(fromEnd[row] as number);
      expect(each).toBeLessThan(fromBeginning[row] as number);
      // Half a week's interest above the sum of packages that take the end.
      expect(each / (fromEnd[row] as number) - 1).toBeCloseTo(0.001, 4);
    }
  });

  test("with a far horizon it is all that is yet to come", () => {
    const parameters = fc.record({
      r: powerOfTen(-1, 1.5),
      alpha: powerOfTen(-1, 2.5),
      s: powerOfTen(-1, 1.5),
      beta: powerOfTen(-1, 2.5),
    });
    fc.assert(
      fc.property(parameters, powerOfTen(-4, 0), (each, discountRate) => {
        const fit = { model: "paretoNbd", parameters: each } as const;
        const far = { ...base, fit, spend: 1, horizon: 1e9, discountRate };
        const want = paretoNbd.discounted(fit, customers, discountRate);
        for (const [row, got] of clv(far).purchases.entries())
          expect(Math.abs(got - (want[row] as number))).toBeLessThan(1e-10 * (want[row] as number) + 1e-300);
      }),
    );
  });

  test("grows with the horizon, the spend and the margin, and falls with the discount", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(pareto, bg, mbg),
        powerOfTen(-2, 3),
        powerOfTen(-5, -0.5),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (fit, horizon, discountRate, grossMargin) => {
          const of = (change: Partial<Call>) =>
            clv({ ...base, fit, horizon, discountRate, grossMargin, ...change }).total as number;
          const total = of({});
          expect(of({ horizon: 1.1 * horizon })).toBeGreaterThanOrEqual(total * (1 - 1e-11));
          expect(of({ discountRate: 1.1 * discountRate })).toBeLessThanOrEqual(total * (1 + 1e-11));
          expectNear(of({ grossMargin: grossMargin / 2 }) / total, 0.5, 1e-12);
          expect(of({ discountRate: 0 })).toBeGreaterThanOrEqual(total);
        },
      ),
    );
  });

  test("a Gamma-Gamma model without a mean gives customers with few purchases no value, and counts them", () => {
    const wild = { model: "gammaGamma", parameters: { p: 6, q: 0.9, v: 15 } } as const;
    const result = clv({ ...base, spend: wild });
    expect(result.values[0]).toBeNull();
    expect(result.values.slice(1).every((each) => each !== null && each > 0)).toBe(true);
    expect([result.total, result.withoutValue]).toEqual([null, 1]);
  });

  test("refuses what is missing or wrong, by name", () => {
    const { meanRepeatValue, ...bare } = customers;
    const refusal = (change: object) => () => clv({ ...base, ...change } as Call);
    expect(refusal({ customers: bare })).toThrow("predictedClv: customers.meanRepeatValue is missing");
    expect(refusal({ customers: { frequency: 1, recency: 1, age: 2 } })).toThrow(
      "customers.meanRepeatValue is missing",
    );
    expect(refusal({ customers: bare, spend: 20 })).not.toThrow();
    expect(refusal({ customers: { ...customers, meanRepeatValue: [0, 1, Number.NaN, 2, 3] } })).toThrow(
      "customers.meanRepeatValue[2]",
    );
    expect(refusal({ customers: { ...bare, meanRepeatValue: meanRepeatValue.slice(1) }, spend: 20 })).toThrow(
      "customers.meanRepeatValue",
    );
    expect(refusal({ fit: pareto.parameters })).toThrow("fit.model");
    expect(refusal({ spend: "30" })).toThrow("spend must be a number or a fitted model");
    expect(refusal({ spend: -1 })).toThrow("spend must be at least 0");
    expect(refusal({ spend: { ...spend, parameters: { p: 6, q: 3 } } })).toThrow("spend.parameters.v");
    expect(refusal({ spend: pareto })).toThrow("spend.model");
    expect(refusal({ discountRate: 10 })).toThrow("discountRate");
  });
});
