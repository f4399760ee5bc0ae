import { textOrder } from "../metric/labelCodes";

/** Orders reasons by size, largest first; of equal ones, by text. The unknown reason, `null`, is last. */
export function inReasonOrder<Row extends { readonly reason: string | null }>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
): Row[] {
  return [...rows].sort((one, other) => {
    if (one.reason === null || other.reason === null)
      return Number(one.reason === null) - Number(other.reason === null);
    return sizeOf(other) - sizeOf(one) || textOrder(one.reason, other.reason);
  });
}
