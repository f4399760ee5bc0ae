import { mustBeZero } from "../../validation/rareErrors";
import type { PurchaseColumn } from "./purchaseTable";
import type { ColumnShape, RowProblem, TableShape } from "./tableField";

/** Maximum number of opportunities: daily ones over five years. */
export const MOST_OPPORTUNITIES = 2000;

const OPPORTUNITIES: ColumnShape = { unit: "count", least: 0, greatest: MOST_OPPORTUNITIES, whole: true };

/** The columns of models of opportunities, and the rules of a row. */
export const opportunityTable: TableShape<PurchaseColumn> = {
  columns: { frequency: OPPORTUNITIES, recency: OPPORTUNITIES, age: OPPORTUNITIES },
  rows: {
    firstBad: ([frequencies = [], recencies = [], ages = []], from) => {
      const { length } = recencies;
      for (let row = from; row < length; row++) {
        const [frequency, recency] = [frequencies[row] as number, recencies[row] as number];
        if (recency > (ages[row] as number) || frequency > recency || (frequency === 0 && recency > 0)) return row;
      }
      return -1;
    },
    problemOf: ([frequencies = [], recencies = [], ages = []], row) => {
      const [frequency, recency, age] = [frequencies[row] as number, recencies[row] as number, ages[row] as number];
      if (recency > age) return above("recency", "age", age);
      if (frequency > recency) return above("frequency", "recency", recency);
      return { column: "recency", code: mustBeZero, details: (pathOf) => ({ other: [pathOf("frequency")] }) };
    },
  },
};

function above(column: string, other: string, otherValue: number): RowProblem {
  return {
    column,
    code: "notAbove",
    details: (pathOf) => ({ sum: [pathOf(column)], other: [pathOf(other)], otherValue }),
  };
}
