import { type DistinctRows, distinctRows } from "../../math";
import { DAYS_IN_UNIT } from "../../time/daysInUnit";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import type { ParameterShapes } from "../families/family";
import type { TimeUnit } from "../families/fittedModels";
import type { FitPurchasesArguments } from "../fields/fitInput";
import { fitInputField, fitRules } from "../fields/fitInputField";
import type { PurchaseColumn } from "../fields/purchaseTable";
import { columnOf, type TableShape, table } from "../fields/tableField";
import { fitRows } from "./fitOf";
import type { PurchaseModelFit } from "./modelFit";

/** The parts of a fit that differ between models of purchases in continuous time. */
interface PurchaseFitting<Model extends string, Parameters> {
  readonly model: Model;
  readonly shapes: ParameterShapes<Parameters>;
  readonly likelihood: (rows: DistinctRows) => (parameters: Float64Array, gradient: Float64Array) => number;
  /** Initial values, given the greatest age. */
  readonly start: (longest: number) => readonly number[];
  /** Scale of each parameter, given the greatest age. */
  readonly scale: (longest: number) => readonly number[];
}

/** The schema of the arguments of a fit of a model of purchases. */
/* @__NO_SIDE_EFFECTS__ */
export function fitPurchasesInput<Parameters extends object>(
  shapes: ParameterShapes<Parameters>,
  columns: TableShape<PurchaseColumn>,
): InputSchema<FitPurchasesArguments<Parameters>> {
  return inputSchema<FitPurchasesArguments<Parameters>>(() => ({
    fields: { customers: table({ ...columns, minLength: 1 }), options: fitInputField(shapes) },
    rules: fitRules<FitPurchasesArguments<Parameters>>(),
  }));
}

/** Fits a model of purchases in continuous time to parsed columns. */
export function fitPurchases<Model extends string, Parameters>(
  { model, shapes, likelihood, start, scale }: PurchaseFitting<Model, Parameters>,
  { customers, options }: FitPurchasesArguments<Parameters>,
): PurchaseModelFit<Model, Parameters> {
  const rows = distinctRows([customers.frequency, customers.recency, customers.age].map(columnOf), options?.weights);
  const ages = rows.values[2] as ArrayLike<number>;
  const longest = ages[ages.length - 1] || 1;
  const { timeUnit } = customers;
  const fit = fitRows({
    model,
    shapes,
    rows,
    likelihood,
    start: start(longest),
    scale: scale(longest),
    timeUnit,
    options,
  });
  return { ...fit, nearDailyBuyers: nearDailyBuyers(rows, fit.timeUnit ?? "day") };
}

/** Share of days with a purchase above which a customer is a near-daily buyer. */
const OFTEN = 0.5;

/** Returns the number of customers with a purchase on more than half of their days. */
function nearDailyBuyers({ size, values, places, weights }: DistinctRows, timeUnit: TimeUnit): number {
  const [frequencies, , ages] = values as [Float64Array, Float64Array, Float64Array];
  const [frequencyAt, , ageAt] = places as [Int32Array, Int32Array, Int32Array];
  let total = 0;
  for (let i = 0; i < size; i++) {
    const days = (ages[ageAt[i] as number] as number) * DAYS_IN_UNIT[timeUnit];
    if ((frequencies[frequencyAt[i] as number] as number) > OFTEN * days) total += weights[i] as number;
  }
  return total;
}
