import type { CohortTable, CohortTableByGroup } from "../../cohorts";
import type { SubscriptionLog } from "../../logs";
import type { Interval } from "../../metric/interval";
import type { PeriodName } from "../words/words";
import type { Writer } from "../words/writer";
import type { churnBetween, churnOfNew, MovementsRow, retentionBetween, stayOf } from "./subscriptionLibrary";

/** The first 12 months of customers who joined at least 12 months ago. */
export interface FirstYear {
  readonly customers: number;
  readonly estimate: number;
  readonly interval: Interval | null;
  /** Month in which the acquisition cost is recovered; `null` if not within 12 months. */
  readonly payback: number | null;
}

/** A customer who pays at the end of the data, or left in the last 3 months. */
export interface Payer {
  readonly customer: number;
  readonly since: number;
  readonly until: number;
  readonly revenue: number;
}

/** Everything known about a log of subscriptions before it is put into words. */
export interface SubscriptionContext {
  readonly log: SubscriptionLog;
  readonly asOf: number;
  /** Three months and a year earlier. */
  readonly quarterAgo: number;
  readonly yearAgo: number;
  readonly first: number;
  readonly lastStart: number;
  readonly movements: readonly MovementsRow[];
  readonly churn: ReturnType<typeof churnBetween>;
  readonly churnBefore: ReturnType<typeof churnBetween>;
  readonly kept: ReturnType<typeof retentionBetween>;
  readonly stay: ReturnType<typeof stayOf>;
  readonly tenure: ReturnType<typeof churnOfNew>;
  readonly period: PeriodName;
  /** With groups if they are asked for. */
  readonly table: CohortTable | CohortTableByGroup;
  readonly firstYear: FirstYear | null;
  readonly paying: readonly Payer[];
  readonly lost: readonly Payer[];
  readonly mrr: number;
  readonly everPaid: number;
  readonly trials: number;
  readonly writer: Writer;
  readonly currency: string | undefined;
  readonly grossMargin: number | undefined;
  readonly acquisitionCost: number | undefined;
  readonly measure: string;
}
