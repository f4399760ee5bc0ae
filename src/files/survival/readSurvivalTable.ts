import { fold } from "../cells/fold";
import { columnFinder } from "../formats/columnsOf";
import type { ReadingQuestion, SurvivalFacts, SurvivalReading } from "../reading";
import type { DurationUnit, ReadOptions } from "../readOptions";
import { statusWord } from "../statuses";
import { layoutOf } from "../table/layoutOf";
import { question, type Table, telling } from "../table/table";
import { withoutHeadings } from "../table/withoutHeadings";

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
export function readSurvivalTable(whole: Table, isTelco: boolean, options: ReadOptions): SurvivalReading {
  const { table, headings } = withoutHeadings(whole);
  const finder = columnFinder(table.titles);
  const tenure = finder.first(DURATIONS.map(([title]) => title));
  const churn = finder.first(STATES);
  const id = finder.first(CUSTOMERS);
  const told = [
    ...table.told,
    telling(isTelco ? "format" : "format-plain", "inferred", "format", { format: isTelco ? TELCO : "" }),
  ];
  const layout = layoutOf(whole, { format: isTelco ? TELCO : null, decimalMark: "." });
  const refused = (...asked: readonly ReadingQuestion[]): SurvivalReading => ({
    kind: "survival",
    rows: null,
    facts: null,
    layout,
    told,
    questions: asked,
  });
  const customers: string[] = [];
  const durations: number[] = [];
  const events: number[] = [];
  const bad: number[] = [];
  const meaningOf = stateReader(options);
  const unknown = new Map<string, { rows: number; line: number }>();
  for (const { line, cells } of table.rows) {
    const time = cells[tenure] ? Number(cells[tenure]) : Number.NaN;
    const word = cells[churn] ?? "";
    const state = meaningOf(word);
    if (state === undefined) {
      const { rows = 0, line: first = line } = unknown.get(word) ?? {};
      unknown.set(word, { rows: rows + 1, line: first });
      continue;
    }
    if (!(time >= 0 && time < 1e9)) {
      bad.push(line);
      continue;
    }
    customers.push(cells[id] ?? "");
    durations.push(time);
    events.push(state === "left" ? 1 : 0);
  }
  if (tenure < 0 || churn < 0 || (durations.length === 0 && unknown.size === 0))
    return refused(question("no-durations", null, { rows: table.rows.length }));
  const title = table.titles[tenure] as string;
  const [, named] = DURATIONS.find(([each]) => fold(each) === fold(title)) as (typeof DURATIONS)[number];
  const timeUnit = options.timeUnit ?? (isTelco ? "month" : named);
  const asked = [...unknown].map(([word, details]) =>
    question("word-unknown", "status", { title: table.titles[churn] as string, word, ...details }, [
      "paid",
      "cancelled",
    ]),
  );
  if (timeUnit === undefined)
    asked.push(question("duration-unit", "timeUnit", { title }, ["day", "week", "month", "year"]));
  if (timeUnit === undefined || asked.length > 0) return refused(...asked);
  for (const [field, place] of Object.entries({ customer: id, duration: tenure, event: churn }))
    if (place >= 0)
      told.push(telling("column", "inferred", "columns", { field, title: table.titles[place] as string }));
  told.push(telling("durations-in", options.timeUnit ? "certain" : "inferred", "timeUnit", { title, timeUnit }));
  for (const [reason, lines] of [
    ["repeated heading", headings],
    ["no duration", bad],
  ] as const) {
    const [line] = lines;
    if (line !== undefined) told.push(telling("rows-left-out", "warning", null, { reason, rows: lines.length, line }));
  }
  const rows = { customers, timeUnit, durations: Float64Array.from(durations), events: Uint8Array.from(events) };
  return { kind: "survival", rows, facts: survivalFacts(durations, events), layout, told, questions: [] };
}

/** Whether a word says that a customer left or stayed; `undefined` for words that are not known. */
function stateReader({ status = {} }: ReadOptions): (cell: string) => "left" | "stayed" | undefined {
  const own = new Map(Object.entries(status).map(([text, meaning]) => [statusWord(text), meaning]));
  return (cell) => {
    const word = statusWord(cell);
    const meaning = own.get(word);
    if (meaning !== undefined) return meaning === "paid" ? "stayed" : "left";
    return LEFT.has(word) ? "left" : STAYED.has(word) ? "stayed" : undefined;
  };
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
