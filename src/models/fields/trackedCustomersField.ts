import type { FieldFacts } from "../../validation/fieldFacts";
import { customField, type Field, optional } from "../../validation/fields";
import { type FoundProblem, problemRule } from "../../validation/issueAt";
import { ownFields } from "../../validation/ownFields";
import { duplicate } from "../../validation/rareErrors";
import type { Rule } from "../../validation/rules";
import { effectsOf } from "../families/covariates";
import type { PurchaseFit } from "../families/fittedModels";
import { columnsProblems } from "./covariateFields";
import { isIdList } from "./isIdList";
import type { TrackedCustomers } from "./trackedCustomers";

/** {@link TrackedCustomers}, as an optional field. */
export function trackedCustomers(): Field<TrackedCustomers | undefined> {
  const facts: FieldFacts = { kind: "object", jsonSchema: { type: "object" } };
  const field = customField<TrackedCustomers>(
    (value) => Object.prototype.toString.call(value) === "[object Object]",
    facts,
  ).check((payload) => {
    payload.value = ownFields(payload.value);
  });
  return optional(field);
}

/** Arguments with a fit and the customers of a log. */
interface FitAndTracked {
  readonly fit: PurchaseFit;
  readonly options: { readonly customers?: TrackedCustomers | undefined };
}

/** A fit with covariates needs customers with ids and these covariates. */
export function covariatesOfTracked<Input extends FitAndTracked>(): Rule<Input> {
  return problemRule<Input>(["fit", "options"], ({ fit, options: { customers } }): readonly FoundProblem[] => {
    if (effectsOf(fit) === undefined) return [];
    const path = ["options", "customers"];
    if (customers === undefined) return [{ path, value: null, code: "missing", details: { expected: "object" } }];
    const { customerId, covariates } = customers;
    const at = [...path, "customerId"];
    if (!isIdList(customerId))
      return [{ path: at, value: customerId ?? null, code: "wrongType", details: { expected: "list" } }];
    const ids = Array.from(customerId);
    const known = new Set<string | number>();
    const again = ids.findIndex((id) => known.size === known.add(id).size);
    if (again >= 0) return [{ path: [...at, again], value: ids[again], code: duplicate }];
    return columnsProblems(fit, covariates, ids.length, [...path, "covariates"]);
  });
}
