import type { Kind } from "../../validation/errorTexts";
import type { FieldFacts } from "../../validation/fieldFacts";
import { customField, type Field, isList, listField, MOST_BAD_ITEMS, optional } from "../../validation/fields";
import { group } from "../../validation/inputSchema";
import { inWords } from "../../validation/inWords";
import { type FoundProblem, problemRule } from "../../validation/issueAt";
import type { Problem } from "../../validation/makeIssue";
import { tooManyLabels, wrongLength } from "../../validation/rareErrors";
import { rareKind, textWords } from "../../validation/rareKinds";
import type { Rule } from "../../validation/rules";
import { type CovariateValues, covariateLevels, effectsOf } from "../families/covariates";
import type { PurchaseFit } from "../families/fittedModels";
import type { CovariateColumns, CustomerHistories, CustomerHistory } from "./customers";
import { quotedList } from "./fitField";
import type { CovariateChoice } from "./fitInput";

/** Greatest absolute value of a covariate. */
const GREATEST = 1e15;
/** Most levels of a covariate. */
const MOST_LEVELS = 51;

/** Names of columns. */
function names(): Field<readonly string[]> {
  const items: FieldFacts = rareKind("text");
  const facts: FieldFacts = { kind: "list", items, jsonSchema: { type: "array", items: { type: "string" } } };
  return listField<readonly string[]>(
    facts,
    (value) => Array.isArray(value) && Array.from(value as unknown[]).every((each) => typeof each === "string"),
  );
}

/** Texts by name. */
function texts(): Field<Readonly<Record<string, string>>> {
  const facts: FieldFacts = {
    kind: "object",
    jsonSchema: { type: "object", additionalProperties: { type: "string" } },
  };
  return customField<Readonly<Record<string, string>>>(
    (value) => isObject(value) && Object.values(value as object).every((each) => typeof each === "string"),
    facts,
  ).check((payload) => {
    payload.value = { ...payload.value };
  });
}

/** Texts and numbers by name. */
export function covariateValues(): Field<CovariateValues> {
  const facts: FieldFacts = {
    kind: "object",
    jsonSchema: { type: "object", additionalProperties: { type: ["string", "number"] } },
  };
  return customField<CovariateValues>(isObject, facts).check((payload) => {
    payload.value = { ...payload.value };
  });
}

/** The choice of covariates, as an optional field. */
export function covariateChoice(): Field<CovariateChoice | undefined> {
  return optional(
    group<CovariateChoice>({
      purchase: optional(names()),
      dropout: optional(names()),
      reference: optional(texts()),
    }),
  );
}

/** Arguments of a fit. */
interface FitArguments {
  readonly customers: CustomerHistories;
  readonly options?: { readonly covariates?: CovariateChoice | undefined } | undefined;
}

/** Chosen covariates must be columns of texts or of numbers, one item per customer. */
export function chosenCovariates<Input extends FitArguments>(): Rule<Input> {
  return problemRule<Input>(["customers", "options"], ({ customers, options }) => {
    const { purchase = [], dropout = [], reference = {} } = options?.covariates ?? {};
    const chosen = new Set([...purchase, ...dropout]);
    const { covariates: columns, frequency } = customers;
    const { length } = frequency;
    return [...chosen].flatMap((name): FoundProblem[] => {
      const column = columns?.[name];
      const problems = columnProblems(["customers", "covariates", name], column, length);
      if (problems.length > 0 || !isTexts(column)) return problems;
      const levels = new Set(column);
      if (levels.size > MOST_LEVELS)
        return [
          {
            path: ["customers", "covariates", name],
            value: column,
            code: tooManyLabels,
            details: { bound: MOST_LEVELS },
          },
        ];
      const own = reference[name];
      if (own === undefined || levels.has(own)) return [];
      const choices = quotedList([...levels].sort());
      return [
        { path: ["options", "covariates", "reference", name], value: own, code: "notAChoice", details: { choices } },
      ];
    });
  });
}

/** Arguments with a fit and customers. */
interface FitAndCustomers {
  readonly fit: PurchaseFit;
  readonly customers: CustomerHistory | CustomerHistories;
}

/** Arguments with a fit and the covariates of one customer. */
interface FitAndCovariates {
  readonly fit: PurchaseFit;
  readonly options: { readonly covariates?: CovariateValues | undefined };
}

/** Customers must have the covariates of the fit, with its levels. */
export function covariatesOfFit<Input extends FitAndCustomers>(): Rule<Input> {
  return covariatesAt<Input>(["customers"], ({ customers }) => customers);
}

/** The same of customers at a path. */
export function covariatesAt<Input extends { readonly fit: PurchaseFit }>(
  at: readonly [keyof Input & string, ...string[]],
  customersOf: (input: Input) => CustomerHistory | CustomerHistories,
): Rule<Input> {
  return problemRule<Input>(["fit", at[0]], (input) => {
    const { fit } = input;
    const customers = customersOf(input);
    const { frequency, covariates } = customers;
    const path = [...at, "covariates"];
    return typeof frequency === "number"
      ? valueProblems(fit, covariates as CovariateValues | undefined, path)
      : columnsProblems(fit, covariates, frequency.length, path);
  });
}

/** The problems of columns of covariates. */
export function columnsProblems(
  fit: PurchaseFit,
  given: unknown,
  length: number,
  path: readonly string[],
): readonly FoundProblem[] {
  const effects = effectsOf(fit);
  const columns = given as CovariateColumns | null | undefined;
  if (effects === undefined) return [];
  return [...covariateLevels(effects)].flatMap(([name, levels]) => {
    const column = columns?.[name];
    const at = [...path, name];
    const problems = columnProblems(at, column, length);
    // A column without items is one of texts as well as of numbers.
    if (problems.length > 0 || length === 0) return problems;
    if (levels === null) return isTexts(column) ? [wrong(at, column, "number")] : [];
    if (!isTexts(column)) return [wrong(at, column, "text")];
    const known = new Set([...levels, ...levelAt(effects.at[name])]);
    const unknown = [...new Set(column)].filter((each) => !known.has(each));
    const choices = quotedList([...known].sort());
    return unknown.slice(0, MOST_BAD_ITEMS).map(
      (each): FoundProblem => ({
        path: [...at, column.indexOf(each)],
        value: each,
        code: "notAChoice",
        details: { choices },
      }),
    );
  });
}

/** The options must have the covariates of the fit, of one customer. */
export function covariatesInOptions<Input extends FitAndCovariates>(): Rule<Input> {
  return problemRule<Input>(["fit", "options"], ({ fit, options }) =>
    valueProblems(fit, options.covariates, ["options", "covariates"]),
  );
}

/** The problems of the covariates of one customer. */
function valueProblems(
  fit: PurchaseFit,
  values: CovariateValues | undefined,
  path: readonly string[],
): readonly FoundProblem[] {
  const columns = values && Object.fromEntries(Object.entries(values).map(([name, each]) => [name, [each]]));
  const at = effectsOf(fit)?.at;
  return columnsProblems(fit, columns, 1, path).map((problem) => {
    const name = problem.path[path.length] as string;
    const expected = typeof at?.[name] === "string" ? "text" : "number";
    const own = { path: [...path, name], value: values?.[name] ?? null };
    if (problem.code === "missing") return { ...own, code: problemOf("missing", expected), details: { expected } };
    return { ...problem, ...own };
  });
}

function columnProblems(path: readonly string[], column: unknown, length: number): FoundProblem[] {
  if (column === undefined) return [{ path, value: null, code: "missing", details: { expected: "list" } }];
  if (!isList(column)) return [wrong(path, column, "list")];
  const list = column as ArrayLike<unknown>;
  if (list.length !== length)
    return [{ path, value: column, code: wrongLength, details: { bound: length, length: list.length } }];
  const kind = typeof list[0] === "string" ? "string" : "number";
  const problems: FoundProblem[] = [];
  for (let row = 0; row < length && problems.length < MOST_BAD_ITEMS; row++) {
    const each = list[row];
    if (typeof each !== kind || !(kind === "string" || Math.abs(each as number) <= GREATEST))
      problems.push(wrong([...path, row], each, kind === "string" ? "text" : "number"));
  }
  return problems;
}

function wrong(path: readonly (string | number)[], value: unknown, expected: Kind): FoundProblem {
  return { path, value: value ?? null, code: problemOf("wrongType", expected), details: { expected } };
}

function problemOf(code: "missing" | "wrongType", expected: Kind): Problem {
  return expected === "text" ? inWords(code, textWords) : code;
}

function levelAt(at: string | number | undefined): readonly string[] {
  return typeof at === "string" ? [at] : [];
}

function isTexts(column: unknown): column is readonly string[] {
  return Array.isArray(column) && typeof column[0] === "string";
}

function isObject(value: unknown): boolean {
  return Object.prototype.toString.call(value) === "[object Object]";
}
