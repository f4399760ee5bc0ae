import type { RareErrorCode } from "./errorTexts";

/**
 * A problem of only some functions, with its English sentence.
 *
 * The sentence is bundled with the rule that uses it, so that other functions do not include it.
 */
export interface RareError {
  /** The code. */
  readonly code: RareErrorCode;
  /** The English sentence. */
  readonly english: string;
}

/** Two fields that exclude each other. */
export const conflict: RareError = {
  code: "conflict",
  english: "{field} and {other} cannot be used together: pass only one of them",
};

/** A field that requires another. */
export const needs: RareError = {
  code: "needs",
  english: "{field} needs {other}: pass {other} too, or remove {field}",
};

/** Two equal numbers that must differ. */
export const notDifferent: RareError = {
  code: "notDifferent",
  english: "{field} and {other} must differ, but both are {value}",
};

/** A list with too few or too many items. */
export const wrongLength: RareError = {
  code: "wrongLength",
  english: "{field} must have {bound} items, but got {length}",
};

/** Two lists of constants. */
export const noSpread: RareError = {
  code: "noSpread",
  english: "{field} and {other} cannot be compared: all values within each are equal",
};

/** Weights that are all 0. */
export const noWeight: RareError = {
  code: "noWeight",
  english: "{field} must contain at least one value above 0",
};

/** A number that must be 0 because another is 0. */
export const mustBeZero: RareError = {
  code: "mustBeZero",
  english: "{field} must be 0 if {other} is 0, but got {value}",
};

/** A list without an item above a bound. */
export const noneAbove: RareError = {
  code: "noneAbove",
  english: "{field} must contain at least one value above {bound}",
};

/** A result too large for a number. */
export const unrepresentable: RareError = {
  code: "unrepresentable",
  english: "{field} makes the result too large to represent",
};

/** Not an instant. */
export const notATime: RareError = {
  code: "notATime",
  english: '{field} must be a Date, epoch milliseconds or ISO-8601 text such as "2025-03-31", but got {value}',
};

/** Not a time zone. */
export const notATimeZone: RareError = {
  code: "notATimeZone",
  english: '{field} must be an IANA time zone such as "Asia/Tehran", but got {value}',
};

/** Not a customer id, or an id of another type than in earlier rows. */
export const notACustomer: RareError = {
  code: "notACustomer",
  english: "{field} must be the id of a customer, a string or a whole number as in the other rows, but got {value}",
};

/** A customer of the log who is not in a table. */
export const lacksCustomer: RareError = {
  code: "lacksCustomer",
  english: "{field} must contain every customer followed in the log, but {value} is missing",
};

/** A duplicate of a unique value. */
export const duplicate: RareError = {
  code: "duplicate",
  english: "{field} must be unique, but {value} also stands in an earlier row",
};

/** A time before another. */
export const tooEarly: RareError = {
  code: "tooEarly",
  english: "{field} must not be before {other} ({otherValue}), but got {value}",
};

/** A time not after another, which makes an empty window. */
export const notAfter: RareError = {
  code: "notAfter",
  english: "{field} must be after {other} ({otherValue}), but got {value}",
};

/** A time outside the known years of a calendar. */
export const outsideCalendar: RareError = {
  code: "outsideCalendar",
  english:
    "{field} is known from {low} to {high} only, but the periods reach beyond: choose a later start or an earlier end",
};

/** A table above the size limit. */
export const tooManyCells: RareError = {
  code: "tooManyCells",
  english:
    "the table would have {rows} rows and {columns} columns, which is too many: choose a longer {field}, a later " +
    "start or fewer periods",
};

/** A number not below another. */
export const notBelow: RareError = {
  code: "notBelow",
  english: "{field} must be below {bound}, but got {value}",
};

/** A field or a main number that is not a single number, so it cannot be varied or solved for. */
export const notNumeric: RareError = {
  code: "notNumeric",
  english: "{field} is not a number, so it cannot be varied or solved for",
};

/** No value of a field gives the target. */
export const noRoot: RareError = {
  code: "noRoot",
  english: "no value of {field} between {low} and {high} gives {target}",
};

/** Labels of too many groups. */
export const tooManyLabels: RareError = {
  code: "tooManyLabels",
  english: "{field} must have at most {bound} different labels",
};

/** A column with the same value in every row. */
export const constantColumn: RareError = {
  code: "constantColumn",
  english: "{field} has the same value in every row: remove it",
};

/** A column that is a combination of others. */
export const collinear: RareError = {
  code: "collinear",
  english: "{field} is a combination of {others}: remove one of these columns",
};

/** A key missing from a row. */
export const missingKey: RareError = {
  code: "missingKey",
  english: "{field} is missing: pass null for none, or name the key that holds it",
};

/** A key missing from a row that has a similar one. */
export const misnamedKey: RareError = {
  code: "misnamedKey",
  english: "{field} is missing: did you mean {suggestion}? Name that key in the accessors",
};

/** Milliseconds that are probably seconds. */
export const looksLikeSeconds: RareError = {
  code: "looksLikeSeconds",
  english:
    "{field} is {value}, a time of {year} in milliseconds: is it in seconds? Multiply it by 1000, or set earliest",
};

/** A date probably of the Jalali calendar. */
export const looksLikeJalali: RareError = {
  code: "looksLikeJalali",
  english:
    '{field} is in the year {year}: is that a year of the Jalali calendar? Set calendar to "persian", convert the ' +
    "date, or set earliest",
};

/** A date probably of the Hijri calendar. */
export const looksLikeHijri: RareError = {
  code: "looksLikeHijri",
  english:
    "{field} is in the year {year}: is that a year of the Hijri calendar? Set calendar to " +
    '"islamic-umalqura", convert the date, or set earliest',
};

/** An implausibly early or late time. */
export const outsideYears: RareError = {
  code: "outsideYears",
  english: "{field} is {value}, which is not from {low} to {high}: correct it, or set earliest or latest",
};

/** A row that overlaps an earlier row of the same subscription. */
export const overlap: RareError = {
  code: "overlap",
  english:
    "{field} {value} overlaps with row {other} of the same subscription: correct the rows, or set overlaps to " +
    '"replace" or "sum"',
};

/** A currency different from an earlier row. */
export const severalCurrencies: RareError = {
  code: "severalCurrencies",
  english: "{field} is {value}, but {otherValue} in row {other}: choose one with the option currency",
};

/** Rows in place of a log. */
export const rowsForLog: RareError = {
  code: "rowsForLog",
  english: "{field} must be a log, but got rows: pass {suggestion}",
};

/** The number of bad rows not reported in detail. */
export const moreRows: RareError = { code: "moreRows", english: "and {value} more bad rows" };

/** A fit of a model for which other functions exist. */
export const otherModel: RareError = {
  code: "otherModel",
  english: "{field} must be one of {choices}, but got {value}: for this model, use {functions}",
};

/** A field that belongs to another model. */
export const notOfModel: RareError = {
  code: "notOfModel",
  english: "{field} is not for the model {choice}: remove it",
};

/** A field of another function. */
export const otherFunction: RareError = {
  code: "otherFunction",
  english: "{field} is not a field of this function: call {suggestion} instead",
};

/** A schema of an incompatible zod version. */
export const olderZod: RareError = {
  code: "olderZod",
  english: '{field} must be a schema of zod 4, but got one of zod 3: import zod from "zod/v4", or update it',
};

/** A unit of time that differs from another. */
export const otherUnit: RareError = {
  code: "otherUnit",
  english: "{field} must be {bound} like {other}, but got {value}",
};

/** A choice that is close to one there is. */
export const misspelledChoice: RareError = {
  code: "misspelledChoice",
  english: "{field} must be one of {choices}, but got {value}: did you mean {suggestion}?",
};

/** An engine that is known and not supported. */
export const unsupported: RareError = {
  code: "unsupported",
  english: "{field} cannot be {choice} yet: no query has been run on it",
};

/** A choice that an engine does not have. */
export const notInEngine: RareError = {
  code: "notInEngine",
  english: "{field} cannot be {choice} in {engine}: choose one of {choices}",
};

/** A field that is of no use in an engine. */
export const engineLacks: RareError = {
  code: "engineLacks",
  english: "{field} does not work in {engine}: remove it",
};

/** Rows of a table that are no rows of a log. */
export const badTableRows: RareError = {
  code: "badTableRows",
  english:
    "rows without a customer, a time from {low} to {high} or an amount of money: {value}. Correct them, or leave " +
    "them " +
    'out with invalidRows: "skip"',
};

/** More customers than a query may return. */
export const tooManyCustomers: RareError = {
  code: "tooManyCustomers",
  english: "{field} ({bound}) is less than the number of customers, {value}: raise it, or use {suggestion}",
};

/** A calendar that is too long for a query. */
export const calendarTooLong: RareError = {
  code: "calendarTooLong",
  english: "the calendar has {value} periods, too many for a query: choose a longer {field} or a later start",
};

/** A query that is too long for an engine. */
export const queryTooLong: RareError = {
  code: "queryTooLong",
  english:
    "the query has {value} bytes, more than {engine} accepts ({bound}): choose longer periods or a later start, or " +
    "raise the limit of the engine and pass it as {field}",
};

/** Quantiles of a part of the customers. */
export const quantilesOfPart: RareError = {
  code: "quantilesOfPart",
  english: "{field} cannot be used for quantiles, since those of parts do not add up: remove it",
};
