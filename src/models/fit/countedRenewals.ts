/**
 * Returns the number of renewals that are due in time.
 *
 * @param time - Time from the start to the end, in milliseconds.
 * @param length - Mean time between renewals.
 * @param isDue - Whether the renewal of a number is due in time; true up to some number.
 */
export function countedRenewals(time: number, length: number, isDue: (count: number) => boolean): number {
  // Start with the number by average lengths; then count by the calendar.
  let count = Math.max(0, Math.ceil(time / length)) + 1;
  while (count > 0 && !isDue(count)) count--;
  return count;
}
