import { inverseOfFactored, logGamma } from "../../math";
import { finiteOrNull } from "../rows/finiteOrNull";
import { covarianceRows } from "./covarianceRows";
import type { Covariate } from "./covariateDesign";
import { factorOf, type Summit } from "./newton";
import type { Robust } from "./sandwich";
import { transformed } from "./transformed";
import { NO_WALD, waldOf } from "./wald";
import type { WeibullLimit } from "./weibullCone";
import type { WeibullCoefficient, WeibullEstimate } from "./weibullFit";
import type { WeibullData } from "./weibullModel";

/** The result for a model that the data do not determine. */
export function unheld(design: readonly Covariate[]) {
  return {
    model: "weibull",
    parameters: null,
    scaleEstimate: "none",
    standardErrors: null,
    intercept: null,
    coefficients: design.map(({ name }) => infinite(name, "none")),
    covariance: null,
    robust: null,
    median: null,
    mean: null,
  } as const;
}

/** Builds the result, converted back from the scale of the data. */
export function held(
  { point, slope }: Summit,
  { told, estimates }: WeibullLimit,
  { center, spread }: WeibullData,
  design: readonly Covariate[],
  confidence: number,
  robustOf: ((modelCovariance: Float64Array) => Robust) | undefined,
) {
  const size = point.length;
  const factored = factorOf(slope, Uint8Array.of(1, ...told));
  const [ofScale, ...ofCovariates] = estimates;
  const phi = point[0] as number;
  // 1 / shape, the σ of the log lifetime.
  const sigma = spread / phi;
  const slopes = design.map(({ deviation }, i) => (sigma * (point[i + 2] as number)) / deviation);
  const shift = design.reduce((sum, { mean }, i) => sum + mean * (slopes[i] as number), 0);
  const intercept = ofScale === "finite" ? center + sigma * (point[1] as number) - shift : null;
  // Derivatives of intercept, slopes and log σ by the parameters of the fit.
  const derivatives = new Float64Array(size * size);
  derivatives[0] = -(sigma * (point[1] as number) - shift) / phi;
  derivatives[1] = sigma;
  for (const [i, { mean, deviation }] of design.entries()) {
    derivatives[i + 2] = (-sigma * mean) / deviation;
    derivatives[(i + 1) * size] = -(slopes[i] as number) / phi;
    derivatives[(i + 1) * size + i + 2] = sigma / deviation;
  }
  derivatives[(size - 1) * size] = -1 / phi;
  const inverse = inverseOfFactored(factored);
  const robust = robustOf?.(inverse);
  const covariance = transformed(derivatives, robust?.covariance ?? inverse, size);
  // A variance may be too large to represent, if next to nothing is known of a coefficient.
  const listed = (matrix: Float64Array) => (matrix.every(Number.isFinite) ? covarianceRows(matrix, size) : null);
  const error = (i: number) => Math.sqrt(Math.max(0, covariance[i * size + i] as number));
  const shape = 1 / sigma;
  const scale = intercept === null ? null : finiteOrNull(Math.exp(intercept)) || null;
  const boundary = ["scale", ...design.map(({ name }) => name)].filter((_, i) => estimates[i] !== "finite");
  const coefficients = design.map(({ name }, i) =>
    ofCovariates[i] === "finite"
      ? finite(name, slopes[i] as number, error(i + 1), shape, confidence)
      : infinite(name, ofCovariates[i] as WeibullEstimate),
  );
  return {
    model: "weibull",
    parameters: { shape, scale },
    scaleEstimate: ofScale === "minusInfinity" ? "zero" : (ofScale as Exclude<WeibullEstimate, "minusInfinity">),
    standardErrors: listed(covariance) && {
      shape: shape * error(size - 1),
      scale: scale === null ? null : finiteOrNull(scale * error(0)),
    },
    intercept,
    coefficients,
    covariance: boundary.length === 0 ? listed(covariance) : null,
    robust: robust
      ? {
          units: robust.units,
          modelCovariance: boundary.length === 0 ? listed(transformed(derivatives, inverse, size)) : null,
        }
      : null,
    median: intercept === null ? null : finiteOrNull(Math.exp(intercept + Math.log(Math.LN2) * sigma)),
    mean: intercept === null ? null : finiteOrNull(Math.exp(intercept + logGamma(1 + sigma))),
    boundary,
  } as const;
}

function finite(
  name: string,
  coefficient: number,
  standardError: number,
  shape: number,
  confidence: number,
): WeibullCoefficient {
  return {
    name,
    estimate: "finite",
    coefficient,
    timeRatio: finiteOrNull(Math.exp(coefficient)),
    hazardRatio: finiteOrNull(Math.exp(-coefficient * shape)),
    ...waldOf(coefficient, standardError, confidence),
  };
}

function infinite(name: string, estimate: WeibullEstimate): WeibullCoefficient {
  return {
    name,
    estimate,
    coefficient: null,
    timeRatio: estimate === "minusInfinity" ? 0 : null,
    hazardRatio: estimate === "plusInfinity" ? 0 : null,
    ...NO_WALD,
  };
}
