import type { Metric } from "../metric/metric";
import { count, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { rule } from "../validation/rules";

/** The input of {@link responseRate}. */
export interface ResponseRateInput {
  /** How many invitations were sent; one a person, reminders not counted. */
  readonly sent: number;
  /** How many of them did not arrive: wrong addresses, bounces; 0 when left out. */
  readonly undeliverable?: number | undefined;
  /** How many people answered; with `undeliverable` not above `sent`. */
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
        details: { sum: "answered + undeliverable", other: "sent", otherValue: sent },
      }),
    ),
  ],
}));

/**
 * The share of the people reached by a survey who answered it.
 *
 * Invitations that did not arrive are out of the base. A person counts once, however many reminders they got. Answers and invitations must be of
 * the same mailing: an answer to last month's belongs to last month. The rate says how many answered, not whether
 * they are like those who did not. Within an answered survey, questions that were skipped are the `missing` of {@link nps} and its
 * kin.
 *
 * @param input - Counts of one mailing.
 * @returns A fraction from 0 (nobody) to 1 (everybody answered); `null` when no invitation arrived.
 * @throws {@link MetricInputError} when the input breaks {@link responseRateInput}.
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
  summary: "The share of the people reached by a survey who answered it.",
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
