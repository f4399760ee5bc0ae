import type { Interval } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { answerRows, scoredRows } from "../validation/answerRows";
import { type Answers, counted, isOnScale } from "../validation/answers";
import { confidenceLevel, count, oneOf, optional, text, withDefault } from "../validation/fields";
import { groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { factorChange, factorShare, shareChange } from "./pulseChange";
import { noScore, responseCounts, weightBetween } from "./responseCounts";
import type { ShareChange } from "./shareChange";
import { shareInterval } from "./shareInterval";
import type { NoScoreReason, ResponseCounts } from "./surveyAnswers";

/** A question of a pulse survey. */
export interface PulseItem {
  /** The question, or a short name of it. */
  readonly name: string;
  /** What it is about, such as `"workload"`; items of the same factor are averaged. */
  readonly factor?: string | undefined;
}

/** The input of {@link pulse}. */
export interface PulseInput {
  /** One row a respondent, and in it one answer an item: whole numbers from 1 to 5; `null`, `undefined`, `""` and holes count as not answered. */
  readonly answers: readonly Answers[];
  /** The questions, in the order of the columns. */
  readonly items: readonly PulseItem[];
  /** How many people were asked; not below those who answered anything. There is no participation when left out. */
  readonly invited?: number | undefined;
  /** The answers to the same items in the wave before, in the same form; there is no change when left out. */
  readonly previous?: readonly Answers[] | undefined;
  /** What to do with answers that are not on the scale: `"throw"`, naming them, or `"exclude"`, which counts them apart; `"throw"` when left out. */
  readonly invalid?: "throw" | "exclude" | undefined;
  /** The fewest valid answers to an item to give shares for, a whole number from 1; 1 when left out. */
  readonly minimumAnswers?: number | undefined;
  /** How often such an interval is to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/** The scale of a pulse, and where favorable and unfavorable begin. */
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

/** What the answers to an item are, or why nothing is said of them. */
export type PulseShares =
  | {
      /** The share of the answers 4 and 5, as a fraction. */
      readonly favourable: number;
      /** Absent where there are shares. */
      readonly reason?: undefined;
      /** The share of the answer 3, as a fraction. */
      readonly neutral: number;
      /** The share of the answers 1 and 2, as a fraction. */
      readonly unfavourable: number;
      /** The interval of the favorable share. */
      readonly interval: Interval<"wilson">;
    }
  | {
      /** There are no shares. */
      readonly favourable: null;
      /** Why. */
      readonly reason: NoScoreReason;
      /** There is no neutral share. */
      readonly neutral: null;
      /** There is no unfavorable share. */
      readonly unfavourable: null;
      /** There is no interval. */
      readonly interval: null;
    };

/** What {@link pulse} tells of an item. */
export type PulseItemResult = PulseShares &
  Omit<ResponseCounts, "effectiveAnswers"> & {
    /** The item. */
    readonly name: string;
    /** Its factor; `null` where it has none. */
    readonly factor: string | null;
    /** The favorable share less that of the wave before; `null` without one, or where either has no shares. */
    readonly change: ShareChange | null;
  };

/** What {@link pulse} tells of a factor. */
export interface PulseFactorResult {
  /** The factor. */
  readonly name: string;
  /** The mean of the favorable shares of its items; `null` where none of them has one. */
  readonly favourable: number | null;
  /** That mean less that of the wave before, over the items that have shares in both; `null` without one. */
  readonly change: ShareChange | null;
}

/** What {@link pulse} returns. */
export interface PulseResult {
  /** The items, in their order. */
  readonly items: readonly PulseItemResult[];
  /** The factors, in the order in which the items name them. */
  readonly factors: readonly PulseFactorResult[];
  /** People with at least one valid answer. */
  readonly respondents: number;
  /** Respondents over those invited, as a fraction; `null` where it is not known how many were, or nobody was. */
  readonly participation: number | null;
  /** What is unwise about the survey: `"moreThanTenItems"`. */
  readonly warnings: readonly "moreThanTenItems"[];
}

/** More questions are no pulse. */
const MOST_ITEMS = 10;

/**
 * The results of a short survey that is asked again and again: favorable shares an item and a factor, participation and change.
 *
 * Each item is a statement with answers from 1, strongly disagree, to 5, strongly agree: 4 and 5 are favorable, 3 neutral, 1 and 2 unfavorable. Each
 * item has its own base, those who answered it. A factor is the mean of its items' shares, so that each item counts alike.
 * A pulse is weekly, monthly or quarterly and has ten items at most. Changes take the two waves as independent: where the same people answer twice, the
 * true interval is narrower. That of an item is Newcombe's with the test of two rates; that of a factor allows for answers of one person
 * being alike. With many items some change by chance: of twenty that do not, one shows a p-value below 0.05.
 *
 * @param input - The answers of a wave, the items, and the wave before.
 * @returns Shares and participation as fractions from 0 (nobody) to 1 (everybody); shares are `null`, with a `reason`, where an item has no valid answers or
 * fewer than `minimumAnswers`.
 * @throws {@link MetricInputError} when the input breaks {@link pulseInput}: an answer that is not on the scale is named by row and column, counted from 0.
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
 * wave.items[0].favourable; // => 0.6666666666666666
 * wave.items[1].missing; // => 1
 * wave.factors; // => [{ name: "clarity", favourable: 0.6666666666666666, change: null }]
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
        favourable: scored.length === 0 ? null : factorShare(of(current, scored)).share,
        change: before && both.length > 0 ? factorChange(of(current, both), of(before, both), confidence) : null,
      };
    }),
    respondents,
    participation: invited === undefined || invited === 0 ? null : respondents / invited,
    warnings: items.length > MOST_ITEMS ? ["moreThanTenItems"] : [],
  };
}

/** The answers to one item. */
function columnOf(rows: readonly Answers[], column: number): Answers {
  return rows.map((row) => row[column]);
}

function itemResult(column: Answers, minimumAnswers: number, confidence: number) {
  const tally = counted(column, SCALE);
  const { effectiveAnswers: _, ...counts } = responseCounts(tally, SCALE.min);
  return { ...sharesOf(tally, noScore(tally, minimumAnswers), confidence), ...counts };
}

function sharesOf(tally: ReturnType<typeof counted>, reason: NoScoreReason | null, confidence: number): PulseShares {
  if (reason) return { favourable: null, reason, neutral: null, unfavourable: null, interval: null };
  const share = (first: number, last: number) => weightBetween(tally, SCALE.min, first, last) / tally.answered;
  const favourable = share(4, 5);
  const interval = shareInterval(favourable, tally.answered, { confidence, method: "wilson" }) as Interval<"wilson">;
  return { favourable, neutral: share(3, 3), unfavourable: share(1, 2), interval };
}

/** {@link pulse} as data. */
export const pulseMetric: Metric<[input: PulseInput], PulseResult> = {
  id: "pulse",
  summary:
    "The results of a short survey that is asked again and again: favorable shares an item and a factor, participation and change.",
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
            favourable: 0.6666666666666666,
            neutral: 0.3333333333333333,
            unfavourable: 0,
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
            favourable: 0.5,
            neutral: 0,
            unfavourable: 0.5,
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
        factors: [{ name: "work", favourable: 0.5833333333333333, change: null }],
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
            favourable: 1,
            neutral: 0,
            unfavourable: 0,
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
