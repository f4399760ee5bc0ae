import { customField, type Field, isList } from "../validation/fields";
import type { CodedCustomers } from "./codedCustomers";

/** The field of a column of customers, coded or not. */
export function customerColumn(): Field<ArrayLike<unknown> | CodedCustomers> {
  return customField<ArrayLike<unknown> | CodedCustomers>((value) => isList(value) || isCoded(value), { kind: "list" });
}

/** Whether a value has the form of {@link CodedCustomers}. */
export function isCoded(value: unknown): value is CodedCustomers {
  if (isList(value)) return false;
  // Spreadsheets have no Object.hasOwn.
  const { codes, ids } = { ...(value as object) } as Partial<CodedCustomers>;
  return isList(codes) && isList(ids);
}

/** Returns the number of rows of a column of customers. */
export function rowsOf(customers: ArrayLike<unknown> | CodedCustomers): number {
  return isCoded(customers) ? customers.codes.length : customers.length;
}

/** Returns a function that reads the customer of a row. */
export function customerReader(customers: ArrayLike<unknown> | CodedCustomers): (row: number) => unknown {
  if (!isCoded(customers)) return (row) => customers[row];
  const { codes, ids } = customers;
  return (row) => ids[codes[row] as number];
}
