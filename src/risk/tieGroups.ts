/** Customers with one score: numbers of churned and of retained customers. */
export type VisitGroup = (left: number, stayed: number) => void;

/** Visits the groups of equal scores from the highest score to the lowest; both lists are in ascending order. */
export function tieGroups(left: Float64Array, stayed: Float64Array, visit: VisitGroup): void {
  let i = left.length - 1;
  let j = stayed.length - 1;
  while (i >= 0 || j >= 0) {
    const ofLeft = i >= 0 ? (left[i] as number) : -Infinity;
    const ofStayed = j >= 0 ? (stayed[j] as number) : -Infinity;
    const score = ofLeft > ofStayed ? ofLeft : ofStayed;
    const [lastLeft, lastStayed] = [i, j];
    while (i >= 0 && left[i] === score) i--;
    while (j >= 0 && stayed[j] === score) j--;
    visit(lastLeft - i, lastStayed - j);
  }
}
