import { probabilities } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { holmAdjusted } from "./holmAdjusted";

/** The input of {@link holmAdjust}. */
export interface HolmAdjustInput {
  /** P-values of all comparisons made, including those without a finding, each from 0 to 1. */
  readonly pValues: ArrayLike<number>;
}

/** The schema of {@link HolmAdjustInput}. */
export const holmAdjustInput: InputSchema<HolmAdjustInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { pValues: probabilities() },
}));

/**
 * The p-values of several comparisons, corrected by Holm's method.
 *
 * Of twenty campaigns without effect, one is expected below 0.05. An adjusted p-value below 0.05 keeps the chance of
 * any false alarm among all comparisons below 5%, whether or not they are independent; it is never weaker than
 * Bonferroni's correction. Include every comparison: leaving out those without a finding undoes the correction.
 *
 * @param input - The p-values, in any order.
 * @returns The adjusted p-values in the order of the input, from 0 to 1, none below its own; an empty list for an
 * empty list.
 * @throws {@link MetricInputError} if the input breaks {@link holmAdjustInput}.
 *
 * @source holm1979
 *
 * @example
 * ```ts
 * holmAdjust({ pValues: [0.04, 0.01, 0.03] }); // => [0.06, 0.03, 0.06]
 * ```
 */
export function holmAdjust(input: HolmAdjustInput): number[] {
  const { pValues } = parseInput("holmAdjust", holmAdjustInput, input);
  return holmAdjusted(Array.from(pValues));
}
