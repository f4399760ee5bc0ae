import type { Accessor } from "./rowReader";

/** A row of an order log with the usual keys; what the values may be is checked when they are read. */
export interface OrderRow {
  /** Who ordered. */
  readonly customerId: unknown;
  /** When. */
  readonly orderedAt: unknown;
  /** What the order was worth. */
  readonly amount: unknown;
  /** What tells orders apart. */
  readonly orderId?: unknown;
  /** The currency of the amount. */
  readonly currency?: unknown;
}

/** A row of a subscription log with the usual keys; what the values may be is checked when they are read. */
export interface SubscriptionRow {
  /** Who subscribed. */
  readonly customerId: unknown;
  /** When it began. */
  readonly startedAt: unknown;
  /** When it ended. */
  readonly endedAt: unknown;
  /** What it brings in a month. */
  readonly mrr: unknown;
  /** What the rows of one subscription have in common. */
  readonly subscriptionId?: unknown;
  /** Whether it is a trial. */
  readonly trial?: unknown;
  /** The currency of the revenue. */
  readonly currency?: unknown;
}

/** Rows as a list or an iterable: of a list literal, TypeScript refuses unknown keys. */
export type Rows<Row> = readonly Row[] | Iterable<Row>;

/** Rows that arrive in chunks. */
export type Chunks<Row> = AsyncIterable<Rows<Row>> | Iterable<Rows<Row>>;

/** No accessor at all: every row has the usual keys. */
export type NoAccessors<Accessors> = { readonly [Field in keyof Accessors]?: undefined };

/** Rows of which TypeScript does not know the keys, such as those of a CSV file; `never` for others. */
export type UnknownKeys<Row> = string extends keyof Row ? unknown : [keyof Row] extends [never] ? unknown : never;

/** The accessors that are needed because the rows have not the usual key. */
export type Needed<Row, Given, Field extends string> = {
  readonly [Key in Exclude<Field, Given | keyof Row>]: Accessor<Row>;
};
