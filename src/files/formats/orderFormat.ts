import type { DecimalMark } from "../cells/amounts";
import type { DateOrder } from "../dates/dateRule";
import type { StatusMeaning } from "../readOptions";
import type { KnownMeaning } from "../statuses";

/** The cell of a row below a title; empty if there is no such column. */
export type CellOf = (title: string) => string;

/** Knowledge of a format about a row, beyond its columns. */
export interface RowFacts {
  /** Why the row is excluded, whatever its status. */
  readonly reason?: StatusMeaning | undefined;
  /** Whether the row is a refund rather than an order. */
  readonly isRefund?: boolean | undefined;
  /** Whether the row reverses a refund. */
  readonly isRefundUndone?: boolean | undefined;
  /** The order, if it is in another column. */
  readonly order?: string | undefined;
  /** The customer, if it is in another column. */
  readonly customer?: string | undefined;
  /** Id of a part of the order that counts once, however often it occurs. */
  readonly part?: string | undefined;
}

/** Columns of a format, by title; of several titles, the first one present is used. */
export interface OrderColumnTitles {
  readonly id?: readonly string[];
  readonly email?: readonly string[];
  readonly name?: readonly string[];
  readonly order?: readonly string[];
  readonly date: readonly string[];
  readonly time?: readonly string[];
  readonly zone?: readonly string[];
  readonly amount: readonly string[];
  /** Added to the amount. */
  readonly plus?: readonly string[];
  /** Subtracted from the amount. */
  readonly minus?: readonly string[];
  readonly quantity?: readonly string[];
  readonly currency?: readonly string[];
  /** Column of formatted amounts with a currency sign. */
  readonly sign?: readonly string[];
  readonly status?: readonly string[];
  readonly refund?: readonly string[];
  /** Refunded amount; 0 or blank without refunds. */
  readonly adjusted?: readonly string[];
  /** Filled if the order was canceled. */
  readonly cancelled?: readonly string[];
}

/** How to read a format of orders. */
export interface OrderFormat {
  readonly id: string;
  readonly name: string;
  /** Sets of titles, each unique to this format. */
  readonly marks: readonly (readonly string[])[];
  readonly columns: OrderColumnTitles;
  /**
   * `single`: one row per order. `items`: one row per item, each with its money. `once`: the money is in the first row.
   */
  readonly rows: "single" | "items" | "once";
  /** Whether every negative row is a refund, even at the instant of its order. */
  readonly negativeIsRefund?: boolean;
  /** Meaning of statuses, without case, underscores and hyphens; other statuses lead to a question. */
  readonly statuses?: Readonly<Record<string, KnownMeaning>>;
  /** Meaning of all other statuses, if the format has too many to list. */
  readonly otherStatus?: StatusMeaning;
  /** Decimal separator, unless amounts prove another. */
  readonly decimal?: DecimalMark;
  /** Order of dates, unless dates prove another. */
  readonly dateOrder?: DateOrder;
  /** Time zone of all instants. */
  readonly zone?: "UTC";
  /** Whether the format never identifies customers. */
  readonly withoutBuyer?: boolean;
  /** Further notes to report. */
  readonly tells?: readonly string[];
  readonly facts?: (cell: CellOf, amount: number) => RowFacts;
}
