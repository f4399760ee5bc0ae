import type { Report, ReportList } from "./report";
import { reportAdvice } from "./reportAdvice";

/**
 * Collects the lists of customers to act on.
 *
 * @param report - The report.
 * @returns The lists, each for a CSV file named by its `id`.
 *
 * @example
 * ```ts
 * const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }]);
 * reportLists(ordersReport(log)).length; // => 0
 * ```
 */
export function reportLists(report: Report): readonly ReportList[] {
  return reportAdvice(report).flatMap(({ list }) => (list === null ? [] : [list]));
}
