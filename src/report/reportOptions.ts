import type { Timestamp } from "../time";
import { amount, count, customField, oneOf, optional, ratio, text, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { timestamp } from "../validation/timeFields";
import type { ReportLocale, ReportOptions, ReportReading } from "./report";

/** The options of {@link ordersReport}. */
export interface OrdersReportOptions extends ReportOptions {
  /** Data cutoff: orders at or after this instant are ignored. Default: the end of the day of the last row. */
  readonly asOf?: Timestamp | undefined;
  /** Length of the periods of cohorts and trends. Default: chosen by the length of the data. */
  readonly window?: "week" | "month" | "quarter" | "year" | undefined;
  /** Gross margin, a fraction from 0 to 1: value is then told as gross profit. Default: value is told as revenue. */
  readonly grossMargin?: number | undefined;
  /** Cost of winning a customer, in money. Default: not compared. */
  readonly acquisitionCost?: number | undefined;
  /** How often customers are drawn anew for the interval of the forecast, from 0 (no forecast) to 1,000. Default: 60. */
  readonly resamples?: number | undefined;
}

/** The options of {@link subscriptionsReport}. */
export type SubscriptionsReportOptions = Omit<OrdersReportOptions, "resamples">;

const shared = () => ({
  locale: withDefault(oneOf("en", "ar", "fa"), "en" as const),
  currency: optional(text()),
  reading: optional(
    customField<ReportReading>((value) => typeof value === "object" && value !== null, {
      kind: "object",
    } as never),
  ),
});
const windows = () => ({
  asOf: optional(timestamp()),
  window: optional(oneOf("week", "month", "quarter", "year")),
  grossMargin: optional(ratio()),
  acquisitionCost: optional(amount()),
});

type Defaults = "locale";

/** The schema of {@link OrdersReportOptions}. */
export const ordersReportOptions: InputSchema<OrdersReportOptions, Defaults | "resamples"> =
  /* @__PURE__ */ inputSchema<OrdersReportOptions, Defaults | "resamples">(() => ({
    fields: { ...shared(), ...windows(), resamples: withDefault(count(0, 1000), 60) },
  }));

/** The schema of {@link SubscriptionsReportOptions}. */
export const subscriptionsReportOptions: InputSchema<SubscriptionsReportOptions, Defaults> =
  /* @__PURE__ */ inputSchema<SubscriptionsReportOptions, Defaults>(() => ({ fields: { ...shared(), ...windows() } }));

/** The options of {@link surveyReport}. */
export type SurveyReportOptions = Omit<ReportOptions, "currency">;

/** The schema of {@link SurveyReportOptions}. */
export const surveyReportOptions: InputSchema<SurveyReportOptions, Defaults> = /* @__PURE__ */ inputSchema<
  SurveyReportOptions,
  Defaults
>(() => {
  const { locale, reading } = shared();
  return { fields: { locale, reading } };
});

export type { ReportLocale };
