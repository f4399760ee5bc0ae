/** Reasons to exclude a row, in the order in which they are checked. */
export const REASONS = [
  "repeated heading",
  "total row",
  "repeated row",
  "too many cells",
  "test",
  "not a sale",
  "cancelled",
  "not paid",
  "no date",
  "no amount",
  "no customer",
  "other currency",
] as const;

/** Why a row is excluded. */
export type Reason = (typeof REASONS)[number];

/** The currency if a file states none. */
export const UNSTATED = "unstated";

/** The content of a row. */
export interface OrderItem {
  readonly line: number;
  /** Id of the order; unique if the row has no order id. */
  readonly order: string;
  customer: string | undefined;
  /** Epoch milliseconds, or `NaN`. */
  at: number;
  /** `NaN` if there is none. */
  amount: number;
  /** Empty if the row has none. */
  currency: string;
  reason: Reason | undefined;
  /** Additional refund in the row. */
  refund: number;
  /** Whether a status says that everything was refunded. */
  readonly isPaidBack: boolean;
  /** Values of the attributes, blank for none. */
  readonly attributes: readonly string[];
  /**
   * `refund`: the row is a refund. `undone`: it reverses a refund. `order`: part of an order; `open`: not known yet.
   */
  kind: "refund" | "undone" | "order" | "open";
}
