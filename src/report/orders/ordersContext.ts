import type { CohortTable, CohortTableByGroup } from "../../cohorts";
import type { OrderLog } from "../../logs";
import type { PurchaseGaps, PurchaseSummary, RfmResult } from "../../purchases";
import type { PeriodName } from "../words/words";
import type { Writer } from "../words/writer";
import type { Periods } from "./periodsOf";
import type { Returns } from "./returnsOf";
import type { OrderScan } from "./scanOrders";
import type { Trend } from "./trendOf";
import type { Worth } from "./worthOf";

/** Everything known about a log of orders before it is put into words. */
export interface OrdersContext {
  readonly log: OrderLog;
  readonly asOf: number;
  /** Length of the data, in days. */
  readonly days: number;
  readonly scan: OrderScan;
  readonly summary: PurchaseSummary;
  readonly hasMoney: boolean;
  readonly returns: Returns;
  /** Number of days for a second order, used by most numbers; `null` if the data are too short. */
  readonly threshold: number | null;
  readonly period: PeriodName;
  readonly periods: Periods;
  /** With groups if they are asked for. */
  readonly table: CohortTable | CohortTableByGroup;
  readonly gaps: PurchaseGaps;
  readonly trend: Trend;
  readonly rfm: RfmResult;
  readonly worth: Worth;
  readonly writer: Writer;
  readonly currency: string | undefined;
  readonly locale: "en" | "ar" | "fa";
  /** Words for money: revenue, or gross profit. */
  readonly measure: string;
}
