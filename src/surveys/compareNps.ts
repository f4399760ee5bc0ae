import { normalUpper, normalUpperQuantile } from "../math";
import type { Interval } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, withDefault } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { adjusted, netMoments } from "./netInterval";

/** The answers of one wave or one group, in counts. */
export interface NpsGroup {
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
}

/** The input of {@link compareNps}. */
export interface CompareNpsInput {
  /** One wave or group, usually the later or your own. */
  readonly a: NpsGroup;
  /** The other wave or group, with independent answers. */
  readonly b: NpsGroup;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

const npsGroup = () => group<NpsGroup>({ promoters: count(), passives: count(), detractors: count() });

/** The schema of {@link CompareNpsInput}. */
export const compareNpsInput: InputSchema<CompareNpsInput, "confidence"> = /* @__PURE__ */ inputSchema<
  CompareNpsInput,
  "confidence"
>(() => ({
  fields: { a: npsGroup(), b: npsGroup(), confidence: withDefault(confidenceLevel(), 0.95) },
}));

/** What {@link compareNps} returns. */
export type CompareNpsResult =
  | {
      /** Score of `a` minus score of `b`, in points. */
      readonly difference: number;
      /** Absent if there is a difference. */
      readonly reason?: undefined;
      /** Interval of the difference, in points. */
      readonly interval: Interval<"adjustedWald">;
      /** Adjusted difference divided by its standard error. */
      readonly z: number;
      /** Two-sided p-value. */
      readonly pValue: number;
    }
  | {
      /** No difference. */
      readonly difference: null;
      /** A group is empty. */
      readonly reason: "noAnswers";
      /** No interval. */
      readonly interval: null;
      /** No test. */
      readonly z: null;
      /** No test. */
      readonly pValue: null;
    };

/**
 * The difference between two net promoter scores, with its interval and test.
 *
 * For two waves, countries or products with independent answers. If the same customers answered both times, the true
 * interval is narrower. The difference is that of the plain scores. The interval, `z` and the p-value are computed
 * after the adjustment of {@link nps}, three added answers per group, so the interval is not centered on the
 * difference. Two overlapping intervals of single scores do not show that the scores are equal: use this interval.
 *
 * @param input - Both groups in counts.
 * @returns The difference `a − b`, from -200 to 200 points, and its interval: if the interval contains 0, the scores
 * may be equal. `null`, with a `reason`, if a group is empty.
 * @throws {@link MetricInputError} if the input breaks {@link compareNpsInput}.
 *
 * @formula 100 * (a.promoters - a.detractors) / (a.promoters + a.passives + a.detractors) - 100 * (b.promoters -
 * b.detractors) / (b.promoters + b.passives + b.detractors)
 * @source lewisSauro2021
 *
 * @example
 * ```ts
 * const waves = compareNps({
 *   a: { promoters: 50, passives: 30, detractors: 20 },
 *   b: { promoters: 40, passives: 30, detractors: 30 },
 * });
 * waves.difference; // => 20
 * waves.interval?.low; // => -2.55…
 * waves.interval?.high; // => 41.38…
 * waves.pValue; // => 0.083…
 * ```
 */
export function compareNps(input: CompareNpsInput): CompareNpsResult {
  const { a, b, confidence } = parseInput("compareNps", compareNpsInput, input);
  if ([a, b].some(({ promoters, passives, detractors }) => promoters + passives + detractors === 0))
    return { difference: null, reason: "noAnswers", interval: null, z: null, pValue: null };
  const [one, other] = [netMoments(adjusted(a)), netMoments(adjusted(b))];
  const standardError = Math.sqrt(one.variance / one.n + other.variance / other.n);
  const difference = one.score - other.score;
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const z = difference / standardError;
  return {
    difference: differenceOf(a, b),
    interval: {
      low: 100 * Math.max(-2, difference - reach),
      high: 100 * Math.min(2, difference + reach),
      confidence,
      method: "adjustedWald",
    },
    z,
    pValue: 2 * normalUpper(Math.abs(z)),
  };
}

/** Difference of the scores, in points. */
function differenceOf(a: NpsGroup, b: NpsGroup): number {
  const score = ({ promoters, passives, detractors }: NpsGroup) =>
    (100 * (promoters - detractors)) / (promoters + passives + detractors);
  return Math.max(-200, Math.min(200, score(a) - score(b)));
}

/** {@link compareNps} as data. */
export const compareNpsMetric: Metric<[input: CompareNpsInput], CompareNpsResult> = {
  id: "compareNps",
  summary: "The difference between two net promoter scores, with its interval and test.",
  arguments: [{ name: "input", schema: compareNpsInput }],
  compute: compareNps,
  main: {
    path: "difference",
    unit: "points",
    range: [-200, 200],
    better: null,
    formula:
      "100 * (a.promoters - a.detractors) / (a.promoters + a.passives + a.detractors) - 100 * (b.promoters - " +
      "b.detractors) / (b.promoters + b.passives + b.detractors)",
    undefinedWhen: "a.promoters + a.passives + a.detractors === 0 || b.promoters + b.passives + b.detractors === 0",
  },
  sources: ["lewisSauro2021"],
  examples: [
    {
      arguments: [
        { a: { promoters: 50, passives: 30, detractors: 20 }, b: { promoters: 40, passives: 30, detractors: 30 } },
      ],
      result: {
        difference: 20,
        interval: { low: -2.5515959828272567, high: 41.386547439137935, confidence: 0.95, method: "adjustedWald" },
        z: 1.732324132696044,
        pValue: 0.0832158675315712,
      },
    },
    {
      arguments: [{ a: { promoters: 0, passives: 0, detractors: 0 }, b: { promoters: 1, passives: 1, detractors: 1 } }],
      result: { difference: null, reason: "noAnswers", interval: null, z: null, pValue: null },
    },
  ],
};
