// Fits with covariates that data determine in part only, of many customers and of weighted ones; fits read from JSON.
import { describe, expect, it } from "vitest";
import {
  expectedPurchases,
  type FitProgress,
  fitBgNbd,
  fitMbgNbd,
  MetricInputError,
  newCustomerPurchases,
  probabilityAlive,
} from "../../src/index";
import { distinctRows } from "../../src/math";
import { betaGeometricLikelihood } from "../../src/models/families/betaGeometric/betaGeometricLikelihood";
import { betaGeometricOfOne } from "../../src/models/families/betaGeometric/betaGeometricOfOne";
import { expectNear } from "../near";
import { simulatedChannels } from "./simulatedChannels";

const customers = simulatedChannels(400, "afterPurchase", 3);
const isShop = customers.covariates.channel?.map((each) => each === "shop") ?? [];
const effectsOf = ({ covariates }: ReturnType<typeof fitBgNbd>, level: string) =>
  covariates?.coefficients.filter((each) => each.level === level);

describe("a fit with covariates", () => {
  it("tells its progress to the end, with the likelihood of the result", () => {
    const steps: FitProgress[] = [];
    const options = { covariates: { purchase: ["channel"] }, maxIterations: 400 } as const;
    const fit = fitBgNbd(customers, { ...options, onProgress: (step) => steps.push(step) });
    expect(steps.map(({ iteration }) => iteration)).toEqual(Array.from({ length: fit.iterations }, (_, i) => i + 1));
    expect(steps.every(({ maxIterations }) => maxIterations === 400)).toBe(true);
    expectNear(steps.at(-1)?.logLikelihood, fit.logLikelihood, 1e-9);
    expect(fitBgNbd(customers, options)).toEqual(fit);
  });

  it("counts its iterations on where it begins anew without what is not determined", () => {
    const steps: number[] = [];
    const frequency = customers.frequency.map((each, i) => (isShop[i] ? 0 : each));
    const recency = customers.recency.map((each, i) => (isShop[i] ? 0 : each));
    const fit = fitBgNbd(
      { ...customers, frequency, recency },
      { covariates: { dropout: ["channel"] }, onProgress: ({ iteration }) => steps.push(iteration) },
    );
    expect(steps).toEqual(Array.from({ length: fit.iterations }, (_, i) => i + 1));
    // In BG/NBD only those who have bought again can leave: nothing is known of how the customers of the shop do.
    expect(effectsOf(fit, "shop")).toMatchObject([
      { parameter: "a", estimate: "none", coefficient: null, standardError: null, limit: 0 },
      { parameter: "b", estimate: "none", coefficient: null, standardError: null, limit: 0 },
    ]);
    expect(effectsOf(fit, "mail")?.every(({ estimate }) => estimate === "finite")).toBe(true);
    expect(fit.boundary).toEqual(["a: channel = shop", "b: channel = shop"]);
    expect(fit.covariates?.likelihoodRatioTest?.degreesOfFreedom).toBe(2);
  });

  it("names the level whose customers all leave after a purchase as one of infinite dropout", () => {
    const fit = fitBgNbd(
      {
        ...customers,
        frequency: customers.frequency.map((each, i) => (isShop[i] ? Math.min(1, each) : each)),
        recency: customers.recency.map((each, i) => (isShop[i] && each > 0 ? 0.5 : each)),
        age: customers.age.map((each, i) => (isShop[i] ? 400 : each)),
      },
      { covariates: { dropout: ["channel"] } },
    );
    expect(effectsOf(fit, "shop")).toMatchObject([
      { parameter: "a", estimate: "plusInfinity", coefficient: null, standardError: null },
      { parameter: "b", estimate: "minusInfinity", coefficient: null, standardError: null },
    ]);
    const one = { frequency: 1, recency: 0.5, age: 10 };
    const alive = (channel: string) => probabilityAlive(fit, { ...one, covariates: { channel } });
    expect(alive("shop")).toBeLessThan(1e-6);
    expect(alive("ads")).toBeGreaterThan(0.2);
  });

  it("names parameters that the data do not determine, and has no errors then", () => {
    const recency = customers.frequency.map((each, i) => (each > 0 ? (customers.age[i] as number) : 0));
    const fit = fitBgNbd({ ...customers, recency }, { covariates: { purchase: ["channel"] } });
    expect(fit.boundary).toEqual(["a", "b"]);
    expect(fit.parameters.a).toBeLessThan(1e-3 * fit.parameters.b);
    expect([fit.covariance, fit.standardErrors, fit.covariates?.covariance]).toEqual([null, null, null]);
    expect(effectsOf(fit, "mail")?.map(({ estimate }) => estimate)).toEqual(["finite"]);
  });

  it("of few customers that is stopped at once has no covariances", () => {
    const few = Object.fromEntries(
      (["frequency", "recency", "age"] as const).map((name) => [name, customers[name].slice(0, 6)]),
    ) as Pick<typeof customers, "frequency" | "recency" | "age">;
    const basket = customers.covariates.basket?.slice(0, 6) as Float64Array;
    const fit = fitBgNbd(
      { ...few, covariates: { basket } },
      { covariates: { purchase: ["basket"] }, maxIterations: 1 },
    );
    expect([fit.converged, fit.iterations, fit.boundary]).toEqual([false, 1, []]);
    expect([fit.covariance, fit.standardErrors, fit.covariates?.covariance]).toEqual([null, null, null]);
    expect(fit.covariates?.coefficients[0]).toMatchObject({ estimate: "finite", standardError: null, pValue: null });
  });

  it("counts a customer as often as its weight says, also in the mean and the deviation of a number", () => {
    const weights = customers.frequency.map((_, i) => i % 3);
    const rows = Array.from(weights).flatMap((weight, row) => Array<number>(weight).fill(row));
    const of = (column: ArrayLike<number>) => rows.map((row) => column[row] as number);
    const repeated = {
      frequency: of(customers.frequency),
      recency: of(customers.recency),
      age: of(customers.age),
      covariates: { basket: of(customers.covariates.basket as Float64Array) },
    };
    const covariates = { purchase: ["basket"], dropout: ["basket"] };
    for (const fitted of [fitBgNbd, fitMbgNbd]) {
      const [weighted, each] = [fitted(customers, { covariates, weights }), fitted(repeated, { covariates })];
      expect(weighted.customers).toBe(rows.length);
      expectNear(weighted.covariates?.at["basket"], each.covariates?.at["basket"] as number, 1e-12);
      expectNear(weighted.logLikelihood, each.logLikelihood, 1e-11);
      for (const [i, effect] of (weighted.covariates?.coefficients ?? []).entries()) {
        expectNear(effect.coefficient, each.covariates?.coefficients[i]?.coefficient as number, 1e-7);
        expectNear(effect.standardError, each.covariates?.coefficients[i]?.standardError as number, 1e-6);
      }
    }
  });

  it("of many customers begins with a sample and ends at the maximum of all", () => {
    const many = simulatedChannels(6000, "afterPurchase", 5);
    const fit = fitBgNbd(many, { covariates: { purchase: ["channel"] } });
    expect([fit.converged, fit.customers]).toEqual([true, 6000]);
    expect(fit.patterns).toBeGreaterThan(5000);
    // The likelihood of each customer with own parameters, added up, is that of the fit, and falls on all sides.
    const { r, alpha, a, b } = fit.parameters;
    const ofOne = betaGeometricOfOne(0);
    const at = (point: readonly number[], effects: Readonly<Record<string, number>>) => {
      let total = 0;
      for (let i = 0; i < 6000; i++) {
        const own = Float64Array.from(point);
        own[1] = (own[1] as number) * Math.exp(-(effects[many.covariates.channel?.[i] as string] ?? 0));
        const history = [many.frequency[i], many.recency[i], many.age[i]] as [number, number, number];
        total += ofOne(...history, own, new Float64Array(4));
      }
      return total;
    };
    const point = [r, alpha, a, b];
    const effects = Object.fromEntries(
      (fit.covariates?.coefficients ?? []).map(({ level, coefficient }) => [level as string, coefficient as number]),
    );
    expectNear(at(point, effects), fit.logLikelihood, 1e-10);
    for (const factor of [0.97, 1.03]) {
      for (const i of point.keys())
        expect(
          at(
            point.map((each, k) => (k === i ? factor * each : each)),
            effects,
          ),
        ).toBeLessThan(fit.logLikelihood);
      for (const [level, effect] of Object.entries(effects))
        expect(at(point, { ...effects, [level]: effect * factor })).toBeLessThan(fit.logLikelihood);
    }
  }, 30_000);
});

describe("the likelihood of customers who share frequencies", () => {
  it.each([0, 1] as const)("is the sum of that of each where powers would overflow, with first dropout %d", (first) => {
    const histories = [1e-6, 1, 900].flatMap((recency) => [1000, 2000, 5000].map((age) => [2, recency, age] as const));
    const columns = [0, 1, 2].map((i) => Float64Array.from(histories, (each) => each[i] as number));
    const ofOne = betaGeometricOfOne(first);
    for (const r of [3, 300]) {
      const point = Float64Array.of(r, 1e-3, 0.8, 2.4);
      const [gradient, each] = [new Float64Array(4), new Float64Array(4)];
      const total = betaGeometricLikelihood(distinctRows(columns), first)(point, gradient);
      const sums = new Float64Array(4);
      let sum = 0;
      for (const history of histories) {
        sum += ofOne(...history, point, each);
        for (const i of sums.keys()) sums[i] = (sums[i] as number) + (each[i] as number);
      }
      expectNear(total, sum, 1e-12);
      for (const [i, slope] of sums.entries()) expectNear(gradient[i], slope, 1e-9);
    }
  });
});

describe("a fit with covariates that is read", () => {
  const fit = { model: "bgNbd", parameters: { r: 0.5, alpha: 8, a: 0.8, b: 2.4 } } as const;
  const effect = (level: string | null, name: string) =>
    ({ parameter: "alpha", name, level, coefficient: 0.4 }) as const;
  const one = { frequency: 1, recency: 3, age: 30 };

  it("without a center of a number has it at 0", () => {
    const at = (center: object) => ({ ...fit, covariates: { at: center, coefficients: [effect(null, "age")] } });
    const purchases = (center: object, age: number) =>
      expectedPurchases(at(center) as never, { ...one, covariates: { age } }, { horizon: 10 });
    expect(purchases({}, 1.5)).toBe(purchases({ age: 0 }, 1.5));
    expectNear(purchases({}, 0), expectedPurchases(fit, one, { horizon: 10 }), 1e-14);
  });

  it("without a reference level takes the levels of its effects alone", () => {
    const own = { ...fit, covariates: { at: {}, coefficients: [effect("mail", "channel")] } } as never;
    const ask = (channel: string) => () => probabilityAlive(own, { ...one, covariates: { channel } });
    expect(ask("mail")()).toBeGreaterThan(0);
    expect(ask("ads")).toThrow('customers.covariates.channel must be one of "mail", but got the string "ads"');
  });

  it.each([
    [{ covariates: { coefficients: [] } }, "fit.covariates.at must be an object with named fields, but got null"],
    [
      { covariates: { at: {}, coefficients: [{ name: "x" }] } },
      'fit.covariates.coefficients[0].parameter must be one of "alpha", "a", "b", but got null',
    ],
    [
      { covariates: { at: {}, coefficients: [{ parameter: "a" }] } },
      "fit.covariates.coefficients[0].name must be a string, but got null",
    ],
    [{ covariance: Array.from({ length: 4 }, () => Array(4)) }, "fit.covariance[0][0] must be a number, but got null"],
    [
      { covariates: { at: { x: 1 }, coefficients: [{ parameter: "a", name: "x", level: 3 }] } },
      "fit.covariates.coefficients[0].level must be a string, but got 3",
    ],
  ])("is refused where something is missing or wrong: %j", (change, message) => {
    expect(() => probabilityAlive({ ...fit, ...change } as never, one)).toThrow(`probabilityAlive: ${message}`);
  });

  it("is refused for customers of which one is missing", () => {
    const own = { ...fit, covariates: { at: { age: 0 }, coefficients: [effect(null, "age")] } } as never;
    const two = { frequency: [1, 0], recency: [3, 0], age: [30, 30] };
    expect(() => probabilityAlive(own, { ...two, covariates: { age: [1, undefined] as never } })).toThrow(
      "customers.covariates.age[1] must be a number, but got null",
    );
  });
});

describe("columns of covariates", () => {
  const fit = {
    model: "bgNbd",
    parameters: { r: 0.5, alpha: 8, a: 0.8, b: 2.4 },
    covariates: {
      at: { channel: "ads", basket: 50 },
      coefficients: [
        { parameter: "alpha", name: "channel", level: "mail", coefficient: 0.4 },
        { parameter: "a", name: "basket", level: null, coefficient: 0.01 },
      ],
    },
  } as const;
  const rows = (count: number) => ({
    frequency: new Float64Array(count),
    recency: new Float64Array(count),
    age: new Float64Array(count).fill(9),
  });
  const ask = (count: number, covariates: object) => () =>
    probabilityAlive(fit, { ...rows(count), covariates: covariates as never });
  const issuesOf = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      if (error instanceof MetricInputError) return error.issues.map(({ path }) => path.slice(2).join("."));
      throw error;
    }
    return [];
  };

  it("are reported by each bad number or unknown level, up to twenty", () => {
    const [basket, channel] = [Array(30).fill(50), Array(30).fill("ads")];
    const places = (name: string) => Array.from({ length: 20 }, (_, row) => `${name}.${row}`);
    expect(issuesOf(ask(30, { basket: Array(30).fill(Number.NaN), channel }))).toEqual(places("basket"));
    const unknown = channel.map((_, i) => `level ${i}`);
    expect(issuesOf(ask(30, { basket, channel: unknown }))).toEqual(places("channel"));
    // A level is reported once, where it occurs first.
    expect(issuesOf(ask(4, { basket: basket.slice(0, 4), channel: ["ads", "web", "web", "tv"] }))).toEqual([
      "channel.1",
      "channel.3",
    ]);
  });

  it("are of texts or of numbers as in the fit, up to 1e15, and may have no items", () => {
    expect(ask(2, { basket: [1e15, -1e15], channel: ["ads", "mail"] })()).toHaveLength(2);
    expect(issuesOf(ask(2, { basket: [1.1e15, -1.1e15], channel: ["ads", "mail"] }))).toEqual(["basket.0", "basket.1"]);
    expect(ask(2, { basket: ["50", "60"], channel: ["ads", "mail"] })).toThrow("customers.covariates.basket must be a");
    expect(ask(2, { basket: [50, 60], channel: [1, 2] })).toThrow("customers.covariates.channel must be a");
    expect(ask(0, { basket: [], channel: [] })()).toHaveLength(0);
  });

  it("have up to 51 levels, and are chosen by lists of names", () => {
    const given = (levels: number) => ({
      ...rows(60),
      covariates: { channel: Array.from({ length: 60 }, (_, i) => `c${i % levels}`) },
    });
    const options = { covariates: { purchase: ["channel"] }, maxIterations: 1 } as const;
    expect(() => fitBgNbd(given(52), options)).toThrow("customers.covariates.channel");
    expect(fitBgNbd(given(51), options).covariates?.coefficients).toHaveLength(50);
    for (const purchase of [[3], ["channel", null], { 0: "channel" }])
      expect(() => fitBgNbd(given(2), { covariates: { purchase: purchase as never } })).toThrow(
        "options.covariates.purchase must be a list",
      );
    expect(() => fitBgNbd(given(2), { covariates: { purchase: ["channel"], reference: { channel: "tv" } } })).toThrow(
      'options.covariates.reference.channel must be one of "c0", "c1", but got the string "tv"',
    );
    const referring = fitBgNbd(given(2), { covariates: { purchase: ["channel"], reference: { channel: "c1" } } });
    expect(referring.covariates?.at).toEqual({ channel: "c1" });
    for (const reference of [["c0"], { channel: 3 }, "c0"])
      expect(() => fitBgNbd(given(2), { covariates: { reference: reference as never } })).toThrow(
        "options.covariates.reference must be an object",
      );
  });

  it.each([
    [undefined, "channel is missing: a string is needed"],
    [null, "channel is missing"],
    [7, "channel is missing"],
    ["ads", "channel is missing"],
    [{ channel: "ads" }, "basket is missing: a number is needed"],
    [{ channel: 3, basket: 3 }, "channel must be a string, but got 3"],
    [{ channel: "ads", basket: "3" }, 'basket must be a number, but got the string "3"'],
    [{ channel: "tv", basket: 3 }, 'channel must be one of "ads", "mail", but got the string "tv"'],
  ])("of one customer are named: %j", (covariates, message) => {
    const one = { frequency: 1, recency: 3, age: 30, covariates: covariates as never };
    expect(() => probabilityAlive(fit, one)).toThrow(`customers.covariates.${message}`);
  });

  it.each([
    [undefined, "channel is missing: a list is needed"],
    [[["ads"]], "channel is missing: a list is needed"],
    [{ channel: "ads" }, 'channel must be a list, but got the string "ads"'],
    [{ channel: ["ads"] }, "channel must have 2 items, but got 1"],
    [{ channel: ["ads", 3] }, "channel[1] must be a string, but got 3"],
    [{ channel: ["ads", "ads"], basket: [3, "3"] }, 'basket[1] must be a number, but got the string "3"'],
  ])("of many customers are named: %j", (covariates, message) => {
    expect(ask(2, covariates as never)).toThrow(`customers.covariates.${message}`);
    const chosen = { covariates: { purchase: ["channel", "basket"] } };
    expect(() => fitBgNbd({ ...rows(2), covariates: covariates as never }, chosen)).toThrow(
      `customers.covariates.${message}`,
    );
  });

  it("of one customer are read once", () => {
    let reads = 0;
    const covariates = {
      get channel() {
        return reads++ === 0 ? "mail" : "tv";
      },
      basket: 50,
    };
    const known = newCustomerPurchases(fit, { horizon: 9, covariates: { channel: "mail", basket: 50 } });
    expect(newCustomerPurchases(fit, { horizon: 9, covariates })).toBe(known);
    expect(reads).toBe(1);
  });
});

describe("typed columns of customers", () => {
  const good = {
    frequency: Float64Array.of(2, 1, 0),
    recency: Float64Array.of(30, 3, 0),
    age: Float64Array.of(39, 39, 39),
  };
  it.each([
    [{ frequency: Float64Array.of(2, 1.5, 0) }, "customers.frequency[1] must be a whole number, but got 1.5"],
    [{ frequency: Float64Array.of(2, 1, -1) }, "customers.frequency[2] must be at least 0, but got -1"],
    [{ age: Float64Array.of(39, Number.NaN, 39) }, "customers.age[1] must be a number, but got NaN"],
    [{ age: Float64Array.of(39, 39, 1e16) }, "customers.age[2] must be at most"],
    [{ recency: Float64Array.of(30, 1e-12, 0) }, "customers.recency[1] must be 0, or at least 1e-9 in absolute value"],
  ])("are refused by name and row: %j", (change, message) => {
    expect(fitBgNbd(good).customers).toBe(3);
    expect(() => fitBgNbd({ ...good, ...change })).toThrow(`fitBgNbd: ${message}`);
  });
});
