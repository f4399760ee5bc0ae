import { inputJsonSchema, metricsByDomain } from "../../catalogue";
import { findMetrics } from "../../locales";
import type { Metric } from "../../metric/metric";
import { badData } from "../commandError";
import { explainMetric } from "../explainMetric";
import { fill } from "../fill";
import type { Io } from "../io";
import { aliasesOf, metricNamed, nearestMetric } from "../metricNamed";
import { plainJson } from "../plainJson";
import type { Request } from "../readArguments";
import type { CliTexts } from "../texts/cliTexts";
import { localeTexts } from "../texts/localeTexts";

/** Lists all metrics, or finds those of a word; one alone is explained. */
export async function metrics({ operands, values }: Request, io: Io, texts: CliTexts): Promise<void> {
  const word = operands.join(" ");
  const found = word === "" ? Object.values(metricsByDomain).flat() : metricsFor(word);
  const [first, ...others] = found;
  if (first === undefined) throw notFound(word);
  if (values.json) await io.stdout.write(`${plainJson(found.map((metric) => factsOf(metric, texts)))}\n`);
  else if (others.length === 0) await io.stdout.write(explainMetric(first, texts, io.stdout.columns));
  else await io.stdout.write(`${listOf(word, found, texts).join("\n")}\n`);
}

/** The metric of this name, or else all that have the word in their names. */
function metricsFor(word: string): readonly Metric[] {
  const named = metricNamed(word);
  return named === undefined ? findMetrics(word) : [named];
}

function notFound(word: string): Error {
  const suggestion = nearestMetric(word);
  return badData(
    (t) => fill(t, t.noMetric, { word }) + (suggestion ? ` ${fill(t, t.didYouMean, { suggestion })}` : ""),
  );
}

function listOf(word: string, found: readonly Metric[], texts: CliTexts): string[] {
  const { domains, metrics: names } = localeTexts(texts.locale);
  const title = ({ id }: Metric) => (names[id as never] as { readonly title: string }).title;
  const line = (metric: Metric) =>
    texts.direction === "rtl"
      ? `  ${title(metric)} (${fill(texts, "{id}", { id: metric.id })})`
      : `  ${metric.id.padEnd(32)} ${title(metric)}`;
  // The best match first, as they were found.
  if (word !== "") return [fill(texts, texts.severalMetrics, { word }), "", ...found.map(line)];
  const lists = Object.entries(metricsByDomain).flatMap(([domain, all]) => [
    "",
    domains[domain as keyof typeof domains],
    ...all.map(line),
  ]);
  return lists.slice(1);
}

function factsOf(metric: Metric, { locale }: CliTexts): object {
  const { id, main, sources, examples } = metric;
  const names = localeTexts(locale).metrics[id as never] as object;
  const domain = Object.entries(metricsByDomain).find(([, all]) => all.includes(metric))?.[0];
  return {
    id,
    domain,
    ...names,
    aliases: aliasesOf(id, locale),
    main,
    input: inputJsonSchema(metric),
    sources,
    examples,
  };
}
