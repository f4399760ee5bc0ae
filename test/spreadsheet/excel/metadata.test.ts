import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { excelMetadata } from "../../../scripts/spreadsheet/excelMetadata";
import { cellFunctions } from "../../../src/spreadsheet";
import schema from "./customFunctions.schema.json";

const { allowErrorForDataTypeAny, ...metadata } = excelMetadata();
// Not zod's reading of JSON Schema: names are matched with Unicode patterns.
const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

describe("functions.json", () => {
  it("is what Microsoft's schema of custom functions asks for", () => {
    // Documented for functions.json, but not in the schema, which is that of another file with the same content.
    expect(allowErrorForDataTypeAny).toBe(true);
    validate(metadata);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ["an id with a hyphen", { id: "CHURN-RATE" }],
    ["a name of two letters", { name: "CR" }],
    ["an empty description", { description: "" }],
    ["a dimensionality of its own", { result: { dimensionality: "vector" } }],
  ])("with %s would be refused by it", (_, change) => {
    const [first, ...others] = metadata.functions;
    expect(validate({ ...metadata, functions: [{ ...first, ...change }, ...others] })).toBe(false);
  });

  it("has every function and every argument in its place", () => {
    expect(
      metadata.functions.map(({ id, name, parameters }) => [id, name, parameters.map((each) => each.name)]),
    ).toEqual(cellFunctions.map(({ name, parameters }) => [name, name, parameters.map((each) => each.name)]));
  });

  it("has ids, names of arguments and drop-downs once", () => {
    const ids = metadata.functions.map(({ id }) => id.toUpperCase());
    expect(new Set(ids).size).toBe(ids.length);
    for (const { parameters } of metadata.functions)
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    const lists = metadata.enums.map(({ values }) => JSON.stringify(values));
    expect(new Set(lists).size).toBe(lists.length);
    expect(new Set(metadata.enums.map(({ id }) => id.toUpperCase())).size).toBe(lists.length);
  });

  it("says something of every function and argument", () => {
    for (const { description, parameters } of metadata.functions)
      for (const text of [description, ...parameters.map((each) => each.description)])
        expect(text).toMatch(/^\S.*[.!?)]$/su);
  });

  it("has needed arguments before those that may be left out", () => {
    for (const { name, parameters } of metadata.functions) {
      const optional = parameters.map((each) => each.optional ?? false);
      expect([...optional].sort(), name).toEqual(optional);
    }
  });

  it("offers the words of every choice in a drop-down", () => {
    for (const [i, { parameters }] of cellFunctions.entries())
      for (const [j, { choices, range }] of parameters.entries()) {
        const described = metadata.functions[i]?.parameters[j];
        if (!choices || range) expect(described?.customEnumId).toBeUndefined();
        else {
          expect(described?.type).toBe("string");
          const { values } = metadata.enums.find(({ id }) => id === described?.customEnumId) ?? {};
          expect(values?.map(({ stringValue }) => stringValue)).toEqual(choices);
        }
      }
  });

  it("warns of empty cells exactly where nothing else tells them from 0", () => {
    const warned = (name: string) =>
      metadata.functions
        .find((each) => each.name === name)
        ?.parameters.filter(({ description }) => description.includes("TOCOL"))
        .map((each) => each.name);
    expect(warned("NPS")).toContain("answers");
    expect(warned("CHURN_RATE")).toEqual([]);
    expect(warned("PURCHASE_GAPS")).toEqual([]);
  });
});
