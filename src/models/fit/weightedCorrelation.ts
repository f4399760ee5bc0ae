import { type DistinctRows, sumOf } from "../../math";

/** Returns the weighted correlation of the two columns of a table; `null` if one of them is constant. */
export function weightedCorrelation({ size, values, places, weights }: DistinctRows): number | null {
  const all = sumOf(size, (row) => weights[row] as number);
  const deviations = [0, 1].map((column) => {
    const own = values[column] as Float64Array;
    // Divided by the maximum, so that squares cannot overflow.
    const greatest = own[own.length - 1] as number;
    const at = (row: number) => (own[(places[column] as Int32Array)[row] as number] as number) / greatest;
    const mean = sumOf(size, (row) => (weights[row] as number) * at(row)) / all;
    return { varies: own.length > 1, of: (row: number) => at(row) - mean };
  }) as [Deviation, Deviation];
  const [one, other] = deviations;
  if (!one.varies || !other.varies) return null;
  const moment = (left: Deviation, right: Deviation) =>
    sumOf(size, (row) => (weights[row] as number) * left.of(row) * right.of(row));
  const spread = Math.sqrt(moment(one, one)) * Math.sqrt(moment(other, other));
  return Math.max(-1, Math.min(1, moment(one, other) / spread));
}

interface Deviation {
  readonly varies: boolean;
  readonly of: (row: number) => number;
}
