import { sum, sumOf, symmetricFactor } from "../../math";
import { issueAt } from "../../validation/issueAt";
import { looked } from "../../validation/looked";
import { collinear, constantColumn } from "../../validation/rareErrors";
import type { Rule } from "../../validation/rules";
import { asDoubles } from "../rows/asDoubles";
import type { NamedColumns } from "../rows/durationFields";

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
  return Object.entries(columns ?? {}).map(([name, column]) => {
    const values = asDoubles(column);
    const counted = (i: number) => weights === undefined || weights[i] !== 0;
    let rows = 0;
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
      if (!counted(i)) continue;
      const value = values[i] as number;
      rows++;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    const spread = rows > 0 ? greatest - least : 0;
    const range = spread > LEAST_RANGE ? spread : 0;
    if (range === 0) {
      const only = rows > 0 ? least : 0;
      return { name, values, mean: only, center: only, deviation: 1, range };
    }
    // Shifted by the least value: far from 0, a small spread would be lost in rounding.
    const scaled = (i: number) => ((values[i] as number) - least) / range;
    const average = (of: (i: number) => number) => sumOf(values.length, (i) => (counted(i) ? of(i) : 0)) / rows;
    const center = average(scaled);
    const weighted = weights ? sumOf(values.length, (i) => (weights[i] as number) * scaled(i)) / sum(weights) : center;
    return {
      name,
      values,
      mean: least + weighted * range,
      center: least + center * range,
      deviation: range * Math.sqrt(average((i) => (scaled(i) - center) ** 2)),
      range,
    };
  });
}

/** Fields examined by {@link explaining}. */
interface Explained {
  readonly durations: ArrayLike<number>;
  readonly covariates?: NamedColumns | undefined;
  readonly weights?: ArrayLike<number> | undefined;
}

const designs = /* @__PURE__ */ new WeakMap<object, readonly Covariate[]>();

/** The covariates of a parsed input, cached by the rule {@link explaining}. */
export function designOf(parsed: object): readonly Covariate[] {
  return designs.get(parsed) as readonly Covariate[];
}

/** A rule: no covariate is constant or a combination of earlier ones. */
export function explaining<Input extends Explained>(): Rule<Input> {
  return looked<Input>(["covariates", "durations", "weights"] as (keyof Input & string)[], (input, report) => {
    const { covariates, durations, weights } = input;
    const design = covariateDesign(covariates, weights);
    designs.set(input, design);
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
  const rows = design[0]?.values.length ?? 0;
  const products = new Float64Array(size * size);
  const scaled = new Float64Array(size);
  let counted = 0;
  for (let row = 0; row < rows; row++) {
    if (weights && weights[row] === 0) continue;
    counted++;
    for (let i = 0; i < size; i++) {
      const { values, center, deviation } = design[i] as Covariate;
      const value = ((values[row] as number) - center) / deviation;
      scaled[i] = value;
      for (let j = 0; j <= i; j++) (products[i * size + j] as number) += value * (scaled[j] as number);
    }
  }
  for (let i = 0; i < products.length; i++) (products[i] as number) /= counted;
  const { kept, factor } = symmetricFactor(products, size, OWN_SHARE);
  return design.flatMap(({ name }, i) => {
    if (kept[i]) return [];
    // Coefficients of the row in terms of earlier rows, by back substitution.
    const shares = Array.from({ length: i }, (_, j) => factor[i * size + j] as number);
    for (let j = i - 1; j >= 0; j--)
      for (let k = j + 1; k < i; k++)
        if (kept[j]) (shares[j] as number) -= (factor[k * size + j] as number) * (shares[k] as number);
    const others = design.slice(0, i).filter((_, j) => kept[j] && Math.abs(shares[j] as number) > 1e-6);
    return [[name, others.map((each) => each.name)] as const];
  });
}
