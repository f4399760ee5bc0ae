import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { type Domain, inputJsonSchema, metricsByDomain } from "../../catalogue";
import type { LogKind, Metric } from "../../metric/metric";
import type { CliTexts } from "../texts/cliTexts";
import { localeTexts } from "../texts/localeTexts";

/** The tool that finds metrics by name. */
export const FIND = "find_metrics";

const PURE = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The tools of the server: one to find metrics, and one per group of metrics. */
export function tools(texts: CliTexts): Tool[] {
  const groups = Object.keys(metricsByDomain) as Domain[];
  return [finder(), ...groups.map((domain) => groupTool(domain, texts))];
}

/** The name of the tool of a group. */
export function toolName(domain: string): string {
  return `compute_${domain}`;
}

function finder(): Tool {
  return {
    name: FIND,
    title: "Find a retention metric",
    description:
      "Finds customer-retention metrics by a name, an abbreviation or a part of a name, in English, Arabic or " +
      "Persian " +
      "(NRR, logo churn, CLV, ریزش). Returns for each its id, its group, what it measures, its formula, when it is " +
      "undefined, the JSON Schema of its input, and examples. Without a word, ids and titles of all metrics.",
    inputSchema: {
      type: "object",
      properties: { word: { type: "string", description: "A name such as NRR; leave it out to list all metrics." } },
      additionalProperties: false,
    },
    annotations: PURE,
  };
}

function groupTool(domain: Domain, texts: CliTexts): Tool {
  const list = metricsByDomain[domain];
  const title = localeTexts(texts.locale).domains[domain];
  return {
    name: toolName(domain),
    title,
    description:
      `Computes one metric exactly: ${title}. Rates are fractions (0.05 is 5%); an undefined result is null. ` +
      `Metrics: ${list.map(({ id, summary }) => `${id}: ${summary}`).join(" ")}`,
    inputSchema: {
      type: "object",
      properties: {
        metric: { type: "string", enum: list.map(({ id }) => id), description: "The id of the metric." },
        input: {
          description: "The input of the metric, by the schema whose title is its id.",
          anyOf: list.map(inputOf),
        },
      },
      required: ["metric", "input"],
      additionalProperties: false,
    },
    annotations: PURE,
  };
}

/** The schema of a metric's arguments. Rows of a log are next to the options, or in the argument for the log. */
function inputOf(metric: Metric): object {
  const { $schema: _, ...schema } = inputJsonSchema(metric);
  const logs = metric.arguments.flatMap((argument) => {
    if (!("log" in argument) || argument.log === undefined) return [];
    const rows = rowsOf(argument.log);
    return "of" in argument ? { [argument.name]: { type: "object", properties: rows } } : rows;
  });
  return { ...schema, properties: Object.assign({}, schema.properties, ...logs) as object };
}

function rowsOf(log: LogKind): Readonly<Record<string, object>> {
  return Object.fromEntries(
    LOGS.filter(({ kind }) => log === kind || log === "either").map(({ kind, items }) => [
      kind,
      { type: "array", items, description: `The rows of ${kind}; instants in ISO 8601.` },
    ]),
  );
}

const ID = { type: ["string", "number"] };
const INSTANT = { type: ["string", "number"] };

const LOGS = [
  {
    kind: "orders",
    items: {
      type: "object",
      properties: {
        customerId: ID,
        orderedAt: INSTANT,
        amount: { type: "number" },
        orderId: ID,
        currency: { type: "string" },
      },
      required: ["customerId", "orderedAt", "amount"],
    },
  },
  {
    kind: "subscriptions",
    items: {
      type: "object",
      properties: {
        customerId: ID,
        startedAt: INSTANT,
        endedAt: { type: ["string", "number", "null"], description: "null while it runs." },
        mrr: { type: "number", description: "Monthly recurring revenue." },
        subscriptionId: ID,
        trial: { type: "boolean" },
        reason: { type: ["string", "null"], description: "Why it ended." },
        currency: { type: "string" },
      },
      required: ["customerId", "startedAt", "endedAt", "mrr"],
    },
  },
];
