import { columnFinder } from "../formats/columnsOf";
import type { SurvivalFacts, SurvivalReading } from "../reading";
import { statusWord } from "../statuses";
import { layoutOf } from "../table/layoutOf";
import { question, type Table, telling } from "../table/table";

const LEFT = new Set(["yes", "true", "1", "churned", "ja", "نعم", "بله"]);
const STAYED = new Set(["no", "false", "0", "nein", "لا", "خیر", ""]);

/** Reads a table of how long customers stayed, and whether they left. */
export function readSurvivalTable(table: Table): SurvivalReading {
  const finder = columnFinder(table.titles);
  const tenure = finder.first(["tenure", "duration", "tenure months"]);
  const churn = finder.first(["churn", "churned", "event"]);
  const id = finder.first(["customerID", "customer"]);
  const told = [...table.told, telling("format", "inferred", "format", { format: "Kaggle, Telco customer churn" })];
  const layout = layoutOf(table, { format: "Kaggle, Telco customer churn", decimalMark: "." });
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
  if (tenure < 0 || churn < 0 || durations.length === 0) {
    const questions = [question("no-durations", null, { rows: table.rows.length })];
    return { kind: "survival", rows: null, facts: null, layout, told, questions };
  }
  told.push(telling("durations-in-months", "certain"));
  if (bad.length > 0)
    told.push(
      telling("rows-left-out", "warning", null, { reason: "no duration", rows: bad.length, line: bad[0] as number }),
    );
  const rows = { customers, durations: Float64Array.from(durations), events: Uint8Array.from(events) };
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
