import { plainThresholds } from "../purchases/plainThresholds";
import { revenueBounds } from "../purchases/revenueBounds";
import type { RfmInput, RfmThresholds } from "../purchases/rfm";
import { MetricInputError } from "../validation/errors";
import { isList } from "../validation/fields";
import { makeIssue } from "../validation/makeIssue";
import { conflict, wrongLength } from "../validation/rareErrors";
import type { OrderTable } from "./orderTable";
import { numberLiteral } from "./text";

/**
 * The customers with their scores: `scored(customer, recency_days, orders, revenue, recency, frequency, monetary)`,
 * from `buyers`.
 */
export function rfmScored({ dialect }: OrderTable, bins: number, thresholds: RfmThresholds): string {
  // A sum may differ in its last digit from one query to the next, and a bound may be the sum of a customer.
  const monetary = revenueBounds(thresholds.monetary);
  const above = (value: string, bounds: readonly number[]) =>
    bounds.map((bound) => ` + CASE WHEN ${value} > ${numberLiteral(dialect, bound)} THEN 1 ELSE 0 END`).join("");
  return `scored AS (SELECT customer, recency_days, orders, revenue,
    ${bins} - (0${above("recency_days", thresholds.recency)}) AS recency,
    1${above("orders", thresholds.frequency)} AS frequency, 1${above("revenue", monetary)} AS monetary
  FROM buyers)`;
}

/**
 * The thresholds of a request: those of its options, or those that a query found.
 *
 * @param query - The query, for errors.
 * @param options - The parsed options.
 * @param found - What {@link rfmThresholdsQuery} read, needed where the options have no thresholds.
 */
export function thresholdsFor(
  query: string,
  { thresholds: own, bins }: Pick<RfmInput, "thresholds"> & { readonly bins: number },
  found: RfmThresholds | undefined,
): RfmThresholds {
  if (own === undefined) return checkThresholds(query, found as RfmThresholds, bins);
  const plain = plainThresholds(own);
  // Two texts of the same numbers are no contradiction: `rfmThresholdsQuery` hands on those of the options.
  if (found !== undefined && JSON.stringify(checkThresholds(query, found, bins)) !== JSON.stringify(plain))
    throw new MetricInputError(query, [
      makeIssue(conflict, ["thresholds"], found, { other: [["options", "thresholds"]] }),
    ]);
  return plain;
}

/** Refuses what are not the thresholds of so many bins; without customers there are none. */
function checkThresholds(query: string, thresholds: RfmThresholds, bins: number): RfmThresholds {
  const read = (name: keyof RfmThresholds): readonly number[] => {
    const path = ["thresholds", name];
    const given: unknown = (Object(thresholds) as RfmThresholds)[name];
    if (!isList(given)) throw new MetricInputError(query, [makeIssue("wrongType", path, given, { expected: "list" })]);
    const list = Array.from(given as ArrayLike<unknown>);
    if (list.length !== bins - 1 && list.length !== 0)
      throw new MetricInputError(query, [
        makeIssue(wrongLength, path, given, { bound: bins - 1, length: list.length }),
      ]);
    const bad = list.findIndex((each) => !Number.isFinite(each));
    if (bad >= 0)
      throw new MetricInputError(query, [makeIssue("wrongType", [...path, bad], list[bad], { expected: "number" })]);
    return list as number[];
  };
  return { recency: read("recency"), frequency: read("frequency"), monetary: read("monetary") };
}
