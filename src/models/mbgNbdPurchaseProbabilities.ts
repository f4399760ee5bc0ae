import type { Metric } from "../metric/metric";
import { count, periods } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { fitOrParameters } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { betaGeometricProbabilities } from "./betaGeometricProbabilities";
import type { BgNbdParameters } from "./bgNbdParameters";
import { bgNbdParameterShapes } from "./bgNbdShapes";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link mbgNbdPurchaseProbabilities}. */
export interface MbgNbdPurchaseProbabilitiesInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"mbgNbd", BgNbdParameters>;
  /** The time from the first purchase on, in the unit of time of the fit. */
  readonly periods: number;
  /** The greatest number of purchases to tell the probability of, from 0 to 10,000. */
  readonly upTo: number;
}

/** The schema of {@link MbgNbdPurchaseProbabilitiesInput}. */
export const mbgNbdPurchaseProbabilitiesInput: InputSchema<MbgNbdPurchaseProbabilitiesInput> =
  /* @__PURE__ */ inputSchema<MbgNbdPurchaseProbabilitiesInput>(() => ({
    fields: {
      fit: fitOrParameters<"mbgNbd", BgNbdParameters>("mbgNbd", bgNbdParameterShapes),
      periods: periods(),
      upTo: count(0, 10_000),
    },
  }));

/**
 * The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the MBG/NBD model.
 *
 * Times the customers of a cohort, they are how many of them are expected to have bought so often: what a fit is checked against. The
 * first purchase is not counted: the probability of 0 is that of buying once only. What is left to 1 is the probability of more than
 * `upTo`. Of a customer with a history {@link mbgNbdExpectedPurchases} tells the mean.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param periods - The time from the first purchase on, in the unit of time of the fit.
 * @param upTo - The greatest number of purchases to tell the probability of, up to 10,000.
 * @returns As an array, at place x the probability of x purchases, from 0 to 1; `upTo` + 1 of them.
 * @throws {@link MetricInputError} when the arguments break {@link mbgNbdPurchaseProbabilitiesInput}.
 *
 * @source batislamDenizelFiliztekin2007
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * mbgNbdPurchaseProbabilities({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 39, 10)[0]; // => 0.58247…
 * ```
 */
export function mbgNbdPurchaseProbabilities(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  periods: number,
  upTo: number,
): Float64Array {
  const parsed = parseInput("mbgNbdPurchaseProbabilities", mbgNbdPurchaseProbabilitiesInput, { fit, periods, upTo });
  return betaGeometricProbabilities(parametersOf(parsed.fit), 1, parsed.periods, parsed.upTo);
}

/** {@link mbgNbdPurchaseProbabilities} as data. */
export const mbgNbdPurchaseProbabilitiesMetric: Metric<Parameters<typeof mbgNbdPurchaseProbabilities>, Float64Array> = {
  id: "mbgNbdPurchaseProbabilities",
  summary:
    "The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the MBG/NBD model.",
  arguments: [
    { name: "fit", of: mbgNbdPurchaseProbabilitiesInput },
    { name: "periods", of: mbgNbdPurchaseProbabilitiesInput },
    { name: "upTo", of: mbgNbdPurchaseProbabilitiesInput },
  ],
  compute: mbgNbdPurchaseProbabilities,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["batislamDenizelFiliztekin2007", "faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 39, 3],
      result: /* @__PURE__ */ Float64Array.of(0.582473189493, 0.182783077288, 0.0868948256735, 0.0485704429516),
    },
  ],
};
