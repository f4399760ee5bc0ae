import { sumOf } from "../math/sum";
import type { Interval } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, ratioBetween, scores, withDefault } from "../validation/fields";
import { type Flags, flag, flagsOf } from "../validation/flags";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { itemsWithin } from "../validation/itemsWithin";
import { parseInput } from "../validation/parseInput";
import { sameLength } from "../validation/rowFields";
import type { CalibrationBin } from "./calibrationBin";
import { calibrationOf } from "./calibrationOf";
import { ranking } from "./ranking";

/** The input of {@link evaluateRisk}. */
export interface EvaluateRiskInput {
  /** The scores as they were before anybody left, one a customer; the higher, the likelier to leave. An array or a typed array. */
  readonly scores: ArrayLike<number>;
  /** Whether each of these customers left afterwards: `true` or 1, `false` or 0, in the same order. An array or a typed array. */
  readonly churned: Flags;
  /** Whether the scores are probabilities, from 0 to 1, to be held against how many left; `false` unless given. */
  readonly probabilities?: boolean | undefined;
  /** The share of customers, those with the highest scores, whom lift and capture are about, as a fraction from 0.000001 to 1; 0.1 unless given. */
  readonly share?: number | undefined;
  /** Into how many bins of equal width the calibration table cuts the probabilities, a whole number from 1 to 1000; 10 unless given. */
  readonly bins?: number | undefined;
  /** How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
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
    share: withDefault(ratioBetween(1e-6, 1), 0.1),
    bins: withDefault(count(1, 1000), 10),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
  rules: [sameLength("churned", "scores"), itemsWithin("scores", 0, 1, "probabilities")],
}));

/** The area under the curve of {@link evaluateRisk}, with DeLong's interval. */
export interface RiskAuc extends Interval<"delong"> {
  /** The area: 0.5 is chance, 1 is perfect. */
  readonly estimate: number;
}

/** The result of {@link evaluateRisk}. */
export interface EvaluateRiskResult {
  /** Customers. */
  readonly n: number;
  /** Those of them who left. */
  readonly events: number;
  /** How often who left had the higher score than who stayed, a tie counting one half, with its interval; `null` where nobody or everybody left. */
  readonly auc: RiskAuc | null;
  /** The greatest distance between the shares of those who left and of those who stayed above a score; `null` with `auc`. */
  readonly ks: number | null;
  /** How many times as many as at random left among the customers with the highest scores; `null` with `auc`. */
  readonly lift: number | null;
  /** The share of those who left who are among the customers with the highest scores; `null` with `auc`. */
  readonly capture: number | null;
  /** The mean square of probability less outcome: 0 is perfect; `null` without probabilities or customers. */
  readonly brier: number | null;
  /** The mean of −ln of the probability of what happened, probabilities taken as 1e-15 away from 0 and 1 at least; `null` with `brier`. */
  readonly logLoss: number | null;
  /** How many were expected to leave and how many left, by probability; `null` with `brier`. */
  readonly calibration: readonly CalibrationBin[] | null;
}

/**
 * The quality of churn scores, held against who left afterwards: first of all the area under the ROC curve (AUC).
 *
 * The AUC is the chance that who left had the higher score than who stayed, and does not depend on how many left. What an
 * offer to the riskiest tenth would reach is lift and capture. Both are about the order alone; whether a probability of 0.3
 * means three of ten, only the last three say. Scores must date from before the outcome, and customers from after the
 * model was fitted: on its own training data every model looks good. Ties are free of order: they count one half in the AUC,
 * and as many as chance would take at the edge of the share. DeLong's interval has no width where scores part
 * both groups perfectly, and is all from 0 to 1 where one of them is a single customer.
 *
 * @param input - Scores and outcomes, in the same order.
 * @returns The AUC from 0 (always wrong) over 0.5 (no better than chance) to 1 (always right), with its interval and the other measures; `null` where nobody or everybody left.
 * @throws {@link MetricInputError} when the input breaks {@link evaluateRiskInput}.
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
  const onOrder =
    events === 0 || events === n
      ? { auc: null, ks: null, lift: null, capture: null }
      : ranking(...sortedByOutcome(scores, churned, events), share, confidence);
  if (!probabilities || n === 0) return { n, events, ...onOrder, brier: null, logLoss: null, calibration: null };
  return {
    n,
    events,
    ...onOrder,
    brier: sumOf(n, (i) => ((scores[i] as number) - (churned[i] ? 1 : 0)) ** 2) / n,
    logLoss: sumOf(n, (i) => surprise(scores[i] as number, Boolean(churned[i]))) / n,
    calibration: calibrationOf(scores, churned, bins),
  };
}

/** Two lists are sorted sooner than one with its outcomes, and the measures walk them side by side. */
function sortedByOutcome(scores: ArrayLike<number>, churned: Flags, events: number): [Float64Array, Float64Array] {
  const left = new Float64Array(events);
  const stayed = new Float64Array(scores.length - events);
  for (let i = 0, l = 0, s = 0; i < scores.length; i++) {
    // −0 is sorted before 0, and is the same score.
    const score = (scores[i] as number) + 0;
    if (churned[i]) left[l++] = score;
    else stayed[s++] = score;
  }
  return [left.sort(), stayed.sort()];
}

/** The least probability that the logarithm is taken of. */
const LEAST = 1e-15;

function surprise(probability: number, left: boolean): number {
  const clipped = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return -(left ? Math.log(clipped) : Math.log1p(-clipped));
}

/** {@link evaluateRisk} as data. */
export const evaluateRiskMetric: Metric<[input: EvaluateRiskInput], EvaluateRiskResult> = {
  id: "evaluateRisk",
  summary:
    "The quality of churn scores, held against who left afterwards: first of all the area under the ROC curve (AUC).",
  arguments: [{ name: "input", schema: evaluateRiskInput }],
  compute: evaluateRisk,
  main: {
    path: "auc.estimate",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen:
      "Array.from(churned).filter((each) => each).length === 0 || Array.from(churned).filter((each) => !each).length === 0",
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
        n: 4,
        events: 2,
        auc: { estimate: 0.625, low: 0, high: 1, confidence: 0.95, method: "delong" },
        ks: 0.5,
        lift: 1,
        capture: 0.5,
        brier: 0.234375,
        logLoss: 0.6637014216458494,
        calibration: [
          { from: 0, to: 0.5, customers: 2, predicted: 0.25, observed: 0.5 },
          { from: 0.5, to: 1, customers: 2, predicted: 0.625, observed: 0.5 },
        ],
      },
    },
    {
      arguments: [{ scores: [1, 2], churned: [0, 0] }],
      result: {
        n: 2,
        events: 0,
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
