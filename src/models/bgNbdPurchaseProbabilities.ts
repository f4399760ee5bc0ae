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

/** The arguments of {@link bgNbdPurchaseProbabilities}. */
export interface BgNbdPurchaseProbabilitiesInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"bgNbd", BgNbdParameters>;
  /** The time from the first purchase on, in the unit of time of the fit. */
  readonly periods: number;
  /** The greatest number of purchases to tell the probability of, from 0 to 10,000. */
  readonly upTo: number;
}

/** The schema of {@link BgNbdPurchaseProbabilitiesInput}. */
export const bgNbdPurchaseProbabilitiesInput: InputSchema<BgNbdPurchaseProbabilitiesInput> =
  /* @__PURE__ */ inputSchema<BgNbdPurchaseProbabilitiesInput>(() => ({
    fields: {
      fit: fitOrParameters<"bgNbd", BgNbdParameters>("bgNbd", bgNbdParameterShapes),
      periods: periods(),
      upTo: count(0, 10_000),
    },
  }));

/**
 * The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the BG/NBD model.
 *
 * Times the customers of a cohort, they are how many of them are expected to have bought so often: what a fit is checked against. The
 * first purchase is not counted: the probability of 0 is that of buying once only. What is left to 1 is the probability of more than
 * `upTo`. Of a customer with a history {@link bgNbdExpectedPurchases} tells the mean.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param periods - The time from the first purchase on, in the unit of time of the fit.
 * @param upTo - The greatest number of purchases to tell the probability of, up to 10,000.
 * @returns As an array, at place x the probability of x purchases, from 0 to 1; `upTo` + 1 of them.
 * @throws {@link MetricInputError} when the arguments break {@link bgNbdPurchaseProbabilitiesInput}.
 *
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * bgNbdPurchaseProbabilities({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 39, 10)[0]; // => 0.57378…
 * ```
 */
export function bgNbdPurchaseProbabilities(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  periods: number,
  upTo: number,
): Float64Array {
  const parsed = parseInput("bgNbdPurchaseProbabilities", bgNbdPurchaseProbabilitiesInput, { fit, periods, upTo });
  return betaGeometricProbabilities(parametersOf(parsed.fit), 0, parsed.periods, parsed.upTo);
}

/** {@link bgNbdPurchaseProbabilities} as data. */
export const bgNbdPurchaseProbabilitiesMetric: Metric<Parameters<typeof bgNbdPurchaseProbabilities>, Float64Array> = {
  id: "bgNbdPurchaseProbabilities",
  summary:
    "The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the BG/NBD model.",
  arguments: [
    { name: "fit", of: bgNbdPurchaseProbabilitiesInput },
    { name: "periods", of: bgNbdPurchaseProbabilitiesInput },
    { name: "upTo", of: bgNbdPurchaseProbabilitiesInput },
  ],
  compute: bgNbdPurchaseProbabilities,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 39, 3],
      result: /* @__PURE__ */ Float64Array.of(0.573786352096, 0.199395280836, 0.0854297595391, 0.045860353848),
    },
  ],
};
