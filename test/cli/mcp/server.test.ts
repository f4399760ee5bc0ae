import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { Ajv2020 } from "ajv/dist/2020";
import { afterEach, describe, expect, it } from "vitest";
import { metrics, metricsByDomain } from "../../../src/catalogue";
import { answer } from "../../../src/cli/mcp/answer";
import { mcpServer } from "../../../src/cli/mcp/server";
import { toolName } from "../../../src/cli/mcp/tools";
import { domainOf } from "../../../src/cli/metricFacts";
import type { CliTexts } from "../../../src/cli/texts/cliTexts";
import { cliTextsOf } from "../../../src/cli/texts/cliTextsOf";
import { nearly } from "../../contract/nearly";
import { runCli } from "../runCli";

const open: Client[] = [];
afterEach(() => Promise.all(open.splice(0).map((client) => client.close())));

async function connected(locale: "en" | "ar" | "fa" = "en"): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([mcpServer(cliTextsOf(locale)).connect(there), client.connect(here)]);
  open.push(client);
  return client;
}

async function call(client: Client, name: string, given: Record<string, unknown>): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: given })) as CallToolResult;
}

const textOf = ({ content }: CallToolResult) => (content[0] as { readonly text: string }).text;

describe("the server of the Model Context Protocol", () => {
  it("has a tool to find metrics, and one for each group of the catalogue", async () => {
    const { tools } = await (await connected()).listTools();
    expect(tools.map(({ name }) => name)).toEqual(["find_metrics", ...Object.keys(metricsByDomain).map(toolName)]);
    expect(new Set(tools.map(({ annotations }) => annotations?.readOnlyHint))).toEqual(new Set([true]));
    const churn = tools.find(({ name }) => name === "compute_churn");
    expect(churn?.description).toContain("churnRate: ");
    expect(JSON.stringify(churn?.inputSchema)).toContain('"title":"churnRate"');
  });

  it("computes the examples of all metrics, which its schemas accept", async () => {
    const client = await connected();
    const { tools } = await client.listTools();
    const ajv = new Ajv2020({ strict: false, logger: false });
    const accepts = new Map(tools.map(({ name, inputSchema }) => [name, ajv.compile(inputSchema)]));
    let count = 0;
    for (const metric of metrics) {
      const name = toolName(domainOf(metric));
      for (const example of metric.examples) {
        const input = asOneInput(metric.arguments, example.arguments);
        const given = JSON.parse(JSON.stringify({ metric: metric.id, input })) as Record<string, unknown>;
        expect(accepts.get(name)?.(given), `${metric.id}: ${ajv.errorsText(accepts.get(name)?.errors)}`).toBe(true);
        const { structuredContent, isError } = await call(client, name, given);
        expect(isError, `${metric.id}: ${JSON.stringify(structuredContent)}`).toBeUndefined();
        const expected = JSON.parse(JSON.stringify(example.result, plain)) as unknown;
        expect((structuredContent as { readonly result: unknown }).result, metric.id).toEqual(nearly(expected));
        count++;
      }
    }
    expect(count).toBeGreaterThan(metrics.length - 1);
  });

  it("says the number as people read it, beside the exact result", async () => {
    const given = { metric: "churnRate", input: { customersAtStart: 400, customersLost: 14 } };
    const inEnglish = await call(await connected(), "compute_churn", given);
    expect(inEnglish.structuredContent).toEqual({ metric: "churnRate", unit: "fraction", text: "3.5%", result: 0.035 });
    expect(JSON.parse(textOf(inEnglish))).toEqual(inEnglish.structuredContent);
    const inPersian = await call(await connected("fa"), "compute_churn", given);
    expect(inPersian.structuredContent).toMatchObject({ text: expect.stringContaining("۳٫۵"), result: 0.035 });
  });

  it("answers null where a metric is undefined, and no text where it has no main number", async () => {
    const client = await connected();
    const none = await call(client, "compute_churn", {
      metric: "churnRate",
      input: { customersAtStart: 0, customersLost: 0 },
    });
    expect(none.structuredContent).toMatchObject({ text: "undefined", result: null });
    const table = await call(client, "compute_purchases", {
      metric: "customerSummaries",
      input: { orders: [{ customerId: "a", orderedAt: "2025-01-01", amount: 1 }], asOf: "2025-02-01" },
    });
    expect(table.structuredContent).toMatchObject({ unit: null, text: null, result: { customerId: ["a"] } });
  });

  it("refuses with the sentences of the library, and goes on", async () => {
    const client = await connected();
    const refused = async (given: Record<string, unknown>, tool = "compute_churn") => {
      const result = await call(client, tool, given);
      expect(result.isError).toBe(true);
      return textOf(result);
    };
    expect(await refused({ metric: "churnRate", input: { customersAtStart: 10, customersLost: 11 } })).toBe(
      "churnRate: customersLost (11) must be at most customersAtStart (10)",
    );
    expect(await refused({ metric: "churnRate" })).toContain("churnRate: ");
    expect(await refused({ metric: "churnRat", input: {} })).toContain("churnRate");
    expect(await refused({ input: {} })).toContain("churnRate");
    expect(await refused({ word: "xyzzyxyzzy" }, "find_metrics")).toContain("xyzzyxyzzy");
    expect((await call(client, "find_metrics", { word: "NRR" })).isError).toBeUndefined();
  });

  it("finds metrics by their names in three languages", async () => {
    const client = await connected();
    for (const [word, id] of [
      ["NRR", "netRevenueRetention"],
      ["churnRate", "churnRate"],
      ["ریزش", "churnRate"],
      ["صافي نقاط الترويج", "nps"],
    ]) {
      const { structuredContent } = await call(client, "find_metrics", { word });
      const { metrics: found } = structuredContent as { readonly metrics: readonly Record<string, unknown>[] };
      expect(found.map((each) => each["id"])).toContain(id);
      expect(found[0]).toHaveProperty("input.properties");
    }
    const { structuredContent } = (await client.callTool({ name: "find_metrics" })) as CallToolResult;
    const { metrics: all } = structuredContent as { readonly metrics: readonly object[] };
    expect(all).toHaveLength(metrics.length);
    expect(Object.keys(all[0] as object)).toEqual(["id", "title"]);
  });

  it("does not hide a fault of its own as an answer", () => {
    const given = { metric: "churnRate", input: { customersAtStart: 400, customersLost: 14 } };
    expect(() => answer("compute_churn", given, {} as CliTexts)).toThrow(TypeError);
  });
});

describe("retention-metrics mcp", () => {
  const message = (id: number, method: string, params: object) =>
    `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;

  it("speaks the protocol on standard input and output, in any pieces, until the input ends", async () => {
    const said =
      message(1, "initialize", {
        protocolVersion: "2025-06-18",
        capabilities: {},
        clientInfo: { name: "test", version: "1.0.0" },
      }) + message(2, "tools/call", { name: "find_metrics", arguments: { word: "NRR" } });
    const bytes = new TextEncoder().encode(said);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 17) }, (_, i) => bytes.subarray(i * 17, i * 17 + 17));
    const { code, stdout, stderr } = await runCli(["mcp"], { stdin: pieces });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map((each) => each["id"])).toEqual([1, 2]);
    expect(answers[0]).toMatchObject({ result: { serverInfo: { name: "retention-metrics" } } });
  });

  it("tells people at a keyboard what it waits for, and takes no words", async () => {
    expect((await runCli(["mcp"])).stderr).toContain("Ctrl+C");
    const { code, stderr } = await runCli(["mcp", "orders.csv"], { stdin: "" });
    expect({ code, said: stderr.includes("orders.csv") }).toEqual({ code: 2, said: true });
  });
});

/** All arguments as the schema has them: the only one as itself, and options with the rows of a log beside them. */
function asOneInput(places: (typeof metrics)[number]["arguments"], given: readonly unknown[]): object {
  return Object.assign(
    {},
    ...given.map((value, i) => {
      const argument = places[i] as (typeof places)[number];
      return "of" in argument ? { [argument.name]: value } : value;
    }),
  ) as object;
}

function plain(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
}
