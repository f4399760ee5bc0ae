/** Why a row is left out, in the order in which reasons are tried. */
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

/** Why a row is left out. */
export type Reason = (typeof REASONS)[number];

/** The currency where a file states none. */
export const UNSTATED = "unstated";

/** What a row says. */
export interface OrderItem {
  readonly line: number;
  /** Names the order; unique where the row has no order id. */
  readonly order: string;
  customer: string | undefined;
  /** Epoch milliseconds, or `NaN`. */
  at: number;
  /** `NaN` where there is none. */
  amount: number;
  /** Empty where the row has none. */
  currency: string;
  reason: Reason | undefined;
  /** Paid back besides. */
  refund: number;
  /** Whether a status says that all was paid back. */
  readonly isPaidBack: boolean;
  /**
   * `refund`: the row is money paid back. `undone`: it takes back a refund. `order`: part of an order; `open`: not
   * known yet.
   */
  kind: "refund" | "undone" | "order" | "open";
}
