// Functions on subscriptions, as used by reports, with windows between two instants.
import type { SubscriptionLog } from "../../logs";
import { churnByTenure, customerChurn, revenueMovements, revenueRetention } from "../../subscription";
import { kaplanMeier, medianSurvival, survivalFromSubscriptions } from "../../survival";
import type { CalendarOptions } from "../../time";

type TenureRow = ReturnType<typeof churnByTenure>[number];
export type MovementsRow = ReturnType<typeof revenueMovements>[number];

export function monthlyMovements(log: SubscriptionLog, asOf: number, calendar: CalendarOptions): MovementsRow[] {
  return revenueMovements(log, { ...calendar, period: "month", asOf }).filter(({ finished }) => finished);
}

export function churnBetween(log: SubscriptionLog, from: number, until: number) {
  return customerChurn(log, { from, until });
}

export function retentionBetween(log: SubscriptionLog, from: number, until: number) {
  return revenueRetention(log, { from, until });
}

/** Churn of customers with a tenure below a number of days, and of the others. */
export function churnOfNew(log: SubscriptionLog, from: number, until: number, days: number) {
  const [young, old] = churnByTenure(log, { from, until, brackets: [days] }) as [TenureRow, TenureRow];
  return { young, old };
}

/** Lifetimes of customers, in days. */
export function stayOf(log: SubscriptionLog, asOf: number) {
  const { durations, churned, entry, reasons } = survivalFromSubscriptions(log, { asOf });
  return {
    durations,
    entry,
    reasons,
    customers: durations.length,
    lost: churned.reduce((sum, each) => sum + each, 0),
    longest: durations.reduce((longest, each) => Math.max(longest, each), 0),
    curve: kaplanMeier({ durations, churned, entry }),
    median: medianSurvival({ durations, churned, entry }).median,
  };
}
