import type { Metric } from "../../metric/metric";
import { numbers, optional } from "../../validation/fields";
import { type Flags, flagsOf } from "../../validation/flags";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { issueAt } from "../../validation/issueAt";
import { type Label, labelsOf } from "../../validation/labelFields";
import { looked } from "../../validation/looked";
import { parseInput } from "../../validation/parseInput";
import { duplicate } from "../../validation/rareErrors";
import { sameLength } from "../../validation/sameLength";
import { belowOrZero, columnsAsLong, columnsOf, durations, entriesOf, type NamedColumns, NEAR } from "./durationFields";

/** A log of changes, as columns: one item per change of one covariate. */
export interface CovariateChanges {
  /** Customer of each change; changes of customers without a row are counted in `unmatched`. */
  readonly customerId: ArrayLike<Label>;
  /** Time of each change since the customer's start, 0 or more, in the unit of the durations. */
  readonly time: ArrayLike<number>;
  /** Name of the covariate that changes. */
  readonly covariate: ArrayLike<Label>;
  /** Its value after the change. */
  readonly value: ArrayLike<number>;
}

/** The input of {@link splitByChanges}. */
export interface SplitByChangesInput {
  /** Id of each customer, one row per customer. */
  readonly customerId: ArrayLike<Label>;
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Covariates at the start: columns of numbers by name. */
  readonly covariates: NamedColumns;
  /** The log of changes, in any order. */
  readonly changes: CovariateChanges;
}

/** Most covariates in a table of rows. */
const MOST_COVARIATES = 200;

/** The schema of {@link SplitByChangesInput}. */
export const splitByChangesInput: InputSchema<SplitByChangesInput> = /* @__PURE__ */ inputSchema<SplitByChangesInput>(
  () => ({
    fields: {
      customerId: labelsOf("durations"),
      durations: durations(),
      churned: flagsOf("durations"),
      entry: optional(entriesOf("durations")),
      covariates: columnsOf("durations", MOST_COVARIATES),
      changes: group<CovariateChanges>(
        {
          customerId: labelsOf("time"),
          time: durations(),
          covariate: labelsOf("time"),
          value: numbers(),
        },
        [sameLength("customerId", "time"), sameLength("covariate", "time"), sameLength("value", "time")],
      ),
    },
    rules: [
      sameLength("churned", "durations"),
      sameLength("entry", "durations"),
      belowOrZero("entry", "durations"),
      sameLength("customerId", "durations"),
      columnsAsLong("covariates", "durations"),
      looked<SplitByChangesInput>(["customerId"], ({ customerId }, report) => {
        const seen = new Set<Label>();
        for (let i = 0; i < customerId.length; i++) {
          const id = customerId[i] as Label;
          if (seen.has(id)) report(issueAt(["customerId", i], id, duplicate));
          seen.add(id);
        }
      }),
      looked<SplitByChangesInput>(["covariates", "changes"], ({ covariates, changes }, report) => {
        const names = Object.keys(covariates);
        for (let i = 0; i < changes.covariate.length; i++) {
          const name = changes.covariate[i] as Label;
          if (!names.includes(String(name)))
            report(
              issueAt(["changes", "covariate", i], name, "notAChoice", {
                choices: names.map((each) => JSON.stringify(each)).join(", "),
              }),
            );
        }
      }),
    ],
  }),
);

/** What {@link splitByChanges} returns: columns with one row per customer and stretch of time without a change. */
export interface SplitRows {
  /** Customer of each row; rows of one customer follow one another, by time. */
  readonly customerId: readonly Label[];
  /** Row of the customer in the input, from 0: to carry strata or weights along. */
  readonly row: Uint32Array;
  /** Start of each row (exclusive). */
  readonly entry: Float64Array;
  /** End of each row (inclusive). */
  readonly durations: Float64Array;
  /** 1 if the customer churned at the end of the row. */
  readonly churned: Uint8Array;
  /** Covariates during the row, by name. */
  readonly covariates: Readonly<Record<string, Float64Array>>;
  /** Changes of customers without a row, which are ignored. */
  readonly unmatched: number;
}

/**
 * The rows of customers whose covariates change, each observed between two changes.
 *
 * A row counts after `entry` up to and including its duration, the form that {@link fitCox} takes as `durations`,
 * `churned`, `entry` and `covariates`. A change counts after its time: a customer who churns at that time churns with
 * the former value, because a value of that very moment may be a consequence of leaving. Changes up to the start of the
 * observation set the first value, later ones than the duration are ignored, and a change to the same value splits
 * nothing. Of two changes of one covariate at one time, the later item of the log counts. The rows of a customer follow
 * one another without gap or overlap, so their total time is that of the input, and only the last one can end in churn.
 * R's `tmerge` and lifelines' `add_covariate_to_timeline` do the same. Never split by what is known only later, such as
 * the number of all orders.
 *
 * @param input - Customers, their covariates at the start, and the log of changes.
 * @returns Columns of rows; durations of 0 or more.
 * @throws {@link MetricInputError} if the input is invalid, a customer has two rows, or a change names a covariate that
 * is not in `covariates`.
 *
 * @source therneauGrambsch2000
 *
 * @example
 * ```ts
 * const rows = splitByChanges({
 *   customerId: ["a", "b"],
 *   durations: [10, 6],
 *   churned: [1, 0],
 *   covariates: { seats: [1, 5] },
 *   changes: { customerId: ["a", "a"], time: [4, 7], covariate: ["seats", "seats"], value: [3, 2] },
 * });
 * rows.customerId; // => ["a", "a", "a", "b"]
 * rows.entry; // => Float64Array.of(0, 4, 7, 0)
 * rows.durations; // => Float64Array.of(4, 7, 10, 6)
 * rows.churned; // => Uint8Array.of(0, 0, 1, 0)
 * rows.covariates.seats; // => Float64Array.of(1, 3, 2, 5)
 * ```
 */
export function splitByChanges(input: SplitByChangesInput): SplitRows {
  const { customerId, durations, churned, entry, covariates, changes } = parseInput(
    "splitByChanges",
    splitByChangesInput,
    input,
  );
  const names = Object.keys(covariates);
  const columnOf = new Map(names.map((name, i) => [name, i]));
  const rowOf = new Map<Label, number>(
    Array.from({ length: durations.length }, (_, row) => [customerId[row] as Label, row]),
  );
  const own: number[][] = Array.from({ length: durations.length }, () => []);
  let unmatched = 0;
  for (let i = 0; i < changes.time.length; i++) {
    const row = rowOf.get(changes.customerId[i] as Label);
    if (row === undefined) unmatched++;
    else (own[row] as number[]).push(i);
  }
  const rows: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const flags: number[] = [];
  const columns: number[][] = names.map(() => []);
  const add = (row: number, start: number, end: number, flag: number, values: readonly number[]) => {
    rows.push(row);
    // Turns −0 into 0.
    starts.push(start + 0);
    ends.push(end + 0);
    flags.push(flag);
    for (const [i, value] of values.entries()) (columns[i] as number[]).push(value + 0);
  };
  for (const [row, list] of own.entries()) {
    const end = durations[row] as number;
    let start = entry?.[row] ?? 0;
    let values = names.map((name) => (covariates[name] as ArrayLike<number>)[row] as number);
    // The sort is stable: of two at one time, the later item of the log comes last.
    list.sort((one, other) => (changes.time[one] as number) - (changes.time[other] as number));
    for (let i = 0; i < list.length; ) {
      const time = changes.time[list[i] as number] as number;
      // Times that differ by rounding are equal.
      if (time * (1 + NEAR) >= end) break;
      const next = values.slice();
      for (; i < list.length && (changes.time[list[i] as number] as number) <= time * (1 + NEAR); i++) {
        const change = list[i] as number;
        next[columnOf.get(String(changes.covariate[change])) as number] = changes.value[change] as number;
      }
      if (time > start * (1 + NEAR) && next.some((value, j) => value !== values[j])) {
        add(row, start, time, 0, values);
        start = time;
      }
      values = next;
    }
    add(row, start, end, Number(churned[row]), values);
  }
  return {
    customerId: rows.map((row) => (customerId[row] === 0 ? 0 : (customerId[row] as Label))),
    row: Uint32Array.from(rows),
    entry: Float64Array.from(starts),
    durations: Float64Array.from(ends),
    churned: Uint8Array.from(flags),
    covariates: Object.fromEntries(names.map((name, i) => [name, Float64Array.from(columns[i] as number[])])),
    unmatched,
  };
}

/** {@link splitByChanges} as data. */
export const splitByChangesMetric: Metric<[input: SplitByChangesInput], SplitRows> = {
  id: "splitByChanges",
  summary: "The rows of customers whose covariates change, each observed between two changes.",
  arguments: [{ name: "input", schema: splitByChangesInput }],
  compute: splitByChanges,
  main: null,
  sources: ["therneauGrambsch2000"],
  examples: [
    {
      arguments: [
        {
          customerId: ["a", "b"],
          durations: [10, 6],
          churned: [1, 0],
          covariates: { seats: [1, 5] },
          changes: { customerId: ["a", "c"], time: [4, 2], covariate: ["seats", "seats"], value: [3, 2] },
        },
      ],
      result: {
        customerId: ["a", "a", "b"],
        row: /* @__PURE__ */ Uint32Array.of(0, 0, 1),
        entry: /* @__PURE__ */ Float64Array.of(0, 4, 0),
        durations: /* @__PURE__ */ Float64Array.of(4, 10, 6),
        churned: /* @__PURE__ */ Uint8Array.of(0, 1, 0),
        covariates: { seats: /* @__PURE__ */ Float64Array.of(1, 3, 5) },
        unmatched: 1,
      },
    },
  ],
};
