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
  const steps = wholeSteps(ends, Math.min(MOST_TIMES, Math.max(FEW_TIMES, 4 * ends.length)));
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
  for (let i = 0; i < ends.length; i++) {
    const at = 2 * (ends[i] as number) + (churned[i] as number);
    if (weights === undefined || weights[i] !== 0) (rows[at] as number)++;
  }
  let sums: Float64Array | Uint32Array = rows;
  if (weights) {
    sums = new Float64Array(2 * steps);
    for (let i = 0; i < ends.length; i++) {
      const at = 2 * (ends[i] as number) + (churned[i] as number);
      (sums[at] as number) += weights[i] as number;
    }
  }
  // Late entries by time; customers observed from the start are not late.
  const lateRows = new Uint32Array(steps);
  const lateSums = new Float64Array(steps);
  if (entries)
    for (let i = 0; i < ends.length; i++) {
      const from = entries[i] as number;
      const weight = weights ? (weights[i] as number) : 1;
      if (from === 0 || weight === 0) continue;
      (lateRows[from] as number)++;
      (lateSums[from] as number) += weight;
    }
  let distinct = 0;
  for (let step = 0; step < steps; step++)
    if ((rows[2 * step] as number) + (rows[2 * step + 1] as number) > 0) distinct++;
  const table = emptyTable(distinct);
  const after = riskCounter();
  for (let step = steps - 1, place = distinct; step >= 0; step--) {
    const leaving = rows[2 * step + 1] as number;
    const staying = rows[2 * step] as number;
    after.late(lateRows[step] as number, lateSums[step] as number);
    if (leaving + staying === 0) continue;
    place--;
    table.times[place] = step;
    after.ends(table, place, leaving + staying, sums[2 * step + 1] as number, sums[2 * step] as number);
  }
  return { ...table, ...after.totals() };
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
  const table = emptyTable(distinct);
  const after = riskCounter();
  let entering = length - 1;
  for (let i = length - 1, place = distinct - 1; i >= 0; place--) {
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
        after.late(1, weights ? (weights[row] as number) : 1);
      }
    table.times[place] = time + 0;
    after.ends(table, place, last - i, leaving, staying);
  }
  return { ...table, ...after.totals() };
}

type Columns = Pick<RiskTable, "times" | "atRisk" | "events" | "censored">;

function emptyTable(length: number): Columns {
  return {
    times: new Array<number>(length),
    atRisk: new Array<number>(length),
    events: new Array<number>(length),
    censored: new Array<number>(length),
  };
}

/** Counts customers at risk from the last time to the first: the sums grow, and only late entries are subtracted. */
function riskCounter() {
  let rowsThere = 0;
  let there = 0;
  let rowsLate = 0;
  let late = 0;
  let churned = 0;
  return {
    late(rows: number, weight: number): void {
      rowsLate += rows;
      late += weight;
    },
    ends({ atRisk, events, censored }: Columns, place: number, rows: number, leaving: number, staying: number): void {
      rowsThere += rows;
      there += leaving + staying;
      churned += leaving;
      events[place] = leaving;
      censored[place] = staying;
      // If no customers remain, remove the rounding residue.
      atRisk[place] = rowsThere - rowsLate === rows ? leaving + staying : Math.max(there - late, leaving + staying);
    },
    totals: () => ({ customers: there, churned }),
  };
}
