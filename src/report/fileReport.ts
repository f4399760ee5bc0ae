import type { Reading, SurvivalRows, UnknownReading } from "../files/reading";
import type { OrderLog } from "../logs/orderLog";
import type { SubscriptionLog } from "../logs/subscriptionLog";
import { ordersReport } from "./ordersReport";
import type { OrdersReportOptions, Report, SubscriptionsReportOptions } from "./report";
import { subscriptionsReport } from "./subscriptionsReport";
import { surveyReport } from "./surveyReport";
import { survivalReport } from "./survivalReport";

/** The options of {@link fileReport}: those of all reports; a report takes those that it has. */
export interface FileReportOptions
  extends Pick<OrdersReportOptions, "locale" | "onProgress" | "asOf" | "window" | "by">,
    Pick<OrdersReportOptions, "grossMargin" | "acquisitionCost">,
    Pick<OrdersReportOptions, "calendar" | "yearStartsIn" | "yearEnds" | "weekStartsOn">,
    Pick<SubscriptionsReportOptions, "gapDays"> {
  /** Name of the file. */
  readonly fileName: string;
}

/**
 * The report on a file, whatever it contains: orders, subscriptions, answers to a survey, or durations.
 *
 * The report tells how the file was read. The currency is that of the file.
 *
 * @param reading - What `readFile` of `retention-metrics/files` returned, without open questions.
 * @param options - Language, cutoff, margin, and the name of the file.
 * @returns The report, for `renderHtml`, `renderTerminal` or `toJson`.
 * @throws {@link MetricInputError} if an option is invalid.
 *
 * @example
 * ```ts
 * const file = new TextEncoder().encode("order_id,email,date,total\n1,ann@example.com,2025-01-03,20.50\n");
 * const reading = await readFile(file);
 * const report = reading.kind === null ? null : fileReport(reading, { fileName: "orders.csv" });
 * report?.kind; // => "orders"
 * ```
 */
export function fileReport(
  reading: Exclude<Reading, UnknownReading>,
  { fileName, gapDays, asOf, window, by, grossMargin, acquisitionCost, ...others }: FileReportOptions,
): Report {
  const { calendar, yearStartsIn, yearEnds, weekStartsOn, ...shared } = others;
  const told = { ...shared, reading: { fileName, told: reading.told } };
  // Without questions, there are data.
  if (reading.kind === "survival") return survivalReport(reading.rows as SurvivalRows, told);
  if (reading.kind === "survey") {
    const { answers, score, question } = reading as {
      [Field in keyof typeof reading]: NonNullable<(typeof reading)[Field]>;
    };
    return surveyReport(answers, { ...told, score, question });
  }
  const { currency } = reading;
  const ofLog = {
    ...told,
    asOf,
    window,
    by,
    grossMargin,
    acquisitionCost,
    calendar,
    yearStartsIn,
    yearEnds,
    weekStartsOn,
    currency: currency === null || currency === "unstated" ? undefined : currency,
  };
  if (reading.kind === "orders") return ordersReport(reading.log as OrderLog, ofLog);
  return subscriptionsReport(reading.log as SubscriptionLog, { ...ofLog, gapDays });
}
