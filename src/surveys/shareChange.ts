/** How a share changed from one wave to the next. */
export interface ShareChange {
  /** The later share less the earlier one, from −1 to 1. */
  readonly difference: number;
  /** The lower end of the interval of the difference. */
  readonly low: number;
  /** The upper end of the interval of the difference. */
  readonly high: number;
  /** How often chance alone would bring equal waves at least as far apart, as a fraction. */
  readonly pValue: number;
}
