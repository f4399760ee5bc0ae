import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { factsAt } from "../../src/validation/fieldFacts";
import { metricIssues } from "../../src/validation/issues";

describe("metricIssues", () => {
  it("names an unknown field of a schema that it knows nothing of", () => {
    const [raw] = z.safeParse(z.strictObject({}), { x: 1 }, { reportInput: true }).error?.issues ?? [];
    expect(raw && metricIssues(raw, undefined)).toMatchObject([
      { path: ["x"], code: "unknownField", value: 1, message: "x is not a field of this function: remove it" },
    ]);
  });
});

describe("factsAt", () => {
  it("knows nothing of what is not there", () => {
    expect(factsAt(undefined, [])).toBeUndefined();
    expect(factsAt(z.strictObject({ a: z.string() }), ["b"])).toBeUndefined();
  });
});
