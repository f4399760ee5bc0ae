import { type CustomerId, customerDictionary } from "./customerDictionary";

/** The customers of the rows of a log, by number. */
export interface NumberedCustomers {
  /** Customer of each row, as an index in `customerIds`. */
  readonly customers: Int32Array;
  /** Customer ids, in order of first appearance. */
  readonly customerIds: readonly CustomerId[];
}

/** Numbers the customers of a typed column; `undefined` if it is not typed, or an id is bad. */
export function numbersOfIds(ids: ArrayLike<unknown>): NumberedCustomers | undefined {
  if (!ArrayBuffer.isView(ids)) return undefined;
  const dictionary = customerDictionary();
  const customers = new Int32Array(ids.length);
  for (let row = 0; row < customers.length; row++) {
    const number = dictionary.numberOf(ids[row]);
    if (number < 0) return undefined;
    customers[row] = number;
  }
  return { customers, customerIds: dictionary.ids };
}
