import type { Metric } from "../metric/metric";
import { signedFraction } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link ruleOf40}. */
export interface RuleOf40Input {
  /** Revenue growth over a year, a fraction, -1 or more; negative if revenue fell. */
  readonly growthRate: number;
  /** Profit divided by revenue of the same year, a fraction; negative for a loss. */
  readonly profitMargin: number;
}

/** The schema of {@link RuleOf40Input}. */
export const ruleOf40Input: InputSchema<RuleOf40Input> = /* @__PURE__ */ inputSchema(() => ({
  fields: { growthRate: signedFraction(-1), profitMargin: signedFraction() },
}));

/**
 * The revenue growth rate plus the profit margin of a year.
 *
 * The rule asks for at least 0.4 from a mature subscription company: fast growth compensates for losses, slow growth
 * does not. Pass fractions of the same year, 0.4 and not 40. The rule does not define profit; EBITDA is common, and
 * free cash flow gives a different number. Small companies pass easily, because they grow from a small base.
 *
 * @param input - Growth and margin of one year.
 * @returns A fraction, negative or positive; 0.4 or more meets the rule.
 * @throws {@link MetricInputError} if the input breaks {@link ruleOf40Input}.
 *
 * @formula growthRate + profitMargin
 * @source feld2015
 *
 * @example
 * ```ts
 * ruleOf40({ growthRate: 0.5, profitMargin: -0.1 }); // => 0.4
 * ```
 */
export function ruleOf40(input: RuleOf40Input): number {
  const { growthRate, profitMargin } = parseInput("ruleOf40", ruleOf40Input, input);
  return growthRate + profitMargin;
}

/** {@link ruleOf40} as data. */
export const ruleOf40Metric: Metric<[input: RuleOf40Input], number> = {
  id: "ruleOf40",
  summary: "The revenue growth rate plus the profit margin of a year.",
  arguments: [{ name: "input", schema: ruleOf40Input }],
  compute: ruleOf40,
  main: {
    path: null,
    unit: "fraction",
    range: [-Infinity, Infinity],
    better: "higher",
    formula: "growthRate + profitMargin",
    undefinedWhen: null,
  },
  sources: ["feld2015"],
  examples: [
    { arguments: [{ growthRate: 0.2, profitMargin: 0.2 }], result: 0.4 },
    { arguments: [{ growthRate: 0.5, profitMargin: -0.1 }], result: 0.4 },
  ],
};
