import * as z from "zod/mini";
import { checkThat } from "./checkThat";
import { type FieldFacts, factsAt, withFacts } from "./fieldFacts";
import { zodError } from "./issues";
import { wrongLength } from "./rareErrors";
import { rareKind } from "./rareKinds";
import type { Unit } from "./unit";

/** A schema for one field. */
export type Field<Parsed, Given = Parsed> = z.core.$ZodType<Parsed, Given>;

/** Greatest amount of money or other quantity: sums and products of such amounts cannot overflow. */
const LARGEST = 1e15;
/** Least amount other than 0. */
const LEAST_AMOUNT = 1e-9;
/** Least rate or probability other than 0. */
const LEAST_RATE = 1e-12;

/** Bounds of a numeric field, for {@link bounded}. */
type Bounds = readonly [unit: Unit, least: number, greatest: number, nearest: number, fraction?: boolean];

const FRACTION: Bounds = ["fraction", 0, 1, LEAST_RATE, true];

function bounded(...[unit, least, greatest, nearest, fraction = false]: Bounds): Field<number> {
  const facts: FieldFacts = { kind: "number", unit, fraction };
  const error = zodError(facts);
  return withFacts(
    z.number({ error }).check(
      withoutNegativeZero(),
      z.gte(least, { error }),
      z.lte(greatest, { error }),
      checkThat(
        (value) => value === 0 || Math.abs(value) >= nearest,
        (value) => ({ code: "nearZero", value, details: { bound: nearest } }),
      ),
    ),
    facts,
  );
}

/** Turns −0, such as a sum of refunds, into 0; otherwise it could appear in the result. */
export function withoutNegativeZero(): z.core.$ZodCheck<number> {
  return z.check<number>((payload) => {
    payload.value += 0;
  });
}

/** Bounds of the length of a list. Default: any length. */
export interface Lengths {
  /** Least number of items. */
  readonly minLength?: number;
  /** Greatest number of items. */
  readonly maxLength?: number;
}

/** Number of bad items after which the rest of a list is skipped. */
export const MOST_BAD_ITEMS = 20;

/** A list of such numbers, checked by a plain loop: zod would copy it and create an object per item. */
function listOf(
  bounds: Bounds,
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Lengths,
  item = bounded(...bounds),
): Field<ArrayLike<number>> {
  const [unit, least, greatest, nearest] = bounds;
  const isWhole = factsAt(item, [])?.kind === "wholeNumber";
  const facts: FieldFacts = {
    kind: "list",
    unit,
    items: factsAt(item, []) as FieldFacts,
    jsonSchema: {
      type: "array",
      items: { type: isWhole ? "integer" : "number", minimum: least, maximum: greatest, unit },
      minItems: minLength,
      ...(maxLength < Number.POSITIVE_INFINITY && { maxItems: maxLength }),
    },
  };
  const list = listField<ArrayLike<number>>(facts);
  const checked = list.check(({ value, issues }) => {
    const { length } = value;
    if (length < minLength || length > maxLength) {
      const bound = length < minLength ? `≥ ${minLength}` : `≤ ${maxLength}`;
      const broken = () => ({ code: wrongLength, value, details: { bound, length } });
      issues.push({ code: "custom", input: value as unknown, inst: list, continue: true, params: { broken } });
      return;
    }
    for (let i = 0, bad = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
      const each: unknown = value[i];
      // The schema of the item is used only to describe a bad item.
      if (
        typeof each === "number" &&
        each >= least &&
        each <= greatest &&
        (each === 0 || Math.abs(each) >= nearest) &&
        (!isWhole || Number.isInteger(each))
      )
        continue;
      bad++;
      issues.push(...run(item, each).issues.map((issue) => ({ ...issue, path: [i] })));
    }
  });
  return withFacts(checked, facts);
}

/** One such number, or a list of them. */
function oneOrListOf(bounds: Bounds, lengths: Lengths, item = bounded(...bounds)): Field<number | ArrayLike<number>> {
  const one: z.core.$ZodType<number | ArrayLike<number>> = item;
  const list: z.core.$ZodType<number | ArrayLike<number>> = listOf(bounds, lengths, item);
  const { jsonSchema, ...listFacts } = factsAt(list, []) as FieldFacts;
  const facts: FieldFacts = {
    ...factsAt(one, []),
    ...listFacts,
    ...rareKind("numberOrList"),
    jsonSchema: { anyOf: [jsonSchema?.["items"], jsonSchema] },
  };
  const either = customField<number | ArrayLike<number>>((value) => typeof value === "number" || isList(value), facts);
  const checked = either.check((payload) => {
    const { value, issues } = run(typeof payload.value === "number" ? one : list, payload.value);
    payload.value = value;
    payload.issues.push(...issues);
  });
  return withFacts(checked, facts);
}

/** A schema for values accepted by `fits`, of a custom kind. */
export function customField<Value>(fits: (value: unknown) => boolean, facts: FieldFacts): z.ZodMiniType<Value, Value> {
  const broken = (value: unknown) => ({ code: "wrongType", value, details: { expected: facts.kind } });
  return withFacts(z.custom<Value>(fits, { error: zodError(facts), params: { broken } }), facts);
}

/**
 * A schema for lists, which are read once: an item that a getter or a proxy changes later is not seen. Lists in lists
 * are copied too.
 */
export function listField<Value>(facts: FieldFacts, fits = isList): z.ZodMiniType<Value, Value> {
  const field = customField<Value>(fits, facts).check((payload) => {
    payload.value = copied(payload.value) as Value;
  });
  return withFacts(field, facts);
}

/** Returns a copy of an array and the arrays in it; other values are returned as they are. */
function copied(value: unknown): unknown {
  return Array.isArray(value) ? [...value].map(copied) : value;
}

/** Whether a value is an array or a typed array. */
export function isList(value: unknown): boolean {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** Runs a schema inside another one. Its issues are unfinished: their texts are made once the whole path is known. */
export function run<Parsed>(schema: z.core.$ZodType<Parsed>, value: unknown): z.core.ParsePayload<Parsed> {
  return schema._zod.run({ value, issues: [] }, {}) as z.core.ParsePayload<Parsed>;
}

function whole(unit: Unit, least: number, greatest: number): Field<number> {
  const facts: FieldFacts = { kind: "wholeNumber", unit };
  const error = zodError(facts);
  return withFacts(
    z.int({ error }).check(withoutNegativeZero(), z.gte(least, { error }), z.lte(greatest, { error })),
    facts,
  );
}

/** A whole number of customers, orders or answers, from 0 (or `least`) to 2^53 − 1 (or `greatest`). */
export function count(least = 0, greatest = Number.MAX_SAFE_INTEGER): Field<number> {
  return whole("count", least, greatest);
}

/** A whole number of periods, from `least` to `greatest`. */
export function wholePeriods(least = 0, greatest = Number.MAX_SAFE_INTEGER): Field<number> {
  return whole("periods", least, greatest);
}

/** An amount of money: 0, or from 1e-9 to 1e15. */
export function amount(): Field<number> {
  return bounded("money", 0, LARGEST, LEAST_AMOUNT);
}

/** An amount of money that may be negative. */
export function signedAmount(): Field<number> {
  return bounded("money", -LARGEST, LARGEST, LEAST_AMOUNT);
}

/** A quantity that may be fractional, such as orders per year or days: 0, or from 1e-9 to 1e15. */
export function quantity(unit: Unit): Field<number> {
  return bounded(unit, 0, LARGEST, LEAST_AMOUNT);
}

/** A number of days, fractions allowed. */
export function days(): Field<number> {
  return quantity("days");
}

/** A number of periods, fractions allowed. */
export function periods(): Field<number> {
  return quantity("periods");
}

/** A number in any unit: 0, or from 1e-9 to 1e15 in absolute value. */
export function anyNumber(): Field<number> {
  return bounded("scale", -LARGEST, LARGEST, LEAST_AMOUNT);
}

/** A share or a rate as a fraction from 0 to 1: 0, or at least 1e-12. */
export function fraction(): Field<number> {
  return bounded(...FRACTION);
}

/** A share or a probability within narrower bounds. */
export function fractionBetween(least: number, greatest: number): Field<number> {
  return bounded("fraction", least, greatest, 0, true);
}

/** A confidence level, from 0.5 to 0.9999. */
export function confidenceLevel(): Field<number> {
  return fractionBetween(0.5, 0.9999);
}

/** A rate of change or a margin as a fraction, from `least` to `greatest`. */
export function signedFraction(least = -LARGEST, greatest = LARGEST): Field<number> {
  return bounded("fraction", least, greatest, LEAST_RATE);
}

/** A number in any unit, from `least` to `greatest`. */
export function numberBetween(unit: Unit, least: number, greatest: number): Field<number> {
  return bounded(unit, least, greatest, 0);
}

/** A list of amounts of money as an array or a typed array; negative ones only if `signed`. */
export function amounts({
  signed = false,
  ...lengths
}: Lengths & { readonly signed?: boolean } = {}): Field<ArrayLike<number>> {
  return listOf(["money", signed ? -LARGEST : 0, LARGEST, LEAST_AMOUNT], lengths);
}

/** A list of shares or rates as an array or a typed array, each a fraction from 0 to 1. */
export function fractions(lengths: Lengths = {}): Field<ArrayLike<number>> {
  return listOf(FRACTION, lengths);
}

/** A list of p-values as an array or a typed array: from 0 to 1, however close to 0. */
export function probabilities(lengths: Lengths = {}): Field<ArrayLike<number>> {
  return listOf(["fraction", 0, 1, 0, true], lengths);
}

/** A list of numbers in any unit as an array or a typed array: each 0, or from 1e-9 to 1e15 in absolute value. */
export function numbers(lengths: Lengths = {}): Field<ArrayLike<number>> {
  return listOf(["scale", -LARGEST, LARGEST, LEAST_AMOUNT], lengths);
}

/** A list of scores as an array or a typed array: only their order counts, so they may be arbitrarily close to 0. */
export function scores(lengths: Lengths = {}): Field<ArrayLike<number>> {
  return listOf(["scale", -LARGEST, LARGEST, 0], lengths);
}

/** A list of whole numbers of periods as an array or a typed array, each from `least` to `greatest`. */
export function wholePeriodsList(least: number, greatest: number, lengths: Lengths = {}): Field<ArrayLike<number>> {
  return listOf(["periods", least, greatest, 0], lengths, wholePeriods(least, greatest));
}

/** One whole number of periods, or a list of one or more, each from `least` to `greatest`. */
export function wholePeriodsOrList(least: number, greatest: number): Field<number | ArrayLike<number>> {
  return oneOrListOf(["periods", least, greatest, 0], { minLength: 1 }, wholePeriods(least, greatest));
}

/**
 * A list of weights as an array or a typed array, one per item of the list in another field: 0, or from 1e-9 to 1e15.
 */
export function weightsOf(list: string): Field<ArrayLike<number>> {
  const field = listOf(["count", 0, LARGEST, LEAST_AMOUNT], {});
  const facts = factsAt(field, []) as FieldFacts;
  return withFacts(field, { ...facts, jsonSchema: { ...facts.jsonSchema, sameLengthAs: list } });
}

/**
 * A list of numbers as an array or a typed array, each 0 or from `nearest` to `greatest`; with `sameLengthAs`, one per
 * item of the list in that field.
 */
export function numbersWithin(
  unit: Unit,
  nearest: number,
  greatest: number,
  sameLengthAs?: string,
): Field<ArrayLike<number>> {
  const field = listOf([unit, 0, greatest, nearest], {});
  if (sameLengthAs === undefined) return field;
  const facts = factsAt(field, []) as FieldFacts;
  return withFacts(field, { ...facts, jsonSchema: { ...facts.jsonSchema, sameLengthAs } });
}

/** A number of points, within bounds. */
export function points(least: number, greatest: number): Field<number> {
  return bounded("points", least, greatest, 0);
}

/** An end or a step of an answer scale: a whole number. */
export function step(least: number, greatest: number): Field<number> {
  return whole("scale", least, greatest);
}

/** Text of any length. */
export function text(): Field<string> {
  const facts: FieldFacts = rareKind("text");
  return withFacts(z.string({ error: zodError(facts) }), facts);
}

/** A list of whole weights as an array or a typed array, one per item of the list in another field, each from 0. */
export function wholeWeightsOf(list: string, greatest: number): Field<ArrayLike<number>> {
  const field = listOf(["count", 0, greatest, 0], {}, count(0, greatest));
  const facts = factsAt(field, []) as FieldFacts;
  return withFacts(field, { ...facts, jsonSchema: { ...facts.jsonSchema, sameLengthAs: list } });
}

/** A list of counts as an array or a typed array: whole numbers from 0 to 2^53 − 1. */
export function counts(lengths: Lengths = {}): Field<ArrayLike<number>> {
  return listOf(["count", 0, Number.MAX_SAFE_INTEGER, 0], lengths, count());
}

/**
 * A list of sizes relative to one another, one per item of the list in another field, as an array or a typed array:
 * each from 1e-9 to 1e15.
 */
export function ratioOf(list: string): Field<ArrayLike<number>> {
  const field = listOf(["count", LEAST_AMOUNT, LARGEST, 0], {});
  const facts = factsAt(field, []) as FieldFacts;
  return withFacts(field, { ...facts, jsonSchema: { ...facts.jsonSchema, sameLengthAs: list } });
}

/** One share or rate for all, or a list of them. */
export function fractionOrFractions(lengths: Lengths = {}): Field<number | ArrayLike<number>> {
  return oneOrListOf(FRACTION, lengths);
}

/** One of several words. */
export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Field<Choice> {
  const facts: FieldFacts = { kind: "choice" };
  return withFacts(z.enum(choices, { error: zodError(facts) }), facts) as never;
}

/** An optional field; `undefined` counts as missing. */
export function optional<Parsed, Given>(field: Field<Parsed, Given>): Field<Parsed | undefined, Given | undefined> {
  return z.optional(field);
}

/** A field that may be `null`. */
export function nullable<Parsed, Given>(field: Field<Parsed, Given>): Field<Parsed | null, Given | null> {
  return z.nullable(field);
}

/** An optional field with a default. */
export function withDefault<Parsed extends string | number | boolean, Given>(
  field: Field<Parsed, Given>,
  value: Parsed,
): Field<Parsed, Given | undefined> {
  return z._default(field, value as never) as Field<Parsed, Given | undefined>;
}
