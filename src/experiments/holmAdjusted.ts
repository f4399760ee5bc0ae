/** P-values corrected by Holm's method, in their order. */
export function holmAdjusted(given: readonly number[]): number[] {
  const order = given.map((_, index) => index).sort((a, b) => (given[a] as number) - (given[b] as number));
  const adjusted = new Array<number>(given.length);
  let greatest = 0;
  order.forEach((index, smaller) => {
    greatest = Math.min(1, Math.max(greatest, (given[index] as number) * (given.length - smaller)));
    adjusted[index] = greatest;
  });
  return adjusted;
}
