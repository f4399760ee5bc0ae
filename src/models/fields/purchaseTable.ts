import { mustBeZero } from "../../validation/rareErrors";
import { type ColumnShape, isWholeWithin, isWithin, type TableShape } from "./tableField";

/** A whole number of purchases. */
export const COUNT = { unit: "count", least: 0, greatest: 1e9, whole: true } satisfies ColumnShape;

/** A length of time: 0, or from 1e-9 to 1e12. */
export const TIME = { unit: "periods", least: 0, greatest: 1e12, nearest: 1e-9 } satisfies ColumnShape;

/** The history of a customer for a purchase model. */
export type PurchaseColumn = "frequency" | "recency" | "age";

/** The columns of models of purchases in continuous time, and the rules of a row. */
export const purchaseTable: TableShape<PurchaseColumn> = {
  columns: { frequency: COUNT, recency: TIME, age: TIME },
  rows: {
    firstBad: ([frequencies = [], recencies = [], ages = []], from) => {
      const { length } = recencies;
      for (let row = from; row < length; row++) {
        if (!agree(frequencies[row] as number, recencies[row] as number, ages[row] as number)) return row;
      }
      return -1;
    },
    problemOf: ([, recencies = [], ages = []], row) => {
      const otherValue = ages[row] as number;
      if (isAfter(recencies[row] as number, otherValue))
        return {
          column: "recency",
          code: "notAbove",
          details: (pathOf) => ({ sum: [pathOf("recency")], other: [pathOf("age")], otherValue }),
        };
      return { column: "recency", code: mustBeZero, details: (pathOf) => ({ other: [pathOf("frequency")] }) };
    },
  },
  allValid: (columns) => {
    const [frequencies, recencies, ages] = columns as unknown as [Float64Array, Float64Array, Float64Array];
    const { length } = frequencies;
    // Read before the loop, which would read them for each row.
    const { greatest: most } = COUNT;
    const { greatest: longest, nearest: shortest } = TIME;
    for (let row = 0; row < length; row++) {
      const frequency = frequencies[row] as number;
      const recency = recencies[row] as number;
      const age = ages[row] as number;
      if (!isWholeWithin(frequency, 0, most)) return false;
      if (!isWithin(recency, 0, longest, shortest) || !isWithin(age, 0, longest, shortest)) return false;
      if (!agree(frequency, recency, age)) return false;
    }
    return true;
  },
};

/** Whether a row has a recency with a frequency only, and none after the age. */
function agree(frequency: number, recency: number, age: number): boolean {
  // More than any length of time: so is a frequency above 0 times this.
  const beyond = 1e13;
  // Without a branch that depends on whether a number is 0: the processor could not foresee it.
  return recency <= frequency * beyond && !isAfter(recency, age);
}

/** Whether a recency is later than the age, by more than rounding: days divided by 7 are not exact. */
function isAfter(recency: number, age: number): boolean {
  return recency > age * (1 + 1e-9);
}

/** Mean values may be 0 or negative because of refunds. */
export const VALUE = { unit: "money", least: -1e15, greatest: 1e15, nearest: 1e-9 } satisfies ColumnShape;

/** The columns of the model of spending. */
export const spendTable: TableShape<"frequency" | "meanRepeatValue"> = {
  columns: { frequency: COUNT, meanRepeatValue: VALUE },
  allValid: (columns) => {
    const [frequencies, means] = columns as unknown as [Float64Array, Float64Array];
    const { length } = frequencies;
    const { greatest: most } = COUNT;
    const { least, greatest, nearest } = VALUE;
    for (let row = 0; row < length; row++)
      if (
        !isWholeWithin(frequencies[row] as number, 0, most) ||
        !isWithin(means[row] as number, least, greatest, nearest)
      )
        return false;
    return true;
  },
};
