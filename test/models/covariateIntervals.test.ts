// Intervals of fits with covariates: values of another program, the delta method, and laws.
import { describe, expect, it } from "vitest";
import {
  type ContinuousPurchaseFit,
  type CustomerHistories,
  checkFrequencies,
  expectedPurchases,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  type PurchaseFit,
  predictedClv,
  probabilityAlive,
  totalPurchases,
} from "../../src/index";
import { expectNear } from "../near";
import { simulatedChannels } from "./simulatedChannels";

const Z = 1.959963984540054;
const asked = { horizon: 26, confidence: 0.95 } as const;
const covariates = { purchase: ["channel", "basket"], dropout: ["channel"] };
const logit = (share: number) => Math.log(share / (1 - share));

// numpy and scipy, from the same customers: the maximum by Newton's method from another likelihood, whose second
// derivatives are differences; purchases by Gauss-Jacobi quadrature over dropout probabilities (Pareto/NBD: the
// published form). Cubature points by numpy's Cholesky factor; `delta` by differences of the logarithm of the total.
// Chance by 6,000 simulated futures; `ends` by scipy.stats.gamma. `spread` of purchases of the first four customers is
// of logarithms, that of being active of logits. `counts` are the means of 200 simulated data sets.
const independent = [
  {
    fitted: fitBgNbd,
    leaving: "afterPurchase",
    total: 1181.5740833691552,
    spread: 0.03468982583959955,
    delta: 0.03621031739546771,
    first: [0.2703364966772609, 1.0537436010307595, 0.2011064802255496, 0.13723839255938966],
    spreads: [0.045767250864306136, 0.06283215246564704, 0.13733511687750966, 0.18223699968309948],
    alive: [1, 0.6590535915504226, 0.32343032120498966, 0.1625339281050608],
    ofAlive: [0, 0.15690604214129758, 0.20442059507865862, 0.21696387840291112],
    active: 1051.6596693131764,
    ends: [1057.3976029605994, 1312.5449700594866],
    counts: [550.79, 426.175, 199.585, 107.3, 216.15],
  },
  {
    fitted: fitMbgNbd,
    leaving: "atOnceToo",
    total: 882.7173493759519,
    spread: 0.04662828070584912,
    delta: 0.04381559006268814,
    first: [0.1344018965300882, 0.4193212744704789, 1.6687453844564386, 3.863477528349668],
    spreads: [0.11355356461054582, 0.12321968724568193, 0.06318726159278472, 0.10743394580276452],
    alive: [0.5152618236606715, 0.41788691270391154, 0.7915255665137476, 0.689285038755479],
    ofAlive: [0.34970806257374243, 0.2535732222460193, 0.18678897417030085, 0.26230081504373454],
    active: 781.7182306338568,
    ends: [765.6595923829466, 1007.9799900896041],
    counts: [779.54, 299.39, 151.66, 87.5, 181.91],
  },
  {
    fitted: fitParetoNbd,
    leaving: "anyTime",
    total: 1268.8029324862246,
    spread: 0.03471717595770033,
    delta: 0.03680412255821396,
    first: [0.9888627002920394, 4.430260255654918, 0.4661028777762585, 1.2667406303740931],
    spreads: [0.06442522133111127, 0.0186225690928117, 0.08155714332414085, 0.040096730734586],
    alive: [0.879829804036569, 0.9891116950217927, 0.6043976776280575, 0.9776158594423645],
    ofAlive: [0.17871156356645065, 0.14296913166474018, 0.14962985143752833, 0.17746251046950764],
    active: 589.1420773066787,
    ends: [1132.3004004516729, 1412.961562281396],
    counts: [838.165, 230.975, 121.64, 77.045, 232.175],
  },
] as const;

describe.each(independent)("intervals of $fitted.name with covariates", ({ fitted, leaving, ...of }) => {
  const customers = simulatedChannels(1500, leaving, 17);
  const fit: ContinuousPurchaseFit = fitted(customers, { covariates, timeUnit: "week" });

  it("of the expected total and of what will be observed are those of scipy", () => {
    const { estimate, interval } = totalPurchases(fit, customers, { ...asked, interval: "mean" });
    expectNear(estimate, of.total, 1e-6);
    expectNear(Math.log((interval?.high as number) / estimate) / Z, of.spread, 1e-5);
    expectNear(Math.log((interval?.low as number) / estimate) / Z, -of.spread, 1e-5);
    // The points go as far as the parameters do, the delta method takes everything for a line.
    expectNear(of.delta / of.spread, 1, 0.07);
    const observed = totalPurchases(fit, customers, asked).interval;
    expect(observed?.method).toBe("information");
    for (const [i, end] of [observed?.low, observed?.high].entries())
      expect(Math.abs((end as number) - (of.ends[i] as number))).toBeLessThan(3);
  });

  it("of single customers are those of scipy", () => {
    const { estimate, interval, total } = expectedPurchases(fit, customers, { ...asked, interval: "mean" });
    const active = probabilityAlive(fit, customers, { confidence: 0.95 });
    for (let row = 0; row < 4; row++) {
      expectNear(estimate[row], of.first[row] as number, 1e-6);
      const ratio = Math.log((interval?.high[row] as number) / (estimate[row] as number));
      expectNear(ratio / Z, of.spreads[row] as number, 1e-5);
      expectNear(active.estimate[row], of.alive[row] as number, 1e-6);
      if (of.ofAlive[row] === 0) continue;
      const far = logit(active.interval?.high[row] as number) - logit(active.estimate[row] as number);
      expectNear(far / Z, of.ofAlive[row] as number, 1e-5);
    }
    expect(total).toEqual(totalPurchases(fit, customers, { ...asked, interval: "mean" }));
    expectNear(active.total.estimate, of.active, 1e-6);
    expect(active.total.interval?.low).toBeLessThan(of.active);
    expect(active.total.interval?.high).toBeGreaterThan(of.active);
  });

  it("stand beside the numbers of customers by purchases of numpy", () => {
    const { expected } = checkFrequencies(fit, customers, { upTo: 4 });
    for (const [count, each] of of.counts.entries())
      expect(Math.abs((expected[count] as number) - each)).toBeLessThan(4 * Math.sqrt(each / 200));
  });

  it("widen with confidence, and are as wide for one customer as for the same among others", () => {
    const row = 3;
    const some = {
      frequency: customers.frequency.slice(0, 30),
      recency: customers.recency.slice(0, 30),
      age: customers.age.slice(0, 30),
      covariates: {
        channel: customers.covariates.channel?.slice(0, 30) as string[],
        basket: (customers.covariates.basket as Float64Array).slice(0, 30),
      },
    };
    const one = {
      frequency: some.frequency[row] as number,
      recency: some.recency[row] as number,
      age: some.age[row] as number,
      covariates: {
        channel: some.covariates.channel[row] as string,
        basket: some.covariates.basket[row] as number,
      },
    };
    for (const interval of ["mean", "prediction"] as const) {
      const all = expectedPurchases(fit, some, { ...asked, interval }).interval;
      const { interval: own } = expectedPurchases(fit, one, { ...asked, interval });
      const { interval: total } = totalPurchases(fit, one, { ...asked, interval });
      for (const end of ["low", "high"] as const) {
        expectNear(own?.[end], all?.[end][row] as number, 1e-12);
        expectNear(total?.[end], own?.[end] as number, 1e-12);
      }
      const widths = [0.5, 0.8, 0.95, 0.999].map((confidence) => {
        const { low, high } = totalPurchases(fit, some, { ...asked, interval, confidence }).interval ?? {};
        return (high as number) - (low as number);
      });
      expect(widths).toEqual([...widths].sort((first, second) => first - second));
      expect(new Set(widths).size).toBe(4);
    }
    const active = probabilityAlive(fit, some, { confidence: 0.9 }).interval;
    const { interval: own } = probabilityAlive(fit, one, { confidence: 0.9 });
    for (const end of ["low", "high"] as const) expectNear(own?.[end], active?.[end][row] as number, 1e-12);
  });
});

const at = { channel: "ads", basket: 50 };
const coefficients = [
  { parameter: "alpha", name: "channel", level: "mail", coefficient: 0.4 },
  { parameter: "alpha", name: "basket", level: null, coefficient: 0.02 },
  { parameter: "a", name: "channel", level: "mail", coefficient: 0.3 },
  { parameter: "b", name: "basket", level: null, coefficient: -0.01 },
] as const;
const BG = {
  model: "bgNbd",
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  covariates: { at, coefficients },
} as const;
const few = {
  frequency: [0, 1, 2, 26, 7],
  recency: [0, 1.71, 30.43, 30.86, 20],
  age: [39, 38.86, 38.86, 31, 20],
  covariates: { channel: ["ads", "mail", "mail", "ads", "mail"], basket: [62, 41, 50, 30, 80] },
};
const plain = { model: BG.model, parameters: BG.parameters } as const;
const bare = { frequency: few.frequency, recency: few.recency, age: few.age };
const spread = (size: number, scale: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => scale * (i === j ? 1 : 0.3)));
const clv = { horizon: 26, discountRate: 0.002, grossMargin: 0.4, confidence: 0.95 } as const;

describe("the delta method", () => {
  it.each([
    ["totalPurchases", (of: PurchaseFit) => totalPurchases(of, few, { ...asked, interval: "mean" })],
    [
      "predictedClv",
      (of: PurchaseFit) => {
        const { total, interval } = predictedClv(of, 30, few, { ...clv, interval: "mean" });
        return { estimate: total as number, interval };
      },
    ],
  ] as const)("with coefficients has the interval of %s where the covariances are small", (_, ask) => {
    const size = 4 + coefficients.length;
    const names = Object.keys(BG.parameters) as (keyof typeof BG.parameters)[];
    const moved = (i: number, step: number): PurchaseFit => {
      const name = names[i];
      if (name) return { ...BG, parameters: { ...BG.parameters, [name]: BG.parameters[name] + step } };
      const own = coefficients.map((each, k) =>
        k === i - 4 ? { ...each, coefficient: each.coefficient + step } : each,
      );
      return { ...BG, covariates: { at, coefficients: own } };
    };
    const slopes = Array.from({ length: size }, (_, i) => {
      const [low, high] = [-1e-5, 1e-5].map((step) => Math.log(ask(moved(i, step)).estimate));
      return ((high as number) - (low as number)) / 2e-5;
    });
    const scale = 1e-8;
    const variance = slopes.reduce(
      (sum, own, i) => sum + slopes.reduce((part, other, j) => part + scale * own * other * (i === j ? 1 : 0.3), 0),
      0,
    );
    const fit = { ...BG, covariates: { ...BG.covariates, covariance: spread(size, scale) } };
    const { estimate, interval } = ask(fit);
    expect(interval?.method).toBe("information");
    expectNear(Math.log((interval?.high as number) / estimate) / (Z * Math.sqrt(variance)), 1, 1e-4);
  });
});

describe("covariates that change nothing", () => {
  const zero = coefficients.map((each) => ({ ...each, coefficient: 0 }));
  const noEffect = { ...BG, covariates: { at, coefficients: zero } };
  const oneGroup = { ...few, covariates: { channel: Array<string>(5).fill("ads"), basket: Array<number>(5).fill(50) } };
  const other = { r: 0.3, alpha: 4.1, a: 0.7, b: 2.6 };
  const resamples = [BG.parameters, other];
  const asks: readonly ((of: PurchaseFit, customers: CustomerHistories) => unknown)[] = [
    (of, customers) => totalPurchases(of, customers, asked),
    (of, customers) => totalPurchases(of, customers, { ...asked, interval: "mean" }),
    (of, customers) => expectedPurchases(of, customers, asked),
    (of, customers) => expectedPurchases(of, customers, { ...asked, interval: "mean" }),
    (of, customers) => probabilityAlive(of, customers, { confidence: 0.9, periodsAhead: 3 }),
    (of, customers) => predictedClv(of, 30, customers, clv),
    (of, customers) => predictedClv(of, 30, customers, { ...clv, interval: "mean" }),
  ];

  it.each(asks.map((ask, i) => [i, ask] as const))("have the same intervals as without: %d", (_, ask) => {
    const without = ask({ ...plain, resamples }, bare);
    const rows = [0, 1].map(() => zero.map(() => 0));
    expect(ask({ ...noEffect, resamples, covariates: { ...noEffect.covariates, resamples: rows } }, few)).toEqual(
      without,
    );
    // Customers like those of `at` have the parameters themselves, whatever the coefficients.
    const any = [0, 1].map((i) => coefficients.map((_, k) => i + k / 3));
    expect(ask({ ...BG, resamples, covariates: { ...BG.covariates, resamples: any } }, oneGroup)).toEqual(without);
    expect(ask(BG, oneGroup)).toEqual(ask(plain, bare));
  });

  it("and are known add nothing to small covariances of the parameters", () => {
    const size = 4 + coefficients.length;
    const covariance = spread(size, 1e-6).map((row, i) => row.map((each, j) => (i < 4 && j < 4 ? each : 0)));
    const fit = { ...noEffect, covariates: { ...noEffect.covariates, covariance } };
    const expected = totalPurchases({ ...plain, covariance: spread(4, 1e-6) }, bare, { ...asked, interval: "mean" });
    const found = totalPurchases(fit, few, { ...asked, interval: "mean" });
    expectNear(found.interval?.high, expected.interval?.high as number, 1e-7);
    // Uncertain coefficients do.
    const wider = { ...noEffect, covariates: { ...noEffect.covariates, covariance: spread(size, 1e-6) } };
    expect(totalPurchases(wider, few, { ...asked, interval: "mean" }).interval?.high).toBeGreaterThan(
      (found.interval?.high as number) * (1 + 1e-4),
    );
  });
});

describe("a fit with covariates that does not tell how uncertain it is", () => {
  it("has no intervals, also with covariances of the parameters alone, unless they are taken as known", () => {
    const own = { ...BG, covariance: spread(4, 1e-4), covariates: { ...BG.covariates, covariance: null } };
    expect(totalPurchases(own, few, asked).interval).toBeNull();
    expect(expectedPurchases(own, few, asked).interval).toBeNull();
    expect(probabilityAlive(own, few, { confidence: 0.9 }).interval).toBeNull();
    expect(predictedClv(own, 30, few, clv)).toMatchObject({ interval: null, intervals: null });
    const known = totalPurchases(own, few, { ...asked, parameters: "known" });
    expect(known.interval?.method).toBe("known");
    expect(known.interval?.high).toBeGreaterThan(known.estimate);
  });

  it("answers for no customers", () => {
    const none = { frequency: [], recency: [], age: [], covariates: { channel: [], basket: [] } };
    const fit = { ...BG, covariates: { ...BG.covariates, covariance: spread(8, 1e-4) } };
    expect(expectedPurchases(fit, none, asked)).toMatchObject({
      estimate: new Float64Array(0),
      total: { estimate: 0, interval: { low: 0, high: 0 } },
    });
    expect(predictedClv(fit, 30, none, clv)).toMatchObject({ total: 0, values: [] });
  });
});

describe("effects and covariances of any size", () => {
  it.each([1e-300, 1, 1e6, 1e300])("leave finite numbers: %d", (size) => {
    for (const side of [size, -size]) {
      const own = coefficients.map((each) => ({ ...each, coefficient: side * each.coefficient }));
      const fit = {
        ...BG,
        covariates: { at, coefficients: own, covariance: spread(8, size) },
      };
      for (const interval of ["mean", "prediction"] as const) {
        const { estimate, interval: ends } = totalPurchases(fit, few, { ...asked, interval });
        for (const each of [estimate, ends?.low, ends?.high]) expect(Number.isFinite(each)).toBe(true);
      }
      for (const each of probabilityAlive(fit, few)) expect(each >= 0 && each <= 1).toBe(true);
    }
  });
});
