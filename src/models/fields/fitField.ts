import { type FieldFacts, withFacts } from "../../validation/fieldFacts";
import { amount, customField, type Field, isList, MOST_BAD_ITEMS, run } from "../../validation/fields";
import { inWords } from "../../validation/inWords";
import { issueAt } from "../../validation/issueAt";
import { nearestName } from "../../validation/nearestName";
import { ownFields } from "../../validation/ownFields";
import { otherModel, wrongLength } from "../../validation/rareErrors";
import { rareKind, textWords } from "../../validation/rareKinds";
import { contractFamilies } from "../families/contractFamilies";
import { type CovariateTargets, covariateTargets } from "../families/covariates";
import type { ParameterShape, ParameterShapes } from "../families/family";
import type {
  ContinuousPurchaseFit,
  ContractFit,
  EffectEstimate,
  PurchaseFit,
  SpendFit,
  TimeUnit,
} from "../families/fittedModels";
import { gammaGammaShapes } from "../families/gammaGamma";
import { purchaseFamilies } from "../families/purchaseFamilies";

const PURCHASES =
  "probabilityAlive, expectedPurchases, newCustomerPurchases, purchaseProbabilities, " +
  "discountedPurchases, nextPurchase, simulatePurchases or predictedClv";
const CONTRACTS = "contractSurvival, contractRetention, contractLifetime or residualLifetimeValue";

/** Functions that accept the fits of each model, for the error about a wrong model. */
export const answering: Readonly<Record<(PurchaseFit | SpendFit | ContractFit)["model"], string>> = {
  bgNbd: PURCHASES,
  mbgNbd: PURCHASES,
  paretoNbd: PURCHASES,
  bgBb: PURCHASES,
  gammaGamma: "expectedSpend or predictedClv",
  shiftedBetaGeometric: CONTRACTS,
  betaDiscreteWeibull: CONTRACTS,
};

/** A fit of a model of purchases, which may have covariates. */
export function purchaseFit(): Field<PurchaseFit> {
  return fitField(shapesOf(purchaseFamilies), effectIssues);
}

/** A fit of a model of purchases, or of the model of spending. */
export function purchaseOrSpendFit(): Field<PurchaseFit | SpendFit> {
  return fitField({ ...shapesOf(purchaseFamilies), gammaGamma: gammaGammaShapes }, effectIssues);
}

/** A fit of a model of purchases in continuous time. */
export function continuousPurchaseFit(): Field<ContinuousPurchaseFit> {
  const families = Object.entries(purchaseFamilies).filter(([, family]) => family.mostOpportunities === null);
  return fitField(shapesOf(Object.fromEntries(families)), effectIssues);
}

/** A fit of a model of contracts. */
export function contractFit(): Field<ContractFit> {
  return fitField(shapesOf(contractFamilies));
}

/** A fit of the model of spending. */
export function spendFit(): Field<SpendFit> {
  return fitField({ gammaGamma: gammaGammaShapes });
}

/** An amount of money, or a fit of the model of spending. */
export function amountOrSpendFit(): Field<number | SpendFit> {
  const one: Field<unknown> = amount();
  const fit: Field<unknown> = spendFit();
  const number = { type: "number", minimum: 0, maximum: 1e15, unit: "money" };
  const facts: FieldFacts = {
    ...rareKind("numberOrFit"),
    unit: "money",
    jsonSchema: { anyOf: [number, fitSchemaOf("gammaGamma", gammaGammaShapes)] },
  };
  const either = customField<unknown>((value) => typeof value === "number" || isObject(value), facts).check(
    (payload) => {
      payload.issues.push(...run(typeof payload.value === "number" ? one : fit, payload.value).issues);
    },
  );
  return withFacts(either, facts) as never;
}

/** The parameters of a model, such as initial values. */
export function parametersField<Parameters extends object>(shapes: ParameterShapes<Parameters>): Field<Parameters> {
  const facts: FieldFacts = { kind: "object", jsonSchema: jsonSchemaOf(shapes) };
  const field = customField<Fields>(isObject, facts).check((payload) => {
    payload.value = ownFields(payload.value);
    payload.issues.push(...parameterIssues(shapes, payload.value, []));
  });
  return withFacts(field, facts) as never;
}

/** Units of time, for messages and JSON Schema. */
export const TIME_UNITS: readonly TimeUnit[] = ["day", "week", "month", "year"];

type Fields = Readonly<Record<string, unknown>>;
type Shapes = Readonly<Record<string, ParameterShape>>;
type Issues = ReturnType<typeof issueAt>[];
type Path = readonly (string | number)[];

function shapesOf(families: Readonly<Record<string, { readonly shapes: object }>>): Readonly<Record<string, Shapes>> {
  return Object.fromEntries(Object.entries(families).map(([model, { shapes }]) => [model, shapes as Shapes]));
}

/** Finds the issues of covariates of a fit whose model has these targets. */
type CovariateCheck = (fit: Fields, targets: CovariateTargets) => Issues;

// The check is handed over: models without covariates need no code that reads them.
function fitField<Fit>(shapes: Readonly<Record<string, object>>, check?: CovariateCheck): Field<Fit> {
  const byModel = shapes as Readonly<Record<string, Shapes>>;
  const anyOf = Object.entries(byModel).map(([model, own]) => fitSchemaOf(model, own));
  const facts: FieldFacts = { kind: "object", jsonSchema: { anyOf } };
  const field = customField<Fields>(isObject, facts).check((payload) => {
    payload.value = ownFields(payload.value);
    payload.issues.push(...fitIssues(byModel, payload.value), ...covariateIssues(payload.value, check));
  });
  return withFacts(field, facts) as never;
}

function fitIssues(shapes: Readonly<Record<string, Shapes>>, fit: Fields): Issues {
  const { model, parameters, timeUnit } = fit;
  const choices = quotedList(Object.keys(shapes));
  if (model === undefined) return [issueAt(["model"], null, "missing", { expected: "choice", choices })];
  if (typeof model !== "string" || !Object.keys(shapes).includes(model)) {
    const [, functions] = Object.entries(answering).find(([name]) => name === model) ?? [];
    if (functions === undefined) return [issueAt(["model"], model, "notAChoice", { choices })];
    return [issueAt(["model"], model, otherModel, { choices, functions })];
  }
  const own = shapes[model] as Shapes;
  const issues = [
    ...parametersIssues(own, parameters, ["parameters"]),
    ...covarianceIssues(Object.keys(own).length, fit["covariance"], ["covariance"]),
    ...resamplesIssues(own, fit["resamples"]),
  ];
  const isUnit = timeUnit === undefined || timeUnit === null || TIME_UNITS.includes(timeUnit as TimeUnit);
  return isUnit
    ? issues
    : [...issues, issueAt(["timeUnit"], timeUnit, "notAChoice", { choices: quotedList(TIME_UNITS) })];
}

function parametersIssues(shapes: Shapes, value: unknown, path: Path): Issues {
  return isObject(value)
    ? parameterIssues(shapes, value as Fields, path)
    : [issueAt(path, value ?? null, "wrongType", { expected: "object" })];
}

/** A square matrix of numbers, if there is one. */
function covarianceIssues(size: number, value: unknown, path: Path): Issues {
  if (value === undefined || value === null) return [];
  return listIssues(value, path, size, (row, at) => numbersIssues(row, at, size));
}

function numbersIssues(value: unknown, path: Path, size: number): Issues {
  return listIssues(value, path, size, (each, at) =>
    Number.isFinite(each) ? [] : [issueAt(at, each ?? null, "wrongType", { expected: "number" })],
  );
}

/** A list of parameters, if there is one. */
function resamplesIssues(shapes: Shapes, value: unknown): Issues {
  if (value === undefined || value === null) return [];
  return listIssues(value, ["resamples"], null, (each, path) => parametersIssues(shapes, each, path));
}

/** Issues of a list with a given number of items, or at least one. */
function listIssues(
  value: unknown,
  path: Path,
  size: number | null,
  issuesOf: (item: unknown, path: Path) => Issues,
): Issues {
  if (!isList(value)) return [issueAt(path, value, "wrongType", { expected: "list" })];
  const items = Array.from(value as ArrayLike<unknown>);
  const { length } = items;
  if (size === null ? length === 0 : length !== size)
    return [issueAt(path, value, wrongLength, { bound: size ?? "≥ 1", length })];
  return items.flatMap((item, i) => issuesOf(item, [...path, i])).slice(0, MOST_BAD_ITEMS);
}

function covariateIssues(fit: Fields, check: CovariateCheck | undefined): Issues {
  const { model, covariates } = fit;
  if (covariates === undefined) return [];
  const targets = Object.entries(covariateTargets).find(([name]) => name === model)?.[1];
  if (targets === undefined || !check) return [issueAt(["covariates"], covariates, "unknownField")];
  return check(fit, targets);
}

function effectIssues(fit: Fields, targets: CovariateTargets): Issues {
  const { covariates } = fit;
  const at = ["covariates"];
  if (!isObject(covariates)) return [issueAt(at, covariates, "wrongType", { expected: "object" })];
  const { at: center, coefficients } = covariates as Fields;
  const isCenter =
    isObject(center) &&
    Object.values(center as Fields).every((each) => typeof each === "string" || Number.isFinite(each));
  if (!isCenter) return [issueAt([...at, "at"], center ?? null, "wrongType", { expected: "object" })];
  if (!Array.isArray(coefficients))
    return [issueAt([...at, "coefficients"], coefficients ?? null, "wrongType", { expected: "list" })];
  const parameters = [...targets.purchase, ...targets.dropout].map(({ parameter }) => parameter as string);
  const ofEffects = coefficients.flatMap((each: unknown, i): Issues => {
    const path = [...at, "coefficients", i];
    if (!isObject(each)) return [issueAt(path, each, "wrongType", { expected: "object" })];
    const { parameter, name, level, coefficient, estimate = "finite", limit = 0 } = each as Fields;
    if (!parameters.includes(parameter as string))
      return [issueAt([...path, "parameter"], parameter ?? null, "notAChoice", { choices: quotedList(parameters) })];
    if (typeof name !== "string") return [textIssue([...path, "name"], name)];
    const own = (center as Fields)[name];
    if (level === null ? typeof own === "string" : typeof level !== "string" || typeof own === "number")
      return [textIssue([...path, "level"], level)];
    if (!ESTIMATES.includes(estimate as EffectEstimate))
      return [issueAt([...path, "estimate"], estimate, "notAChoice", { choices: quotedList(ESTIMATES) })];
    if (limit !== null && !Number.isFinite(limit))
      return [issueAt([...path, "limit"], limit, "wrongType", { expected: "number" })];
    if (estimate === "finite" && !Number.isFinite(coefficient))
      return [issueAt([...path, "coefficient"], coefficient ?? null, "wrongType", { expected: "number" })];
    return [];
  });
  return [...ofEffects, ...uncertaintyIssues(fit, covariates as Fields, coefficients.length)];
}

/** What tells the uncertainty of the coefficients must have one item for each. */
function uncertaintyIssues({ parameters, resamples: all }: Fields, covariates: Fields, coefficients: number): Issues {
  const { covariance, resamples } = covariates;
  const size = Object.keys(Object(parameters)).length + coefficients;
  const issues = covarianceIssues(size, covariance, ["covariates", "covariance"]);
  if (!isList(all)) return issues;
  const path = ["covariates", "resamples"];
  if (resamples === undefined || resamples === null)
    return [...issues, issueAt(path, null, "missing", { expected: "list" })];
  const { length } = all as ArrayLike<unknown>;
  return [...issues, ...listIssues(resamples, path, length, (each, at) => numbersIssues(each, at, coefficients))];
}

function textIssue(path: Path, value: unknown): Issues[number] {
  return issueAt(path, value ?? null, inWords("wrongType", textWords), { expected: "text" });
}

const ESTIMATES: readonly EffectEstimate[] = ["finite", "plusInfinity", "minusInfinity", "none"];

/** Names in quotes, as in the choices of a message. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}

function isObject(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Object]";
}

function parameterIssues(shapes: Shapes, value: Fields, path: Path): Issues {
  const names = Object.keys(shapes);
  const unknown = Object.keys(value).flatMap((name) => {
    if (names.includes(name)) return [];
    const suggestion = nearestName(name, names);
    if (suggestion === undefined) return [issueAt([...path, name], value[name] ?? null, "unknownField")];
    return [issueAt([...path, name], value[name] ?? null, "misspelledField", { suggestion })];
  });
  const wrong = Object.entries(shapes).flatMap(([name, { least, greatest }]) => {
    const each = value[name];
    const at = [...path, name];
    if (each === undefined) return [issueAt(at, null, "missing", { expected: "number" })];
    if (typeof each !== "number" || Number.isNaN(each)) return [issueAt(at, each, "wrongType", { expected: "number" })];
    if (each < least) return [issueAt(at, each, "tooSmall", { bound: least })];
    return each > greatest ? [issueAt(at, each, "tooLarge", { bound: greatest })] : [];
  });
  return [...unknown, ...wrong];
}

function jsonSchemaOf(shapes: object): Record<string, unknown> {
  const properties = Object.entries(shapes as Shapes).map(([name, { least, greatest }]) => [
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

function fitSchemaOf(model: string, shapes: object): Record<string, unknown> {
  return {
    type: "object",
    properties: { model: { const: model }, parameters: jsonSchemaOf(shapes) },
    required: ["model", "parameters"],
  };
}
