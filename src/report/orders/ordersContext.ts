import type { CohortTable } from "../../cohorts";
import type { OrderLog } from "../../logs";
import type { PurchaseGaps, PurchaseSummary, RfmResult } from "../../purchases";
import type { PeriodName } from "../words/words";
import type { Writer } from "../words/writer";
import type { Periods } from "./periodsOf";
import type { Returns } from "./returnsOf";
import type { OrderScan } from "./scanOrders";
import type { Trend } from "./trendOf";
import type { Worth } from "./worthOf";

/** All that is known of a log of orders before it is put into words. */
export interface OrdersContext {
  readonly log: OrderLog;
  readonly asOf: number;
  /** The length of the data, in days. */
  readonly days: number;
  readonly scan: OrderScan;
  readonly summary: PurchaseSummary;
  readonly hasMoney: boolean;
  readonly returns: Returns;
  /**
   * The days within which a second order is asked for, and which most numbers use; `null` if the data are too short for
   * any.
   */
  readonly threshold: number | null;
  readonly period: PeriodName;
  readonly periods: Periods;
  readonly table: CohortTable;
  readonly gaps: PurchaseGaps;
  readonly trend: Trend;
  readonly rfm: RfmResult;
  readonly worth: Worth;
  readonly writer: Writer;
  readonly currency: string | undefined;
  readonly locale: "en" | "ar" | "fa";
  /** Money in words: revenue, or gross profit. */
  readonly measure: string;
}
