import { asBits } from "./asBits";
import { asDoubles } from "./asDoubles";
import { NEAR } from "./durationFields";
import { sortedTimes } from "./sortedTimes";
import type { SurvivalRows } from "./survivalRows";

/** Customers at risk, churned and censored at each distinct time, ascending: plain lists, used as results. */
export interface RiskTable {
  /** Distinct times. */
  readonly times: number[];
  /** Customers at risk: observed, with a duration of at least this time. */
  readonly atRisk: number[];
  /** Customers who churned at this time. */
  readonly events: number[];
  /** Customers last seen at this time, still active. */
  readonly censored: number[];
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
}

/** Whole numbers below this are counted instead of sorted, even for few rows. */
const FEW_TIMES = 1024;
/** Whole numbers below this differ by more than rounding. */
const MOST_TIMES = 1 / NEAR;

/**
 * Counts customers by time.
 *
 * Conventions: customers who churn or are censored at a time are at risk at that time, and censoring comes after churn.
 * Customers who enter at a time are at risk only after it. Rows of weight 0 are ignored.
 */
export function riskTable(rows: SurvivalRows): RiskTable {
  return countedRiskTable(rows) ?? sortedTable(columnsOf(rows));
}

/** The same for durations that are whole and small, in one pass; `undefined` for others. */
export function countedRiskTable(rows: SurvivalRows): RiskTable | undefined {
  const columns = columnsOf(rows);
  const { ends, entries } = columns;
  const steps = wholeSteps(ends, Math.min(MOST_TIMES, FEW_TIMES + 4 * ends.length));
  // An entry is below its duration, so it can be counted too if it is whole.
  const isWhole = steps > 0 && (entries === undefined || wholeSteps(entries, steps) > 0);
  return isWhole ? countedTable(columns, steps) : undefined;
}

/** Rows, each column of one kind. */
interface RowColumns {
  readonly ends: Float64Array;
  readonly churned: Uint8Array;
  readonly weights: Float64Array | undefined;
  readonly entries: Float64Array | undefined;
}

function columnsOf({ durations, churned, weights, entry }: SurvivalRows): RowColumns {
  return {
    ends: asDoubles(durations),
    churned: asBits(churned),
    weights: weights && asDoubles(weights),
    entries: entry && asDoubles(entry),
  };
}

/** Returns the greatest number plus one, if all are whole and below `most`; 0 otherwise, or if there are none. */
function wholeSteps(numbers: Float64Array, most: number): number {
  let greatest = -1;
  for (let i = 0; i < numbers.length; i++) {
    const each = numbers[i] as number;
    const whole = each | 0;
    if (whole !== each || whole >= most) return 0;
    if (whole > greatest) greatest = whole;
  }
  return greatest + 1;
}

/** Builds the table of small whole durations: one counter per time. */
function countedTable({ ends, churned, weights, entries }: RowColumns, steps: number): RiskTable {
  // Active and churned customers alternate.
  const rows = new Uint32Array(2 * steps);
  const sums = weights ? new Float64Array(2 * steps) : rows;
  const lateRows = new Uint32Array(steps);
  const lateSums = new Float64Array(steps);
  for (let i = 0; i < ends.length; i++) {
    const weight = weights ? (weights[i] as number) : 1;
    if (weight === 0) continue;
    const at = 2 * (ends[i] as number) + (churned[i] as number);
    (rows[at] as number)++;
    if (weights) (sums[at] as number) += weight;
    if (entries === undefined) continue;
    const from = entries[i] as number;
    (lateRows[from] as number)++;
    (lateSums[from] as number) += weight;
  }
  const rowsAt = (step: number) => (rows[2 * step] as number) + (rows[2 * step + 1] as number);
  let distinct = 0;
  for (let step = 0; step < steps; step++) if (rowsAt(step) > 0) distinct++;
  const counter = riskCounter(distinct);
  for (let step = steps - 1; step >= 0; step--) {
    // Customers observed from the start are not late.
    if (step > 0) counter.late(lateRows[step] as number, lateSums[step] as number);
    const count = rowsAt(step);
    if (count > 0) counter.ends(step, count, sums[2 * step + 1] as number, sums[2 * step] as number);
  }
  return counter.table();
}

/** Builds the table of any durations, by sorting. */
function sortedTable({ ends: durations, churned, weights, entries }: RowColumns): RiskTable {
  const { ends, entries: entry, order, entryOrder } = sortedTimes(durations, weights, entries);
  const { length } = order;
  const sorted = new Float64Array(length);
  let distinct = 0;
  for (let i = 0; i < length; i++) {
    sorted[i] = ends[order[i] as number] as number;
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  }
  const counter = riskCounter(distinct);
  let entering = length - 1;
  for (let i = length - 1; i >= 0; ) {
    const time = sorted[i] as number;
    const last = i;
    let leaving = 0;
    let staying = 0;
    for (; i >= 0 && sorted[i] === time; i--) {
      const row = order[i] as number;
      const weight = weights ? (weights[row] as number) : 1;
      if (churned[row]) leaving += weight;
      else staying += weight;
    }
    if (entry)
      for (; entering >= 0; entering--) {
        const row = entryOrder[entering] as number;
        const from = entry[row] as number;
        if (from < time || from === 0) break;
        counter.late(1, weights ? (weights[row] as number) : 1);
      }
    counter.ends(time + 0, last - i, leaving, staying);
  }
  return counter.table();
}

/** Counts customers at risk from the last time to the first: the sums grow, and only late entries are subtracted. */
function riskCounter(distinct: number) {
  const times = new Array<number>(distinct);
  const atRisk = new Array<number>(distinct);
  const events = new Array<number>(distinct);
  const censored = new Array<number>(distinct);
  let place = distinct;
  let rowsThere = 0;
  let there = 0;
  let late = 0;
  let churned = 0;
  return {
    late(rows: number, weight: number): void {
      rowsThere -= rows;
      late += weight;
    },
    ends(time: number, rows: number, leaving: number, staying: number): void {
      const ending = leaving + staying;
      there += ending;
      churned += leaving;
      place--;
      times[place] = time;
      events[place] = leaving;
      censored[place] = staying;
      // If no customers remain, remove the rounding residue.
      atRisk[place] = rowsThere === 0 ? ending : Math.max(there - late, ending);
      rowsThere += rows;
    },
    table: (): RiskTable => ({ times, atRisk, events, censored, customers: there, churned }),
  };
}
