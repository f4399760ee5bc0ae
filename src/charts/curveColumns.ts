import type { KaplanMeierResult } from "../survival";

/** The columns of a Kaplan–Meier curve used for drawing. */
export interface CurveColumns {
  readonly time: readonly number[];
  readonly survival: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** The columns of a curve. */
export function curveColumns({ time, survival, interval: { low, high } }: KaplanMeierResult): CurveColumns {
  return { time, survival, low, high };
}
