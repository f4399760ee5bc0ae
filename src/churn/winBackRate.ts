import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link winBackRate}. */
export interface WinBackRateInput {
  /** Lost customers. */
  readonly customersLost: number;
  /** Lost customers active again, at most `customersLost`. */
  readonly customersWonBack: number;
}

/** The schema of {@link WinBackRateInput}. */
export const winBackRateInput: InputSchema<WinBackRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersLost: count(), customersWonBack: count() },
  rules: [notAbove("customersWonBack", "customersLost")],
}));

/**
 * The share of lost customers active again.
 *
 * Both counts are of the same customers: those lost in one period, and those of them who have returned since. Some
 * return unasked; the effect of a campaign is the difference from a group left alone.
 *
 * @param input - Counts of one group of lost customers.
 * @returns A fraction from 0 (no customers came back) to 1 (all did); `null` if no customers were lost.
 * @throws {@link MetricInputError} if the input breaks {@link winBackRateInput}.
 *
 * @formula customersWonBack / customersLost
 * @source staussFriege1999
 *
 * @example
 * ```ts
 * winBackRate({ customersLost: 80, customersWonBack: 12 }); // => 0.15
 * ```
 */
export function winBackRate(input: WinBackRateInput): number | null {
  const { customersLost, customersWonBack } = parseInput("winBackRate", winBackRateInput, input);
  return customersLost === 0 ? null : customersWonBack / customersLost;
}

/** {@link winBackRate} as data. */
export const winBackRateMetric: Metric<[input: WinBackRateInput], number | null> = {
  id: "winBackRate",
  summary: "The share of lost customers active again.",
  arguments: [{ name: "input", schema: winBackRateInput }],
  compute: winBackRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "customersWonBack / customersLost",
    undefinedWhen: "customersLost === 0",
  },
  sources: ["staussFriege1999"],
  examples: [
    { arguments: [{ customersLost: 80, customersWonBack: 12 }], result: 0.15 },
    { arguments: [{ customersLost: 0, customersWonBack: 0 }], result: null },
  ],
};
