/** Two rates as needed for planning, for groups of one customer each: divide the errors by √n for n customers. */
export function bothGroups(controlRate: number, treatedRate: number) {
  const [controlRest, treatedRest] = [1 - controlRate, 1 - treatedRate];
  return {
    /** Absolute difference of the rates; above 0. */
    difference: Math.abs(controlRate - treatedRate),
    /** Standard error of the difference if both have their mean rate. */
    errorIfEqual: Math.sqrt(((controlRate + treatedRate) * (controlRest + treatedRest)) / 2),
    /** Standard error of the difference at the actual rates. */
    errorAsGiven: Math.sqrt(controlRate * controlRest + treatedRate * treatedRest),
  };
}
