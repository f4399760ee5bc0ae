import type { RareErrorCode } from "./errorTexts";

/**
 * A problem that only some functions can have, with its English sentence.
 *
 * The sentence comes along with the rule that needs it, so that other functions do not carry it.
 */
export interface RareError {
  /** The code. */
  readonly code: RareErrorCode;
  /** The English sentence. */
  readonly english: string;
}

/** Two fields of which one may be given. */
export const conflict: RareError = {
  code: "conflict",
  english: "{field} and {other} cannot be used together: pass only one of them",
};

/** A field that may only be given together with another. */
export const needs: RareError = {
  code: "needs",
  english: "{field} needs {other}: pass {other} too, or remove {field}",
};

/** Two numbers that are equal. */
export const notDifferent: RareError = {
  code: "notDifferent",
  english: "{field} and {other} must differ, but both are {value}",
};

/** A list with too few or too many items. */
export const wrongLength: RareError = {
  code: "wrongLength",
  english: "{field} must have {bound} items, but got {length}",
};

/** Two lists, each of one number again and again. */
export const noSpread: RareError = {
  code: "noSpread",
  english: "{field} and {other} cannot be compared: all values within each are equal",
};

/** Weights that are all 0. */
export const noWeight: RareError = {
  code: "noWeight",
  english: "{field} must contain at least one value above 0",
};

/** A number that has to be 0 where another one is. */
export const mustBeZero: RareError = {
  code: "mustBeZero",
  english: "{field} must be 0 if {other} is 0, but got {value}",
};

/** A list of which no item is above a bound that one at least has to be above. */
export const noneAbove: RareError = {
  code: "noneAbove",
  english: "{field} must contain at least one value above {bound}",
};

/** A result that no number can hold. */
export const unrepresentable: RareError = {
  code: "unrepresentable",
  english: "{field} makes the result too large to represent",
};

/** No point in time. */
export const notATime: RareError = {
  code: "notATime",
  english: '{field} must be a Date, epoch milliseconds or ISO-8601 text such as "2025-03-31", but got {value}',
};

/** No time zone. */
export const notATimeZone: RareError = {
  code: "notATimeZone",
  english: '{field} must be an IANA time zone such as "Asia/Tehran", but got {value}',
};

/** No customer's id, or one of another type than in the rows before. */
export const notACustomer: RareError = {
  code: "notACustomer",
  english: "{field} must be the id of a customer, a string or a whole number as in the other rows, but got {value}",
};

/** What may occur once has occurred in an earlier row. */
export const duplicate: RareError = {
  code: "duplicate",
  english: "{field} must be unique, but {value} also stands in an earlier row",
};

/** A time before another. */
export const tooEarly: RareError = {
  code: "tooEarly",
  english: "{field} must not be before {other} ({otherValue}), but got {value}",
};

/** A time that is not after another: a window of no length. */
export const notAfter: RareError = {
  code: "notAfter",
  english: "{field} must be after {other} ({otherValue}), but got {value}",
};

/** A table that would be too large. */
export const tooManyCells: RareError = {
  code: "tooManyCells",
  english:
    "the table would have {rows} rows and {columns} columns, which is too many: choose a longer {field}, a later " +
    "start or fewer periods",
};

/** A number that is not below another. */
export const notBelow: RareError = {
  code: "notBelow",
  english: "{field} must be below {bound}, but got {value}",
};

/** A field, or a main number, that is not one number: it can be neither varied nor solved for. */
export const notNumeric: RareError = {
  code: "notNumeric",
  english: "{field} is not a number, so it cannot be varied or solved for",
};

/** A number that no value of a field brings about. */
export const noRoot: RareError = {
  code: "noRoot",
  english: "no value of {field} between {low} and {high} gives {target}",
};

/** Labels of too many groups. */
export const tooManyLabels: RareError = {
  code: "tooManyLabels",
  english: "{field} must have at most {bound} different labels",
};

/** A column of which every row says the same. */
export const constantColumn: RareError = {
  code: "constantColumn",
  english: "{field} has the same value in every row: remove it",
};

/** A column that can be computed from others. */
export const collinear: RareError = {
  code: "collinear",
  english: "{field} is a combination of {others}: remove one of these columns",
};

/** A key that a row does not have. */
export const missingKey: RareError = {
  code: "missingKey",
  english: "{field} is missing: pass null for none, or name the key that holds it",
};

/** A key that a row does not have, while it has a similar one. */
export const misnamedKey: RareError = {
  code: "misnamedKey",
  english: "{field} is missing: did you mean {suggestion}? Name that key in the accessors",
};

/** A number of milliseconds that is likely to be one of seconds. */
export const looksLikeSeconds: RareError = {
  code: "looksLikeSeconds",
  english:
    "{field} is {value}, a time of {year} in milliseconds: is it in seconds? Multiply it by 1000, or set earliest",
};

/** A date that is likely to be one of the Jalali calendar. */
export const looksLikeJalali: RareError = {
  code: "looksLikeJalali",
  english: "{field} is in the year {year}: is that a year of the Jalali calendar? Convert the date, or set earliest",
};

/** A date that is likely to be one of the Hijri calendar. */
export const looksLikeHijri: RareError = {
  code: "looksLikeHijri",
  english: "{field} is in the year {year}: is that a year of the Hijri calendar? Convert the date, or set earliest",
};

/** A time before or after all that is plausible. */
export const outsideYears: RareError = {
  code: "outsideYears",
  english: "{field} is {value}, which is not from {low} to {high}: correct it, or set earliest or latest",
};

/** A row that overlaps with an earlier one of the same subscription. */
export const overlap: RareError = {
  code: "overlap",
  english:
    "{field} {value} overlaps with row {other} of the same subscription: correct the rows, or set overlaps to " +
    '"replace" or "sum"',
};

/** A currency other than that of an earlier row. */
export const severalCurrencies: RareError = {
  code: "severalCurrencies",
  english: "{field} is {value}, but {otherValue} in row {other}: choose one with the option currency",
};

/** Rows in the place of a log. */
export const rowsForLog: RareError = {
  code: "rowsForLog",
  english: "{field} must be a log, but got rows: pass {suggestion}",
};

/** The number of bad rows that are not told about one by one. */
export const moreRows: RareError = { code: "moreRows", english: "and {value} more bad rows" };

/** A fit of a model that other functions answer for. */
export const otherModel: RareError = {
  code: "otherModel",
  english: "{field} must be one of {choices}, but got {value}: for this model, use {functions}",
};

/** A field of another function. */
export const otherFunction: RareError = {
  code: "otherFunction",
  english: "{field} is not a field of this function: call {suggestion} instead",
};

/** A schema of an older zod than ours. */
export const olderZod: RareError = {
  code: "olderZod",
  english: '{field} must be a schema of zod 4, but got one of zod 3: import zod from "zod/v4", or update it',
};

/** A unit of time that differs from another. */
export const otherUnit: RareError = {
  code: "otherUnit",
  english: "{field} must be {bound} like {other}, but got {value}",
};
