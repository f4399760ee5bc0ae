import { isList } from "../../validation/fields";

type Fields = Readonly<Record<string, unknown>>;

/** Levels below which a fit holds nothing. */
const DEEPEST = 4;

/** A copy of a fit, which may be read from JSON: what its lists hold later does not count. */
export function copyOf(value: unknown, level = 0): unknown {
  if (typeof value !== "object" || value === null || level > DEEPEST) return value;
  if (isList(value)) return Array.from(value as ArrayLike<unknown>, (item) => copyOf(item, level + 1));
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copyOf(field, level + 1)]));
}

/** Whether a copy has the parts of a fit that tell the future of customers. */
export function isSurvivalFit({ model, coefficients, covariance, ...rest }: Fields): boolean {
  if (!Array.isArray(coefficients) || !coefficients.every(isCoefficient)) return false;
  const isSquare =
    covariance === null || (Array.isArray(covariance) && covariance.every((row) => isColumn(row, covariance.length)));
  if (!isSquare) return false;
  if (model === "weibull") return isNumber(rest["intercept"]) && isShape(rest["parameters"]);
  return model === "cox" && isFields(rest["baseline"]) && isBaseline(rest["baseline"]);
}

function isBaseline({ at, time, stratum, cumulativeHazard, variance, derivatives }: Fields): boolean {
  if (!Array.isArray(time)) return false;
  const { length } = time;
  return (
    isNumbers(at) &&
    isColumn(time, length) &&
    isColumn(cumulativeHazard, length) &&
    (stratum === null || (Array.isArray(stratum) && stratum.length === length)) &&
    (variance === null || isColumn(variance, length)) &&
    (derivatives === null ||
      (isFields(derivatives) && Object.values(derivatives).every((each) => isColumn(each, length))))
  );
}

function isCoefficient(value: unknown): boolean {
  return isFields(value) && typeof value["name"] === "string" && isNumber(value["coefficient"]);
}

function isShape(value: unknown): boolean {
  return value === null || (isFields(value) && isNumber(value["shape"]));
}

function isNumbers(value: unknown): boolean {
  return isFields(value) && Object.values(value).every(isNumber);
}

/** Whether a value is a list of numbers or `null` of a length. */
function isColumn(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every(isNumber);
}

function isNumber(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
