import { labelOrder } from "../metric/labelCodes";
import { customField, type Field, isList } from "../validation/fields";
import { inWords } from "../validation/inWords";
import { issueAt } from "../validation/issueAt";
import type { Label } from "../validation/labelFields";
import { looked } from "../validation/looked";
import type { Problem } from "../validation/makeIssue";
import { wrongLength } from "../validation/rareErrors";
import { rareKinds } from "../validation/rareKinds";
import type { Rule } from "../validation/rules";
import type { AttributeAccessors, AttributeColumn, AttributeColumns, Attributes, CodedValues } from "./attributeTypes";
import type { BadRows } from "./badRows";
import { longer, nextCapacity } from "./columns";
import { getter } from "./rowReader";

/** Maximum number of attributes of a log. */
const MOST_ATTRIBUTES = 100;

/** A field of things by the name of an attribute. */
function named<Value extends object>(
  fits: (value: unknown) => boolean,
  expected: string,
  problem: Problem,
): Field<Value> {
  const isPlain = (value: unknown) => Object.prototype.toString.call(value) === "[object Object]";
  return customField<Value>(isPlain, { kind: "object" }).check((payload) => {
    // Read once: what a getter returns the next time may be something else.
    const entries = Object.entries(payload.value);
    const { length } = entries;
    if (length > MOST_ATTRIBUTES)
      payload.issues.push(issueAt([], payload.value, wrongLength, { bound: `≤ ${MOST_ATTRIBUTES}`, length }));
    for (const [name, each] of entries)
      if (!fits(each)) payload.issues.push(issueAt([name], each ?? null, problem, { expected }));
    payload.value = Object.fromEntries(entries) as Value;
  });
}

/** The field of the accessors of attributes. */
export function attributeAccessors<Value extends object>(): Field<Value> {
  const isAccessor = (value: unknown) => typeof value === "string" || typeof value === "function";
  return named(isAccessor, "accessor", inWords("wrongType", rareKinds.accessor));
}

/** The field of columns of attributes. */
export function attributeColumns(): Field<AttributeColumns<string>> {
  return named((value) => isList(value) || isCoded(value), "list", "wrongType");
}

function isCoded(value: unknown): value is CodedValues {
  if (isList(value)) return false;
  const { codes, values } = { ...(value as object) } as Partial<CodedValues>;
  return isList(codes) && isList(values);
}

/** A rule: columns of attributes must be as long as another column, coded or not. */
export function attributesAsLong<Input extends object>(
  attributes: keyof Input & string,
  other: keyof Input & string,
): Rule<Input> {
  return looked<Input>([attributes, other], (input, report) => {
    const lengthOf = (column: unknown) => ("codes" in Object(column) ? (column as CodedValues).codes : column) as [];
    const { length: bound } = lengthOf(input[other]);
    for (const [name, column] of Object.entries(Object(input[attributes]))) {
      const { length } = lengthOf(column);
      if (length !== bound) report(issueAt([attributes, name], column, wrongLength, { bound, length }));
    }
  });
}

/** Returns functions that read each column's value of a row; a code that stands for nothing reads as `NaN`. */
export function attributeReaders(columns: AttributeColumns<string>): readonly ((row: number) => unknown)[] {
  return Object.values(columns).map((column) => {
    if (!isCoded(column)) return (row: number) => column[row] ?? null;
    const { codes, values } = column;
    return (row: number) => {
      const code = codes[row] as number;
      const value = code === -1 ? null : values[code];
      return value === undefined ? Number.NaN : value;
    };
  });
}

/** Returns a function that reads the values of all attributes of a row. */
export function attributeValues<Row>(
  accessors: AttributeAccessors<Row, string>,
): (own: Row, row: Row) => readonly unknown[] {
  const getters = Object.values(accessors).map((each) => getter<Row>(each, Object));
  return (own, row) => getters.map((read) => read(own, row));
}

/** Returns the first attribute that a row lacks. */
export function missingAttribute(
  accessors: object | undefined,
  values: readonly unknown[] | undefined,
): string | undefined {
  const place = values === undefined ? -1 : values.indexOf(undefined);
  return place < 0 ? undefined : Object.keys(accessors as object)[place];
}

/** Collects the attributes of the rows of a log. */
export interface AttributeCollector {
  /** Whether the values of a row are good. */
  readonly accepts: (values: readonly unknown[]) => boolean;
  /** Records the problems of a row's values. */
  readonly addProblems: (bad: BadRows, row: number, values: readonly unknown[]) => void;
  /** Keeps the values of a row that is kept. */
  readonly keep: (place: number, values: readonly unknown[]) => void;
  /** Moves the values of a row to an earlier place. */
  readonly move: (from: number, to: number) => void;
  /** Returns the columns of the first rows. */
  readonly finish: (rows: number) => Attributes<string>;
}

/** Creates a collector for attributes of these names. */
function attributeCollector(names: readonly string[]): AttributeCollector {
  const dictionaries = names.map(() => new Map<Label, number>());
  let capacity = 0;
  let columns = names.map(() => new Int32Array(0));
  return {
    accepts: (values) => values.every(isAttribute),
    addProblems(bad, row, values) {
      for (const [i, value] of values.entries())
        if (!isAttribute(value)) bad.add(row, names[i] as string, "wrongType", value, { expected: "label" });
    },
    keep(place, values) {
      if (place >= capacity) {
        capacity = nextCapacity(place);
        columns = columns.map((column) => longer(column, capacity));
      }
      for (const [i, value] of values.entries())
        (columns[i] as Int32Array)[place] = codeOf(dictionaries[i] as Map<Label, number>, value);
    },
    move(from, to) {
      for (const column of columns) column[to] = column[from] as number;
    },
    finish: (rows) =>
      Object.fromEntries(
        names.map((name, i) => {
          const found = [...(dictionaries[i] as Map<Label, number>).keys()];
          return [name, sortedColumn((columns[i] as Int32Array).slice(0, rows), found)];
        }),
      ),
  };
}

/** Creates a collector for the attributes given, if any are. */
export function attributesOf(given: object | undefined): AttributeCollector | undefined {
  return given === undefined ? undefined : attributeCollector(Object.keys(given));
}

/** Returns whole columns, without a call per row; `undefined` if a value is bad. */
export function wholeAttributes(columns: AttributeColumns<string>, rows: number): Attributes<string> | undefined {
  const readers = attributeReaders(columns);
  const whole: [name: string, column: AttributeColumn][] = [];
  for (const [i, name] of Object.keys(columns).entries()) {
    const read = readers[i] as (row: number) => unknown;
    const dictionary = new Map<Label, number>();
    const codes = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const value = read(row);
      if (!isAttribute(value)) return undefined;
      codes[row] = codeOf(dictionary, value);
    }
    whole.push([name, sortedColumn(codes, [...dictionary.keys()])]);
  }
  return Object.fromEntries(whole);
}

function codeOf(dictionary: Map<Label, number>, value: unknown): number {
  if (isNone(value)) return -1;
  const known = dictionary.get(value as Label);
  if (known !== undefined) return known;
  // A map finds −0 and 0 alike, but keeps the first key that was added.
  dictionary.set(typeof value === "number" ? value + 0 : (value as Label), dictionary.size);
  return dictionary.size - 1;
}

/** Numbers the values in their order. A value may have no row left. */
function sortedColumn(codes: Int32Array, found: readonly Label[]): AttributeColumn {
  const counts = new Uint32Array(found.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
  const order = [...found.keys()]
    .filter((code) => (counts[code] as number) > 0)
    .sort((a, b) => labelOrder(found[a] as Label, found[b] as Label));
  const places = new Int32Array(found.length);
  for (const [place, code] of order.entries()) places[code] = place;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) codes[row] = places[code] as number;
  }
  return Object.freeze({ codes, values: Object.freeze(order.map((code) => found[code] as Label)) });
}

/** Whether a row has no value: `null`, or blank text. */
function isNone(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** Whether a value is a label, or none. */
function isAttribute(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value);
}

/** Columns in another order of the rows. */
export function reordered(attributes: Attributes<string>, order: Uint32Array): Attributes<string> {
  const columns = Object.entries(attributes).map(([name, { codes, values }]) => [
    name,
    Object.freeze({ codes: Int32Array.from(order, (row) => codes[row] as number), values }),
  ]);
  return Object.freeze(Object.fromEntries(columns) as Attributes<string>);
}

/** The attributes of a log without any. */
export const noAttributes: Attributes<never> = /* @__PURE__ */ Object.freeze({});
