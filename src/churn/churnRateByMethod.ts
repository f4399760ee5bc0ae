import type { Metric } from "../metric/metric";
import { count, oneOf } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link churnRateByMethod}. */
export interface ChurnRateByMethodInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** All who left in the period, new customers included; not above `customersAtStart` plus `newCustomers`. */
  readonly customersLost: number;
  /** All who joined in the period, whether they stayed or not. */
  readonly newCustomers: number;
  /** Customers at the end of the period; only `"average"` uses it. */
  readonly customersAtEnd: number;
  /** Whose wording to follow: what the losses are divided by. */
  readonly method: "allLosses" | "stripe" | "midpoint" | "average";
}

/** The schema of {@link ChurnRateByMethodInput}. */
export const churnRateByMethodInput: InputSchema<ChurnRateByMethodInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    customersAtStart: count(),
    customersLost: count(),
    newCustomers: count(),
    customersAtEnd: count(),
    method: oneOf("allLosses", "stripe", "midpoint", "average"),
  },
  rules: [notAbove("customersLost", "customersAtStart", "newCustomers")],
}));

/**
 * A churn rate in the wording of a vendor, for comparing one's own number with a dashboard's.
 *
 * All of them count everybody who left, new customers included, and differ in the base: `"allLosses"` divides by the
 * customers at the start (Baremetrics, Recurly's basic formula, Polar), `"stripe"` by those plus all who joined,
 * `"midpoint"` by those plus half of the joiners, `"average"` by the mean of start and end. Our own definition, which follows the
 * starting customers only, is {@link churnRate}.
 *
 * @param input - Counts of one period, and the method.
 * @returns A fraction from 0 (nobody left); above 1 where more customers left than the base holds. `null` when the base is 0.
 * @throws {@link MetricInputError} when the input breaks {@link churnRateByMethodInput}.
 *
 * @formula customersLost / (method === "allLosses" ? customersAtStart : method === "stripe" ? customersAtStart + newCustomers : method === "midpoint" ? customersAtStart + newCustomers / 2 : (customersAtStart + customersAtEnd) / 2)
 * @source recurlyChurn
 * @source stripeChurn
 *
 * @example
 * ```ts
 * const month = { customersAtStart: 100, customersLost: 13, newCustomers: 40, customersAtEnd: 129 };
 * churnRateByMethod({ ...month, method: "allLosses" }); // => 0.13
 * churnRateByMethod({ ...month, method: "stripe" }); // => 0.09285714285714286
 * ```
 */
export function churnRateByMethod(input: ChurnRateByMethodInput): number | null {
  const { customersLost, ...base } = parseInput("churnRateByMethod", churnRateByMethodInput, input);
  const customers = baseOf(base);
  return customers === 0 ? null : customersLost / customers;
}

function baseOf({
  customersAtStart,
  newCustomers,
  customersAtEnd,
  method,
}: Omit<ChurnRateByMethodInput, "customersLost">): number {
  switch (method) {
    case "allLosses":
      return customersAtStart;
    case "stripe":
      return customersAtStart + newCustomers;
    case "midpoint":
      return customersAtStart + newCustomers / 2;
    case "average":
      return (customersAtStart + customersAtEnd) / 2;
  }
}

/** {@link churnRateByMethod} as data. */
export const churnRateByMethodMetric: Metric<[input: ChurnRateByMethodInput], number | null> = {
  id: "churnRateByMethod",
  summary: "A churn rate in the wording of a vendor, for comparing one's own number with a dashboard's.",
  arguments: [{ name: "input", schema: churnRateByMethodInput }],
  compute: churnRateByMethod,
  main: {
    path: null,
    unit: "fraction",
    range: [0, Infinity],
    better: "lower",
    formula:
      'customersLost / (method === "allLosses" ? customersAtStart : method === "stripe" ? customersAtStart + newCustomers : method === "midpoint" ? customersAtStart + newCustomers / 2 : (customersAtStart + customersAtEnd) / 2)',
    undefinedWhen:
      'method === "allLosses" ? customersAtStart === 0 : method === "average" ? customersAtStart + customersAtEnd === 0 : customersAtStart + newCustomers === 0',
  },
  sources: ["recurlyChurn", "stripeChurn"],
  examples: [
    {
      arguments: [
        { customersAtStart: 100, customersLost: 13, newCustomers: 40, customersAtEnd: 129, method: "allLosses" },
      ],
      result: 0.13,
    },
    {
      arguments: [{ customersAtStart: 0, customersLost: 1, newCustomers: 4, customersAtEnd: 3, method: "allLosses" }],
      result: null,
    },
  ],
};
