// The example of a metric for a warehouse: the program that asks, and the SQL that it hands to the engine.
import type { Example, Metric } from "../../src/metric/metric";
import * as warehouse from "../../src/warehouse";
import { literal } from "./literal";

/** A metric's example as SQL. */
export interface SqlExample {
  readonly program: string;
  readonly sql: string;
}

type Rows = readonly Readonly<Record<string, string>>[];
type QueryOf = (table: unknown, options: unknown, span?: unknown) => { readonly sql: string };

const TABLES = {
  orders: {
    make: "orderTable",
    columns: { customerId: "customer_id", orderedAt: "ordered_at", amount: "amount" },
    time: { orderedAt: "instant" },
  },
  subscriptions: {
    make: "subscriptionTable",
    columns: { customerId: "customer_id", startedAt: "started_at", endedAt: "ended_at", mrr: "mrr" },
    time: { startedAt: "instant" },
  },
  survey: { make: "surveyTable", columns: { answer: "score" }, time: {} },
} as const;

/** Options that ask for a list of customers, which a query does not return. */
const NOT_THERE: ReadonlySet<string> = new Set(["purchaseGaps.perCustomer"]);

const makers = {
  orderTable: warehouse.orderTable,
  subscriptionTable: warehouse.subscriptionTable,
  surveyTable: warehouse.surveyTable,
};

/** The example as SQL; `undefined` where the warehouse has no query for the metric. */
export function sqlOf({ id }: Metric, { arguments: given }: Example): SqlExample | undefined {
  const name = `${id}Query`;
  const ask = (warehouse as Readonly<Record<string, unknown>>)[name] as QueryOf | undefined;
  if (!ask) return undefined;
  const [first, second = {}] = given as readonly [Readonly<Record<string, unknown>>, object | undefined];
  const kind = "orders" in first ? "orders" : "subscriptions" in first ? "subscriptions" : "survey";
  const { make, columns: fields, time } = TABLES[kind];
  const columns = id.endsWith("ByReason") ? { ...fields, reason: "reason" } : fields;
  const { answers: _answers, weights: _weights, ...ofSurvey } = first;
  const options = Object.fromEntries(
    Object.entries(kind === "survey" ? ofSurvey : second).filter(([key]) => !NOT_THERE.has(`${id}.${key}`)),
  );
  const input = { dialect: "duckdb", table: kind, columns, ...time };
  const table = (makers[make] as (input: unknown) => never)(input);
  const ends = kind === "survey" ? undefined : endsOf(first[kind] as Rows);
  const span = ends && warehouse.spanOf(table, ends);
  const { sql } = ends ? ask(table, options, span) : ask(table, options);
  const lines = [
    `import { ${[name, make, ...(ends ? ["spanOf"] : [])].sort().join(", ")} } from "retention-metrics/warehouse";`,
    "",
    `const table = ${make}(${literal(input, "", 20)});`,
    ...(ends ? [`const span = spanOf(table, ${literal(ends, "", 28)});`] : []),
    `const { sql, read } = ${name}(table, ${literal(options, "", 40)}${ends ? ", span" : ""});`,
  ];
  return { program: lines.join("\n"), sql };
}

/** The first and the last time in the rows of a log. */
function endsOf(rows: Rows): { readonly first: string; readonly last: string } {
  const times = rows.flatMap(({ orderedAt, startedAt, endedAt }) => [orderedAt ?? startedAt ?? "", endedAt ?? ""]);
  const known = times.filter(Boolean).sort();
  return { first: known[0] as string, last: known[known.length - 1] as string };
}
