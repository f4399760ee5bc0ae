import { sum, symmetricFactor } from "../../math";
import { issueAt } from "../../validation/issueAt";
import { looked } from "../../validation/looked";
import { collinear, constantColumn } from "../../validation/rareErrors";
import type { Rule } from "../../validation/rules";
import { asDoubles } from "../rows/asDoubles";
import type { NamedColumns } from "../rows/durationFields";
import { dot } from "./rowSpan";

/** A covariate and its standardization: minus the mean, divided by the standard deviation. */
export interface Covariate {
  readonly name: string;
  readonly values: Float64Array;
  /** Mean over customers: weights count. */
  readonly mean: number;
  /** Mean over rows: not dominated by one of them if weights are very unequal. */
  readonly center: number;
  readonly deviation: number;
  /** Range of the values. */
  readonly range: number;
}

/** Values closer than this are equal: their coefficient could not be represented. */
const LEAST_RANGE = 1e-100;
/** Least independent part of a covariate's variance, relative to the whole. */
const OWN_SHARE = 1e-10;

/** The covariates, standardized over rows with positive weight. */
export function covariateDesign(
  columns: NamedColumns | undefined,
  weights: ArrayLike<number> | undefined,
): readonly Covariate[] {
  const counts = weights && asDoubles(weights);
  const positive = counts?.filter((each) => each !== 0);
  return Object.entries(columns ?? {}).map(([name, column]) => {
    const values = asDoubles(column);
    const counted = countedOnly(values, counts);
    const [least, greatest] = endsOf(counted);
    const range = greatest - least > LEAST_RANGE ? greatest - least : 0;
    if (range === 0) return { name, values, mean: least, center: least, deviation: 1, range };
    // Shifted by the least value: far from 0, a small spread would be lost in rounding.
    const scaled = standardized(counted, least, range);
    const center = sum(scaled) / scaled.length;
    const weighted = positive ? sum(products(positive, scaled)) / sum(positive) : center;
    const distances = standardized(scaled, center, 1);
    return {
      name,
      values,
      mean: least + weighted * range,
      center: least + center * range,
      deviation: range * Math.sqrt(sum(products(distances, distances)) / scaled.length),
      range,
    };
  });
}

/** Items with a positive weight. */
function countedOnly(values: Float64Array, weights: Float64Array | undefined): Float64Array {
  return weights ? values.filter((_, row) => weights[row] !== 0) : values;
}

/** The least and the greatest item; 0 without items. */
function endsOf(values: Float64Array): readonly [least: number, greatest: number] {
  let least = values[0] ?? 0;
  let greatest = least;
  for (let i = 1; i < values.length; i++) {
    least = Math.min(least, values[i] as number);
    greatest = Math.max(greatest, values[i] as number);
  }
  return [least, greatest];
}

function standardized(values: Float64Array, center: number, deviation: number): Float64Array {
  const scaled = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) scaled[i] = ((values[i] as number) - center) / deviation;
  return scaled;
}

function products(one: Float64Array, other: Float64Array): Float64Array {
  const each = new Float64Array(one.length);
  for (let i = 0; i < one.length; i++) each[i] = (one[i] as number) * (other[i] as number);
  return each;
}

/** Fields examined by {@link explaining}. */
interface Explained {
  readonly durations: ArrayLike<number>;
  readonly covariates?: NamedColumns | undefined;
  readonly weights?: ArrayLike<number> | undefined;
}

/** A rule: no covariate is constant or a combination of earlier ones. */
export function explaining<Input extends Explained>(): Rule<Input> {
  return looked<Input>(["covariates", "durations", "weights"] as (keyof Input & string)[], (input, report) => {
    const { covariates, durations, weights } = input;
    const design = covariateDesign(covariates, weights);
    // No customers, so nothing is constant.
    if (durations.length === 0 || (weights && sum(weights) === 0)) return;
    const constant = design.filter(({ range }) => range === 0);
    for (const { name } of constant) report(issueAt(["covariates", name], covariates?.[name], constantColumn));
    if (constant.length > 0) return;
    for (const [name, others] of dependent(design, weights))
      report(issueAt(["covariates", name], covariates?.[name], collinear, { others: others.join(" + ") }));
  });
}

/** Finds covariates that are combinations of earlier ones, with the names of those. */
function dependent(
  design: readonly Covariate[],
  weights: ArrayLike<number> | undefined,
): (readonly [name: string, others: readonly string[]])[] {
  const size = design.length;
  const counts = weights && asDoubles(weights);
  const scaled = design.map(({ values, center, deviation }) =>
    standardized(countedOnly(values, counts), center, deviation),
  );
  const crossProducts = new Float64Array(size * size);
  for (const [i, one] of scaled.entries())
    for (let j = 0; j <= i; j++) crossProducts[i * size + j] = dot(one, scaled[j] as Float64Array);
  const { kept, factor } = symmetricFactor(crossProducts, size, OWN_SHARE);
  return design.flatMap(({ name }, i) => {
    if (kept[i]) return [];
    // Coefficients of the row in terms of earlier rows, by back substitution; 0 of those that are dependent themselves.
    const shares = Array.from({ length: i }, (_, j) => factor[i * size + j] as number);
    for (let j = i - 1; j >= 0; j--)
      for (let k = j + 1; k < i; k++) (shares[j] as number) -= (factor[k * size + j] as number) * (shares[k] as number);
    const others = design.slice(0, i).filter((_, j) => Math.abs(shares[j] as number) > 1e-6);
    return [[name, others.map((each) => each.name)] as const];
  });
}
