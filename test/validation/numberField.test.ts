import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { anyNumber, count, fraction, optional, text, withDefault } from "../../src/validation/fields";
import { inputSchema } from "../../src/validation/inputSchema";
import { fieldNames, numberField } from "../../src/validation/numberField";

const schema = inputSchema<{
  readonly rate: number;
  readonly customers?: number | undefined;
  readonly level?: number | undefined;
  readonly name: string;
}>(() => ({
  fields: { rate: fraction(), customers: optional(count(2)), level: optional(anyNumber()), name: text() },
}));

describe("numberField", () => {
  it("tells the bounds of a field, through what is lazy, optional or has a default", () => {
    expect(numberField(schema, "rate")).toEqual({ whole: false, least: 0, greatest: 1 });
    expect(numberField(schema, "customers")).toEqual({ whole: true, least: 2, greatest: Number.MAX_SAFE_INTEGER });
    expect(numberField(schema, "level")).toEqual({ whole: false, least: -1e15, greatest: 1e15 });
    const defaulted = z.object({ rate: withDefault(fraction(), 0.5) });
    expect(numberField(defaulted, "rate")).toEqual({ whole: false, least: 0, greatest: 1 });
  });

  it("reads plain schemas of zod's too", () => {
    const plain = z.object({
      any: z.number(),
      whole: z.int(),
      checked: z.number().check(z.int(), z.gte(3), z.lt(9), z.multipleOf(3)),
    });
    expect(numberField(plain, "any")).toEqual({
      whole: false,
      least: -Number.MAX_VALUE,
      greatest: Number.MAX_VALUE,
    });
    expect(numberField(plain, "whole")).toMatchObject({ whole: true, least: Number.MIN_SAFE_INTEGER });
    expect(numberField(plain, "checked")).toEqual({ whole: true, least: 3, greatest: 9 });
  });

  it("knows no other field", () => {
    for (const name of ["name", "nonsense", "toString", ""]) expect(numberField(schema, name)).toBeUndefined();
    expect(numberField(z.number(), "rate")).toBeUndefined();
    expect(fieldNames(schema)).toEqual(["rate", "customers", "level", "name"]);
    expect(fieldNames(z.number())).toEqual([]);
  });
});
