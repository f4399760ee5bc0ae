import type { Metric } from "../metric/metric";
import { count, periods as periodsField } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdField } from "./paretoNbdShapes";

/** The arguments of {@link paretoNbdPurchaseProbabilities}. */
export interface ParetoNbdPurchaseProbabilitiesInput {
  /** A fit of the Pareto/NBD model, or just its parameters. */
  readonly fit: FitOrParameters<"paretoNbd", ParetoNbdParameters>;
  /** The time since the first purchase, in the fit's unit; 0 or more. */
  readonly periods: number;
  /** Up to how many repeat purchases, a whole number from 0 to 10,000. */
  readonly upTo: number;
}

/** The schema of {@link ParetoNbdPurchaseProbabilitiesInput}. */
export const paretoNbdPurchaseProbabilitiesInput: InputSchema<ParetoNbdPurchaseProbabilitiesInput> =
  /* @__PURE__ */ inputSchema<ParetoNbdPurchaseProbabilitiesInput>(() => ({
    fields: { fit: paretoNbdField(), periods: periodsField(), upTo: count(0, 10_000) },
  }));

/** What is less adds nothing to a probability that a number can hold with all its digits. */
const LEAST = 1e-290;

/** Where the rule for the integral over the time of leaving cuts an exponential: below 1e-17. */
const CUT = 40;

/**
 * The probabilities that a new customer makes no, one, two … repeat purchases within a time after the first one, by the Pareto/NBD model.
 *
 * Of customers of whom nothing is known yet. The share who never come back is the first of them; times the number of customers these are the counts that a
 * fit expects, to be compared with the actual ones. What is missing from 1 is the probability of more than `upTo`.
 *
 * @param fit - A fit of {@link fitParetoNbd}, or just its parameters.
 * @param periods - The time since the first purchase, in the fit's unit.
 * @param upTo - Up to how many repeat purchases.
 * @returns `upTo` + 1 fractions from 0 to 1, the first of no repeat purchase.
 * @throws {@link MetricInputError} when the arguments break {@link paretoNbdPurchaseProbabilitiesInput}.
 *
 * @source faderHardie2006
 *
 * @example
 * ```ts
 * const fit = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * paretoNbdPurchaseProbabilities(fit, 39, 7)[0]; // => 0.59362…
 * ```
 */
export function paretoNbdPurchaseProbabilities(
  fit: ParetoNbdPurchaseProbabilitiesInput["fit"],
  periods: number,
  upTo: number,
): Float64Array {
  const given = { fit, periods, upTo };
  const parsed = parseInput("paretoNbdPurchaseProbabilities", paretoNbdPurchaseProbabilitiesInput, given);
  return purchaseProbabilities(parametersOf(parsed.fit), parsed.periods, parsed.upTo);
}

/** The purchases up to the end of those who are still customers then, and those up to any earlier time of those who leave at it. */
function purchaseProbabilities(
  { r, alpha, s, beta }: ParetoNbdParameters,
  periods: number,
  upTo: number,
): Float64Array {
  const result = new Float64Array(upTo + 1);
  if (periods === 0) {
    result[0] = 1;
    return result;
  }
  // log Γ(r + n) / Γ(r) n!, and by what that grows with n.
  const logWays = new Float64Array(upTo + 1);
  const growth = new Float64Array(upTo);
  for (let n = 0; n < upTo; n++) {
    growth[n] = (r + n) / (n + 1);
    logWays[n + 1] = (logWays[n] as number) + Math.log(growth[n] as number);
  }
  /** Adds a negative binomial distribution: its greatest probability by logarithms, the others by ratios, as far as they are any. */
  const add = (logWeight: number, time: number) => {
    const share = 1 / (1 + alpha / time);
    const mode = Math.min(upTo, Math.max(0, Math.floor((r - 1) * (time / alpha))));
    const logAtMode = (logWays[mode] as number) - r * Math.log1p(time / alpha) - mode * Math.log1p(alpha / time);
    const peak = Math.exp(logWeight + logAtMode);
    for (let n = mode, each = peak; n <= upTo && each > LEAST; n++) {
      result[n] = (result[n] as number) + each;
      each *= share * (growth[n] as number);
    }
    for (let n = mode - 1, each = peak; n >= 0 && each > LEAST; n--) {
      each /= share * (growth[n] as number);
      result[n] = (result[n] as number) + each;
    }
  };
  add(-s * Math.log1p(periods / beta), periods);
  // The time of leaving is periods / (1 + e^-x): of x everything is analytic within π of the real line, so that the trapezoidal rule converges exponentially.
  const step = Math.min(0.25, 0.5 / Math.sqrt(1 + Math.min(upTo, r + s)));
  const logRate = Math.log((step * s * periods) / beta);
  const start = CUT + Math.max(0, Math.log((s * periods) / beta), Math.log((r * periods) / alpha));
  for (let x = -start; x < CUT; x += step) {
    const time = periods / (1 + Math.exp(-x));
    const logSpan = -Math.log1p(Math.exp(-x)) - Math.log1p(Math.exp(x));
    add(logRate + logSpan - (s + 1) * Math.log1p(time / beta), time);
  }
  return result.map((each) => Math.min(1, each));
}

/** {@link paretoNbdPurchaseProbabilities} as data. */
export const paretoNbdPurchaseProbabilitiesMetric: Metric<
  Parameters<typeof paretoNbdPurchaseProbabilities>,
  Float64Array
> = {
  id: "paretoNbdPurchaseProbabilities",
  summary:
    "The probabilities that a new customer makes no, one, two … repeat purchases within a time after the first one, by the Pareto/NBD model.",
  arguments: [
    { name: "fit", of: paretoNbdPurchaseProbabilitiesInput },
    { name: "periods", of: paretoNbdPurchaseProbabilitiesInput },
    { name: "upTo", of: paretoNbdPurchaseProbabilitiesInput },
  ],
  compute: paretoNbdPurchaseProbabilities,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardie2006"],
  examples: [
    {
      arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, 10, 1],
      result: /* @__PURE__ */ Float64Array.of(0.625, 0.20833333333333334),
    },
    { arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, 0, 1], result: /* @__PURE__ */ Float64Array.of(1, 0) },
  ],
};
