/** The languages of charts. */
export type ChartLocale = "en" | "ar" | "fa";

/** The options of every chart. */
export interface ChartOptions {
  /** What the chart shows. Default: a title in the language of the chart. */
  readonly title?: string | undefined;
  /** The chart in words. Default: a sentence with its main numbers. */
  readonly description?: string | undefined;
  /** The language of titles and digits; Arabic and Persian charts run from right to left. Default: `"en"`. */
  readonly locale?: ChartLocale | undefined;
  /** The currency of money, an ISO 4217 code such as `"EUR"` or a sign. Default: plain numbers. */
  readonly currency?: string | undefined;
}

/** The colors of series, told apart with any color vision: gains are greenish blue, losses orange to red. */
export const chartColors = ["#0b6b74", "#6fbcb3", "#c9d0d6", "#f0a955", "#b3412e"] as const;
