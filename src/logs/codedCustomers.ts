import type { CustomerId } from "./customerDictionary";

/** Customers as a dictionary and one code per row, as Arrow, DuckDB and data frames store texts. */
export interface CodedCustomers {
  /** The place of each row's customer in `ids`, from 0. */
  readonly codes: ArrayLike<number>;
  /** The ids: texts or whole numbers. Ids without a row are ignored, and an id listed twice is one customer. */
  readonly ids: ArrayLike<CustomerId>;
}
