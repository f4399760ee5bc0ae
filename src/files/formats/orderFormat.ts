import type { DecimalMark } from "../cells/amounts";
import type { DateOrder } from "../dates/dateRule";
import type { StatusMeaning } from "../readOptions";
import type { KnownMeaning } from "../statuses";

/** The cell of a row below a title; empty if there is no such column. */
export type CellOf = (title: string) => string;

/** What a format knows of a row beyond its columns. */
export interface RowFacts {
  /** Why the row is left out, whatever its status says. */
  readonly reason?: StatusMeaning | undefined;
  /** Whether the row is money paid back, not an order. */
  readonly isRefund?: boolean | undefined;
  /** Whether a row takes back what another paid back. */
  readonly isRefundUndone?: boolean | undefined;
  /** The order, if it is in another column. */
  readonly order?: string | undefined;
  /** The customer, if it is in another column. */
  readonly customer?: string | undefined;
  /** Names a part of the order that counts once, however often it occurs. */
  readonly part?: string | undefined;
}

/** The columns of a format, by titles; of several the first one that is there. */
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
  /** Column of formatted amounts that has the sign of the currency. */
  readonly sign?: readonly string[];
  readonly status?: readonly string[];
  readonly refund?: readonly string[];
  /** The amount after what was paid back; 0 or blank where nothing was. */
  readonly adjusted?: readonly string[];
  /** Filled where the order was cancelled. */
  readonly cancelled?: readonly string[];
}

/** How a format of orders is read. */
export interface OrderFormat {
  readonly id: string;
  readonly name: string;
  /** Sets of titles, each of which only this format has. */
  readonly marks: readonly (readonly string[])[];
  readonly columns: OrderColumnTitles;
  /** `single`: a row per order. `items`: a row per item, each with its money. `once`: the money is in the first row. */
  readonly rows: "single" | "items" | "once";
  /** Whether every negative row is a refund, also at the instant of its order. */
  readonly negativeIsRefund?: boolean;
  /** What statuses mean, without case, underscores and hyphens; words besides are asked about. */
  readonly statuses?: Readonly<Record<string, KnownMeaning>>;
  /** What all other statuses mean, where the format has too many to list. */
  readonly otherStatus?: StatusMeaning;
  /** The decimal mark, where amounts do not prove another. */
  readonly decimal?: DecimalMark;
  /** The order of dates, where dates do not prove another. */
  readonly dateOrder?: DateOrder;
  /** The zone of all instants. */
  readonly zone?: "UTC";
  /** Whether the format never tells who bought. */
  readonly withoutBuyer?: boolean;
  /** What else is to be told. */
  readonly tells?: readonly string[];
  readonly facts?: (cell: CellOf, amount: number) => RowFacts;
}
