// Each cell function gives what the TypeScript function gives, whatever the cells are.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { metricById } from "../../src/catalogue";
import { orderLogFromColumns, subscriptionLogFromColumns } from "../../src/logs";
import { inputOf, takesLog } from "../../src/metric/inputOf";
import type { Metric } from "../../src/metric/metric";
import { type CellFunction, cellFunctions } from "../../src/spreadsheet";
import type { CellEntry } from "../../src/spreadsheet/cellEntry";
import { tableRows } from "../../src/spreadsheet/tables/tableRows";
import type { Timestamp } from "../../src/time";
import { mainOf } from "../contract/expressions";
import { validInputs } from "../contract/inputs";
import { optionsFor, orderRows, subscriptionRows } from "../contract/logs";
import { cellsOf, entryOf, type Form, sayable, timeOf } from "./cellsOf";
import { call } from "./plainHost";

type Fields = Readonly<Record<string, unknown>>;

const forms = fc.constantFrom<Form>("typed", "text");
const functions = cellFunctions.flatMap((cellFunction) => {
  const metric = metricById(cellFunction.metric);
  return metric ? [{ cellFunction, metric, entry: entryOf(cellFunction) }] : [];
});

/** What a call must show; `undefined` where it must show why there is nothing. */
function shown(result: unknown, metric: Metric, { table }: CellEntry): unknown {
  if (!table || result === null) return mainOf(metric, result) ?? undefined;
  return tableRows(table, result).map((row) => row.map((cell) => cell ?? ""));
}

function expectShown(got: unknown, wanted: unknown): void {
  if (wanted !== undefined) expect(got).toEqual(wanted);
  else expect(got).toMatchObject({ problem: { kind: expect.stringMatching(/^(?:none|divide)$/u) } });
}

describe.each(
  functions.filter(({ metric }) => !takesLog(metric)).map((each) => [each.cellFunction.name, each] as const),
)("%s", (name, { cellFunction, metric, entry }) => {
  it("gives what the function gives", () => {
    const inputs = validInputs(metric)
      .map((input) => withoutTail(sayable(cellFunction, input)))
      .filter((input) => z.safeParse(inputOf(metric), input).success && isWritable(input) && !isBlankCell(input));
    fc.assert(
      fc.property(inputs, forms, (input, form) => {
        const result = (metric.compute as (input: object) => unknown)(input);
        expectShown(call(name, cellsOf(cellFunction, input, form)), shown(result, metric, entry));
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(
  functions.filter(({ metric }) => takesLog(metric)).map((each) => [each.cellFunction.name, each] as const),
)("%s", (name, { cellFunction, metric, entry }) => {
  const compute = metric.compute as (log: object, options: object) => unknown;
  const isOfOrders = entry.columns?.includes("orderedAt") === true;
  const rows = (isOfOrders ? orderRows : subscriptionRows) as fc.Arbitrary<readonly Fields[]>;
  // Half a year by the hour would make tables of millions of cells.
  const anyOptions = optionsFor(metric).filter(({ period }) => period !== "hour");
  const optional = Object.keys(entry.leftOut ?? {});

  it("gives what the function gives", () => {
    fc.assert(
      fc.property(rows, anyOptions, forms, fc.boolean(), (given, any, form, leaveOut) => {
        const columns = columnsOf(given.filter(endsLater), isOfOrders);
        const said = secondsOf(sayable(cellFunction, any), cellFunction);
        const options = Object.fromEntries(
          Object.entries(said).filter(([key]) => !leaveOut || !optional.includes(key)),
        );
        const log = isOfOrders ? orderLogFromColumns(columns as never) : subscriptionLogFromColumns(columns as never);
        const got = call(name, cellsOf(cellFunction, { ...columns, ...options }, form));
        let result: unknown;
        try {
          result = compute(log, { ...leftOutTimes(columns, entry), ...options });
        } catch {
          expect(got).toMatchObject({ problem: { kind: "value", message: expect.stringMatching(/\w/u) } });
          return;
        }
        expectShown(got, shown(result, metric, entry));
      }),
      { numRuns: 30 },
    );
  });
});

/** Whether the answers are one blank cell, which is a cell that should not be empty. */
function isBlankCell({ answers }: Fields): boolean {
  return Array.isArray(answers) && answers.length === 1 && trimmed(answers).length === 0;
}

/** Without blank answers at the end, which a range of cells does not tell from cells below the answers. */
function withoutTail(input: Fields): Fields {
  const { answers, previous, weights } = input;
  if (weights !== undefined) return input;
  return {
    ...input,
    ...(answers !== undefined && { answers: trimmed(answers) }),
    ...(previous !== undefined && { previous: trimmed(previous) }),
  };
}

function trimmed(answers: unknown): readonly unknown[] {
  const list = Array.from(answers as ArrayLike<unknown>);
  const isBlank = (each: unknown): boolean =>
    Array.isArray(each) ? each.every(isBlank) : each === null || each === undefined || each === "";
  while (list.length > 0 && isBlank(list[list.length - 1])) list.pop();
  return list;
}

/**
 * Whether all texts are what a person could have in a cell: not blank, no error, nothing around them. Groups have names
 * of one kind.
 */
function isWritable(value: unknown): boolean {
  for (const labels of ["groups", "reasons"])
    if (typeof value === "object" && value !== null && labels in value && !ofOneKind((value as Fields)[labels]))
      return false;
  if (typeof value === "string") return value.trim() === value && value !== "" && !value.startsWith("#");
  return typeof value !== "object" || value === null || Object.values(value).every(isWritable);
}

function ofOneKind(groups: unknown): boolean {
  const given = Array.from(groups as ArrayLike<unknown>).filter((each) => each !== null);
  const kinds = new Set(given.map((each) => typeof each));
  return kinds.size <= 1 && !kinds.has("boolean");
}

/** Whether a subscription does not end before it starts, in UTC. */
function endsLater({ startedAt, endedAt }: Fields): boolean {
  return !endedAt || timeOf(endedAt as Timestamp) >= timeOf(startedAt as Timestamp);
}

/** The columns of a log, with times to the second. */
function columnsOf(rows: readonly Fields[], isOfOrders: boolean): Record<string, readonly unknown[]> {
  const seconds = (time: unknown) => (time === null ? null : timeOf(time as Timestamp));
  const column = (name: string) => rows.map((row) => row[name]);
  if (isOfOrders)
    return {
      customerId: column("customerId"),
      orderedAt: column("orderedAt").map(seconds),
      amount: column("amount"),
    };
  return {
    customerId: column("customerId"),
    startedAt: column("startedAt").map(seconds),
    endedAt: column("endedAt").map(seconds),
    mrr: column("mrr"),
    trial: column("trial"),
    reason: column("reason"),
  };
}

function secondsOf(options: Fields, { parameters }: CellFunction): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const { kind } = parameters.find(({ field }) => field === name) as CellFunction["parameters"][number];
      return [name, kind === "date" && value !== undefined ? timeOf(value as Timestamp) : value];
    }),
  );
}

/** The times that are meant where they are left out. */
function leftOutTimes(columns: Fields, { leftOut = {} }: CellEntry): Record<string, number> {
  const times = [columns["orderedAt"], columns["startedAt"], columns["endedAt"]]
    .flatMap((column) => (column ?? []) as readonly (number | null)[])
    .filter((time) => time !== null);
  const first = times.length === 0 ? 0 : Math.min(...times);
  const last = times.length === 0 ? 0 : Math.max(...times);
  const after = new Date(last);
  const meant = { first, last, dayAfterLast: times.length === 0 ? 0 : after.setUTCHours(24, 0, 0, 0) };
  return Object.fromEntries(Object.entries(leftOut).map(([field, which]) => [field, meant[which]]));
}
