import { surveyScores } from "../files/surveyScales";
import { durations } from "../survival/rows/durationFields";
import { amount, count, customField, fraction, isList, oneOf, optional, text, withDefault } from "../validation/fields";
import { flagsOf } from "../validation/flags";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { sameLength } from "../validation/sameLength";
import { type CalendarDefaults, calendarFields, timestamp } from "../validation/timeFields";
import type {
  OrdersReportOptions,
  ReportListener,
  ReportReading,
  SubscriptionsReportOptions,
  SurveyReportOptions,
  SurvivalReportOptions,
  SurvivalReportRows,
} from "./report";

const shared = () => ({
  locale: withDefault(oneOf("en", "ar", "fa"), "en" as const),
  currency: optional(text()),
  onProgress: optional(customField<ReportListener>((value) => typeof value === "function", { kind: "object" })),
  reading: optional(
    customField<ReportReading>((value) => typeof value === "object" && value !== null, {
      kind: "object",
    } as never),
  ),
});
const windows = () => ({
  asOf: optional(timestamp()),
  window: optional(oneOf("week", "month", "quarter", "year")),
  grossMargin: optional(fraction()),
  acquisitionCost: optional(amount()),
  by: optional(text()),
  ...calendarFields(),
});

type Defaults = "locale";

/** The schema of {@link OrdersReportOptions}. */
export const ordersReportOptions: InputSchema<OrdersReportOptions, Defaults | CalendarDefaults | "resamples"> =
  /* @__PURE__ */ inputSchema<OrdersReportOptions, Defaults | CalendarDefaults | "resamples">(() => ({
    fields: { ...shared(), ...windows(), resamples: withDefault(count(0, 1000), 60) },
  }));

/** The schema of {@link SubscriptionsReportOptions}. */
export const subscriptionsReportOptions: InputSchema<
  SubscriptionsReportOptions,
  Defaults | CalendarDefaults | "gapDays"
> = /* @__PURE__ */ inputSchema<SubscriptionsReportOptions, Defaults | CalendarDefaults | "gapDays">(() => ({
  fields: { ...shared(), ...windows(), gapDays: withDefault(count(0, 3650), 0) },
}));

/** The schema of {@link SurveyReportOptions}. */
export const surveyReportOptions: InputSchema<SurveyReportOptions, Defaults> = /* @__PURE__ */ inputSchema<
  SurveyReportOptions,
  Defaults
>(() => {
  const { locale, reading, onProgress } = shared();
  return { fields: { locale, reading, onProgress, score: oneOf(...surveyScores), question: optional(text()) } };
});

const units = () => oneOf("day", "week", "month", "year");

/** The schema of {@link SurvivalReportRows}. */
export const survivalReportRows: InputSchema<SurvivalReportRows> = /* @__PURE__ */ inputSchema<SurvivalReportRows>(
  () => ({
    fields: {
      customers: optional(customField<readonly (string | number)[]>(isList, { kind: "list" })),
      timeUnit: optional(units()),
      durations: durations(),
      events: flagsOf("durations"),
    },
    rules: [sameLength("events", "durations"), sameLength("customers", "durations")],
  }),
);

/** The schema of {@link SurvivalReportOptions}. */
export const survivalReportOptions: InputSchema<SurvivalReportOptions, Defaults> = /* @__PURE__ */ inputSchema<
  SurvivalReportOptions,
  Defaults
>(() => {
  const { locale, reading, onProgress } = shared();
  return {
    fields: {
      locale,
      reading,
      onProgress,
      timeUnit: optional(units()),
    },
  };
});
