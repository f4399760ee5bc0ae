import { type FieldFacts, withFacts } from "../../validation/fieldFacts";
import { type Field, isList, listField, MOST_BAD_ITEMS } from "../../validation/fields";
import { issueAt } from "../../validation/issueAt";
import { noneAbove, wrongLength } from "../../validation/rareErrors";
import type { Survivors } from "./fitInput";

const GREATEST = 1e15;
const LEAST = 1e-9;

/** The cohorts, as a list even if there is only one. */
export function cohortsOf(survivors: Survivors): readonly ArrayLike<number>[] {
  return isList(survivors[0]) ? (survivors as readonly ArrayLike<number>[]) : [survivors as ArrayLike<number>];
}

/**
 * Numbers of customers that never rise, of one cohort or of several; at least one customer must have faced a renewal.
 */
export function survivorsField(): Field<Survivors> {
  const item = { type: "number", minimum: 0, maximum: GREATEST, unit: "count" };
  const one = { type: "array", items: item, minItems: 2 };
  const several = { type: "array", items: { ...one, minItems: 1 }, minItems: 1 };
  const facts: FieldFacts = { kind: "list", jsonSchema: { anyOf: [one, several] } };
  const field = listField<Survivors>(facts).check(({ value, issues }) => {
    const cohorts = cohortsOf(value);
    const nested = isList(value[0]);
    let faced = 0;
    let longest = 0;
    for (let i = 0; i < cohorts.length && issues.length < MOST_BAD_ITEMS; i++) {
      const cohort: unknown = cohorts[i];
      if (!isList(cohort)) {
        issues.push(issueAt([i], cohort, "wrongType", { expected: "list" }));
        continue;
      }
      issues.push(...cohortIssues(cohort as ArrayLike<unknown>, nested ? [i] : [], MOST_BAD_ITEMS - issues.length));
      const { length, 0: first } = cohort as ArrayLike<number>;
      longest = Math.max(longest, length);
      if (length > 1) faced = Math.max(faced, first as number);
    }
    if (issues.length > 0) return;
    if (longest < 2) issues.push(issueAt([], value, wrongLength, { bound: "≥ 2", length: longest }));
    else if (faced === 0) issues.push(issueAt([], value, noneAbove, { bound: 0 }));
  });
  return withFacts(field, facts) as never;
}

type Issue = ReturnType<typeof issueAt>;

function cohortIssues(cohort: ArrayLike<unknown>, path: readonly number[], most: number): Issue[] {
  const issues: Issue[] = [];
  if (cohort.length === 0) issues.push(issueAt(path, cohort, wrongLength, { bound: "≥ 1", length: 0 }));
  for (let i = 0; i < cohort.length && issues.length < most; i++) {
    const left = cohort[i];
    const at = [...path, i];
    if (typeof left !== "number" || Number.isNaN(left))
      issues.push(issueAt(at, left, "wrongType", { expected: "number" }));
    else if (left < 0) issues.push(issueAt(at, left, "tooSmall", { bound: 0 }));
    else if (left > GREATEST) issues.push(issueAt(at, left, "tooLarge", { bound: GREATEST }));
    else if (left !== 0 && left < LEAST) issues.push(issueAt(at, left, "nearZero", { bound: LEAST }));
    else if (i > 0 && left > (cohort[i - 1] as number)) {
      issues.push(
        issueAt(at, left, "notAbove", {
          sum: [["survivors", ...at]],
          other: [["survivors", ...path, i - 1]],
          otherValue: cohort[i - 1] as number,
        }),
      );
    }
  }
  return issues;
}

/** Totals per renewal over all cohorts: customers who faced it, renewed and did not. */
export interface RenewalCounts {
  /** Customers who renewed, at the first renewal, the second … */
  readonly renewed: Float64Array;
  /** Customers who did not renew. */
  readonly lost: Float64Array;
}

/** Returns the renewals of all cohorts: models of contracts need nothing else. */
export function renewalCounts(survivors: Survivors): RenewalCounts {
  const cohorts = cohortsOf(survivors);
  const renewals = cohorts.reduce((most, { length }) => Math.max(most, length - 1), 0);
  const renewed = new Float64Array(renewals);
  const lost = new Float64Array(renewals);
  for (const cohort of cohorts)
    for (let i = 0; i + 1 < cohort.length; i++) {
      const left = cohort[i + 1] as number;
      renewed[i] = (renewed[i] as number) + left;
      lost[i] = (lost[i] as number) + ((cohort[i] as number) - left);
    }
  return { renewed, lost };
}
