import type { Metric } from "../../metric/metric";
import { badData, wrongUse } from "../commandError";
import { computeExample } from "../computeExample";
import { computeMetric, mainText, theMetric } from "../computeMetric";
import { fill } from "../fill";
import type { Io } from "../io";
import { onlyWord } from "../onlyWord";
import { plainJson } from "../plainJson";
import type { Request } from "../readArguments";
import { readText } from "../readText";
import type { CliTexts } from "../texts/cliTexts";
import { localeTexts } from "../texts/localeTexts";

/** Computes a metric from options or from JSON on standard input. */
export async function compute({ operands, fields, values }: Request, io: Io, texts: CliTexts): Promise<void> {
  const metric = theMetric(onlyWord("compute", operands));
  const fromOptions = Object.keys(fields).length > 0;
  const text = fromOptions || io.stdinIsTerminal ? "" : await readText(io.stdin);
  if (text.trim() === "" && !fromOptions)
    throw wrongUse((t) => `${fill(t, t.noInput, { metric: metric.id })}\n${computeExample(metric)}`);
  const result = computeMetric(metric, jsonOf(metric, text), fields, fromOptions ? wrongUse : badData);
  await io.stdout.write(values.json ? `${plainJson(result)}\n` : described(metric, result, texts));
}

function jsonOf(metric: Metric, text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badData((t) => fill(t, t.notJson, { metric: metric.id, reason: (error as Error).message }));
  }
}

/** The main number as text, and the whole result if there is more. */
function described(metric: Metric, result: unknown, texts: CliTexts): string {
  const isNumber = typeof result === "number" || result === null;
  const rest = isNumber ? "" : `${plainJson(result)}\n`;
  const number = mainText(metric, result, texts);
  if (number === null) return rest;
  const { title } = localeTexts(texts.locale).metrics[metric.id as never] as { readonly title: string };
  return `${title}: ${number}\n${rest}`;
}
