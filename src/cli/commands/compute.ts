import { formatError } from "../../locales/formatError";
import { formatMetric } from "../../locales/formatMetric";
import type { Metric } from "../../metric/metric";
import { MetricInputError } from "../../validation/errors";
import { badData, wrongUse } from "../commandError";
import { computeExample } from "../computeExample";
import { fill } from "../fill";
import type { Io } from "../io";
import { metricArguments } from "../metricArguments";
import { metricNamed, nearestMetric } from "../metricNamed";
import { plainJson } from "../plainJson";
import type { Request } from "../readArguments";
import { readText } from "../readText";
import type { CliTexts } from "../texts/cliTexts";
import { localeTexts } from "../texts/localeTexts";

/** Computes a metric from options or from JSON on standard input. */
export async function compute({ operands, fields, values }: Request, io: Io, texts: CliTexts): Promise<void> {
  const metric = theMetric(operands);
  const fromOptions = Object.keys(fields).length > 0;
  const text = fromOptions || io.stdinIsTerminal ? "" : await readText(io.stdin);
  if (text.trim() === "" && !fromOptions)
    throw wrongUse((t) => `${fill(t, t.noInput, { metric: metric.id })}\n${computeExample(metric)}`);
  const result = resultOf(metric, text, fields, fromOptions);
  await io.stdout.write(values.json ? `${plainJson(result)}\n` : described(metric, result, texts));
}

function theMetric([word, ...more]: readonly string[]): Metric {
  if (word === undefined) throw wrongUse((t) => fill(t, t.noMetricNamed, { metric: "churnRate" }));
  if (more.length > 0)
    throw wrongUse((t) =>
      fill(t, t.tooManyWords, {
        command: "compute",
        value: "METRIC",
        count: more.length + 1,
        words: [word, ...more].join(" "),
      }),
    );
  const metric = metricNamed(word);
  if (metric !== undefined) return metric;
  const suggestion = nearestMetric(word);
  throw wrongUse(
    (t) =>
      fill(t, t.unknownMetric, { word }) +
      (suggestion
        ? ` ${fill(t, t.didYouMean, { suggestion })}`
        : ` ${fill(t, t.seeHelp, { help: "retention-metrics metrics" })}`),
  );
}

function resultOf(metric: Metric, text: string, fields: Request["fields"], fromOptions: boolean): unknown {
  try {
    const args = metricArguments(metric, jsonOf(metric, text), fields);
    return (metric.compute as (...all: unknown[]) => unknown)(...args);
  } catch (error) {
    if (!(error instanceof MetricInputError)) throw error;
    const stop = fromOptions ? wrongUse : badData;
    throw stop((t) => formatError(error, t.locale));
  }
}

function jsonOf(metric: Metric, text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badData((t) => fill(t, t.notJson, { metric: metric.id, reason: (error as Error).message }));
  }
}

/** The main number as people read it, and all of the result where there is more. */
function described({ id, main }: Metric, result: unknown, texts: CliTexts): string {
  const isNumber = typeof result === "number" || result === null;
  const rest = isNumber ? "" : `${plainJson(result)}\n`;
  if (main === null) return rest;
  const value = main.path === null ? result : at(result, main.path);
  const number =
    typeof value === "number" ? formatMetric(value, main.unit, { locale: texts.locale }) : texts.undefinedResult;
  const { title } = localeTexts(texts.locale).metrics[id as never] as { readonly title: string };
  return `${title}: ${number}\n${rest}`;
}

function at(result: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], result);
}
