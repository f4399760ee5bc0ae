import type { Metric } from "../metric/metric";
import { confidenceLevel, count, oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { netScore, noNetScore, ZERO_TO_TEN } from "./netScore";
import type { NpsFromCountsResult, NpsMethod } from "./npsResult";

/** The input of {@link npsFromCounts}. */
export interface NpsFromCountsInput {
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Interval method: adjusted Wald, Wald or score (Tango). Default: `"adjustedWald"`. */
  readonly method?: NpsMethod | undefined;
}

/** The schema of {@link NpsFromCountsInput}. */
export const npsFromCountsInput: InputSchema<NpsFromCountsInput, "confidence" | "method"> = /* @__PURE__ */ inputSchema<
  NpsFromCountsInput,
  "confidence" | "method"
>(() => ({
  fields: {
    promoters: count(),
    passives: count(),
    detractors: count(),
    confidence: withDefault(confidenceLevel(), 0.95),
    method: withDefault(oneOf("adjustedWald", "wald", "score"), "adjustedWald"),
  },
}));

/**
 * The net promoter score and its interval, from counts of promoters, passives and detractors.
 *
 * Pass counts, not percentages: 50% of 20 answers and 50% of 2,000 have the same score and very different intervals.
 * With easy, neutral and difficult counts, this gives the interval of a net easy score; with favorable, neutral and
 * unfavorable ones, that of a net favorability.
 *
 * @param input - The three groups.
 * @returns The score from -100 (all detractors) to 100 (all promoters), with its interval; `null`, with a `reason`,
 * if all groups are empty.
 * @throws {@link MetricInputError} if the input breaks {@link npsFromCountsInput}.
 *
 * @formula 100 * (promoters - detractors) / (promoters + passives + detractors)
 * @source reichheld2003
 * @source rocks2016
 * @source tango1998
 *
 * @example
 * ```ts
 * const { score, interval } = npsFromCounts({ promoters: 15, passives: 9, detractors: 6 });
 * score; // => 30
 * interval; // => { low: 0.68…, high: 53.86…, confidence: 0.95, method: "adjustedWald" }
 * ```
 */
export function npsFromCounts(input: NpsFromCountsInput): NpsFromCountsResult {
  const { confidence, method, ...groups } = parseInput("npsFromCounts", npsFromCountsInput, input);
  const answered = groups.promoters + groups.passives + groups.detractors;
  return {
    ...(answered === 0 ? noNetScore("noAnswers") : netScore(groups, answered, { confidence, method })),
    ...groups,
    answered,
    missing: 0,
    invalid: 0,
    effectiveAnswers: answered,
    scale: { ...ZERO_TO_TEN },
  };
}

/** {@link npsFromCounts} as data. */
export const npsFromCountsMetric: Metric<[input: NpsFromCountsInput], NpsFromCountsResult> = {
  id: "npsFromCounts",
  summary: "The net promoter score and its interval, from counts of promoters, passives and detractors.",
  arguments: [{ name: "input", schema: npsFromCountsInput }],
  compute: npsFromCounts,
  main: {
    path: "score",
    unit: "points",
    range: [-100, 100],
    better: "higher",
    formula: "100 * (promoters - detractors) / (promoters + passives + detractors)",
    undefinedWhen: "promoters + passives + detractors === 0",
  },
  sources: ["reichheld2003", "rocks2016", "tango1998"],
  examples: [
    {
      arguments: [{ promoters: 15, passives: 9, detractors: 6 }],
      result: {
        score: 30,
        variance: 0.61,
        standardError: 0.14259499757471625,
        interval: { low: 0.6812720114004356, high: 53.86418253405411, confidence: 0.95, method: "adjustedWald" },
        promoters: 15,
        passives: 9,
        detractors: 6,
        answered: 30,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 30,
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 },
      },
    },
    {
      arguments: [{ promoters: 0, passives: 0, detractors: 0 }],
      result: {
        score: null,
        reason: "noAnswers",
        variance: null,
        standardError: null,
        interval: null,
        promoters: 0,
        passives: 0,
        detractors: 0,
        answered: 0,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 0,
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 },
      },
    },
  ],
};
