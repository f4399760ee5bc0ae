import type { Interval } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, oneOf, optional, text, withDefault } from "../validation/fields";
import { groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { answerRows, scoredRows } from "./answerRows";
import { type Answers, isOnScale } from "./answers";
import { factorChange, factorShare, shareChange } from "./pulseChange";
import { noScore, responseCounts, weightBetween } from "./responseCounts";
import type { ShareChange } from "./shareChange";
import { shareInterval } from "./shareInterval";
import type { NoScoreReason, ResponseCounts } from "./surveyAnswers";
import { counted } from "./tally";

/** A question of a pulse survey. */
export interface PulseItem {
  /** The statement, or a short name for it. */
  readonly name: string;
  /** Its topic, such as `"workload"`; items of the same factor are averaged. */
  readonly factor?: string | undefined;
}

/** The input of {@link pulse}. */
export interface PulseInput {
  /**
   * One row per respondent with one answer per item: whole numbers from 1 to 5; `null`, `undefined`, `""` and holes
   * are missing answers.
   */
  readonly answers: readonly Answers[];
  /** The items, in the order of the columns. */
  readonly items: readonly PulseItem[];
  /** Number of employees invited, at least the respondents. Default: unknown, without participation. */
  readonly invited?: number | undefined;
  /** Answers to the same items in the previous wave, in the same form. Default: none, without changes. */
  readonly previous?: readonly Answers[] | undefined;
  /** Answers not on the scale: `"throw"` reports them, `"exclude"` counts them separately. Default: `"throw"`. */
  readonly invalid?: "throw" | "exclude" | undefined;
  /** Fewest valid answers to an item for its shares, a whole number, 1 or more. Default: 1. */
  readonly minimumAnswers?: number | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The scale of a pulse survey, and the limits of favorable and unfavorable answers. */
const SCALE = { min: 1, max: 5 };

/** The schema of {@link PulseInput}. */
export const pulseInput: InputSchema<PulseInput, "invalid" | "minimumAnswers" | "confidence"> =
  /* @__PURE__ */ inputSchema<PulseInput, "invalid" | "minimumAnswers" | "confidence">(() => ({
    fields: {
      answers: answerRows(SCALE, "items"),
      items: groups<PulseItem>({ name: text(), factor: optional(text()) }),
      invited: optional(count()),
      previous: optional(answerRows(SCALE, "items")),
      invalid: withDefault(oneOf("throw", "exclude"), "throw"),
      minimumAnswers: withDefault(count(1), 1),
      confidence: withDefault(confidenceLevel(), 0.95),
    },
    rules: [scoredRows("answers", "items", SCALE, "invited"), scoredRows("previous", "items", SCALE)],
  }));

/** Shares of the answers to an item, or why there are none. */
export type PulseShares =
  | {
      /** Share of answers 4 and 5, a fraction from 0 to 1. */
      readonly favorable: number;
      /** Absent if there are shares. */
      readonly reason?: undefined;
      /** Share of answer 3, a fraction from 0 to 1. */
      readonly neutral: number;
      /** Share of answers 1 and 2, a fraction from 0 to 1. */
      readonly unfavorable: number;
      /** Interval of the favorable share. */
      readonly interval: Interval<"wilson">;
    }
  | {
      /** No shares. */
      readonly favorable: null;
      /** Why there are no shares. */
      readonly reason: NoScoreReason;
      /** No shares. */
      readonly neutral: null;
      /** No shares. */
      readonly unfavorable: null;
      /** No interval. */
      readonly interval: null;
    };

/** The result for one item. */
export type PulseItemResult = PulseShares &
  Omit<ResponseCounts, "effectiveAnswers"> & {
    /** The item. */
    readonly name: string;
    /** Its factor; `null` without one. */
    readonly factor: string | null;
    /** Favorable share minus that of the previous wave; `null` without one, or if either has no shares. */
    readonly change: ShareChange | null;
  };

/** The result for one factor. */
export interface PulseFactorResult {
  /** The factor. */
  readonly name: string;
  /** Mean of the favorable shares of its items; `null` if no item has one. */
  readonly favorable: number | null;
  /** That mean minus that of the previous wave, over items with shares in both; `null` without one. */
  readonly change: ShareChange | null;
}

/** What {@link pulse} returns. */
export interface PulseResult {
  /** The items, in their order. */
  readonly items: readonly PulseItemResult[];
  /** The factors, in the order of the items. */
  readonly factors: readonly PulseFactorResult[];
  /** Respondents with at least one valid answer. */
  readonly respondents: number;
  /** Respondents divided by those invited, a fraction from 0 to 1; `null` if `invited` is missing or 0. */
  readonly participation: number | null;
  /** Warnings about the survey: `"moreThanTenItems"`. */
  readonly warnings: readonly "moreThanTenItems"[];
}

/** Maximum number of items of a pulse survey. */
const MOST_ITEMS = 10;

/**
 * The participation, favorable shares and changes of a pulse survey, per item and factor.
 *
 * Each item is a statement with answers from 1 (strongly disagree) to 5 (strongly agree): 4 and 5 are favorable, 3
 * neutral, 1 and 2 unfavorable. The base of an item is its valid answers. A factor is the mean of the shares of its
 * items, so all items have equal weight. A pulse survey is weekly, monthly or quarterly and has at most ten items.
 *
 * Changes assume two independent waves: if the same employees answer twice, the true interval is narrower. The
 * interval of an item is Newcombe's, with the test of two rates; that of a factor allows for correlated answers of
 * one respondent. Among many items some change by chance: of twenty unchanged ones, one shows a p-value below 0.05.
 *
 * @param input - The answers of a wave, the items, and the previous wave.
 * @returns Shares and participation, fractions from 0 to 1; the shares of an item are `null`, with a `reason`, if it
 * has no valid answers or fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} if the input breaks {@link pulseInput}; answers not on the scale are named by row
 * and column, from 0.
 *
 * @source engagedlyFavorability
 * @source newcombe1998
 * @source wilson1927
 *
 * @example
 * ```ts
 * const wave = pulse({
 *   items: [{ name: "I know what is expected of me", factor: "clarity" }, { name: "My workload is manageable" }],
 *   answers: [[5, 4], [4, 2], [3, null]],
 *   invited: 4,
 * });
 * wave.participation; // => 0.75
 * wave.items[0].favorable; // => 0.6666666666666666
 * wave.items[1].missing; // => 1
 * wave.factors; // => [{ name: "clarity", favorable: 0.6666666666666666, change: null }]
 * ```
 */
export function pulse(input: PulseInput): PulseResult {
  const { answers, items, invited, previous, minimumAnswers, confidence } = parseInput("pulse", pulseInput, input);
  const current = items.map((_, column) => columnOf(answers, column));
  const before = previous && items.map((_, column) => columnOf(previous, column));
  const enough = (column: Answers) => noScore(counted(column, SCALE), minimumAnswers) === null;
  const respondents = answers.filter((row) => Array.from(row).some((each) => isOnScale(each, 1, 5))).length;
  const names = [...new Set(items.flatMap(({ factor }) => (factor === undefined ? [] : [factor])))];
  return {
    items: items.map(({ name, factor = null }, column) => {
      const now = current[column] as Answers;
      const then = before?.[column];
      return {
        name,
        factor,
        ...itemResult(now, minimumAnswers, confidence),
        change: then && enough(now) && enough(then) ? shareChange(now, then, confidence) : null,
      };
    }),
    factors: names.map((name) => {
      const columns = [...items.keys()].filter((column) => items[column]?.factor === name);
      const of = (wave: readonly Answers[], these: readonly number[]) => these.map((column) => wave[column] as Answers);
      const scored = columns.filter((column) => enough(current[column] as Answers));
      const both = scored.filter((column) => before && enough(before[column] as Answers));
      return {
        name,
        favorable: scored.length === 0 ? null : factorShare(of(current, scored)).share,
        change: before && both.length > 0 ? factorChange(of(current, both), of(before, both), confidence) : null,
      };
    }),
    respondents,
    participation: invited === undefined || invited === 0 ? null : respondents / invited,
    warnings: items.length > MOST_ITEMS ? ["moreThanTenItems"] : [],
  };
}

/** Answers to one item. */
function columnOf(rows: readonly Answers[], column: number): Answers {
  return rows.map((row) => row[column]);
}

function itemResult(column: Answers, minimumAnswers: number, confidence: number) {
  const tally = counted(column, SCALE);
  const { effectiveAnswers: _, ...counts } = responseCounts(tally, SCALE.min);
  return { ...sharesOf(tally, noScore(tally, minimumAnswers), confidence), ...counts };
}

function sharesOf(tally: ReturnType<typeof counted>, reason: NoScoreReason | null, confidence: number): PulseShares {
  if (reason) return { favorable: null, reason, neutral: null, unfavorable: null, interval: null };
  const share = (first: number, last: number) => weightBetween(tally, SCALE.min, first, last) / tally.answered;
  const favorable = share(4, 5);
  const interval = shareInterval(favorable, tally.answered, { confidence, method: "wilson" }) as Interval<"wilson">;
  return { favorable, neutral: share(3, 3), unfavorable: share(1, 2), interval };
}

/** {@link pulse} as data. */
export const pulseMetric: Metric<[input: PulseInput], PulseResult> = {
  id: "pulse",
  summary: "The participation, favorable shares and changes of a pulse survey, per item and factor.",
  arguments: [{ name: "input", schema: pulseInput }],
  compute: pulse,
  main: {
    path: "participation",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: "invited === undefined || invited === 0",
  },
  sources: ["engagedlyFavorability", "newcombe1998", "wilson1927"],
  examples: [
    {
      arguments: [
        {
          answers: [
            [5, 4],
            [4, 2],
            [3, null],
          ],
          items: [
            { name: "clarity", factor: "work" },
            { name: "workload", factor: "work" },
          ],
          invited: 4,
        },
      ],
      result: {
        items: [
          {
            name: "clarity",
            factor: "work",
            favorable: 0.6666666666666666,
            neutral: 0.3333333333333333,
            unfavorable: 0,
            interval: { low: 0.2076596008020478, high: 0.9385080552796038, confidence: 0.95, method: "wilson" },
            answered: 3,
            missing: 0,
            invalid: 0,
            counts: [
              { answer: 1, count: 0 },
              { answer: 2, count: 0 },
              { answer: 3, count: 1 },
              { answer: 4, count: 1 },
              { answer: 5, count: 1 },
            ],
            change: null,
          },
          {
            name: "workload",
            factor: "work",
            favorable: 0.5,
            neutral: 0,
            unfavorable: 0.5,
            interval: { low: 0.09453120573423075, high: 0.9054687942657692, confidence: 0.95, method: "wilson" },
            answered: 2,
            missing: 1,
            invalid: 0,
            counts: [
              { answer: 1, count: 0 },
              { answer: 2, count: 1 },
              { answer: 3, count: 0 },
              { answer: 4, count: 1 },
              { answer: 5, count: 0 },
            ],
            change: null,
          },
        ],
        factors: [{ name: "work", favorable: 0.5833333333333333, change: null }],
        respondents: 3,
        participation: 0.75,
        warnings: [],
      },
    },
    {
      arguments: [{ answers: [[5]], items: [{ name: "clarity" }] }],
      result: {
        items: [
          {
            name: "clarity",
            factor: null,
            favorable: 1,
            neutral: 0,
            unfavorable: 0,
            interval: { low: 0.2065493143772375, high: 1, confidence: 0.95, method: "wilson" },
            answered: 1,
            missing: 0,
            invalid: 0,
            counts: [
              { answer: 1, count: 0 },
              { answer: 2, count: 0 },
              { answer: 3, count: 0 },
              { answer: 4, count: 0 },
              { answer: 5, count: 1 },
            ],
            change: null,
          },
        ],
        factors: [],
        respondents: 1,
        participation: null,
        warnings: [],
      },
    },
  ],
};
