import type { Band } from "../metric/band";
import type { Field } from "../validation/fields";
import { nullable, text } from "../validation/fields";
import { groups, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The band of a score among `bands`. */
export function bandOf<Id extends string>(
  name: string,
  score: number | null,
  bands: readonly Band<Id>[],
  field: () => Field<number>,
): Band<Id> | null {
  const schema = inputSchema<{ score: number | null; bands: readonly Band<Id>[] }>(() => ({
    fields: {
      score: nullable(field()),
      bands: groups<Band<Id>>({ id: text() as Field<Id>, from: field(), until: field() }, [notAbove("from", "until")]),
    },
  }));
  const parsed = parseInput(name, schema, { score, bands });
  const value = parsed.score;
  if (value === null) return null;
  const within = parsed.bands.find(({ from, until }) => from <= value && value < until);
  // A band without a successor includes its end: 100 points, or a share of 1.
  return within ?? parsed.bands.find(({ until }) => until === value) ?? null;
}
