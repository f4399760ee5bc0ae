import { type ParameterShapes, SHAPE } from "../validation/modelField";
import type { ColumnShape, TableShape } from "../validation/tableField";
import { COUNT } from "../validation/tableField";
import type { GammaGammaParameters } from "./gammaGammaParameters";

/** The names of the parameters in the order of covariances. */
export const gammaGammaNames = ["p", "q", "v"] as const;

/** What each parameter may be. */
export const gammaGammaShapes: ParameterShapes<GammaGammaParameters> = {
  p: SHAPE,
  q: SHAPE,
  v: { least: 1e-18, greatest: 1e24 },
};

/** Mean values may be 0 or below where purchases were paid back. */
const VALUE: ColumnShape = { unit: "money", least: -1e15, greatest: 1e15, nearest: 1e-9 };

/** The columns of the model. */
export const spendTable: TableShape<"frequency" | "meanRepeatValue"> = {
  columns: { frequency: COUNT, meanRepeatValue: VALUE },
};
