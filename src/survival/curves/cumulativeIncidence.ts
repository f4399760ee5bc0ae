import { normalUpperQuantile } from "../../math";
import { labelCodes } from "../../metric/labelCodes";
import type { Metric } from "../../metric/metric";
import { confidenceLevel, optional, weightsOf, withDefault } from "../../validation/fields";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { type Label, labelsAtMost, labelsOf, labelsOrNull } from "../../validation/labelFields";
import { parseInput } from "../../validation/parseInput";
import { sameLength } from "../../validation/sameLength";
import { belowOrZero, durations, entriesOf } from "../rows/durationFields";
import { riskTable } from "../rows/riskTable";
import type { IntervalColumns } from "./curveInterval";
import { reasonCurve, reasonEvents } from "./reasonCurve";
import { survivalCurve } from "./survivalCurve";

/** The input of {@link cumulativeIncidence}. */
export interface CumulativeIncidenceInput {
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /**
   * Reason of each customer's churn: a text, a whole number or a boolean, at most 200 reasons; `null` if active when
   * last seen.
   */
  readonly reasons: ArrayLike<Label | null>;
  /** Group of each customer, such as the plan; each has its own curves. At most 200. Default: one group. */
  readonly groups?: ArrayLike<Label> | undefined;
  /** Customers per row, fractions allowed. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** Each of so many reasons and groups has a column for every time. */
const MOST_LABELS = 200;

/** The schema of {@link CumulativeIncidenceInput}. */
export const cumulativeIncidenceInput: InputSchema<CumulativeIncidenceInput, "confidence"> =
  /* @__PURE__ */ inputSchema<CumulativeIncidenceInput, "confidence">(() => ({
    fields: {
      durations: durations(),
      reasons: labelsOrNull("durations"),
      groups: optional(labelsOf("durations")),
      weights: optional(weightsOf("durations")),
      entry: optional(entriesOf("durations")),
      confidence: withDefault(confidenceLevel(), 0.95),
    },
    rules: [
      sameLength("reasons", "durations"),
      sameLength("groups", "durations"),
      sameLength("weights", "durations"),
      sameLength("entry", "durations"),
      belowOrZero("entry", "durations"),
      labelsAtMost("reasons", MOST_LABELS),
      labelsAtMost("groups", MOST_LABELS),
    ],
  }));

/** A reason of churn in {@link cumulativeIncidence}: columns as long as `time` of its group. */
export interface ReasonIncidence {
  /** The reason. */
  readonly reason: Label;
  /** Customers who churned at each time for this reason. */
  readonly events: readonly number[];
  /** Share of customers who churned for this reason up to and including each time, a fraction. */
  readonly incidence: readonly number[];
  /** Standard error of `incidence`. */
  readonly standardError: readonly number[];
  /** Confidence intervals of `incidence`, each for its own time, symmetric on the scale log(−log(incidence)). */
  readonly interval: IntervalColumns<"log-log", number>;
  /** Customers who churned for this reason. */
  readonly churned: number;
  /** `incidence` at the last time, a fraction; `null` if there are no customers. */
  readonly finalIncidence: number | null;
}

/** A group of {@link cumulativeIncidence}: columns of equal length, one row per distinct time. */
export interface GroupIncidence {
  /** Its label; `null` without groups. */
  readonly group: Label | null;
  /** Times at which customers churned or were last seen, ascending. */
  readonly time: readonly number[];
  /** Customers at risk: observed, with a duration of at least this time. */
  readonly atRisk: readonly number[];
  /** Customers last seen at this time, still active. */
  readonly censored: readonly number[];
  /** Share of customers who stay longer than this time, a fraction: 1 less the incidences of all reasons. */
  readonly survival: readonly number[];
  /** The reasons, in the order of their labels: booleans, then numbers, then texts. */
  readonly reasons: readonly ReasonIncidence[];
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned, for any reason. */
  readonly churned: number;
}

/** What {@link cumulativeIncidence} returns. */
export interface CumulativeIncidenceResult {
  /** The groups, in the order of their labels; one without `groups`. */
  readonly groups: readonly GroupIncidence[];
}

/**
 * The cumulative share of customers who churned for each reason, with reasons as competing risks.
 *
 * The estimate is that of Aalen and Johansen. A customer churns for one reason, and can then no longer churn for
 * another. So the reasons add up to all churn: 1 minus the survival of {@link kaplanMeier}. Treating other reasons as
 * censoring instead (one Kaplan–Meier curve per reason) overstates each of them. Active customers, whose reason is
 * `null`, count for as long as they were seen: a customer who churned for an unknown reason needs a reason of their
 * own, such as `"unknown"`. The standard error is that of the delta method: Greenwood's with one reason, that of R's
 * multi-state `survfit`, and with `entry` that of lifelines (R then takes the infinitesimal jackknife, which differs).
 * Weights are counts of equal customers; R's errors depend on the number of rows instead. Ties, `entry` and rounding of
 * times are as in {@link kaplanMeier}.
 *
 * @param input - Durations and reasons.
 * @returns Curves by group and reason; incidences from 0 to 1, without rows if there are no customers.
 * @throws {@link MetricInputError} if the input is invalid.
 *
 * @source aalenJohansen1978
 * @source kalbfleischPrentice2002
 *
 * @example
 * ```ts
 * const [all] = cumulativeIncidence({
 *   durations: [1, 2, 2, 3, 5],
 *   reasons: ["price", "payment failed", null, "price", null],
 * }).groups;
 * all?.time; // => [1, 2, 3, 5]
 * all?.reasons.map(({ reason }) => reason); // => ["payment failed", "price"]
 * all?.reasons[1]?.incidence[2]; // => 0.5
 * all?.survival[2]; // => 0.3…
 * ```
 */
export function cumulativeIncidence(input: CumulativeIncidenceInput): CumulativeIncidenceResult {
  const { durations, reasons, groups, weights, entry, confidence } = parseInput(
    "cumulativeIncidence",
    cumulativeIncidenceInput,
    input,
  );
  const { labels, codes } = labelCodes(Array.from(reasons).filter((reason) => reason !== null));
  let next = 0;
  // The number of each row's reason from 1, 0 for active customers.
  const causes = Uint32Array.from(reasons, (reason) => (reason === null ? 0 : (codes[next++] as number) + 1));
  const reach = normalUpperQuantile((1 - confidence) / 2);
  const curvesOf = (group: Label | null, rows: readonly number[]): GroupIncidence => {
    const of = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row] as number);
    const columns = {
      durations: of(durations),
      churned: Uint8Array.from(rows, (row) => Number(causes[row] !== 0)),
      weights: weights && of(weights),
      entry: entry && of(entry),
    };
    const table = riskTable(columns);
    const { times, atRisk, censored, customers, churned } = table;
    const { survival } = survivalCurve(table);
    const events = reasonEvents(columns, of(causes), labels.length, times);
    return {
      group,
      time: times,
      atRisk,
      censored,
      survival,
      reasons: labels.map((reason, i) => {
        const own = events[i] as number[];
        const { incidence, standardError, low, high } = reasonCurve(table, survival, own, reach);
        return {
          reason,
          events: own,
          incidence,
          standardError,
          interval: { low, high, confidence, method: "log-log" },
          churned: own.reduce((sum, each) => sum + each, 0),
          finalIncidence: incidence[incidence.length - 1] ?? null,
        };
      }),
      customers,
      churned,
    };
  };
  const all = Array.from(causes.keys());
  if (groups === undefined) return { groups: [curvesOf(null, all)] };
  const coded = labelCodes(groups);
  return {
    groups: coded.labels.map((group, code) =>
      curvesOf(
        group,
        all.filter((row) => coded.codes[row] === code),
      ),
    ),
  };
}

/** {@link cumulativeIncidence} as data. */
export const cumulativeIncidenceMetric: Metric<[input: CumulativeIncidenceInput], CumulativeIncidenceResult> = {
  id: "cumulativeIncidence",
  summary: "The cumulative share of customers who churned for each reason, with reasons as competing risks.",
  arguments: [{ name: "input", schema: cumulativeIncidenceInput }],
  compute: cumulativeIncidence,
  main: null,
  sources: ["aalenJohansen1978", "kalbfleischPrentice2002"],
  examples: [
    {
      arguments: [{ durations: [1, 2, 2, 3, 5], reasons: ["price", "payment failed", null, "price", null] }],
      result: {
        groups: [
          {
            group: null,
            time: [1, 2, 3, 5],
            atRisk: [5, 4, 2, 1],
            censored: [0, 1, 0, 1],
            survival: [0.8, 0.6000000000000001, 0.30000000000000004, 0.30000000000000004],
            reasons: [
              {
                reason: "payment failed",
                events: [0, 1, 0, 0],
                incidence: [0, 0.2, 0.2, 0.2],
                standardError: [0, 0.1788854381999832, 0.1788854381999832, 0.1788854381999832],
                interval: {
                  low: [0, 0.008369039906653105, 0.008369039906653105, 0.008369039906653105],
                  high: [0, 0.581853026048367, 0.581853026048367, 0.581853026048367],
                  confidence: 0.95,
                  method: "log-log",
                },
                churned: 1,
                finalIncidence: 0.2,
              },
              {
                reason: "price",
                events: [1, 0, 1, 0],
                incidence: [0.2, 0.2, 0.5, 0.5],
                standardError: [0.1788854381999832, 0.1788854381999832, 0.25495097567963926, 0.25495097567963926],
                interval: {
                  low: [0.008369039906653105, 0.008369039906653105, 0.05335029169179918, 0.05335029169179918],
                  high: [0.581853026048367, 0.581853026048367, 0.8488030175917752, 0.8488030175917752],
                  confidence: 0.95,
                  method: "log-log",
                },
                churned: 2,
                finalIncidence: 0.5,
              },
            ],
            customers: 5,
            churned: 3,
          },
        ],
      },
    },
    {
      arguments: [{ durations: [4], reasons: ["price"], groups: ["yearly"] }],
      result: {
        groups: [
          {
            group: "yearly",
            time: [4],
            atRisk: [1],
            censored: [0],
            survival: [0],
            reasons: [
              {
                reason: "price",
                events: [1],
                incidence: [1],
                standardError: [0],
                interval: { low: [1], high: [1], confidence: 0.95, method: "log-log" },
                churned: 1,
                finalIncidence: 1,
              },
            ],
            customers: 1,
            churned: 1,
          },
        ],
      },
    },
    {
      arguments: [{ durations: [], reasons: [] }],
      result: {
        groups: [
          { group: null, time: [], atRisk: [], censored: [], survival: [], reasons: [], customers: 0, churned: 0 },
        ],
      },
    },
  ],
};
