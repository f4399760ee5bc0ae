import { normalUpper, normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, withDefault } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { adjusted, netMoments } from "./netInterval";

/** The answers of one wave or one group, in counts. */
export interface NpsGroup {
  /** How many answered 9 or 10. */
  readonly promoters: number;
  /** How many answered 7 or 8. */
  readonly passives: number;
  /** How many answered 0 to 6. */
  readonly detractors: number;
}

/** The input of {@link compareNps}. */
export interface CompareNpsInput {
  /** One wave or group, usually the later or the own one. */
  readonly a: NpsGroup;
  /** The one that it is compared with: other people, or the same ones asked anew without knowing who is who. */
  readonly b: NpsGroup;
  /** How often such an interval is to contain the true difference, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
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
      /** The score of `a` less that of `b`, in points. */
      readonly difference: number;
      /** Absent where there is a difference. */
      readonly reason?: undefined;
      /** The lower end of the interval of the difference, in points. */
      readonly low: number;
      /** The upper end of the interval of the difference, in points. */
      readonly high: number;
      /** The adjusted difference over its standard error. */
      readonly z: number;
      /** How often chance alone would bring equal groups at least as far apart, as a fraction. */
      readonly pValue: number;
    }
  | {
      /** There is no difference. */
      readonly difference: null;
      /** One of the groups is empty. */
      readonly reason: "noAnswers";
      /** There is no interval. */
      readonly low: null;
      /** There is no interval. */
      readonly high: null;
      /** There is no test. */
      readonly z: null;
      /** There is no test. */
      readonly pValue: null;
    };

/**
 * The difference between two net promoter scores, with its interval and its test.
 *
 * For two waves, two countries or two products, each with its own independent answers: who answered both times makes the true interval
 * narrower than this. The difference is that of the plain scores; the interval, `z` and the p-value come from both groups after the adjustment
 * of {@link nps}, three answers more in each, so the interval is not centered on the difference. Two intervals of single scores that
 * overlap do not show that there is no difference: look at this one.
 *
 * @param input - Both groups in counts.
 * @returns The difference `a − b` from −200 to 200 points with its interval: 0 within the interval means that both may well be equal. It is
 * `null`, with a `reason`, where a group is empty.
 * @throws {@link MetricInputError} when the input breaks {@link compareNpsInput}.
 *
 * @formula 100 * (a.promoters - a.detractors) / (a.promoters + a.passives + a.detractors) - 100 * (b.promoters - b.detractors) / (b.promoters + b.passives + b.detractors)
 * @source lewisSauro2021
 *
 * @example
 * ```ts
 * const waves = compareNps({
 *   a: { promoters: 50, passives: 30, detractors: 20 },
 *   b: { promoters: 40, passives: 30, detractors: 30 },
 * });
 * waves.difference; // => 20
 * waves.low; // => -2.55…
 * waves.high; // => 41.38…
 * waves.pValue; // => 0.083…
 * ```
 */
export function compareNps(input: CompareNpsInput): CompareNpsResult {
  const { a, b, confidence } = parseInput("compareNps", compareNpsInput, input);
  if ([a, b].some(({ promoters, passives, detractors }) => promoters + passives + detractors === 0))
    return { difference: null, reason: "noAnswers", low: null, high: null, z: null, pValue: null };
  const [one, other] = [netMoments(adjusted(a)), netMoments(adjusted(b))];
  const standardError = Math.sqrt(one.variance / one.n + other.variance / other.n);
  const difference = one.score - other.score;
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const z = difference / standardError;
  return {
    difference: differenceOf(a, b),
    low: 100 * Math.max(-2, difference - reach),
    high: 100 * Math.min(2, difference + reach),
    z,
    pValue: 2 * normalUpper(Math.abs(z)),
  };
}

/** The difference of the scores in points. */
function differenceOf(a: NpsGroup, b: NpsGroup): number {
  const score = ({ promoters, passives, detractors }: NpsGroup) =>
    (100 * (promoters - detractors)) / (promoters + passives + detractors);
  return Math.max(-200, Math.min(200, score(a) - score(b)));
}

/** {@link compareNps} as data. */
export const compareNpsMetric: Metric<[input: CompareNpsInput], CompareNpsResult> = {
  id: "compareNps",
  summary: "The difference between two net promoter scores, with its interval and its test.",
  arguments: [{ name: "input", schema: compareNpsInput }],
  compute: compareNps,
  main: {
    path: "difference",
    unit: "points",
    range: [-200, 200],
    better: null,
    formula:
      "100 * (a.promoters - a.detractors) / (a.promoters + a.passives + a.detractors) - 100 * (b.promoters - b.detractors) / (b.promoters + b.passives + b.detractors)",
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
        low: -2.5515959828272567,
        high: 41.386547439137935,
        z: 1.732324132696044,
        pValue: 0.0832158675315712,
      },
    },
    {
      arguments: [{ a: { promoters: 0, passives: 0, detractors: 0 }, b: { promoters: 1, passives: 1, detractors: 1 } }],
      result: { difference: null, reason: "noAnswers", low: null, high: null, z: null, pValue: null },
    },
  ],
};
