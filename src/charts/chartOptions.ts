import type { CalendarOptions, Weekday } from "../time";

/** The languages of charts. */
export type ChartLocale = "en" | "ar" | "fa";

/** The options of every chart. */
export interface ChartOptions extends CalendarOptions {
  /** Title of the chart. Default: a title in the language of the chart. */
  readonly title?: string | undefined;
  /** Description of the chart. Default: a sentence with its main numbers. */
  readonly description?: string | undefined;
  /** Language of titles and digits; Arabic and Persian charts run from right to left. Default: `"en"`. */
  readonly locale?: ChartLocale | undefined;
  /** Currency of money, an ISO 4217 code such as `"EUR"` or a sign. Default: plain numbers. */
  readonly currency?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday), for the names of months of weeks. Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
}

/** Colors of series, distinguishable with any color vision: gains are greenish blue, losses orange to red. */
export const chartColors = ["#0b6b74", "#6fbcb3", "#c9d0d6", "#f0a955", "#b3412e"] as const;
