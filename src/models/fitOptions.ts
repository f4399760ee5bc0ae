import type { FitListener } from "../metric/fitProgress";

/** What the times of a table of customers are measured in. */
export type TimeUnit = "day" | "week" | "month" | "year";

/** How a model is fitted. */
export interface FitOptions<Parameters> {
  /** One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Where to start; chosen by itself when left out. It only matters where there are several maxima. */
  readonly start?: Parameters | undefined;
  /** The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`. */
  readonly maxIterations?: number | undefined;
  /** What the customers' times are measured in; it is kept with the fit and changes nothing. */
  readonly unit?: TimeUnit | undefined;
  /** Called after each iteration, with how far the fit has come. */
  readonly onProgress?: FitListener | undefined;
}
