import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { badData, CommandError, wrongUse } from "../commandError";
import { computeMetric, mainText, theMetric } from "../computeMetric";
import { fill } from "../fill";
import { foundMetrics } from "../foundMetrics";
import { metricFacts } from "../metricFacts";
import { plainJson } from "../plainJson";
import type { CliTexts } from "../texts/cliTexts";
import { localeTexts } from "../texts/localeTexts";
import { FIND } from "./tools";

/** Maximum number of metrics described in full; of more, only names are listed. */
const MOST_WITH_FACTS = 5;

/** Answers a tool call. Problems that the user can fix are part of the answer and do not end the server. */
export function answer(tool: string, given: Readonly<Record<string, unknown>>, texts: CliTexts): CallToolResult {
  try {
    return said(tool === FIND ? found(given, texts) : computed(given, texts));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { isError: true, content: [{ type: "text", text: error.say(texts) }] };
  }
}

function said(value: object): CallToolResult {
  const text = plainJson(value);
  return { content: [{ type: "text", text }], structuredContent: JSON.parse(text) };
}

function computed({ metric: word, input }: Readonly<Record<string, unknown>>, texts: CliTexts): object {
  if (typeof word !== "string")
    throw wrongUse((t) => fill(t, t.noMetricNamed, { command: "compute", metric: "churnRate" }));
  const metric = theMetric(word);
  const result = computeMetric(metric, input, {}, badData);
  return { metric: metric.id, unit: metric.main?.unit ?? null, text: mainText(metric, result, texts), result };
}

function found({ word }: { readonly word?: unknown }, texts: CliTexts): object {
  const asked = typeof word === "string" ? word.trim() : "";
  const names = localeTexts(texts.locale).metrics;
  return {
    metrics: foundMetrics(asked).map((metric, place) =>
      asked !== "" && place < MOST_WITH_FACTS
        ? metricFacts(metric, texts)
        : { id: metric.id, title: (names[metric.id as never] as { readonly title: string }).title },
    ),
  };
}
