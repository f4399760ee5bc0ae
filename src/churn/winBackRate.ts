import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link winBackRate}. */
export interface WinBackRateInput {
  /** Customers who left. */
  readonly customersLost: number;
  /** Those of them who became customers again; not above `customersLost`. */
  readonly customersWonBack: number;
}

/** The schema of {@link WinBackRateInput}. */
export const winBackRateInput: InputSchema<WinBackRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersLost: count(), customersWonBack: count() },
  rules: [notAbove("customersWonBack", "customersLost")],
}));

/**
 * The share of lost customers who came back.
 *
 * Both counts speak of the same people: those who left in some period, and who of them has returned since. Some return
 * without being asked; what a campaign brings back is the difference to a group that was left alone.
 *
 * @param input - Counts of one group of lost customers.
 * @returns A fraction from 0 (nobody came back) to 1 (everybody did); `null` when nobody was lost.
 * @throws {@link MetricInputError} when the input breaks {@link winBackRateInput}.
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
  summary: "The share of lost customers who came back.",
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
