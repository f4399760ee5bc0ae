import { cohortParts } from "../cohortParts";
import { emptySection } from "../emptySection";
import { groupParts, joined } from "../groupParts";
import type { ReportSection } from "../report";
import type { OrdersContext } from "./ordersContext";

/** The section on retention by cohort. */
export function ordersCohorts({ writer, table, period }: OrdersContext): ReportSection {
  const words = writer.words.orders.cohorts;
  const section = emptySection("cohorts", words.question);
  const name = writer.words.periods[period];
  const age = writer.say(words.age, { period: name }).replace(/[\u2068\u2069]/gu, "");
  const parts = cohortParts(
    table,
    period,
    {
      caption: writer.say(words.caption, { period: name }),
      first: words.first,
      size: words.size,
      curve: words.curve,
      age,
    },
    writer,
  );
  if (parts.rates.length === 0) return { ...section, answer: writer.say(words.early, { period: name }) };
  // The first periods differ from the rest: the typical rate is the median from the third on, if there are enough.
  const later = [...(parts.rates.length > 4 ? parts.rates.slice(2) : parts.rates)].sort((a, b) => a - b);
  const typical = later[Math.floor(later.length / 2)] as number;
  const groups = "groups" in table ? groupParts(table, "orders", period, age, writer) : null;
  return {
    ...section,
    answer: joined(writer.say(words.answer, { period: name, typical: writer.percent(typical) }), groups?.answer),
    numbers: [
      writer.number({
        id: "typicalRetention",
        label: writer.say(words.number, { period: name }),
        value: typical,
        unit: "fraction",
        metric: "cohortTable",
      }),
      ...(groups?.numbers ?? []),
    ],
    tables: [parts.table, ...(groups?.tables ?? [])],
    charts: [...parts.charts, ...(groups?.charts ?? [])],
    notes: groups?.notes ?? [],
  };
}
