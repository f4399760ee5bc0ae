import type { MetricInputError } from "../validation/errors";

/** The outcome of a call that does not throw on invalid input: a value or an error. */
export type Outcome<Value> =
  | {
      /** The input was valid. */
      readonly ok: true;
      /** Result of the function. */
      readonly value: Value;
      /** There is none. */
      readonly error?: undefined;
    }
  | {
      /** The input was rejected. */
      readonly ok: false;
      /** The problems of the input. */
      readonly error: MetricInputError;
      /** There is none. */
      readonly value?: undefined;
    };

/**
 * Calls a function of this library and returns its {@link MetricInputError} instead of throwing it.
 *
 * For unchecked input, such as a form, a file or a request; it may be of any type. Any other error is a bug and is
 * thrown.
 *
 * @param metric - The function to call.
 * @param input - Its argument.
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
    // Compared by name: the package may be loaded twice, each copy with its own class.
    if (error instanceof TypeError && error.name === "MetricInputError")
      return { ok: false, error: error as MetricInputError };
    throw error;
  }
}
