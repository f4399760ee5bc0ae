/** A sum that keeps its rounding errors separately. */
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
