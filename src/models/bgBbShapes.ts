import type { Field } from "../validation/fields";
import { type FittedModel, fitOrParameters, type ParameterShapes, SHAPE } from "../validation/modelField";
import { mustBeZero } from "../validation/rareErrors";
import type { ColumnShape, RowProblem, TableShape } from "../validation/tableField";
import type { BgBbParameters } from "./bgBbParameters";

/** The names of the parameters in the order of covariances. */
export const bgBbNames = ["alpha", "beta", "gamma", "delta"] as const;

/** What each parameter may be. */
export const bgBbParameterShapes: ParameterShapes<BgBbParameters> = {
  alpha: SHAPE,
  beta: SHAPE,
  gamma: SHAPE,
  delta: SHAPE,
};

/** A fit of the model, or just its parameters. */
export function bgBbField(): Field<FittedModel<"bgBb", BgBbParameters> | BgBbParameters> {
  return fitOrParameters("bgBb", bgBbParameterShapes);
}

/** The most opportunities: those of every day in five years. */
export const MOST_OPPORTUNITIES = 2000;

const OPPORTUNITIES: ColumnShape = { unit: "count", least: 0, greatest: MOST_OPPORTUNITIES, whole: true };

/** The columns of the model, and what holds between them. */
export const opportunityTable: TableShape<"frequency" | "recency" | "age"> = {
  columns: { frequency: OPPORTUNITIES, recency: OPPORTUNITIES, age: OPPORTUNITIES },
  rowProblem: ([frequencies, recencies, ages], row) => {
    const frequency = frequencies?.[row] as number;
    const recency = recencies?.[row] as number;
    const age = ages?.[row] as number;
    if (recency > age) return above("recency", "age", age);
    if (frequency > recency) return above("frequency", "recency", recency);
    if (frequency === 0 && recency > 0)
      return { column: "recency", code: mustBeZero, details: (nameOf) => ({ other: nameOf("frequency") }) };
    return undefined;
  },
};

function above(column: string, other: string, otherValue: number): RowProblem {
  return {
    column,
    code: "notAbove",
    details: (nameOf) => ({ sum: nameOf(column), other: nameOf(other), otherValue }),
  };
}
