import type { Timestamp } from "../time";
import type { SurveyScore } from "./surveyScales";

/** Content of a file: orders, subscriptions, survey answers, or durations of customers. */
export type FileKind = "orders" | "subscriptions" | "survey" | "survival";

/** Meaning of a status for an order: counted, counted and fully refunded, or excluded for a reason. */
export type StatusMeaning = "paid" | "refunded" | "cancelled" | "not paid" | "test" | "not a sale";

/** Unit of durations. */
export type DurationUnit = "day" | "week" | "month" | "year";

/** Fields for which a column can be chosen. */
export type ColumnField =
  | "customer"
  | "order"
  | "date"
  | "time"
  | "zone"
  | "amount"
  | "quantity"
  | "currency"
  | "status"
  | "refund"
  | "subscription"
  | "start"
  | "end"
  | "interval"
  | "trial"
  | "reason";

/** Options for information that the file itself does not contain. */
export interface ReadOptions {
  /** Content of the file. Default: recognized by its titles. */
  readonly kind?: FileKind | undefined;
  /** Format id, such as `"shopify-orders"`, or `"plain"` for none. Default: recognized by its titles. */
  readonly format?: string | undefined;
  /** Titles of the columns to use, by field: `{ customer: "Email", amount: "Total" }`. Default: recognized. */
  readonly columns?: Readonly<Partial<Record<ColumnField, string>>> | undefined;
  /**
   * Titles of columns to keep as attributes of orders or subscriptions, such as `["channel"]`: their names in the log,
   * for `cohortTable(log, { by })` and reports. Default: columns with common titles, such as `"Channel"`, `"Country"`
   * or `"Plan"`, that have 2 to 200 different values.
   */
  readonly attributes?: readonly string[] | undefined;
  /** `","`, `";"`, `"|"`, a tab, or their names `"comma"`, `"semicolon"`, `"pipe"`, `"tab"`. Default: recognized. */
  readonly delimiter?: string | undefined;
  /** Name of the sheet of a workbook to read. Default: the only one with known titles. */
  readonly sheet?: string | undefined;
  /** Encoding, as `TextDecoder` names them: `"utf-8"`, `"windows-1252"`, `"utf-16le"`. Default: recognized. */
  readonly encoding?: string | undefined;
  /** Decimal separator of all amounts, `"."` or `","`. Default: recognized column by column. */
  readonly decimal?: "." | "," | undefined;
  /**
   * Order of day, month and year: `"dmy"`, `"mdy"`, `"ymd"`, or a pattern such as `"dd/mm/yyyy"`. Default: recognized.
   */
  readonly dateFormat?: string | undefined;
  /** Calendar of the dates: `"gregory"`, `"persian"` (Solar Hijri) or `"islamic-umalqura"`. Default: `"gregory"`. */
  readonly calendar?: string | undefined;
  /** IANA time zone of instants without one. Default: the zone of the file, or UTC. */
  readonly timeZone?: string | undefined;
  /** Currency to read, such as `"USD"`. Rows in other currencies are excluded. Default: the only one in the file. */
  readonly currency?: string | undefined;
  /** Meaning of statuses not defined by the format: `{ "on route": "paid" }`. */
  readonly status?: Readonly<Record<string, StatusMeaning>> | undefined;
  /**
   * Whether an amount repeated in several rows of one order counts per `"row"` or per `"order"`. Default: recognized.
   */
  readonly amountsPer?: "row" | "order" | undefined;
  /** What to do with unreadable rows: exclude and count them (`"skip"`), or ask (`"throw"`). Default: `"skip"`. */
  readonly invalidRows?: "skip" | "throw" | undefined;
  /** Title of the survey question to read. Default: the only column of answers. */
  readonly question?: string | undefined;
  /**
   * Scale of the answers: `"nps"` from 0 to 10; `"csat"`, `"csat-7"` or `"csat-10"` from 1 to 5, 7 or 10; `"ces"` (it
   * was easy, 1 to 7), `"ces-5"` (the same, 1 to 5) or `"ces-1"` (how much effort, 1 to 5). Default: recognized.
   */
  readonly score?: SurveyScore | undefined;
  /** Unit of durations, for a file of durations. Default: recognized. */
  readonly timeUnit?: DurationUnit | undefined;
  /**
   * Meaning of the end date of a subscription: the first instant without it, or its last day. Default: `"exclusive"`.
   */
  readonly ends?: "exclusive" | "inclusive" | undefined;
  /** Instants at which the facts count customers and monthly revenue. Default: the last instant of the file. */
  readonly activeAt?: readonly Timestamp[] | undefined;
  /** Called while a long file is read, with the numbers of bytes and rows so far. */
  readonly onProgress?: ReadingListener | undefined;
}

/**
 * Called with the progress of reading a long file.
 *
 * @param bytes - Bytes so far.
 * @param rows - Rows so far.
 */
export type ReadingListener = (bytes: number, rows: number) => void;

/** Name of an option that answers a question about a file. */
export type ReadOptionName = Exclude<keyof ReadOptions, "onProgress" | "activeAt">;
