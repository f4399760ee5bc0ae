import type { Metric } from "../metric/metric";
import { count, oneOf } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link churnRateByMethod}. */
export interface ChurnRateByMethodInput {
  /** Customers at the start of the period. */
  readonly customersAtStart: number;
  /** All customers lost in the period, joiners included; at most `customersAtStart` plus `newCustomers`. */
  readonly customersLost: number;
  /** All joiners of the period, whether they stayed or not. */
  readonly newCustomers: number;
  /** Customers at the end of the period; used by `"average"` only. */
  readonly customersAtEnd: number;
  /** The definition: what the losses are divided by. */
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
 * A churn rate of customers, by the definition of a billing or analytics tool.
 *
 * Use it to compare your number with a dashboard. All definitions count every customer who left, joiners included;
 * they differ in the base.
 * `"allLosses"` divides by the starting customers (Baremetrics, Recurly's basic formula, Polar), `"stripe"` by
 * starting customers plus joiners, `"midpoint"` by starting customers plus half of the joiners, `"average"` by the
 * mean of start and end. {@link churnRate} follows starting customers only.
 *
 * @param input - Counts of one period, and the definition.
 * @returns A fraction, 0 or more; above 1 if more customers left than the base contains. `null` if the base is 0.
 * @throws {@link MetricInputError} if the input breaks {@link churnRateByMethodInput}.
 *
 * @formula customersLost / (method === "allLosses" ? customersAtStart : method === "stripe" ? customersAtStart +
 * newCustomers : method === "midpoint" ? customersAtStart + newCustomers / 2 : (customersAtStart + customersAtEnd) / 2)
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
  summary: "A churn rate of customers, by the definition of a billing or analytics tool.",
  arguments: [{ name: "input", schema: churnRateByMethodInput }],
  compute: churnRateByMethod,
  main: {
    path: null,
    unit: "fraction",
    range: [0, Infinity],
    better: "lower",
    formula:
      'customersLost / (method === "allLosses" ? customersAtStart : method === "stripe" ? customersAtStart + ' +
      'newCustomers : method === "midpoint" ? customersAtStart + newCustomers / 2 : (customersAtStart + ' +
      "customersAtEnd) / 2)",
    undefinedWhen:
      'method === "allLosses" ? customersAtStart === 0 : method === "average" ? customersAtStart + customersAtEnd ' +
      "=== 0 : customersAtStart + newCustomers === 0",
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
