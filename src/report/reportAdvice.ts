import type { Report, ReportAdvice } from "./report";

/** Order of advice: most valuable first, tests last. */
const ORDER = ["keepGroup"];

/**
 * Collects the advice of all sections of a report.
 *
 * @param report - The report.
 * @returns The advice in the order in which renderers show it.
 *
 * @example
 * ```ts
 * const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }]);
 * reportAdvice(ordersReport(log)); // => []
 * ```
 */
export function reportAdvice(report: Report): readonly ReportAdvice[] {
  const all = report.sections.flatMap(({ whatToDo }) => whatToDo);
  return [...all.filter(({ id }) => !ORDER.includes(id)), ...all.filter(({ id }) => ORDER.includes(id))];
}
