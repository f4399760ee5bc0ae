import { formatError } from "../locales/formatError";
import { formatMetric } from "../locales/formatMetric";
import type { Metric } from "../metric/metric";
import { MetricInputError } from "../validation/errors";
import { type CommandError, wrongUse } from "./commandError";
import { fill } from "./fill";
import { metricArguments } from "./metricArguments";
import { metricNamed, nearestMetric } from "./metricNamed";
import type { CliTexts } from "./texts/cliTexts";

/** Returns the metric of a name; if there is none, throws an error that suggests a similar one. */
export function theMetric(word: string): Metric {
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

/**
 * Computes a metric.
 *
 * @param metric - The metric.
 * @param json - Its input as parsed JSON.
 * @param fields - Fields given as options of the command line.
 * @param stop - Creates the error for invalid input.
 */
export function computeMetric(
  metric: Metric,
  json: unknown,
  fields: Readonly<Record<string, string>>,
  stop: (say: (texts: CliTexts) => string) => CommandError,
): unknown {
  try {
    return (metric.compute as (...all: unknown[]) => unknown)(...metricArguments(metric, json, fields));
  } catch (error) {
    if (!(error instanceof MetricInputError)) throw error;
    throw stop((t) => formatError(error, t.locale));
  }
}

/** The main number as text; `null` if the metric has none. */
export function mainText({ main }: Metric, result: unknown, texts: CliTexts): string | null {
  if (main === null) return null;
  const value = main.path === null ? result : at(result, main.path);
  return typeof value === "number" ? formatMetric(value, main.unit, { locale: texts.locale }) : texts.undefinedResult;
}

function at(result: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], result);
}
