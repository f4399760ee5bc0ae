import { type CoxMoment, coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";
import type { Slope } from "./newton";

/** The log partial likelihood and its derivatives. */
export function coxSlope(rows: CoxRows, point: Float64Array, ties: CoxTies): Slope {
  const { size } = rows;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const sum = { value: 0, gradient, information };
  const reached = coxMoments(rows, point, ties, (moment) => add(sum, moment));
  // Whatever makes the gradient overflow does so with the information too.
  const inReach = reached && information.every(Number.isFinite);
  return { value: inReach ? sum.value : Number.NEGATIVE_INFINITY, gradient, information };
}

function add(sum: { -readonly [Key in keyof Slope]: Slope[Key] }, { value, gradient, variance }: CoxMoment): void {
  const size = gradient.length;
  sum.value += value;
  for (let i = 0; i < size; i++) {
    (sum.gradient[i] as number) += gradient[i] as number;
    for (let j = 0, at = i * size; j <= i; j++, at++) (sum.information[at] as number) += variance[at] as number;
  }
}
