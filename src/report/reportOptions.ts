import { surveyScores } from "../files/surveyScales";
import { amount, count, customField, oneOf, optional, ratio, text, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { timestamp } from "../validation/timeFields";
import type { OrdersReportOptions, ReportReading, SubscriptionsReportOptions, SurveyReportOptions } from "./report";

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

/** The schema of {@link SurveyReportOptions}. */
export const surveyReportOptions: InputSchema<SurveyReportOptions, Defaults> = /* @__PURE__ */ inputSchema<
  SurveyReportOptions,
  Defaults
>(() => {
  const { locale, reading } = shared();
  return { fields: { locale, reading, score: oneOf(...surveyScores), question: optional(text()) } };
});
