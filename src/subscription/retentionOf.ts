import type { RevenueRetentionResult } from "./revenueRetentionResult";

/** What sums over the starting customers amount to: revenue at the start, the lesser of both ends, and at the end. */
export function retentionOf({
  starting,
  retained,
  ending,
}: {
  readonly starting: number;
  readonly retained: number;
  readonly ending: number;
}): RevenueRetentionResult {
  if (starting === 0) return { gross: null, net: null, starting, retained };
  return { gross: Math.min(1, retained / starting), net: ending / starting, starting, retained };
}
