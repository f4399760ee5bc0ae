import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { quantilesOfPart } from "../validation/rareErrors";
import type { Dialect } from "./dialects/dialect";
import type { WarehouseTable } from "./tableOptions";
import { numberLiteral } from "./text";

/** The condition that the place of a value, from 0, is next to one of the quantiles of all values. */
export function nearPlaces(dialect: Dialect, place: string, count: string, quantiles: readonly number[]): string {
  const near = [...new Set(quantiles)].map((quantile) => {
    const at = `(${count} - 1) * ${numberLiteral(dialect, quantile)}`;
    // A little more than the two neighbors: the engine rounds otherwise.
    const margin = numberLiteral(dialect, 1.5);
    return `(${place} >= ${at} - ${margin} AND ${place} <= ${at} + ${margin})`;
  });
  return near.join(" OR ");
}

/** Refuses a part of the customers: quantiles of parts do not add up. */
export function refusePart(query: string, { part }: WarehouseTable): void {
  if (part === undefined) return;
  throw new MetricInputError(query, [makeIssue(quantilesOfPart, ["part"], part)]);
}

/**
 * Values in ascending order of which only some are known: those around quantiles.
 *
 * @param query - The query, for errors.
 * @param length - How many values there are.
 * @param known - The place of each known value, and the value.
 * @param quantiles - The quantiles that are asked for.
 */
export function sortedValues(
  query: string,
  length: number,
  known: readonly (readonly [place: number, value: number])[],
  quantiles: readonly number[],
): ArrayLike<number> {
  const values = Object.fromEntries(known);
  for (const quantile of quantiles) {
    const position = (length - 1) * quantile;
    for (const place of [Math.floor(position), Math.ceil(position)])
      if (values[place] === undefined)
        throw new MetricInputError(`${query}.read`, [
          makeIssue("missing", ["rows", place], undefined, { expected: "object" }),
        ]);
  }
  return { ...values, length };
}
