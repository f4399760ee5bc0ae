// Wherever calendar periods are chosen, their calendar is too.
import { expect, it } from "vitest";
import { inputJsonSchema, metrics } from "../../src/catalogue";

/** All objects of a schema with properties. */
function* objectsOf(schema: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof schema !== "object" || schema === null) return;
  const { properties } = schema as { properties?: Readonly<Record<string, unknown>> };
  if (properties !== undefined) yield properties;
  for (const inner of Object.values(schema)) yield* objectsOf(inner);
}

it("every function with calendar periods has calendars, fiscal years and years of weeks", () => {
  const found = metrics.flatMap((metric) =>
    [...objectsOf(inputJsonSchema(metric))].flatMap((properties) => {
      const { period } = properties;
      return period !== undefined && JSON.stringify(period).includes('"quarter"')
        ? [{ id: metric.id, has: ["calendar", "yearStartsIn", "yearEnds"].filter((name) => name in properties) }]
        : [];
    }),
  );
  expect(found.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "cohortTable",
      "revenueMovements",
      "revenueChurnByReason",
      "lifecycle",
      "renewalSurvivors",
    ]),
  );
  for (const { id, has } of found) expect(has, id).toEqual(["calendar", "yearStartsIn", "yearEnds"]);
});
