import type { DistinctRows } from "../../math";
import type { LikelihoodOfOne } from "../families/likelihoodOfOne";
import type { DesignTerm } from "./covariateDesign";

/**
 * The log-likelihood of customers whose parameters differ by covariates, over distinct rows of the columns of the
 * design, frequency, recency and age.
 *
 * @returns A function of the parameters of the model and the exponentials of the coefficients.
 */
export function covariateLikelihood(
  { size, values, places, weights }: DistinctRows,
  terms: readonly DesignTerm[],
  ofOne: LikelihoodOfOne,
  parameterCount: number,
): (parameters: Float64Array, gradient: Float64Array) => number {
  const columnOf = (c: number) => {
    const [column, at] = [values[c] as Float64Array, places[c] as Int32Array];
    return Float64Array.from(at, (place) => column[place] as number);
  };
  const width = values.length - 3;
  const columns = Array.from({ length: width }, (_, c) => columnOf(c));
  const [frequencies, recencies, ages] = [width, width + 1, width + 2].map(columnOf) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const isAlike = (row: number) => places.slice(0, width).every((at) => at[row] === at[row - 1]);
  // Rows are sorted, so the customers of one pattern of covariates follow one another.
  const starts = Int32Array.from(
    Array.from({ length: size }, (_, row) => row).filter((row) => row === 0 || !isAlike(row)),
  );
  const logs = new Float64Array(terms.length);
  const own = new Float64Array(parameterCount);
  const each = new Float64Array(parameterCount);
  const sums = new Float64Array(parameterCount);
  return (parameters, gradient) => {
    gradient.fill(0);
    for (let k = 0; k < logs.length; k++) logs[k] = Math.log(parameters[parameterCount + k] as number);
    let total = 0;
    for (let pattern = 0; pattern < starts.length; pattern++) {
      const begin = starts[pattern] as number;
      const end = pattern + 1 < starts.length ? (starts[pattern + 1] as number) : size;
      sums.fill(0);
      for (let j = 0; j < parameterCount; j++) own[j] = 0;
      for (let k = 0; k < terms.length; k++) {
        const { parameter, column } = terms[k] as DesignTerm;
        const value = (columns[column] as Float64Array)[begin] as number;
        own[parameter.index] = (own[parameter.index] as number) + parameter.sign * (logs[k] as number) * value;
      }
      for (let j = 0; j < parameterCount; j++) own[j] = (parameters[j] as number) * Math.exp(own[j] as number);
      for (let row = begin; row < end; row++) {
        const weight = weights[row] as number;
        total += weight * ofOne(frequencies[row] as number, recencies[row] as number, ages[row] as number, own, each);
        for (let j = 0; j < parameterCount; j++) sums[j] = (sums[j] as number) + weight * (each[j] as number);
      }
      // By the logarithm of each parameter.
      for (let j = 0; j < parameterCount; j++) {
        sums[j] = (sums[j] as number) * (own[j] as number);
        gradient[j] = (gradient[j] as number) + (sums[j] as number) / (parameters[j] as number);
      }
      for (let k = 0; k < terms.length; k++) {
        const { parameter, column } = terms[k] as DesignTerm;
        const value = (columns[column] as Float64Array)[begin] as number;
        gradient[parameterCount + k] =
          (gradient[parameterCount + k] as number) +
          (parameter.sign * value * (sums[parameter.index] as number)) / (parameters[parameterCount + k] as number);
      }
    }
    return total;
  };
}
