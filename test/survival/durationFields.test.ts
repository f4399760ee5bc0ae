// The fields and rules of durations, on schemas of their own.
import { describe, expect, it } from "vitest";
import {
  aboveZero,
  belowOrZero,
  columnsAsLong,
  columnsOf,
  durations,
  entriesOf,
  type NamedColumns,
  wholeWeights,
} from "../../src/survival/rows/durationFields";
import { rowFields, rowRules } from "../../src/survival/rows/survivalInput";
import type { SurvivalRows } from "../../src/survival/rows/survivalRows";
import type { MetricInputError } from "../../src/validation/errors";
import { factsOfSchema } from "../../src/validation/fieldFacts";
import { numbers, oneOf, optional, run } from "../../src/validation/fields";
import { inputSchema } from "../../src/validation/inputSchema";
import { parseInput } from "../../src/validation/parseInput";

interface Columns {
  readonly durations: ArrayLike<number>;
  readonly entry?: ArrayLike<number> | undefined;
  readonly weights?: ArrayLike<number> | undefined;
  readonly ties?: "efron" | "breslow" | undefined;
  readonly covariates?: NamedColumns | undefined;
}

const schema = (isWhole = true) =>
  inputSchema<Columns>(() => ({
    fields: {
      durations: durations(),
      entry: optional(entriesOf("durations")),
      weights: optional(numbers()),
      ties: optional(oneOf("efron", "breslow")),
      covariates: optional(columnsOf("durations", 2)),
    },
    rules: [
      belowOrZero("entry", "durations"),
      aboveZero("durations"),
      columnsAsLong("covariates", "durations"),
      isWhole ? wholeWeights("weights") : wholeWeights("weights", { field: "ties", is: "efron" }),
    ],
  }));

/** The paths of what is wrong, with the codes. */
function problems(input: Columns, isWhole = true): readonly string[] {
  try {
    parseInput("fitCox", schema(isWhole), input);
    return [];
  } catch (error) {
    return (error as MetricInputError).issues.map(({ code, path }) => `${path.join(".")} ${code}`);
  }
}

/** So many items. */
const many = (item: number, length = 25) => Array.from({ length }, () => item);
const first20 = (list: string, code: string) => Array.from({ length: 20 }, (_, i) => `${list}.${i} ${code}`);

describe("durations of rows", () => {
  it("are 0, or from 1e-9 to 1e15", () => {
    const issuesOf = (value: number) => run(durations(), [value]).issues.length;
    expect([0, 1e-9, 1, 1e15].map(issuesOf)).toEqual([0, 0, 0, 0]);
    expect([-1, 0.9e-9, 1.1e15, Number.NaN].map(issuesOf)).toEqual([1, 1, 1, 1]);
    const entryIssues = (value: number) => run(entriesOf("durations"), [value]).issues.length;
    expect([0, 1e-9, 1e15, 0.9e-9].map(entryIssues)).toEqual([0, 0, 0, 1]);
    expect(factsOfSchema(entriesOf("durations"))?.jsonSchema).toMatchObject({ sameLengthAs: "durations" });
  });

  it("are not 0 where a rule says so", () => {
    expect(problems({ durations: [1, 0, 2, 0] })).toEqual(["durations.1 tooSmall", "durations.3 tooSmall"]);
    expect(problems({ durations: many(0) })).toEqual(first20("durations", "tooSmall"));
  });
});

describe("entries of rows", () => {
  it("are 0, or below the duration by more than rounding: 2^-26 of them", () => {
    const entry = (value: number, duration: number) => problems({ durations: [duration], entry: [value] });
    expect([entry(0, 1), entry(0.5, 1), entry(1, 1 + 2 ** -25)]).toEqual([[], [], []]);
    expect([entry(1, 1), entry(2, 1), entry(1, 1 + 2 ** -26)]).toEqual(many(0, 3).map(() => ["entry.0 notBelow"]));
    expect(problems({ durations: many(1), entry: many(1) })).toEqual(first20("entry", "notBelow"));
  });

  it("without a duration, and durations without an entry, are left to the rule of lengths", () => {
    expect(problems({ durations: [2], entry: [1, 1] })).toEqual([]);
    expect(problems({ durations: [2, 2], entry: [1] })).toEqual([]);
  });
});

describe("weights of rows", () => {
  it("are whole, where another field has a value if a rule says so", () => {
    const weights = [1, 0.5, 2, 0.25];
    const found = ["weights.1 notWhole", "weights.3 notWhole"];
    expect(problems({ durations: many(1, 4), weights })).toEqual(found);
    expect(problems({ durations: many(1, 4), weights, ties: "breslow" })).toEqual(found);
    expect(problems({ durations: many(1, 4), weights, ties: "breslow" }, false)).toEqual([]);
    expect(problems({ durations: many(1, 4), weights, ties: "efron" }, false)).toEqual(found);
    expect(problems({ durations: [1], ties: "efron" }, false)).toEqual([]);
    // Where the other field is wrong itself, nothing is known.
    expect(problems({ durations: [1], weights: [0.5], ties: "other" as never }, false)).toHaveLength(1);
    expect(problems({ durations: many(1), weights: many(0.5) })).toEqual(first20("weights", "notWhole"));
  });
});

describe("rows of survival functions", () => {
  it("have durations and flags, and weights and entries of that length if any", () => {
    const all = inputSchema<SurvivalRows>(() => ({ fields: rowFields(), rules: rowRules<SurvivalRows>() }));
    const issuesOf = (input: SurvivalRows) => {
      try {
        parseInput("kaplanMeier", all, input);
        return [];
      } catch (error) {
        return (error as MetricInputError).issues.map(({ code, path }) => `${path.join(".")} ${code}`);
      }
    };
    const [durations, churned] = [
      [1, 2],
      [true, false],
    ];
    expect(issuesOf({ durations, churned })).toEqual([]);
    expect(issuesOf({ durations, churned, weights: [1, 0.5], entry: [0, 1] })).toEqual([]);
    expect(issuesOf({ durations, churned: [1], weights: [1], entry: [0] })).toEqual([
      "churned wrongLength",
      "weights wrongLength",
      "entry wrongLength",
    ]);
    expect(issuesOf({ durations, churned, entry: [0, 2], weights: [-1, 1] })).toEqual([
      "weights.0 tooSmall",
      "entry.1 notBelow",
    ]);
  });
});

describe("columns of covariates", () => {
  it("are from one to so many lists of numbers from -1e15 to 1e15, as long as another", () => {
    expect(problems({ durations: [1, 2], covariates: { a: [-1e15, 1e15], b: Float32Array.of(0, 1) } })).toEqual([]);
    expect(problems({ durations: [1], covariates: {} })).toEqual(["covariates wrongLength"]);
    expect(problems({ durations: [1], covariates: { a: [1], b: [1], c: [1] } })).toEqual(["covariates wrongLength"]);
    expect(problems({ durations: [1, 2], covariates: { a: [1e16, -1e16], b: [Number.NaN, Infinity] } })).toEqual([
      "covariates.a.0 tooLarge",
      "covariates.a.1 tooSmall",
      "covariates.b.0 wrongType",
      "covariates.b.1 tooLarge",
    ]);
    expect(problems({ durations: [1, 2], covariates: { a: [1], b: [1, 2] } })).toEqual(["covariates.a wrongLength"]);
    expect(problems({ durations: [1], covariates: { a: "1" } as never })).toEqual(["covariates.a wrongType"]);
    expect(problems({ durations: [1], covariates: [[1]] as never })).toHaveLength(1);
  });

  it.each<[object, string]>([
    [{}, "covariates must have ≥ 1 items, but got 0"],
    [{ a: [1], b: [1], c: [1] }, "covariates must have ≤ 2 items, but got 3"],
    [{ a: "12" }, 'covariates.a must be a list, but got the string "12"'],
    [{ a: undefined }, "covariates.a must be a list, but got null"],
    [{ a: ["x"] }, 'covariates.a[0] must be a number, but got the string "x"'],
    [{ a: [undefined] }, "covariates.a[0] must be a number, but got null"],
    [{ a: [1e16] }, "covariates.a[0] must be at most 1000000000000000"],
    [{ a: [-1e16] }, "covariates.a[0] must be at least -1000000000000000"],
  ])("say what is wrong: %o", (covariates, message) => {
    expect(() => parseInput("fitCox", schema(), { durations: [1], covariates: covariates as never })).toThrow(message);
  });

  it("are read once, up to twenty bad items of all of them", () => {
    const bad = many(Number.NaN, 15);
    const found = problems({ durations: many(1, 15), covariates: { a: bad, b: bad } });
    expect(found).toHaveLength(20);
    expect(found[19]).toBe("covariates.b.4 wrongType");
    const { value } = run(columnsOf("durations", 2), { a: [1, 2] });
    expect(value).toEqual({ a: Float64Array.of(1, 2) });
  });

  it("are described in JSON Schema", () => {
    expect(factsOfSchema(columnsOf("durations", 7))?.jsonSchema).toEqual({
      type: "object",
      additionalProperties: {
        type: "array",
        items: { type: "number", minimum: -1e15, maximum: 1e15, unit: "scale" },
        sameLengthAs: "durations",
      },
      minProperties: 1,
      maxProperties: 7,
    });
  });
});
