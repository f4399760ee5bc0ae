/** Profit divided by cost, a fraction; `null` if the cost is 0. */
export function returnOn(cost: number, value: number): number | null {
  return cost > 0 ? (value - cost) / cost : null;
}
