/** Sums, one a period. */
export interface SumsByPeriod {
  /** Adds a number to the sum of a period. */
  readonly add: (period: number, value: number) => void;
  /** The sum of a period. */
  readonly sum: (period: number) => number;
  /** What rounding has kept out of it. */
  readonly rest: (period: number) => number;
}

/** Makes sums of nothing. They are compensated (Neumaier 1974), so that the order of the numbers does not show. */
export function sumsByPeriod(periods: number): SumsByPeriod {
  const totals = new Float64Array(periods);
  const lost = new Float64Array(periods);
  return {
    add(period, value) {
      const total = totals[period] as number;
      const next = total + value;
      const added = next - total;
      (lost[period] as number) += total - (next - added) + (value - added);
      totals[period] = next;
    },
    sum: (period) => (totals[period] as number) + (lost[period] as number),
    rest(period) {
      const total = totals[period] as number;
      const rest = lost[period] as number;
      const sum = total + rest;
      return total - sum + rest;
    },
  };
}
