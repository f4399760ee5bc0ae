// Input that belongs elsewhere: fields of another function, and schemas of another zod.
import { describe, expect, it } from "vitest";
import { z as zod3 } from "zod/v3";
import { churnRateMetric } from "../../src/catalogue";
import { attempt, breakEven, nps, sensitivity } from "../../src/index";
import { formatError } from "../../src/locales";

const counts = { promoters: 5, passives: 3, detractors: 2 };
const older = {
  ...churnRateMetric,
  arguments: [{ name: "input", schema: zod3.object({ customersAtStart: zod3.number() }) as never }],
};
const input = { customersAtStart: 10, customersLost: 1 };

describe("fields of another function", () => {
  it("are refused with its name, in three languages", () => {
    const outcome = attempt(nps, counts);
    if (outcome.ok) throw new Error("not refused");
    expect(outcome.error.message).toBe(
      "nps: answers is missing: a list is needed; promoters is not a field of this function: call npsFromCounts " +
        "instead; " +
        "passives is not a field of this function: call npsFromCounts instead; " +
        "detractors is not a field of this function: call npsFromCounts instead",
    );
    expect(outcome.error.issues[1]).toMatchObject({ code: "otherFunction", path: ["promoters"], value: 5 });
    for (const locale of ["ar", "fa"]) expect(formatError(outcome.error, locale)).toContain("npsFromCounts");
  });

  it("are not meant where the name is only similar, or unknown", () => {
    expect(() => nps({ answers: [1], promoter: 1 } as never)).toThrow(
      "promoter is not a field of this function: remove it",
    );
  });
});

describe("a schema of zod 3", () => {
  it("is refused in facts of one's own", () => {
    const told = 'metric.arguments[0].schema must be a schema of zod 4, but got one of zod 3: import zod from "zod/v4"';
    expect(() => sensitivity(older, input, {})).toThrow(told);
    expect(() => breakEven(older, input, "customersLost", 0.5)).toThrow(told);
  });
});
