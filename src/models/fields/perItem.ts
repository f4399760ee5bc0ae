/** One result for one customer, and a list of them for columns. */
export type PerCustomer<Customers, One = number, Many = Float64Array> = Customers extends { readonly frequency: number }
  ? One
  : Many;

/** One result for a number, and a list of them for a list. */
export type PerItem<Items> = Items extends number ? number : Float64Array;
