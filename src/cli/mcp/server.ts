import { Readable, Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { version } from "../../../package.json";
import type { Io } from "../io";
import type { CliTexts } from "../texts/cliTexts";
import { answer } from "./answer";
import { tools } from "./tools";

/** Creates the server, with the metrics as tools. */
export function mcpServer(texts: CliTexts): Server {
  const server = new Server(
    { name: "retention-metrics", version },
    {
      capabilities: { tools: {} },
      instructions:
        "Exact customer-retention metrics: churn, retention, recurring revenue, cohorts, lifetime value, survival, " +
        "surveys, experiments. Find a metric with find_metrics, then compute it with the tool of its group. Do not " +
        "compute these numbers yourself. Rates are fractions, undefined results are null.",
    },
  );
  const all = tools(texts);
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: all }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => answer(params.name, params.arguments ?? {}, texts));
  return server;
}

/** Serves standard input and output until the input ends. */
export async function serve(io: Io, texts: CliTexts): Promise<void> {
  // The transport searches buffers for line ends, which plain byte arrays do not support.
  const input = Readable.from(buffers(io.stdin));
  const output = new Writable({
    write(chunk, _, done) {
      io.stdout.write(String(chunk)).then(() => done(), done);
    },
  });
  const ended = finished(input);
  await mcpServer(texts).connect(new StdioServerTransport(input, output));
  await ended;
}

async function* buffers(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
