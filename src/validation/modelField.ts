import { issueAt } from "./answers";
import { type FieldFacts, factsAt, withFacts } from "./fieldFacts";
import { amount, customField, type Field, run } from "./fields";
import { nearestName } from "./nearestName";
import { rareKind } from "./rareKinds";

/** The numbers that a parameter of a model may be. */
export interface ParameterShape {
  /** The least. */
  readonly least: number;
  /** The greatest. */
  readonly greatest: number;
}

/** A shape of a distribution, without a unit. */
export const SHAPE: ParameterShape = { least: 1e-9, greatest: 1e9 };

/** A parameter in units of time. */
export const RATE: ParameterShape = { least: 1e-18, greatest: 1e21 };

/** A fitted model, as far as it is read: any other fields do not matter. */
export interface FittedModel<Model extends string, Parameters> {
  /** Which model it is of. */
  readonly model: Model;
  /** Its parameters. */
  readonly parameters: Parameters;
}

/** Parameters of a model by their names. */
export type ParameterShapes<Parameters> = { readonly [Name in keyof Parameters]: ParameterShape };

/** A fit of a model, as it came or after a round trip through JSON, or just its parameters. */
export function fitOrParameters<Model extends string, Parameters extends object>(
  model: Model,
  shapes: ParameterShapes<Parameters>,
): Field<FittedModel<Model, Parameters> | Parameters> {
  const parameters = jsonSchemaOf(shapes);
  const facts: FieldFacts = { kind: "object", jsonSchema: { anyOf: [parameters, fitSchemaOf(model, parameters)] } };
  const field = customField<Readonly<Record<string, unknown>>>(isObject, facts).check(({ value, issues }) => {
    if (!("parameters" in value) && !("model" in value)) {
      issues.push(...parameterIssues(shapes, value, []));
      return;
    }
    const choices = JSON.stringify(model);
    if (value["model"] === undefined) issues.push(issueAt(["model"], null, "missing", { expected: "choice", choices }));
    else if (value["model"] !== model) issues.push(issueAt(["model"], value["model"], "notAChoice", { choices }));
    const inner = value["parameters"];
    if (isObject(inner)) issues.push(...parameterIssues(shapes, inner as never, ["parameters"]));
    else issues.push(issueAt(["parameters"], inner ?? null, "wrongType", { expected: "object" }));
  });
  return withFacts(field, facts) as never;
}

/** An amount of money, or a fit of a model that tells it. */
export function amountOrFit<Model extends string, Parameters extends object>(
  model: Model,
  shapes: ParameterShapes<Parameters>,
): Field<number | FittedModel<Model, Parameters> | Parameters> {
  const one: Field<unknown> = amount();
  const fit: Field<unknown> = fitOrParameters(model, shapes);
  const number = { type: "number", minimum: 0, maximum: 1e15, unit: "money" };
  const { anyOf } = (factsAt(fit, []) as FieldFacts).jsonSchema as { readonly anyOf: readonly object[] };
  const facts: FieldFacts = {
    ...rareKind("numberOrFit"),
    unit: "money",
    jsonSchema: { anyOf: [number, ...anyOf] },
  };
  const either = customField<unknown>((value) => typeof value === "number" || isObject(value), facts).check(
    (payload) => {
      const { value, issues } = run(typeof payload.value === "number" ? one : fit, payload.value);
      payload.value = value;
      payload.issues.push(...issues);
    },
  );
  return withFacts(either, facts) as never;
}

/** A fit of any of these models: it must say of which, since parameters alone do not. */
export function fitOfAny<Fit extends FittedModel<string, object>>(
  shapes: {
    readonly [Model in Fit["model"]]: ParameterShapes<Extract<Fit, FittedModel<Model, object>>["parameters"]>;
  },
): Field<Fit> {
  const models = Object.keys(shapes);
  const byModel: Readonly<Record<string, Readonly<Record<string, ParameterShape>>>> = shapes;
  const anyOf = models.map((model) => fitSchemaOf(model, jsonSchemaOf(byModel[model] as object as never)));
  const facts: FieldFacts = { kind: "object", jsonSchema: { anyOf } };
  const field = customField<Readonly<Record<string, unknown>>>(isObject, facts).check(({ value, issues }) => {
    const { model, parameters } = value;
    const choices = models.map((each) => JSON.stringify(each)).join(", ");
    if (model === undefined) issues.push(issueAt(["model"], null, "missing", { expected: "choice", choices }));
    else if (!models.includes(model as string)) issues.push(issueAt(["model"], model, "notAChoice", { choices }));
    else if (isObject(parameters))
      issues.push(...parameterIssues(byModel[model as string] as object as never, parameters as never, ["parameters"]));
    else issues.push(issueAt(["parameters"], parameters ?? null, "wrongType", { expected: "object" }));
  });
  return withFacts(field, facts) as never;
}

/** Parameters of a model, such as those to start from. */
export function parametersField<Parameters extends object>(shapes: ParameterShapes<Parameters>): Field<Parameters> {
  const facts: FieldFacts = { kind: "object", jsonSchema: jsonSchemaOf(shapes) };
  const field = customField<Readonly<Record<string, unknown>>>(isObject, facts).check(({ value, issues }) => {
    issues.push(...parameterIssues(shapes, value, []));
  });
  return withFacts(field, facts) as never;
}

function isObject(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Object]";
}

function parameterIssues(
  shapes: Readonly<Record<string, ParameterShape>>,
  value: Readonly<Record<string, unknown>>,
  path: readonly string[],
): ReturnType<typeof issueAt>[] {
  const names = Object.keys(shapes);
  const unknown = Object.keys(value).flatMap((name) => {
    if (names.includes(name)) return [];
    const suggestion = nearestName(name, names);
    if (suggestion === undefined) return [issueAt([...path, name], value[name] ?? null, "unknownField")];
    return [issueAt([...path, name], value[name] ?? null, "misspelledField", { suggestion })];
  });
  const wrong = names.flatMap((name) => {
    const { least, greatest } = shapes[name] as ParameterShape;
    const each = value[name];
    const at = [...path, name];
    if (each === undefined) return [issueAt(at, null, "missing", { expected: "number" })];
    if (typeof each !== "number" || Number.isNaN(each)) return [issueAt(at, each, "wrongType", { expected: "number" })];
    if (each < least) return [issueAt(at, each, "tooSmall", { bound: least })];
    return each > greatest ? [issueAt(at, each, "tooLarge", { bound: greatest })] : [];
  });
  return [...unknown, ...wrong];
}

function jsonSchemaOf(shapes: Readonly<Record<string, ParameterShape>>): Record<string, unknown> {
  const properties = Object.entries(shapes).map(([name, { least, greatest }]) => [
    name,
    { type: "number", minimum: least, maximum: greatest },
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: Object.keys(shapes),
    additionalProperties: false,
  };
}

function fitSchemaOf(model: string, parameters: object): Record<string, unknown> {
  return {
    type: "object",
    properties: { model: { const: model }, parameters },
    required: ["model", "parameters"],
  };
}
