import type { Label } from "../validation/labelFields";
import type { Accessor } from "./rowReader";

/** An attribute of the rows of a log, such as the channel of each order, as a dictionary and one code per row. */
export interface AttributeColumn {
  /** Index in `values` of each row's value; -1 for none. */
  readonly codes: Int32Array;
  /** Distinct values of the rows: booleans, then numbers, then text, each in order. */
  readonly values: readonly Label[];
}

/** The attributes of a log by name. */
export type Attributes<Attribute extends string> = Readonly<Record<Attribute, AttributeColumn>>;

/** Where to find each attribute in a row, by the name that it gets: a key of the row, or a function of the row. */
export type AttributeAccessors<Row, Attribute extends string> = { readonly [Name in Attribute]: Accessor<Row> };

/** Values as a dictionary and one code per row. */
export interface CodedValues {
  /** Index in `values` of each row's value, from 0; -1 for none. */
  readonly codes: ArrayLike<number>;
  /** Values: text, whole numbers or booleans; `null` for none. */
  readonly values: ArrayLike<Label | null>;
}

/** Columns of attributes by name: values, or a dictionary of them with one code per row. */
export type AttributeColumns<Attribute extends string> = {
  readonly [Name in Attribute]: ArrayLike<unknown> | CodedValues;
};
