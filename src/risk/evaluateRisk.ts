import { sumOf } from "../math/sum";
import type { Estimate } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, fractionBetween, scores, withDefault } from "../validation/fields";
import { type Flags, flag, flagsOf } from "../validation/flags";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sameLength } from "../validation/sameLength";
import type { CalibrationBin } from "./calibrationBin";
import { calibrationOf } from "./calibrationOf";
import { itemsWithin } from "./itemsWithin";
import { ranking } from "./ranking";

/** The input of {@link evaluateRisk}. */
export interface EvaluateRiskInput {
  /** One score per customer, from before the outcome; higher means more likely to churn. An array or typed array. */
  readonly scores: ArrayLike<number>;
  /**
   * Whether each of these customers churned afterwards: `true` or 1, `false` or 0, in the same order. An array or
   * typed array.
   */
  readonly churned: Flags;
  /** Whether the scores are probabilities, from 0 to 1, to be compared with the outcomes. Default: `false`. */
  readonly probabilities?: boolean | undefined;
  /** Share of customers with the highest scores, for lift and capture, a fraction from 0.000001 to 1. Default: 0.1. */
  readonly share?: number | undefined;
  /** Number of bins of equal width in the calibration table, a whole number from 1 to 1000. Default: 10. */
  readonly bins?: number | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

type Defaulted = "probabilities" | "share" | "bins" | "confidence";

/** The schema of {@link EvaluateRiskInput}. */
export const evaluateRiskInput: InputSchema<EvaluateRiskInput, Defaulted> = /* @__PURE__ */ inputSchema<
  EvaluateRiskInput,
  Defaulted
>(() => ({
  fields: {
    scores: scores(),
    churned: flagsOf("scores"),
    probabilities: withDefault(flag(), false),
    share: withDefault(fractionBetween(1e-6, 1), 0.1),
    bins: withDefault(count(1, 1000), 10),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
  rules: [sameLength("churned", "scores"), itemsWithin("scores", 0, 1, "probabilities")],
}));

/** The result of {@link evaluateRisk}. */
export interface EvaluateRiskResult {
  /** Customers. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
  /**
   * Probability that a churned customer had a higher score than a retained one, ties counting one half, with DeLong's
   * interval; `null` if no customers churned, or all did.
   */
  readonly auc: Estimate<"delong"> | null;
  /**
   * Greatest difference between the shares of churned and of retained customers above a score (Kolmogorov–Smirnov);
   * `null` with `auc`.
   */
  readonly ks: number | null;
  /** Churn rate among the highest scores divided by the overall rate; `null` with `auc`. */
  readonly lift: number | null;
  /** Share of churned customers among the highest scores; `null` with `auc`. */
  readonly capture: number | null;
  /**
   * Mean squared difference between probability and outcome: 0 is perfect; `null` without probabilities or customers.
   */
  readonly brier: number | null;
  /**
   * Mean of −ln of the probability of the outcome, with probabilities at least 1e-15 from 0 and 1;
   * `null` with `brier`.
   */
  readonly logLoss: number | null;
  /** Expected and observed churn by probability; `null` with `brier`. */
  readonly calibration: readonly CalibrationBin[] | null;
}

/**
 * The area under the ROC curve of churn scores, from scores and later outcomes.
 *
 * The area (AUC) is the chance that a churned customer had a higher score than a retained one; it does not depend on
 * the churn rate. Lift and capture show what an offer to the riskiest tenth would reach. Both depend on the order
 * only; whether a probability of 0.3 means three of ten is shown by `brier`, `logLoss` and `calibration`. Scores must
 * date from before the outcome, and customers must not be those the model was fitted to: on its own training data
 * every model looks good.
 *
 * Ties have no order: they count one half in the AUC, and at the edge of the share as many as chance would select.
 * DeLong's interval has no width if the scores separate both groups perfectly, and is 0 to 1 if a group is a single
 * customer.
 *
 * @param input - Scores and outcomes, in the same order.
 * @returns The AUC, from 0 (always wrong) over 0.5 (chance) to 1 (always right), with its interval, and the other
 * measures; `null` if no customers churned, or all did.
 * @throws {@link MetricInputError} if the input breaks {@link evaluateRiskInput}.
 *
 * @source delong1988
 * @source fawcett2006
 * @source brier1950
 *
 * @example
 * ```ts
 * const quality = evaluateRisk({ scores: [90, 80, 70, 60, 50, 40], churned: [1, 1, 0, 1, 0, 0], share: 0.5 });
 * quality.auc?.estimate; // => 0.88…
 * quality.capture; // => 0.66…
 * quality.lift; // => 1.33…
 * ```
 */
export function evaluateRisk(input: EvaluateRiskInput): EvaluateRiskResult {
  const { scores, churned, probabilities, share, bins, confidence } = parseInput(
    "evaluateRisk",
    evaluateRiskInput,
    input,
  );
  const n = scores.length;
  let events = 0;
  for (let i = 0; i < n; i++) if (churned[i]) events++;
  const sizes = { customers: n, churned: events };
  const onOrder =
    events === 0 || events === n
      ? { auc: null, ks: null, lift: null, capture: null }
      : ranking(...sortedByOutcome(scores, churned, events), share, confidence);
  if (!probabilities || n === 0) return { ...sizes, ...onOrder, brier: null, logLoss: null, calibration: null };
  return {
    ...sizes,
    ...onOrder,
    brier: sumOf(n, (i) => ((scores[i] as number) - (churned[i] ? 1 : 0)) ** 2) / n,
    logLoss: sumOf(n, (i) => surprise(scores[i] as number, Boolean(churned[i]))) / n,
    calibration: calibrationOf(scores, churned, bins),
  };
}

/** Sorting two lists is faster than sorting one with its outcomes, and the measures process them in parallel. */
function sortedByOutcome(scores: ArrayLike<number>, churned: Flags, events: number): [Float64Array, Float64Array] {
  const left = new Float64Array(events);
  const stayed = new Float64Array(scores.length - events);
  for (let i = 0, l = 0, s = 0; i < scores.length; i++) {
    // −0 is sorted before 0 but is the same score.
    const score = (scores[i] as number) + 0;
    if (churned[i]) left[l++] = score;
    else stayed[s++] = score;
  }
  return [left.sort(), stayed.sort()];
}

/** Least probability whose logarithm is taken. */
const LEAST = 1e-15;

function surprise(probability: number, left: boolean): number {
  const clipped = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return -(left ? Math.log(clipped) : Math.log1p(-clipped));
}

/** {@link evaluateRisk} as data. */
export const evaluateRiskMetric: Metric<[input: EvaluateRiskInput], EvaluateRiskResult> = {
  id: "evaluateRisk",
  summary: "The area under the ROC curve of churn scores, from scores and later outcomes.",
  arguments: [{ name: "input", schema: evaluateRiskInput }],
  compute: evaluateRisk,
  main: {
    path: "auc.estimate",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen:
      "Array.from(churned).filter((each) => each).length === 0 || Array.from(churned).filter((each) => " +
      "!each).length === 0",
  },
  sources: ["delong1988", "fawcett2006", "brier1950"],
  examples: [
    {
      arguments: [
        {
          scores: [0.75, 0.5, 0.25, 0.25],
          churned: [true, false, true, false],
          probabilities: true,
          share: 0.5,
          bins: 2,
        },
      ],
      result: {
        customers: 4,
        churned: 2,
        auc: { estimate: 0.625, interval: { low: 0, high: 1, confidence: 0.95, method: "delong" } },
        ks: 0.5,
        lift: 1,
        capture: 0.5,
        brier: 0.234375,
        logLoss: 0.6637014216458494,
        calibration: [
          { from: 0, until: 0.5, customers: 2, predicted: 0.25, observed: 0.5 },
          { from: 0.5, until: 1, customers: 2, predicted: 0.625, observed: 0.5 },
        ],
      },
    },
    {
      arguments: [{ scores: [1, 2], churned: [0, 0] }],
      result: {
        customers: 2,
        churned: 0,
        auc: null,
        ks: null,
        lift: null,
        capture: null,
        brier: null,
        logLoss: null,
        calibration: null,
      },
    },
  ],
};
