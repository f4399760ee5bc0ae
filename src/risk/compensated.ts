/** A sum of which the rounding errors are kept apart. */
export function compensated() {
  let sum = 0;
  let lost = 0;
  return {
    add(term: number): void {
      const next = sum + term;
      const added = next - sum;
      lost += sum - (next - added) + (term - added);
      sum = next;
    },
    total: () => sum + lost,
  };
}
