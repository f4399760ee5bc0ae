/** Sums of money by place, compensated: the order of the terms does not show. */
export interface CohortSums {
  /** Adds a term to the sum at a place. */
  readonly add: (place: number, term: number) => void;
  /** The sums. */
  readonly totals: () => Float64Array;
}

/** Makes sums that are all 0. */
export function cohortSums(places: number): CohortSums {
  const sums = new Float64Array(places);
  // What the additions have lost to rounding (Neumaier 1974).
  const lost = new Float64Array(places);
  return {
    add(place, term) {
      const sum = sums[place] as number;
      const next = sum + term;
      const added = next - sum;
      lost[place] = (lost[place] as number) + (sum - (next - added)) + (term - added);
      sums[place] = next;
    },
    totals: () => sums.map((sum, place) => sum + (lost[place] as number)),
  };
}
