import * as z from "zod/mini";
import { type FieldFacts, withFacts } from "./fieldFacts";
import { zodError } from "./issues";
import type { Unit } from "./unit";

/** A schema for one field of an input. */
export type Field<Parsed, Given = Parsed> = z.core.$ZodType<Parsed, Given>;

/** Largest amount of money or other quantity: sums and products of these stay far from overflow. */
const LARGEST = 1e15;
/** Least amount that is not 0. */
const LEAST_AMOUNT = 1e-9;
/** Least rate or probability that is not 0. */
const LEAST_RATE = 1e-12;

function bounded(unit: Unit, least: number, greatest: number, nearest: number, fraction = false): Field<number> {
  const facts: FieldFacts = { kind: "number", unit, fraction };
  const error = zodError(facts);
  return withFacts(
    z.number({ error }).check(
      z.gte(least, { error }),
      z.lte(greatest, { error }),
      z.refine((value) => value === 0 || Math.abs(value) >= nearest, {
        error,
        params: { broken: (value: number) => ({ code: "nearZero", value, details: { bound: nearest } }) },
      }),
    ),
    facts,
  );
}

function whole(unit: Unit, least: number, greatest: number): Field<number> {
  const facts: FieldFacts = { kind: "wholeNumber", unit };
  const error = zodError(facts);
  return withFacts(z.int({ error }).check(z.gte(least, { error }), z.lte(greatest, { error })), facts);
}

/** A whole number of people, orders or answers, from 0 (or `least`) to 2^53 − 1. */
export function count(least = 0): Field<number> {
  return whole("count", least, Number.MAX_SAFE_INTEGER);
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

/** A quantity that need not be whole, such as orders a year or days: 0, or from 1e-9 to 1e15. */
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

/** A share or a rate as a fraction from 0 to 1: 0, or at least 1e-12. */
export function ratio(): Field<number> {
  return bounded("ratio", 0, 1, LEAST_RATE, true);
}

/** A rate of change or a margin as a fraction, from `least` to `greatest`. */
export function signedRatio(least = -LARGEST, greatest = LARGEST): Field<number> {
  return bounded("ratio", least, greatest, LEAST_RATE);
}

/** One of a few words. */
export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Field<Choice> {
  const facts: FieldFacts = { kind: "choice" };
  return withFacts(z.enum(choices, { error: zodError(facts) }), facts) as never;
}

/** A field that may be left out; `undefined` counts as left out. */
export function optional<Parsed, Given>(field: Field<Parsed, Given>): Field<Parsed | undefined, Given | undefined> {
  return z.optional(field);
}

/** A field that may be left out, and what it is then. */
export function withDefault<Parsed extends string | number | boolean, Given>(
  field: Field<Parsed, Given>,
  value: Parsed,
): Field<Parsed, Given | undefined> {
  return z._default(field, value as never) as Field<Parsed, Given | undefined>;
}
