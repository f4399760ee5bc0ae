import { checkEach } from "../../validation/checkEach";
import { checkThat } from "../../validation/checkThat";
import type { IssuePath } from "../../validation/errors";
import { otherUnit } from "../../validation/rareErrors";
import { type Rule, whenValid } from "../../validation/rules";
import type { PurchaseFit, TimeUnit } from "../families/fittedModels";
import { purchaseFamilies } from "../families/purchaseFamilies";
import type { CustomerHistories, CustomerHistory } from "./customers";
import { quotedList, TIME_UNITS } from "./fitField";
import { tableIssues } from "./tableField";

/** Arguments with a fit and customers. */
interface FitAndCustomers {
  readonly fit: PurchaseFit;
  readonly customers: CustomerHistory | CustomerHistories;
}

/** Arguments with a fit and options. */
interface FitAndOptions {
  readonly fit: PurchaseFit;
  readonly options?: object | undefined;
}

/** Customers must be valid for the model of the fit, in its unit of time. */
export function customersOfFit<Input extends FitAndCustomers>(): readonly Rule<Input>[] {
  return [...tableOfFit<Input>(["customers"], ({ customers }) => customers), ...sameUnit<Input>(["customers"])];
}

/** A table for models in continuous time may have fractions; a model of opportunities needs whole numbers. */
export function tableOfFit<Input extends { readonly fit: PurchaseFit }>(
  path: readonly string[],
  tableOf: (input: Input) => object,
): readonly Rule<Input>[] {
  return [
    checkEach<Input>(
      ({ value, issues }) => {
        const { customers, mostOpportunities } = purchaseFamilies[value.fit.model];
        if (mostOpportunities === null) return;
        for (const issue of tableIssues(customers, true, tableOf(value) as never))
          issues.push({ ...issue, path: [...path, ...(issue.path as IssuePath)] } as never);
      },
      whenValid(["fit", path[0] as string]),
    ),
  ];
}

/** A horizon must be a whole number for a model of opportunities. */
export function horizonOfFit<Input extends FitAndOptions>(path: readonly [string, string]): readonly Rule<Input>[] {
  const [group, field] = path;
  const horizonOf = (input: Input) =>
    (input as never as Readonly<Record<string, Readonly<Record<string, number | undefined>> | undefined>>)[group]?.[
      field
    ];
  const mostOf = ({ fit }: Input) => purchaseFamilies[fit.model].mostOpportunities;
  const when = whenValid(["fit", group]);
  return [
    checkThat<Input>(
      (input) => mostOf(input) === null || Number.isInteger(horizonOf(input) ?? 0),
      (input) => ({ code: "notWhole", value: horizonOf(input), details: {} }),
      { path, when },
    ),
    checkThat<Input>(
      (input) => (horizonOf(input) ?? 0) <= (mostOf(input) ?? Infinity),
      (input) => ({ code: "tooLarge", value: horizonOf(input), details: { bound: mostOf(input) as number } }),
      { path, when },
    ),
  ];
}

/** The unit of time of a table or of options must be that of the fit, if both are known. */
export function sameUnit<Input extends { readonly fit: PurchaseFit }>(path: readonly string[]): readonly Rule<Input>[] {
  return agreeingUnits<Input>([...path, "timeUnit"], ["fit", "timeUnit"]);
}

/** Two units of time must be equal, if both are known. */
export function agreeingUnits<Input>(path: readonly string[], other: readonly string[]): readonly Rule<Input>[] {
  const unitAt = (input: Input, at: readonly string[]) =>
    at.reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], input) ??
    undefined;
  const when = whenValid([path[0] as string, other[0] as string]);
  return [
    checkThat<Input>(
      (input) => [undefined, ...TIME_UNITS].includes(unitAt(input, path) as TimeUnit | undefined),
      (input) => ({ code: "notAChoice", value: unitAt(input, path), details: { choices: quotedList(TIME_UNITS) } }),
      { path, when },
    ),
    checkThat<Input>(
      (input) => {
        const [own, expected] = [unitAt(input, path), unitAt(input, other)];
        return own === expected || expected === undefined || !TIME_UNITS.includes(own as TimeUnit);
      },
      (input) => ({
        code: otherUnit,
        value: unitAt(input, path),
        details: { bound: JSON.stringify(unitAt(input, other)), other: [other] },
      }),
      { path, when },
    ),
  ];
}
