import type { MetricInputError } from "../validation/errors";

/** What came of a call that does not throw on bad input: a value, or the error. */
export type Outcome<Value> =
  | {
      /** The input was good. */
      readonly ok: true;
      /** What the function returned. */
      readonly value: Value;
    }
  | {
      /** The input was refused. */
      readonly ok: false;
      /** Why. */
      readonly error: MetricInputError;
    };

/**
 * Calls a function of this library and returns its {@link MetricInputError} instead of throwing it.
 *
 * Takes input of any type, since it is there for input that nobody has checked yet: a form, a file, a request.
 * Any other error is a bug, and is thrown.
 *
 * @param metric - The function to call.
 * @param input - What to call it with.
 * @returns `{ ok: true, value }`, or `{ ok: false, error }`.
 *
 * @example
 * ```ts
 * attempt(churnRate, { customersAtStart: 400, customersLost: 14 }); // => { ok: true, value: 0.035 }
 * attempt(churnRate, { customersAtStart: "400", customersLost: 14 }).ok; // => false
 * ```
 */
export function attempt<Input extends readonly unknown[], Value>(
  metric: (...input: Input) => Value,
  ...input: { readonly [Key in keyof Input]: unknown }
): Outcome<Value> {
  try {
    return { ok: true, value: metric(...(input as Input)) };
  } catch (error) {
    // By name: the package may be loaded twice, and each copy has its own class.
    if (error instanceof TypeError && error.name === "MetricInputError")
      return { ok: false, error: error as MetricInputError };
    throw error;
  }
}
