import type { Metric } from "../metric/metric";
import { signedRatio } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link ruleOf40}. */
export interface RuleOf40Input {
  /** Growth of revenue over a year, as a fraction; negative where it shrank, and not below −1. */
  readonly growthRate: number;
  /** Profit over revenue of the same year, as a fraction; negative where money was lost. */
  readonly profitMargin: number;
}

/** The schema of {@link RuleOf40Input}. */
export const ruleOf40Input: InputSchema<RuleOf40Input> = /* @__PURE__ */ inputSchema(() => ({
  fields: { growthRate: signedRatio(-1), profitMargin: signedRatio() },
}));

/**
 * The growth rate and the profit margin of a year, added.
 *
 * The rule asks for at least 0.4 of a mature subscription company: fast growth excuses losses, and slow growth does
 * not. Both are fractions, 0.4 and not 40, and of the same year. The rule leaves open which profit is meant; EBITDA is
 * common, and free cash flow gives another number. Small companies grow from little, and pass it too easily.
 *
 * @param input - Growth and margin of one year.
 * @returns A fraction of either sign; 0.4 or more meets the rule.
 * @throws {@link MetricInputError} when the input breaks {@link ruleOf40Input}.
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
  summary: "The growth rate and the profit margin of a year, added.",
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
