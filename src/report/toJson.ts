import type { Report } from "./report";

/**
 * Writes a report as JSON, with numbers that are not rounded.
 *
 * @param report - The report.
 * @returns JSON, indented by 2 spaces.
 *
 * @example
 * ```ts
 * const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }]);
 * JSON.parse(toJson(ordersReport(log))).kind; // => "orders"
 * ```
 */
export function toJson(report: Report): string {
  return JSON.stringify(report, null, 2);
}
