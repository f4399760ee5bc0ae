import { describe, expect, it } from "vitest";
import {
  attempt,
  bgNbdExpectedPurchases,
  bgNbdNewCustomerPurchases,
  bgNbdProbabilityAlive,
  bgNbdPurchaseProbabilities,
  fitBgNbd,
  purchaseProbability,
} from "../../src/index";
import { ar, fa, formatError } from "../../src/locales";

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const customer = { frequency: 2, recency: 30, age: 39 };
const summary = { frequency: [2, 0], recency: [30, 0], age: [39, 39] };

/** The sentence with which a call is refused. */
function refusal(call: (...args: never[]) => unknown, ...args: unknown[]): string {
  const outcome = attempt(call as (...args: unknown[]) => unknown, ...args);
  return outcome.ok ? "" : outcome.error.message;
}

describe("a table of customers", () => {
  it.each([
    [{ ...summary, frequency: [2, 1.5] }, "summary.frequency[1] must be a whole number, but is 1.5"],
    [{ ...summary, frequency: [-1, 0] }, "summary.frequency[0] must be at least 0, but is -1"],
    [{ ...summary, frequency: [2e9, 0] }, "summary.frequency[0] must be at most 1000000000, but is 2000000000"],
    [{ ...summary, frequency: ["2", 0] }, 'summary.frequency[0] must be a whole number, but got the string "2"'],
    [{ ...summary, frequency: [2, undefined] }, "summary.frequency[1] is missing: a whole number is needed"],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
    [{ ...summary, age: [39, ,] }, "summary.age[1] is missing: a number is needed"],
    [{ ...summary, age: [Number.NaN, 39] }, "summary.age[0] must be a number, but got NaN"],
    [{ ...summary, recency: [1e-12, 0] }, "summary.recency[0] must be 0 or at least 1e-9 away from it, but is 1e-12"],
    [{ ...summary, recency: [40, 0] }, "summary.recency[0] (40) must not be above summary.age[0] (39)"],
    [{ ...summary, recency: [30, 1] }, "summary.recency[1] must be 0 where summary.frequency[1] is 0, but is 1"],
    [{ ...summary, age: [39] }, "summary.age must have 2 items, but has 1"],
    [{ frequency: [], recency: [], age: [] }, "summary.frequency must have ≥ 1 items, but has 0"],
    [{ frequency: [1], recency: [1] }, "summary.age is missing: a list is needed"],
    [{ ...summary, age: 39 }, "summary.age must be a list, but got 39"],
    [customer, "summary.frequency must be a list, but got 2"],
    [new Map(), "summary must be an object with named fields, but got {}"],
    [undefined, "summary is missing: an object with named fields is needed"],
  ])("is refused by name and row: %j", (given, message) => {
    expect(refusal(fitBgNbd, given)).toContain(`fitBgNbd: ${message}`);
  });

  it("is told which column was probably meant", () => {
    expect(refusal(fitBgNbd, { Frequency: [1], recency: [1], age: [2] })).toContain(
      "summary.Frequency is not a field of this function: did you mean frequency?",
    );
  });

  it("may have other columns, and any kind of array", () => {
    const given = { ...summary, country: ["DE", "IR"], frequency: Uint8Array.of(2, 0), age: Float32Array.of(39, 39) };
    expect(fitBgNbd(given)).toEqual(fitBgNbd(summary));
  });

  it("may be out by rounding", () => {
    const apart = { frequency: [3], recency: [38.42857142857143], age: [38.42857142857142] };
    expect(bgNbdProbabilityAlive(parameters, apart)[0]).toBeCloseTo(2.426 / (2.426 + 0.793 + 2) + 0.4, 0);
    expect(bgNbdExpectedPurchases(parameters, apart, 10)[0]).toBeGreaterThan(0);
  });

  it("is told of twenty bad cells at most", () => {
    const many = { frequency: Array(100).fill(-1), recency: Array(100).fill(0), age: Array(100).fill(1) };
    const outcome = attempt(fitBgNbd, many);
    expect(outcome.ok ? [] : outcome.error.issues).toHaveLength(20);
    const wrong = { frequency: Array(100).fill(1), recency: Array(100).fill(2), age: Array(100).fill(1) };
    const rows = attempt(fitBgNbd, wrong);
    expect(rows.ok ? [] : rows.error.issues).toHaveLength(20);
  });
});

describe("one customer", () => {
  it.each([
    [{ ...customer, frequency: 1.5 }, "customers.frequency must be a whole number, but is 1.5"],
    [{ ...customer, recency: 40 }, "customers.recency (40) must not be above customers.age (39)"],
    [{ ...customer, frequency: 0 }, "customers.recency must be 0 where customers.frequency is 0, but is 30"],
    [{ frequency: 2, recency: 30 }, "customers.age is missing: a number is needed"],
    [{ ...customer, age: "39" }, 'customers.age must be a number, but got the string "39"'],
    [{ ...customer, age: [39] }, "customers.frequency must be a list, but got 2"],
    [{ frequency: "a", recency: "b", age: "c" }, 'customers.frequency must be a list, but got the string "a"'],
    [{}, "customers.frequency is missing: a list is needed"],
  ])("is refused by name: %j", (given, message) => {
    expect(refusal(bgNbdProbabilityAlive, parameters, given)).toContain(`bgNbdProbabilityAlive: ${message}`);
  });
});

describe("a fit", () => {
  it.each([
    [{ ...parameters, r: 0 }, "fit.r must be at least 1e-9, but is 0"],
    [{ ...parameters, b: 1e12 }, "fit.b must be at most 1000000000, but is 1000000000000"],
    [{ ...parameters, a: "1" }, 'fit.a must be a number, but got the string "1"'],
    [{ ...parameters, a: Number.NaN }, "fit.a must be a number, but got NaN"],
    [{ ...parameters, a: undefined }, "fit.a is missing: a number is needed"],
    [{ ...parameters, alfa: 1 }, "fit.alfa is not a field of this function: did you mean alpha?"],
    [{ ...parameters, gamma_shape: 1 }, "fit.gamma_shape is not a field of this function: leave it out"],
    [{ ...parameters, gamma_shape: undefined }, "fit.gamma_shape is not a field of this function: leave it out"],
    [{ ...parameters, alfa: undefined }, "fit.alfa is not a field of this function: did you mean alpha?"],
    [{ model: "mbgNbd", parameters }, 'fit.model must be one of "bgNbd", but got the string "mbgNbd"'],
    [{ parameters }, 'fit.model is missing: one of "bgNbd" is needed'],
    [{ model: "bgNbd" }, "fit.parameters must be an object with named fields, but got null"],
    [{ model: "bgNbd", parameters: { ...parameters, r: -1 } }, "fit.parameters.r must be at least 1e-9, but is -1"],
    [[], "fit must be an object with named fields, but got []"],
  ])("is refused by name: %j", (given, message) => {
    expect(refusal(bgNbdNewCustomerPurchases, given, 10)).toContain(`bgNbdNewCustomerPurchases: ${message}`);
  });

  it("may have lost all but its model and parameters", () => {
    const fit = { model: "bgNbd", parameters } as const;
    expect(bgNbdNewCustomerPurchases(fit, 10)).toBe(bgNbdNewCustomerPurchases(parameters, 10));
  });
});

describe("the options of a fit, and numbers", () => {
  it.each([
    [{ weights: [1] }, "options.weights must have 2 items, but has 1"],
    [{ weights: [0, 0] }, "options.weights must not all be 0"],
    [{ weights: [1, -1] }, "options.weights[1] must be at least 0, but is -1"],
    [{ start: { r: 1 } }, "options.start.alpha is missing: a number is needed"],
    [{ start: [] }, "options.start must be an object with named fields, but got []"],
    [{ maxIterations: 0 }, "options.maxIterations must be at least 1, but is 0"],
    [{ unit: "days" }, 'options.unit must be one of "day", "week", "month", "year", but got the string "days"'],
    [{ onProgress: 1 }, "options.onProgress must be a function, but got 1"],
    [{ wieghts: [1, 1] }, "options.wieghts is not a field of this function: did you mean weights?"],
    [new Date(0), "options must be an object with named fields, but got the date 1970-01-01T00:00:00.000Z"],
  ])("are refused by name: %j", (given, message) => {
    expect(refusal(fitBgNbd, summary, given)).toContain(`fitBgNbd: ${message}`);
  });

  it("are refused by name", () => {
    expect(refusal(bgNbdExpectedPurchases, parameters, customer, -1)).toContain(
      "periods must be at least 0, but is -1",
    );
    expect(refusal(bgNbdPurchaseProbabilities, parameters, 1, 1e6)).toContain("upTo must be at most 10000");
    expect(refusal(bgNbdPurchaseProbabilities, parameters, 1, 1.5)).toContain("upTo must be a whole number");
  });

  it("are refused in other languages too", () => {
    const outcome = attempt(bgNbdProbabilityAlive, parameters, { ...customer, frequency: 0 });
    for (const { locale } of [ar, fa]) {
      const text = outcome.ok ? "" : formatError(outcome.error, locale);
      expect(text).toContain("customers.recency");
      expect(text).toContain("customers.frequency");
    }
  });
});

describe("a fit of any model of purchases", () => {
  it.each([
    [{ parameters }, 'fit.model is missing: one of "bgNbd", "mbgNbd", "paretoNbd" is needed'],
    [
      { model: "bgBb", parameters },
      'fit.model must be one of "bgNbd", "mbgNbd", "paretoNbd", but got the string "bgBb"',
    ],
    [{ model: "bgNbd" }, "fit.parameters must be an object with named fields, but got null"],
    [{ model: "bgNbd", parameters: [1] }, "fit.parameters must be an object with named fields, but got [1]"],
    [{ model: "paretoNbd", parameters }, "fit.parameters.a is not a field of this function"],
  ])("is refused by name: %j", (fit, message) => {
    expect(refusal(purchaseProbability, fit, customer, 1)).toContain(message);
  });
});
