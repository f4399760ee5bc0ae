/**
 * Two rates as needed for planning, for groups of one customer each on average: divide the errors by √n for n
 * customers per group on average.
 *
 * @param treatedSize - Customers in the treated group, in any unit.
 * @param controlSize - Customers in the control group, in the same unit.
 */
export function bothGroups(controlRate: number, treatedRate: number, treatedSize: number, controlSize: number) {
  const average = (treatedSize + controlSize) / 2;
  const [treated, control] = [treatedSize / average, controlSize / average];
  const [controlRest, treatedRest] = [1 - controlRate, 1 - treatedRate];
  const events = (control * controlRate + treated * treatedRate) / 2;
  const others = (control * controlRest + treated * treatedRest) / 2;
  return {
    /** Absolute difference of the rates; above 0. */
    difference: Math.abs(controlRate - treatedRate),
    /** Standard error of the difference if both have their mean rate. */
    errorIfEqual: Math.sqrt(events * others * (1 / control + 1 / treated)),
    /** Standard error of the difference at the actual rates. */
    errorAsGiven: Math.sqrt((controlRate * controlRest) / control + (treatedRate * treatedRest) / treated),
  };
}
