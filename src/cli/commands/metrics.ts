import { metricsByDomain } from "../../catalogue";
import type { Metric } from "../../metric/metric";
import { explainMetric } from "../explainMetric";
import { fill } from "../fill";
import { foundMetrics } from "../foundMetrics";
import type { Io } from "../io";
import { metricFacts } from "../metricFacts";
import { plainJson } from "../plainJson";
import type { Request } from "../readArguments";
import type { CliTexts } from "../texts/cliTexts";
import { localeTexts } from "../texts/localeTexts";

/** Lists all metrics, or those matching a word; explains a single match. */
export async function metrics({ operands, values }: Request, io: Io, texts: CliTexts): Promise<void> {
  const word = operands.join(" ");
  const found = foundMetrics(word);
  const [first, ...others] = found as readonly [Metric, ...Metric[]];
  if (values.json) await io.stdout.write(`${plainJson(found.map((metric) => metricFacts(metric, texts)))}\n`);
  else if (others.length === 0) await io.stdout.write(explainMetric(first, texts, io.stdout.columns));
  else await io.stdout.write(`${listOf(word, found, texts).join("\n")}\n`);
}

function listOf(word: string, found: readonly Metric[], texts: CliTexts): string[] {
  const { domains, metrics: names } = localeTexts(texts.locale);
  const title = ({ id }: Metric) => (names[id as never] as { readonly title: string }).title;
  const line = (metric: Metric) =>
    texts.direction === "rtl"
      ? `  ${title(metric)} (${fill(texts, "{id}", { id: metric.id })})`
      : `  ${metric.id.padEnd(32)} ${title(metric)}`;
  // In order of match, best first.
  if (word !== "") return [fill(texts, texts.severalMetrics, { word }), "", ...found.map(line)];
  const lists = Object.entries(metricsByDomain).flatMap(([domain, all]) => [
    "",
    domains[domain as keyof typeof domains],
    ...all.map(line),
  ]);
  return lists.slice(1);
}
