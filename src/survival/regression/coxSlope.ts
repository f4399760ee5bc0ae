import { coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";
import type { Slope } from "./newton";

/** The log partial likelihood and its derivatives. */
export function coxSlope(rows: CoxRows, point: Float64Array, ties: CoxTies): Slope {
  const { size } = rows;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let value = 0;
  const reached = coxMoments(rows, point, ties, (moment) => {
    value += moment.value;
    for (let i = 0; i < size; i++) {
      (gradient[i] as number) += moment.gradient[i] as number;
      for (let j = 0, at = i * size; j <= i; j++, at++) (information[at] as number) += moment.variance[at] as number;
    }
  });
  const inReach = reached && information.every(Number.isFinite) && Number.isFinite(Math.hypot(...gradient));
  return { value: inReach ? value : Number.NEGATIVE_INFINITY, gradient, information };
}
