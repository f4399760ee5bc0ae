import type { Report, ReportAdvice } from "./report";

/** Where advice stands: what brings most comes first, and how to test it comes last. */
const ORDER = ["keepGroup"];

/**
 * Collects what to do next from all sections of a report.
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
