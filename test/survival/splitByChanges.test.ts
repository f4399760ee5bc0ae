import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitCox, type SplitByChangesInput, splitByChanges } from "../../src/survival";
import { expectNear } from "../near";
import heart from "./values/heart.json";
import data from "./values/survival.json";

const base = {
  customerId: ["a", "b"],
  durations: [10, 6],
  churned: [1, 0],
  covariates: { seats: [1, 5], plan: [0, 0] },
  changes: { customerId: [], time: [], covariate: [], value: [] },
};

// Stanford heart transplants (Crowley and Hu, JASA 72, 1977): `heart` of R's survival 3.5-3, its 103 patients with
// follow-up in days, age − 48 years, earlier surgery, and the day of the transplant.
const patients: SplitByChangesInput = {
  customerId: heart.stop.map((_, i) => i + 1),
  durations: heart.stop,
  churned: heart.event,
  covariates: { age: heart.age, surgery: heart.surgery, transplant: heart.stop.map(() => 0) },
  changes: {
    customerId: heart.tx.flatMap((day, i) => (day === null ? [] : [i + 1])),
    time: heart.tx.filter((day) => day !== null),
    covariate: heart.tx.flatMap((day) => (day === null ? [] : ["transplant"])),
    value: heart.tx.flatMap((day) => (day === null ? [] : [1])),
  },
};

describe("splitByChanges", () => {
  it("makes of the Stanford heart patients the rows with which R's coxph was run", () => {
    const rows = splitByChanges(patients);
    expect(rows.durations).toHaveLength(172);
    // The first rows of `heart`.
    expect([...rows.entry.slice(0, 6)]).toEqual([0, 0, 0, 1, 0, 36]);
    expect([...rows.durations.slice(0, 6)]).toEqual([50, 6, 1, 16, 36, 39]);
    expect([...rows.churned.slice(0, 6)]).toEqual([1, 1, 0, 1, 0, 1]);
    const { durations, churned, entry, covariates, customerId } = rows;
    // coxph(Surv(start, stop, event) ~ age + surgery + transplant, heart, ties = …), survival 3.5-3.
    for (const [ties, coefficients, errors, logLikelihood] of [
      [
        "efron",
        [0.0305363149141719, -0.7733276453004762, 0.0160956052965236],
        [0.0138927866308723, 0.3596679881106923, 0.3085858042285203],
        -292.762025532403,
      ],
      [
        "breslow",
        [0.0305322105487951, -0.771609995782735, 0.0144196166126607],
        [0.0138981297328093, 0.3596750675747593, 0.3085158060770748],
        -292.983954845028,
      ],
    ] as const) {
      const fit = fitCox({ durations, churned, entry, covariates, ties });
      for (const [i, { coefficient, standardError }] of fit.coefficients.entries()) {
        expectNear(coefficient, coefficients[i] as number, 1e-8);
        expectNear(standardError, errors[i] as number, 1e-8);
      }
      expectNear(fit.logLikelihood, logLikelihood, 1e-7);
    }
    // cluster = id
    const clustered = fitCox({ durations, churned, entry, covariates, cluster: customerId });
    for (const [i, error] of [0.0143280673043023, 0.3332410723374934, 0.3093096926468308].entries())
      expectNear(clustered.coefficients[i]?.standardError, error, 1e-8);
    expect(clustered.robust?.units).toBe(103);
  });

  it("tiles the time of each customer, with the value in force in each row", () => {
    const changes = fc.array(
      fc.record({
        customerId: fc.constantFrom("a", "b", "c"),
        time: fc.integer({ min: 0, max: 12 }),
        covariate: fc.constantFrom("seats", "plan"),
        value: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 12 },
    );
    const entries = fc.constantFrom(undefined, [3, 0]);
    fc.assert(
      fc.property(changes, entries, (log, entry) => {
        const column = <Name extends keyof (typeof log)[number]>(name: Name) => log.map((each) => each[name]);
        const rows = splitByChanges({
          ...base,
          entry,
          changes: {
            customerId: column("customerId"),
            time: column("time"),
            covariate: column("covariate"),
            value: column("value"),
          },
        });
        expect(rows.unmatched).toBe(log.filter(({ customerId }) => customerId === "c").length);
        for (const [i, id] of ["a", "b"].entries()) {
          const own = rows.customerId.flatMap((each, row) => (each === id ? [row] : []));
          let reached: number = entry?.[i] ?? 0;
          for (const row of own) {
            expect(rows.row[row]).toBe(i);
            expect(rows.entry[row]).toBe(reached);
            reached = rows.durations[row] as number;
            expect(reached).toBeGreaterThan(rows.entry[row] as number);
            for (const name of ["seats", "plan"] as const) {
              // The last change before the end of the row.
              const before = log.filter(
                (each) => each.customerId === id && each.covariate === name && each.time < reached,
              );
              const last = before.reduce<(typeof log)[number] | undefined>(
                (found, each) => (found && found.time > each.time ? found : each),
                undefined,
              );
              expect(rows.covariates[name]?.[row]).toBe(last?.value ?? base.covariates[name][i]);
            }
          }
          expect(reached).toBe(base.durations[i]);
          expect(own.map((row) => rows.churned[row])).toEqual(
            own.map((_, j) => (j === own.length - 1 ? base.churned[i] : 0)),
          );
        }
      }),
    );
  });

  it("without changes, or with changes to the same value, is the table itself", () => {
    const rows = splitByChanges({
      ...base,
      changes: { customerId: ["a", "b"], time: [3, 4], covariate: ["seats", "plan"], value: [1, 0] },
    });
    expect(rows).toEqual(splitByChanges(base));
    expect([...rows.durations]).toEqual(base.durations);
    expect(rows.covariates).toEqual({ seats: Float64Array.of(1, 5), plan: Float64Array.of(0, 0) });
  });

  it("leaves a Cox fit as it is where rows are split and nothing changes", () => {
    const { durations, churned, entry, monthly, seats } = data;
    const fit = fitCox({ durations, churned, entry, covariates: { monthly, seats } });
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 25, noNaN: true }), { maxLength: 4 }), (cuts) => {
        // A covariate that is left out of the fit splits the rows.
        const ids = durations.map((_, i) => i);
        const split = splitByChanges({
          customerId: ids,
          durations,
          churned,
          entry,
          covariates: { monthly, seats, cut: ids.map(() => 0) },
          changes: {
            customerId: ids.flatMap((id) => cuts.map(() => id)),
            time: ids.flatMap(() => cuts),
            covariate: ids.flatMap(() => cuts.map(() => "cut")),
            value: ids.flatMap(() => cuts.map((_, i) => i + 1)),
          },
        });
        const { cut: _, ...covariates } = split.covariates;
        const same = fitCox({ ...pick(split), covariates });
        for (const [i, { coefficient, standardError }] of same.coefficients.entries()) {
          expectNear(coefficient, fit.coefficients[i]?.coefficient as number, 1e-7);
          expectNear(standardError, fit.coefficients[i]?.standardError as number, 1e-7);
        }
        expectNear(same.logLikelihood, fit.logLikelihood, 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  it("takes times that differ by rounding as equal", () => {
    const changes = { customerId: ["a", "a", "a"], time: [0.3, 0.1 + 0.2, 10 - 1e-12] };
    const rows = splitByChanges({
      ...base,
      changes: { ...changes, covariate: ["seats", "plan", "seats"], value: [7, 1, 9] },
    });
    expect([...rows.durations]).toEqual([0.3, 10, 6]);
    expect(rows.covariates).toEqual({ seats: Float64Array.of(1, 7, 5), plan: Float64Array.of(0, 1, 0) });
  });

  it("takes a change as at the start or at the end where it differs from it by rounding, up to 2^-26", () => {
    const changed = (durations: number[], entry: number[], time: number) => {
      const changes = { customerId: ["a"], time: [time], covariate: ["seats"], value: [7] };
      const rows = splitByChanges({ ...base, durations, entry, changes });
      return [[...rows.entry], [...(rows.covariates["seats"] ?? [])]];
    };
    const atStart = [
      [3, 0],
      [7, 5],
    ];
    const between = (time: number) => [
      [3, time, 0],
      [1, 7, 5],
    ];
    expect(changed([10, 6], [3, 0], 3 * (1 + 1e-9))).toEqual(atStart);
    expect(changed([10, 6], [3, 0], 3 * (1 - 1e-9))).toEqual(atStart);
    expect(changed([10, 6], [3, 0], 3 * (1 + 1e-7))).toEqual(between(3 * (1 + 1e-7)));
    const ignored = [
      [0, 0],
      [1, 5],
    ];
    expect(changed([1 + 2 ** -26, 6], [0, 0], 1)).toEqual(ignored);
    expect(changed([1 + 2 ** -25, 6], [0, 0], 1)[0]).toEqual([0, 1, 0]);
  });

  it("returns no −0", () => {
    const rows = splitByChanges({
      customerId: [-0, 1],
      durations: [-0, 6],
      churned: [1, 0],
      entry: [-0, -0],
      covariates: { seats: [-0, 5] },
      changes: { customerId: [1], time: [2], covariate: ["seats"], value: [-0] },
    });
    for (const column of [rows.customerId, rows.entry, rows.durations, rows.covariates["seats"]])
      expect(Array.from(column as ArrayLike<number>).some((each) => Object.is(each, -0))).toBe(false);
    expect(rows.customerId).toEqual([0, 1, 1]);
  });

  it("keeps a customer without time", () => {
    const rows = splitByChanges({ ...base, durations: [0, 6] });
    expect([...rows.entry, ...rows.durations]).toEqual([0, 0, 0, 6]);
  });

  it.each<[object, string]>([
    [{ customerId: ["a", "a"] }, "customerId[1] must be unique"],
    [
      { changes: { customerId: ["a"], time: [1], covariate: ["seat"], value: [1] } },
      'changes.covariate[0] must be one of "seats", "plan", but got the string "seat"',
    ],
    [{ changes: { customerId: ["a"], time: [1, 2], covariate: ["seats"], value: [1] } }, "must have 2 items"],
    [{ changes: { customerId: ["a"], time: [-1], covariate: ["seats"], value: [1] } }, "changes.time[0]"],
    [{ entry: [10, 0] }, "entry[0]"],
    [{ covariates: { seats: [1] } }, "covariates.seats must have 2 items"],
  ])("refuses bad input %#", (part, message) => {
    expect(() => splitByChanges({ ...base, ...part } as SplitByChangesInput)).toThrow(message);
  });
});

function pick({ durations, churned, entry }: ReturnType<typeof splitByChanges>) {
  return { durations, churned, entry };
}
