import type { CustomerId } from "./customerDictionary";

/** Customers as a dictionary and one code per row, as in Arrow, DuckDB and data frames. */
export interface CodedCustomers {
  /** Index in `ids` of each row's customer, from 0. */
  readonly codes: ArrayLike<number>;
  /** Customer ids: text or whole numbers. Ids without a row are ignored; an id listed twice is one customer. */
  readonly ids: ArrayLike<CustomerId>;
}
