import type { Metric } from "../metric/metric";
import { counts, optional, ratioOf } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { noWeight } from "../validation/rareErrors";
import { rule } from "../validation/rules";
import { sameLength } from "../validation/sameLength";
import { type SampleRatio, sampleRatioOf } from "./sampleRatio";

/** The input of {@link sampleRatioMismatch}. */
export interface SampleRatioMismatchInput {
  /** Customers counted in each group, whole numbers; 2 to 1,000 groups, at least one of them not empty. */
  readonly counts: ArrayLike<number>;
  /**
   * Intended sizes of the groups, relative to one another, one per count, each from 1e-9 to 1e15: `[9, 1]`, or
   * `[0.9, 0.1]`, for a holdout of a tenth. Default: equal groups.
   */
  readonly expectedRatio?: ArrayLike<number> | undefined;
}

/** The schema of {@link SampleRatioMismatchInput}. */
export const sampleRatioMismatchInput: InputSchema<SampleRatioMismatchInput> =
  /* @__PURE__ */ inputSchema<SampleRatioMismatchInput>(() => ({
    fields: { counts: counts({ minLength: 2, maxLength: 1000 }), expectedRatio: optional(ratioOf("counts")) },
    rules: [
      sameLength("expectedRatio", "counts"),
      rule(
        ["counts"],
        ({ counts: given }) => Array.from(given).some((each) => each > 0),
        ({ counts: given }) => ({ code: noWeight, value: given, details: {} }),
      ),
    ],
  }));

/** A group of {@link sampleRatioMismatch}. */
export interface SampleRatioGroup {
  /** Customers counted. */
  readonly count: number;
  /** Customers intended, rarely a whole number. */
  readonly expected: number;
}

/** What {@link sampleRatioMismatch} returns. */
export interface SampleRatioMismatchResult extends SampleRatio {
  /** Degrees of freedom of `chiSquare`: the groups less one. */
  readonly degreesOfFreedom: number;
  /** The groups, in the order of the counts. */
  readonly groups: readonly SampleRatioGroup[];
}

/**
 * The test of the sizes of an experiment's groups against the sizes intended.
 *
 * Run it before you read any other result: if customers were lost between assignment and count, those left are no
 * longer comparable, and no analysis repairs it. A p-value below 0.001 is taken as a mismatch, since the test is run on
 * every experiment and false alarms are costly. For two groups, {@link holdoutChurn} runs it on its own.
 *
 * Pearson's chi-square test of the counts; for two groups the exact binomial test if the expected size of one is below
 * 5. With three groups or more there is no exact test here: with an expected size below 5, the p-value is only
 * approximate, so merge small groups first.
 *
 * @param input - The sizes of the groups, and the ratio intended.
 * @returns The p-value, from 0 (such sizes cannot be chance) to 1 (exactly as intended), and the sizes expected.
 * @throws {@link MetricInputError} if the input breaks {@link sampleRatioMismatchInput}.
 *
 * @source pearson1900
 * @source fabijan2019
 *
 * @example
 * ```ts
 * const sizes = sampleRatioMismatch({ counts: [10_000, 10_100, 9_500] });
 * sizes.pValue; // => 0.0000282…
 * sizes.suspicious; // => true
 * sizes.groups[2]; // => { count: 9500, expected: 9866.66… }
 * sampleRatioMismatch({ counts: [8911, 1089], expectedRatio: [9, 1] }).pValue; // => 0.00301…
 * ```
 */
export function sampleRatioMismatch(input: SampleRatioMismatchInput): SampleRatioMismatchResult {
  const { counts: given, expectedRatio } = parseInput("sampleRatioMismatch", sampleRatioMismatchInput, input);
  const sizes = Array.from(given, (each) => each + 0);
  const ratio = expectedRatio === undefined ? sizes.map(() => 1) : Array.from(expectedRatio);
  const whole = ratio.reduce((sum, each) => sum + each, 0);
  const total = sizes.reduce((sum, each) => sum + each, 0);
  const shares = ratio.map((each) => each / whole);
  return {
    ...sampleRatioOf(sizes, shares),
    degreesOfFreedom: sizes.length - 1,
    groups: sizes.map((count, i) => ({ count, expected: total * (shares[i] as number) })),
  };
}

/** {@link sampleRatioMismatch} as data. */
export const sampleRatioMismatchMetric: Metric<[input: SampleRatioMismatchInput], SampleRatioMismatchResult> = {
  id: "sampleRatioMismatch",
  summary: "The test of the sizes of an experiment's groups against the sizes intended.",
  arguments: [{ name: "input", schema: sampleRatioMismatchInput }],
  compute: sampleRatioMismatch,
  main: {
    path: "pValue",
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["pearson1900", "fabijan2019"],
  examples: [
    {
      arguments: [{ counts: [100, 100, 200], expectedRatio: [1, 1, 2] }],
      result: {
        chiSquare: 0,
        pValue: 1,
        test: "chiSquare",
        suspicious: false,
        degreesOfFreedom: 2,
        groups: [
          { count: 100, expected: 100 },
          { count: 100, expected: 100 },
          { count: 200, expected: 200 },
        ],
      },
    },
  ],
};
