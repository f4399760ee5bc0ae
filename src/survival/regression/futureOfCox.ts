import type { Label } from "../../validation/labelFields";
import type { CoxFit } from "./coxFit";
import { type Future, type FuturePoint, NO_POINT } from "./futurePoint";

/** Answers about customers by a Cox fit, which may be read from JSON. */
export function futureOfCox({ coefficients, covariance, baseline }: CoxFit, reach: number) {
  const { time, stratum, cumulativeHazard, variance, derivatives } = baseline;
  const names = coefficients.map(({ name }) => name);
  const blocks = new Map<Label | null, readonly [first: number, next: number]>();
  for (let row = 0; row < time.length; row++) {
    const label = stratum?.[row] ?? null;
    blocks.set(label, [blocks.get(label)?.[0] ?? row, row + 1]);
  }
  const columns = derivatives && names.map((name) => derivatives[name] as readonly number[]);

  return (values: readonly number[], label: Label | null, from: number): Future => {
    const [first, next] = blocks.get(label) ?? [0, 0];
    const shifts = values.map((value, i) => value - (baseline.at[names[i] as string] ?? Number.NaN));
    const logRisk = coefficients.reduce(
      (sum, { coefficient }, i) => sum + (coefficient ?? NaN) * (shifts[i] as number),
      0,
    );
    const start = lastUpTo(from);

    /** Last row of the block up to a time; the one before the first if there is none. */
    function lastUpTo(limit: number): number {
      let low = first - 1;
      let high = next;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((time[middle] as number) <= limit) low = middle;
        else high = middle;
      }
      return low;
    }

    const since = (column: readonly (number | null)[], row: number) =>
      (column[row] ?? NaN) - (start < first ? 0 : (column[start] ?? NaN));

    /** Survival from `from` to the time of a row. */
    function pointAt(row: number): FuturePoint {
      if (row === start) return { survival: 1, low: 1, high: 1 };
      const hazard = since(cumulativeHazard, row);
      const logHazard = Math.log(hazard) + logRisk;
      const survival = Math.exp(-Math.exp(logHazard));
      if (Number.isNaN(survival)) return NO_POINT;
      if (variance === null || columns === null || covariance === null) return { survival, low: null, high: null };
      // Derivatives of log hazard by the coefficients.
      const slopes = columns.map((column, i) => (shifts[i] as number) + since(column, row) / hazard);
      let square = since(variance, row) / hazard / hazard;
      for (const [i, line] of covariance.entries())
        for (const [j, each] of line.entries()) square += each * (slopes[i] as number) * (slopes[j] as number);
      const distance = reach * Math.sqrt(Math.max(0, square));
      return {
        survival,
        low: Math.exp(-Math.exp(logHazard + distance)),
        high: Math.exp(-Math.exp(logHazard - distance)),
      };
    }

    /** First time ahead at which a curve is at most one half. */
    function crossing(of: (point: FuturePoint) => number | null): number | null {
      for (let row = start + 1; row < next; row++) {
        const share = of(pointAt(row));
        if (share === null) return null;
        if (share <= 0.5) return (time[row] as number) - from;
      }
      return null;
    }

    return {
      // Beyond the last time of churn, if there is any, the baseline is unknown.
      at: (ahead) => (from + ahead <= (time[next - 1] as number) ? pointAt(lastUpTo(from + ahead)) : NO_POINT),
      median: () => ({
        value: crossing(({ survival }) => survival),
        low: crossing(({ low }) => low),
        high: crossing(({ high }) => high),
        method: "band",
      }),
    };
  };
}
