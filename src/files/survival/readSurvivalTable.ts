import { fold } from "../cells/fold";
import { columnFinder } from "../formats/columnsOf";
import type { ReadingQuestion, SurvivalFacts, SurvivalReading } from "../reading";
import type { DurationUnit, ReadOptions } from "../readOptions";
import { statusWord } from "../statuses";
import { layoutOf } from "../table/layoutOf";
import { question, type Table, telling } from "../table/table";

const LEFT = new Set(["yes", "true", "1", "churned", "ja", "نعم", "بله"]);
const STAYED = new Set(["no", "false", "0", "nein", "لا", "خیر", ""]);

const TELCO = "Kaggle, Telco customer churn";

/** Titles of durations, with the unit if the title names one. */
const DURATIONS: readonly (readonly [title: string, unit: DurationUnit | undefined])[] = [
  ["tenure", undefined],
  ["tenure days", "day"],
  ["tenure weeks", "week"],
  ["tenure months", "month"],
  ["tenure in months", "month"],
  ["tenure years", "year"],
  ["duration", undefined],
  ["duration days", "day"],
  ["duration in days", "day"],
  ["duration weeks", "week"],
  ["duration months", "month"],
  ["duration in months", "month"],
  ["duration years", "year"],
  ["lifetime", undefined],
  ["lifetime days", "day"],
  ["lifetime months", "month"],
  ["days active", "day"],
  ["months active", "month"],
  ["time", undefined],
  ["days", "day"],
  ["weeks", "week"],
  ["months", "month"],
  ["years", "year"],
];
const STATES = ["churn", "churned", "churn label", "churn value", "event", "exited", "left"];
const CUSTOMERS = ["customerID", "customer", "customer_id", "user_id", "id", "email"];

/** Reads a table of durations and churn flags. */
export function readSurvivalTable(table: Table, isTelco: boolean, options: ReadOptions): SurvivalReading {
  const finder = columnFinder(table.titles);
  const tenure = finder.first(DURATIONS.map(([title]) => title));
  const churn = finder.first(STATES);
  const id = finder.first(CUSTOMERS);
  const told = [
    ...table.told,
    telling(isTelco ? "format" : "format-plain", "inferred", "format", { format: isTelco ? TELCO : "" }),
  ];
  const layout = layoutOf(table, { format: isTelco ? TELCO : null, decimalMark: "." });
  const refused = (asked: ReadingQuestion): SurvivalReading => ({
    kind: "survival",
    rows: null,
    facts: null,
    layout,
    told,
    questions: [asked],
  });
  const customers: string[] = [];
  const durations: number[] = [];
  const events: number[] = [];
  const bad: number[] = [];
  for (const { line, cells } of table.rows) {
    const time = cells[tenure] ? Number(cells[tenure]) : Number.NaN;
    const state = statusWord(cells[churn] ?? "");
    if (!(time >= 0 && time < 1e9) || !(LEFT.has(state) || STAYED.has(state))) {
      bad.push(line);
      continue;
    }
    customers.push(cells[id] ?? "");
    durations.push(time);
    events.push(LEFT.has(state) ? 1 : 0);
  }
  if (tenure < 0 || churn < 0 || durations.length === 0)
    return refused(question("no-durations", null, { rows: table.rows.length }));
  const title = table.titles[tenure] as string;
  const [, named] = DURATIONS.find(([each]) => fold(each) === fold(title)) as (typeof DURATIONS)[number];
  const timeUnit = options.timeUnit ?? (isTelco ? "month" : named);
  if (timeUnit === undefined)
    return refused(question("duration-unit", "timeUnit", { title }, ["day", "week", "month", "year"]));
  for (const [field, place] of Object.entries({ customer: id, duration: tenure, event: churn }))
    if (place >= 0)
      told.push(telling("column", "inferred", "columns", { field, title: table.titles[place] as string }));
  told.push(telling("durations-in", options.timeUnit ? "certain" : "inferred", "timeUnit", { title, timeUnit }));
  if (bad.length > 0)
    told.push(
      telling("rows-left-out", "warning", null, { reason: "no duration", rows: bad.length, line: bad[0] as number }),
    );
  const rows = { customers, timeUnit, durations: Float64Array.from(durations), events: Uint8Array.from(events) };
  return { kind: "survival", rows, facts: survivalFacts(durations, events), layout, told, questions: [] };
}

function survivalFacts(durations: readonly number[], events: readonly number[]): SurvivalFacts {
  const order = durations.map((_, i) => i).sort((a, b) => (durations[a] as number) - (durations[b] as number));
  const curve: { time: number; atRisk: number; events: number; survival: number }[] = [];
  let survival = 1;
  for (let i = 0; i < order.length; ) {
    const time = durations[order[i] as number] as number;
    const atRisk = order.length - i;
    let lost = 0;
    for (; i < order.length && durations[order[i] as number] === time; i++)
      lost += events[order[i] as number] as number;
    if (lost === 0) continue;
    survival *= 1 - lost / atRisk;
    curve.push({ time, atRisk, events: lost, survival });
  }
  const left = events.reduce((a, b) => a + b, 0);
  return {
    customers: durations.length,
    events: left,
    censored: durations.length - left,
    exposure: durations.reduce((a, b) => a + b, 0),
    curve,
  };
}
