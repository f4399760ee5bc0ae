import type { Metric } from "../metric/metric";
import { count, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { rule } from "../validation/rules";

/** The input of {@link responseRate}. */
export interface ResponseRateInput {
  /** Invitations sent; one per recipient, without reminders. */
  readonly sent: number;
  /** Undelivered invitations: wrong addresses, bounces. Default: 0. */
  readonly undeliverable?: number | undefined;
  /** Recipients who answered; with `undeliverable` at most `sent`. */
  readonly answered: number;
}

/** The schema of {@link ResponseRateInput}. */
export const responseRateInput: InputSchema<ResponseRateInput, "undeliverable"> = /* @__PURE__ */ inputSchema<
  ResponseRateInput,
  "undeliverable"
>(() => ({
  fields: { sent: count(), undeliverable: withDefault(count(), 0), answered: count() },
  rules: [
    rule(
      ["answered", "undeliverable", "sent"],
      ({ answered, undeliverable, sent }) => answered <= sent - undeliverable,
      ({ answered, undeliverable, sent }) => ({
        code: "notAbove",
        value: answered + undeliverable,
        details: { sum: [["answered"], ["undeliverable"]], other: [["sent"]], otherValue: sent },
      }),
    ),
  ],
}));

/**
 * The share of delivered survey invitations with an answer.
 *
 * Undeliverable invitations are not in the base. A respondent counts once, however many reminders were sent. Answers
 * and invitations must belong to the same mailing. The rate shows how many respondents answered, not whether they are
 * like the others. Skipped questions are the `missing` of {@link nps} and the other scores.
 *
 * @param input - Counts of one mailing.
 * @returns A fraction from 0 (no answers) to 1 (all answered); `null` if no invitation was delivered.
 * @throws {@link MetricInputError} if the input breaks {@link responseRateInput}.
 *
 * @formula answered / (sent - undeliverable)
 * @source aapor2015
 *
 * @example
 * ```ts
 * responseRate({ sent: 220, undeliverable: 20, answered: 50 }); // => 0.25
 * responseRate({ sent: 20, undeliverable: 20, answered: 0 }); // => null
 * ```
 */
export function responseRate(input: ResponseRateInput): number | null {
  const { sent, undeliverable, answered } = parseInput("responseRate", responseRateInput, input);
  return sent === undeliverable ? null : answered / (sent - undeliverable);
}

/** {@link responseRate} as data. */
export const responseRateMetric: Metric<[input: ResponseRateInput], number | null> = {
  id: "responseRate",
  summary: "The share of delivered survey invitations with an answer.",
  arguments: [{ name: "input", schema: responseRateInput }],
  compute: responseRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "answered / (sent - undeliverable)",
    undefinedWhen: "sent === undeliverable",
  },
  sources: ["aapor2015"],
  examples: [
    { arguments: [{ sent: 220, undeliverable: 20, answered: 50 }], result: 0.25 },
    { arguments: [{ sent: 20, undeliverable: 20, answered: 0 }], result: null },
  ],
};
