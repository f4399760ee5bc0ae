import { mustBeZero } from "../../validation/rareErrors";
import type { ColumnShape, TableShape } from "./tableField";

/** A whole number of purchases. */
export const COUNT: ColumnShape = { unit: "count", least: 0, greatest: 1e9, whole: true };

/** A length of time: 0, or from 1e-9 to 1e12. */
const TIME: ColumnShape = { unit: "periods", least: 0, greatest: 1e12, nearest: 1e-9 };

/** The history of a customer for a purchase model. */
export type PurchaseColumn = "frequency" | "recency" | "age";

/** More than any length of time: so is a frequency above 0 times this. */
const BEYOND = 1e13;

/** Tolerance for rounding: days divided by 7 are not exact. */
const TIME_SLACK = 1e-9;

/** The columns of models of purchases in continuous time, and the rules of a row. */
export const purchaseTable: TableShape<PurchaseColumn> = {
  columns: { frequency: COUNT, recency: TIME, age: TIME },
  rows: {
    firstBad: ([frequencies = [], recencies = [], ages = []], from) => {
      const { length } = recencies;
      for (let row = from; row < length; row++) {
        const recency = recencies[row] as number;
        // Without a branch that depends on whether a number is 0: the processor could not foresee it.
        if (recency > (frequencies[row] as number) * BEYOND || isAfter(recency, ages[row] as number)) return row;
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
};

/** Whether a recency is later than the age, by more than rounding. */
function isAfter(recency: number, age: number): boolean {
  return recency > age * (1 + TIME_SLACK);
}

/** Mean values may be 0 or negative because of refunds. */
export const VALUE: ColumnShape = { unit: "money", least: -1e15, greatest: 1e15, nearest: 1e-9 };

/** The columns of the model of spending. */
export const spendTable: TableShape<"frequency" | "meanRepeatValue"> = {
  columns: { frequency: COUNT, meanRepeatValue: VALUE },
};
