import { sum, sumOf } from "../../math";
import type { CovariateTargets } from "../families/covariates";
import type { CovariateColumns } from "../fields/customers";
import type { CovariateChoice } from "../fields/fitInput";

/** A column of a design: a number minus its mean, divided by its deviation; or 1 for the customers of a level. */
export interface DesignColumn {
  readonly name: string;
  /** The level; `null` for a number. */
  readonly level: string | null;
  readonly values: Float64Array;
  readonly deviation: number;
}

/** The coefficient of a column for one parameter. */
export interface DesignTerm {
  readonly parameter: CovariateTargets["purchase"][number];
  /** Index of the column. */
  readonly column: number;
}

/** Columns, their coefficients, and the covariates of a customer whose columns are all 0. */
export interface CovariateDesign {
  readonly columns: readonly DesignColumn[];
  readonly terms: readonly DesignTerm[];
  readonly at: Readonly<Record<string, string | number>>;
}

/** Returns the design of chosen covariates; columns that do not vary are left out of `columns`. */
export function covariateDesign(
  columns: CovariateColumns,
  { purchase = [], dropout = [], reference = {} }: CovariateChoice,
  targets: CovariateTargets,
  weights: ArrayLike<number> | undefined,
): CovariateDesign {
  const all: DesignColumn[] = [];
  const at: Record<string, string | number> = {};
  for (const name of new Set([...purchase, ...dropout])) {
    const column = columns[name] as readonly string[] | ArrayLike<number>;
    if (typeof column[0] === "string") {
      const labels = column as readonly string[];
      const levels = [...new Set(labels)].sort();
      const own = reference[name] ?? (levels[0] as string);
      at[name] = own;
      for (const level of levels)
        if (level !== own)
          all.push({ name, level, values: Float64Array.from(labels, (each) => Number(each === level)), deviation: 1 });
    } else {
      const { values, center, deviation } = standardized(column as ArrayLike<number>, weights);
      at[name] = center;
      all.push({ name, level: null, values, deviation });
    }
  }
  const termsOf = (chosen: readonly string[], of: CovariateTargets["purchase"]): DesignTerm[] =>
    of.flatMap((parameter) =>
      all.flatMap(({ name }, column) => (chosen.includes(name) ? [{ parameter, column }] : [])),
    );
  return { columns: all, terms: [...termsOf(purchase, targets.purchase), ...termsOf(dropout, targets.dropout)], at };
}

function standardized(column: ArrayLike<number>, weights: ArrayLike<number> | undefined) {
  const numbers = Float64Array.from(column);
  const weightOf = (row: number) => (weights ? (weights[row] as number) : 1);
  const all = weights ? sum(weights) : numbers.length;
  const center = sumOf(numbers.length, (row) => (weightOf(row) / all) * (numbers[row] as number));
  const apart = numbers.map((each) => each - center);
  const spread = Math.sqrt(sumOf(numbers.length, (row) => (weightOf(row) / all) * (apart[row] as number) ** 2));
  if (spread <= LEAST_SPREAD * Math.abs(center)) return { values: numbers.fill(0), center, deviation: 1 };
  return { values: apart.map((each) => each / spread), center, deviation: spread };
}

/** A smaller deviation, relative to the mean, is rounding. */
const LEAST_SPREAD = 1e-12;
