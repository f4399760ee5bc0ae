/** What a cost brings beyond itself, as a fraction of it; `null` where there is no cost. */
export function returnOn(cost: number, value: number): number | null {
  return cost > 0 ? (value - cost) / cost : null;
}
