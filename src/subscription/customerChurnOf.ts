import { normalUpperQuantile, wilson } from "../math";
import type { CustomerChurnMethod, CustomerChurnResult } from "./customerChurnResult";

/** Numbers of customers by what happened to them in the window. */
export interface ChurnCounts {
  /** Customers at the start. */
  readonly starting: number;
  /** Customers at the end. */
  readonly ending: number;
  /** Not customers at the start, but a subscription of theirs starts in the window. */
  readonly joined: number;
  /** Customers at the start and not at the end. */
  readonly gone: number;
  /** Customers who left in the window, even if they came back. */
  readonly leavers: number;
  /** Customers at the start who left in the window, even if they came back. */
  readonly startLosses: number;
  /** Gaps of less than two days that begin in the window. */
  readonly shortGaps: number;
}

/** The result for these counts. */
export function customerChurnOf(
  counts: ChurnCounts,
  { method, confidence }: { readonly method: CustomerChurnMethod; readonly confidence: number },
): CustomerChurnResult {
  const { shortGaps } = counts;
  const { lost, base } = fractionOf(method, counts);
  if (base === 0) return { rate: null, lost, base, method, interval: null, shortGaps };
  const isProportion = method === "cohort" || method === "startLosses" || method === "stripe";
  const z = normalUpperQuantile((1 - confidence) / 2);
  const interval = isProportion ? { ...wilson(lost, base, z), confidence, method: "wilson" as const } : null;
  return { rate: lost / base, lost, base, method, interval, shortGaps };
}

/** Lost customers and the base, by definition. */
export function fractionOf(
  method: CustomerChurnMethod,
  counts: ChurnCounts,
): { readonly lost: number; readonly base: number } {
  const { starting, ending, joined, gone, leavers, startLosses } = counts;
  switch (method) {
    case "cohort":
      return { lost: gone, base: starting };
    case "startLosses":
      return { lost: startLosses, base: starting };
    case "stripe":
      return { lost: leavers, base: starting + joined };
    case "midpoint":
      return { lost: leavers, base: starting + joined / 2 };
    case "average":
      return { lost: leavers, base: (starting + ending) / 2 };
    case "allLosses":
      return { lost: leavers, base: starting };
  }
}
