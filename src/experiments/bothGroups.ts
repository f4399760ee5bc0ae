/** What planning needs to know of two rates, for groups of one customer each: divide the errors by √n for n. */
export function bothGroups(controlRate: number, treatedRate: number) {
  const [controlRest, treatedRest] = [1 - controlRate, 1 - treatedRate];
  return {
    /** How far apart the rates are; above 0. */
    difference: Math.abs(controlRate - treatedRate),
    /** The standard error of the difference if both had their mean rate. */
    errorIfEqual: Math.sqrt(((controlRate + treatedRate) * (controlRest + treatedRest)) / 2),
    /** The standard error of the difference at the rates as they are. */
    errorAsGiven: Math.sqrt(controlRate * controlRest + treatedRate * treatedRest),
  };
}
