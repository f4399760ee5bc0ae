import { describe, expect, it } from "vitest";
import { inputJsonSchema, newCustomerPurchasesMetric, predictedClvMetric } from "../../src/catalogue";
import {
  attempt,
  expectedSpend,
  fitBgNbd,
  newCustomerPurchases,
  predictedClv,
  probabilityAlive,
} from "../../src/index";
import { ar, fa, formatError } from "../../src/locales";
import { purchaseFamilies } from "../../src/models/families/purchaseFamilies";
import { asked } from "./asked";

const bgNbd = asked("bgNbd");

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
    [{ ...summary, frequency: [2, 1.5] }, "customers.frequency[1] must be a whole number, but got 1.5"],
    [{ ...summary, frequency: [-1, 0] }, "customers.frequency[0] must be at least 0, but got -1"],
    [{ ...summary, frequency: [2e9, 0] }, "customers.frequency[0] must be at most 1000000000, but got 2000000000"],
    [{ ...summary, frequency: ["2", 0] }, 'customers.frequency[0] must be a whole number, but got the string "2"'],
    [{ ...summary, frequency: [2, undefined] }, "customers.frequency[1] is missing: a whole number is needed"],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
    [{ ...summary, age: [39, ,] }, "customers.age[1] is missing: a number is needed"],
    [{ ...summary, age: [Number.NaN, 39] }, "customers.age[0] must be a number, but got NaN"],
    [
      { ...summary, recency: [1e-12, 0] },
      "customers.recency[0] must be 0, or at least 1e-9 in absolute value, but got 1e-12",
    ],
    [{ ...summary, recency: [40, 0] }, "customers.recency[0] (40) must be at most customers.age[0] (39)"],
    [{ ...summary, recency: [30, 1] }, "customers.recency[1] must be 0 if customers.frequency[1] is 0, but got 1"],
    [{ ...summary, age: [39] }, "customers.age must have 2 items, but got 1"],
    [{ frequency: [], recency: [], age: [] }, "customers.frequency must have ≥ 1 items, but got 0"],
    [{ frequency: [1], recency: [1] }, "customers.age is missing: a list is needed"],
    [{ ...summary, age: 39 }, "customers.age must be a list, but got 39"],
    [customer, "customers.frequency must be a list, but got 2"],
    [new Map(), "customers must be an object with named fields, but got {}"],
    [undefined, "customers is missing: an object with named fields is needed"],
  ])("is refused by name and row: %j", (given, message) => {
    expect(refusal(fitBgNbd, given)).toContain(`fitBgNbd: ${message}`);
  });

  it("is told which column was probably meant", () => {
    expect(refusal(fitBgNbd, { Frequency: [1], recency: [1], age: [2] })).toContain(
      "customers.Frequency is not a field of this function: did you mean frequency?",
    );
  });

  it("may have other columns, and any kind of array", () => {
    const given = { ...summary, country: ["DE", "IR"], frequency: Uint8Array.of(2, 0), age: Float32Array.of(39, 39) };
    expect(fitBgNbd(given)).toEqual(fitBgNbd(summary));
  });

  it.each([
    ["frequency", 0, [-1e-300, -1, 1.5, 1e9 + 1, Infinity, Number.NaN], [1e9, 3]],
    ["recency", 2, [-1e-9, 9e-10, 40, 2e12, Number.NaN], [1e-9, 39, 39 * (1 + 5e-10)]],
    ["age", 2, [-40, 1e13, 1.0001e12, 29.9, Infinity, Number.NaN], [1e12, 30]],
    ["recency", 0, [1e-9, 30], [0]],
    ["age", 0, [-1e-9, 9e-10, 1.0001e12], [0, 1e-9]],
  ] as const)(
    "is checked alike in lists and in doubles: %s of a customer with %d purchases",
    (name, purchases, bad, good) => {
      const fit = { model: "bgNbd", parameters } as const;
      const other = { frequency: purchases, recency: purchases === 0 ? 0 : 30, age: purchases === 0 ? 0 : 39 };
      const answer = (value: number, make: (numbers: number[]) => ArrayLike<number>) => {
        const column = (each: keyof typeof other) => make([other[each], each === name ? value : other[each]]);
        return refusal(probabilityAlive, fit, {
          frequency: column("frequency"),
          recency: column("recency"),
          age: column("age"),
        });
      };
      for (const value of [...bad, ...good]) {
        const refused = answer(value, (numbers) => numbers);
        expect(answer(value, (numbers) => Float64Array.from(numbers))).toBe(refused);
        expect(refused === "").toBe((good as readonly number[]).includes(value));
      }
    },
  );

  it.each([
    ["frequency", [-1, 1.5, 1e9 + 1], [1e9, 0]],
    ["meanRepeatValue", [1e-10, -1e-10, 1.1e15, -1.1e15, Number.NaN], [1e-9, -1e-9, 0, 1e15, -1e15]],
  ] as const)("is checked alike for spending: %s", (name, bad, good) => {
    const fit = { model: "gammaGamma", parameters: { p: 6, q: 4, v: 15 } } as const;
    for (const value of [...bad, ...good]) {
      const columns = { frequency: [2, 1], meanRepeatValue: [20, 30], [name]: [2, value] };
      const doubles = {
        frequency: Float64Array.from(columns.frequency),
        meanRepeatValue: Float64Array.from(columns.meanRepeatValue),
      };
      expect(refusal(expectedSpend, fit, doubles)).toBe(refusal(expectedSpend, fit, columns));
      expect(refusal(expectedSpend, fit, doubles) === "").toBe((good as readonly number[]).includes(value));
    }
  });

  it("is checked alike for models of opportunities", () => {
    const fit = { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } } as const;
    const lists = { frequency: [2, 0], recency: [3, 0], age: [6, 6] };
    const doubles = (columns: typeof lists) => ({
      frequency: Float64Array.from(columns.frequency),
      recency: Float64Array.from(columns.recency),
      age: Float64Array.from(columns.age),
    });
    expect(probabilityAlive(fit, doubles(lists))).toEqual(probabilityAlive(fit, lists));
    for (const [column, value, message] of [
      ["age", 6.5, "customers.age[0] must be a whole number, but got 6.5"],
      ["age", 2001, "customers.age[0] must be at most 2000, but got 2001"],
      ["age", 2, "customers.recency[0] (3) must be at most customers.age[0] (2)"],
      ["frequency", 4, "customers.frequency[0] (4) must be at most customers.recency[0] (3)"],
      ["frequency", 0, "customers.recency[0] must be 0 if customers.frequency[0] is 0, but got 3"],
    ] as const) {
      const columns = { ...lists, [column]: [value, lists[column][1]] };
      expect(refusal(probabilityAlive, fit, columns)).toContain(message);
      expect(refusal(probabilityAlive, fit, doubles(columns))).toBe(refusal(probabilityAlive, fit, columns));
    }
  });

  it("is checked with its optional columns too", () => {
    const fit = { model: "bgNbd", parameters } as const;
    const spend = { model: "gammaGamma", parameters: { p: 6, q: 4, v: 15 } } as const;
    const doubles = {
      frequency: Float64Array.of(2, 0),
      recency: Float64Array.of(30, 0),
      age: Float64Array.of(39, 39),
      meanRepeatValue: Float64Array.of(20, 1e16),
    };
    const options = { horizon: 10, discountRate: 0.01 };
    expect(refusal(predictedClv, fit, spend, doubles, options)).toContain(
      "predictedClv: customers.meanRepeatValue[1] must be at most 1000000000000000, but got 10000000000000000",
    );
  });

  it("may be out by rounding", () => {
    const apart = { frequency: [3], recency: [38.42857142857143], age: [38.42857142857142] };
    expect(bgNbd.alive(parameters, apart)[0]).toBeCloseTo(2.426 / (2.426 + 0.793 + 2) + 0.4, 0);
    expect(bgNbd.purchases(parameters, apart, 10)[0]).toBeGreaterThan(0);
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
    [{ ...customer, frequency: 1.5 }, "customers.frequency must be a whole number, but got 1.5"],
    [{ ...customer, recency: 40 }, "customers.recency (40) must be at most customers.age (39)"],
    [{ ...customer, frequency: 0 }, "customers.recency must be 0 if customers.frequency is 0, but got 30"],
    [{ frequency: 2, recency: 30 }, "customers.age is missing: a number is needed"],
    [{ ...customer, age: "39" }, 'customers.age must be a number, but got the string "39"'],
    [{ ...customer, age: [39] }, "customers.frequency must be a list, but got 2"],
    [{ frequency: "a", recency: "b", age: "c" }, 'customers.frequency must be a list, but got the string "a"'],
    [{}, "customers.frequency is missing: a list is needed"],
  ])("is refused by name: %j", (given, message) => {
    expect(refusal(bgNbd.alive, parameters, given)).toContain(`probabilityAlive: ${message}`);
  });
});

describe("a fit", () => {
  const fit = { model: "bgNbd", parameters };
  const withParameters = (change: object) => ({ ...fit, parameters: { ...parameters, ...change } });
  const CHOICES = Object.keys(purchaseFamilies)
    .map((model) => JSON.stringify(model))
    .join(", ");

  it.each([
    [withParameters({ r: 0 }), "fit.parameters.r must be at least 1e-9, but got 0"],
    [withParameters({ b: 1e12 }), "fit.parameters.b must be at most 1000000000, but got 1000000000000"],
    [withParameters({ a: "1" }), 'fit.parameters.a must be a number, but got the string "1"'],
    [withParameters({ a: Number.NaN }), "fit.parameters.a must be a number, but got NaN"],
    [withParameters({ a: undefined }), "fit.parameters.a is missing: a number is needed"],
    [withParameters({ alfa: 1 }), "fit.parameters.alfa is not a field of this function: did you mean alpha?"],
    [withParameters({ shape: undefined }), "fit.parameters.shape is not a field of this function: remove it"],
    [withParameters({ alfa: undefined }), "fit.parameters.alfa is not a field of this function: did you mean alpha?"],
    [{ ...fit, model: "bgNBD" }, `fit.model must be one of ${CHOICES}, but got the string "bgNBD"`],
    [{ ...fit, model: 1 }, `fit.model must be one of ${CHOICES}, but got 1`],
    [{ ...fit, model: "toString" }, `fit.model must be one of ${CHOICES}, but got the string "toString"`],
    [parameters, `fit.model is missing: one of ${CHOICES} is needed`],
    [{ model: "bgNbd" }, "fit.parameters must be an object with named fields, but got null"],
    [{ ...fit, parameters: [1] }, "fit.parameters must be an object with named fields, but got [1]"],
    [{ model: "paretoNbd", parameters }, "fit.parameters.a is not a field of this function"],
    [
      { ...fit, timeUnit: "weeks" },
      'fit.timeUnit must be one of "day", "week", "month", "year", but got the string "weeks"',
    ],
    [[], "fit must be an object with named fields, but got []"],
  ])("is refused by name: %j", (given, message) => {
    expect(refusal(newCustomerPurchases, given, { horizon: 10 })).toContain(`newCustomerPurchases: ${message}`);
  });

  it("may have lost all but its model and parameters, or carry more", () => {
    const bare = newCustomerPurchases({ model: "bgNbd", parameters }, { horizon: 10 });
    const more = { model: "bgNbd", parameters, timeUnit: null, logLikelihood: -9 } as const;
    expect(newCustomerPurchases(more, { horizon: 10 })).toBe(bare);
  });
});

describe("the options of a fit, and numbers", () => {
  it.each([
    [{ weights: [1] }, "options.weights must have 2 items, but got 1"],
    [{ weights: [0, 0] }, "options.weights must contain at least one value above 0"],
    [{ weights: [1, -1] }, "options.weights[1] must be at least 0, but got -1"],
    [{ initialParameters: { r: 1 } }, "options.initialParameters.alpha is missing: a number is needed"],
    [{ initialParameters: [] }, "options.initialParameters must be an object with named fields, but got []"],
    [{ maxIterations: 0 }, "options.maxIterations must be at least 1, but got 0"],
    [{ timeUnit: "days" }, 'options.timeUnit must be one of "day", "week", "month", "year", but got the string "days"'],
    [{ onProgress: 1 }, "options.onProgress must be a function, but got 1"],
    [{ wieghts: [1, 1] }, "options.wieghts is not a field of this function: did you mean weights?"],
    [new Date(0), "options must be an object with named fields, but got the date 1970-01-01T00:00:00.000Z"],
  ])("are refused by name: %j", (given, message) => {
    expect(refusal(fitBgNbd, summary, given)).toContain(`fitBgNbd: ${message}`);
  });

  it("are refused by name", () => {
    expect(refusal(bgNbd.purchases, parameters, customer, -1)).toContain(
      "options.horizon must be at least 0, but got -1",
    );
    expect(refusal(bgNbd.probabilities, parameters, 1, 1e6)).toContain("upTo must be at most 10000");
    expect(refusal(bgNbd.probabilities, parameters, 1, 1.5)).toContain("upTo must be a whole number");
  });

  it("are refused in other languages too", () => {
    const outcome = attempt(bgNbd.alive, parameters, { ...customer, frequency: 0 });
    for (const { locale } of [ar, fa]) {
      const text = outcome.ok ? "" : formatError(outcome.error, locale);
      expect(text).toContain("customers.recency");
      expect(text).toContain("customers.frequency");
    }
  });
});

describe("the JSON Schema of a fit", () => {
  const number = { type: "number" };

  it("has the model and the parameters of each family", () => {
    const { properties } = inputJsonSchema(newCustomerPurchasesMetric) as never as {
      readonly properties: Readonly<Record<string, { readonly anyOf: readonly Record<string, unknown>[] }>>;
    };
    expect(properties["fit"]?.anyOf).toMatchObject(
      Object.entries(purchaseFamilies).map(([model, { shapes }]) => ({
        type: "object",
        properties: {
          model: { const: model },
          parameters: {
            type: "object",
            properties: Object.fromEntries(Object.keys(shapes).map((name) => [name, number])),
            required: Object.keys(shapes),
            additionalProperties: false,
          },
        },
        required: ["model", "parameters"],
      })),
    );
  });

  it("may be an amount of money instead, where spending is asked for", () => {
    const { properties } = inputJsonSchema(predictedClvMetric) as never as {
      readonly properties: Readonly<Record<string, { readonly anyOf: unknown }>>;
    };
    expect(properties["spend"]?.anyOf).toMatchObject([
      { type: "number", minimum: 0, maximum: 1e15 },
      { type: "object", properties: { model: { const: "gammaGamma" } }, required: ["model", "parameters"] },
    ]);
  });
});
