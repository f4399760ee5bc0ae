import type { Interval } from "../../metric/interval";

/** What an interval takes into account of the parameters. */
export type ParameterMethod = "information" | "bootstrap" | "known";

/** How intervals treat the parameters. */
export interface ParameterInput {
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: no intervals. */
  readonly confidence?: number | undefined;
  /**
   * Whether the interval includes the uncertainty of the parameters (`"uncertain"`) or takes them as exact (`"known"`).
   * Default: `"uncertain"`.
   */
  readonly parameters?: "uncertain" | "known" | undefined;
}

/** Which intervals a prediction returns. */
export interface IntervalInput extends ParameterInput {
  /**
   * What the interval is of: the number that will be observed (`"prediction"`), or the expected number (`"mean"`).
   * Default: `"prediction"`.
   */
  readonly interval?: "prediction" | "mean" | undefined;
}

/** A prediction with its interval. */
export interface Forecast {
  /** The prediction. */
  readonly estimate: number;
  /** Its interval; `null` if the fit does not say how uncertain its parameters are. */
  readonly interval: Interval<ParameterMethod> | null;
}

/** Predictions for many customers with their intervals, and those of the total. */
export interface Forecasts {
  /** The prediction for each customer, in the order of the rows. */
  readonly estimate: Float64Array;
  /** The interval of each; `null` if the fit does not say how uncertain its parameters are. */
  readonly interval: ForecastIntervals | null;
  /** The sum over all customers, with an interval of its own. */
  readonly total: Forecast;
}

/** Intervals of many numbers. */
export interface ForecastIntervals<Ends = Float64Array> {
  /** Lower ends (inclusive), in the order of the rows. */
  readonly low: Ends;
  /** Upper ends (inclusive). */
  readonly high: Ends;
  /** Confidence level, a fraction. */
  readonly confidence: number;
  /** Where the uncertainty of the parameters is from. */
  readonly method: ParameterMethod;
}
