import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { fitOrParameters } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { tableOrRow } from "../validation/tableField";
import type { CustomerSpend, CustomerSpends } from "./customerSpend";
import { columnOf } from "./forCustomers";
import { gammaGammaMean } from "./gammaGammaMean";
import type { GammaGammaParameters } from "./gammaGammaParameters";
import { gammaGammaShapes, spendTable } from "./gammaGammaShapes";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link gammaGammaExpectedValue}. */
export interface GammaGammaExpectedValueInput {
  /** A fit of the Gamma-Gamma model, or just its parameters. */
  readonly fit: FitOrParameters<"gammaGamma", GammaGammaParameters>;
  /** One customer, or the columns of many. */
  readonly customers: CustomerSpend | CustomerSpends;
}

/** The schema of {@link GammaGammaExpectedValueInput}. */
export const gammaGammaExpectedValueInput: InputSchema<GammaGammaExpectedValueInput> =
  /* @__PURE__ */ inputSchema<GammaGammaExpectedValueInput>(() => ({
    fields: { fit: fitOrParameters("gammaGamma", gammaGammaShapes), customers: tableOrRow(spendTable) },
  }));

/**
 * The mean value of a customer's further purchases, expected from what the repeat purchases so far have brought on average.
 *
 * Between that average and the mean over all customers: the more often somebody has bought, the nearer to their own. Of whoever has not bought again nothing is
 * known, and the mean over all is expected. Where that is infinite (`q` of 1 or less) the result for them is `null`, but for those who have bought often enough
 * it is finite all the same: it takes p x + q above 1. A mean value below 0, of purchases that were paid back, counts as 0.
 *
 * It is a value per purchase. Times the expected number of purchases it is what a customer will bring in, see {@link predictedClv}.
 *
 * @param fit - A fit of {@link fitGammaGamma}, or just its parameters.
 * @param customers - One customer, or the columns of many, as {@link customerSummaries} returns them.
 * @returns Money per purchase, above 0; `null` where the mean is infinite. For columns a list, one entry a customer.
 * @throws {@link MetricInputError} when the arguments break {@link gammaGammaExpectedValueInput}.
 *
 * @source faderHardieLee2005
 * @source faderHardie2013GammaGamma
 *
 * @example
 * ```ts
 * const fit = { p: 6.25, q: 3.74, v: 15.44 };
 * gammaGammaExpectedValue(fit, { frequency: 2, meanRepeatValue: 22.35 }); // => 24.66…
 * gammaGammaExpectedValue(fit, { frequency: 0, meanRepeatValue: 0 }); // => 35.21…
 * gammaGammaExpectedValue({ p: 6, q: 0.9, v: 15 }, { frequency: [0, 3], meanRepeatValue: [0, 20] })[0]; // => null
 * ```
 */
export function gammaGammaExpectedValue(
  fit: GammaGammaExpectedValueInput["fit"],
  customers: CustomerSpend,
): number | null;
export function gammaGammaExpectedValue(
  fit: GammaGammaExpectedValueInput["fit"],
  customers: CustomerSpends,
): (number | null)[];
export function gammaGammaExpectedValue(
  fit: GammaGammaExpectedValueInput["fit"],
  customers: CustomerSpend | CustomerSpends,
): number | null | (number | null)[];
export function gammaGammaExpectedValue(
  fit: GammaGammaExpectedValueInput["fit"],
  customers: CustomerSpend | CustomerSpends,
): number | null | (number | null)[] {
  const parsed = parseInput("gammaGammaExpectedValue", gammaGammaExpectedValueInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  const { frequency, meanRepeatValue } = parsed.customers;
  if (typeof frequency === "number") return gammaGammaMean(parameters, frequency, meanRepeatValue as number);
  const frequencies = columnOf(frequency);
  const means = columnOf(meanRepeatValue as ArrayLike<number>);
  return Array.from(frequencies, (each, row) => gammaGammaMean(parameters, each, means[row] as number));
}

/** {@link gammaGammaExpectedValue} as data. */
export const gammaGammaExpectedValueMetric: Metric<
  [fit: GammaGammaExpectedValueInput["fit"], customers: CustomerSpend | CustomerSpends],
  number | null | (number | null)[]
> = {
  id: "gammaGammaExpectedValue",
  summary:
    "The mean value of a customer's further purchases, expected from what the repeat purchases so far have brought on average.",
  arguments: [
    { name: "fit", of: gammaGammaExpectedValueInput },
    { name: "customers", of: gammaGammaExpectedValueInput },
  ],
  compute: gammaGammaExpectedValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "fit.p * customers.frequency + fit.q <= 1",
  },
  sources: ["faderHardieLee2005", "faderHardie2013GammaGamma"],
  examples: [
    {
      arguments: [
        { p: 6, q: 4, v: 15 },
        { frequency: 1, meanRepeatValue: 21 },
      ],
      result: 24,
    },
    {
      arguments: [
        { p: 6, q: 1, v: 15 },
        { frequency: 0, meanRepeatValue: 0 },
      ],
      result: null,
    },
    {
      arguments: [
        { p: 6, q: 1, v: 15 },
        { frequency: [0, 1], meanRepeatValue: [0, 20] },
      ],
      result: [null, 35],
    },
  ],
};
