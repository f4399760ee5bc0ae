import type { AttributeAccessors } from "./attributeTypes";
import type { Accessor } from "./rowReader";

/** A row of an order log with the default keys; values are checked when they are read. */
export interface OrderRow {
  /** Customer id. */
  readonly customerId: unknown;
  /** Instant of the order. */
  readonly orderedAt: unknown;
  /** Amount, in money. */
  readonly amount: unknown;
  /** Id of the order. */
  readonly orderId?: unknown;
  /** Currency of the amount. */
  readonly currency?: unknown;
}

/** A row of a subscription log with the default keys; values are checked when they are read. */
export interface SubscriptionRow {
  /** Customer id. */
  readonly customerId: unknown;
  /** Start. */
  readonly startedAt: unknown;
  /** End. */
  readonly endedAt: unknown;
  /** Monthly recurring revenue, in money. */
  readonly mrr: unknown;
  /** Id shared by the rows of one subscription. */
  readonly subscriptionId?: unknown;
  /** Whether it is a trial. */
  readonly trial?: unknown;
  /** Why it ended. */
  readonly reason?: unknown;
  /** Currency of the revenue. */
  readonly currency?: unknown;
}

/** Rows as a list or an iterable; TypeScript rejects unknown keys in a list literal. */
export type Rows<Row> = readonly Row[] | Iterable<Row>;

/** Rows that arrive in chunks. */
export type Chunks<Row> = AsyncIterable<Rows<Row>> | Iterable<Rows<Row>>;

/** No accessors: every row has the default keys. */
export type NoAccessors<Accessors> = { readonly [Field in keyof Accessors]?: undefined };

/** Rows whose keys are unknown to TypeScript, such as those of a CSV file; `never` for others. */
export type UnknownKeys<Row> = string extends keyof Row ? unknown : [keyof Row] extends [never] ? unknown : never;

/** Accessors required because the rows lack the default key. */
export type Needed<Row, Given, Field extends string> = {
  readonly [Key in Exclude<Field, Given | keyof Row>]: Accessor<Row>;
};

/** Accessors of attributes, from which TypeScript knows their names. */
export interface WithAttributes<Row, Attribute extends string> {
  /** Attributes of the row by name. */
  readonly attributes?: AttributeAccessors<Row, Attribute> | undefined;
}
