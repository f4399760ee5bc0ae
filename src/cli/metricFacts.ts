import { inputJsonSchema, metricsByDomain } from "../catalogue";
import type { Domain } from "../catalogue/metrics";
import type { Metric } from "../metric/metric";
import { aliasesOf } from "./metricNamed";
import type { CliTexts } from "./texts/cliTexts";
import { localeTexts } from "./texts/localeTexts";

/** The domain of a metric. */
export function domainOf(metric: Metric): Domain {
  const [domain] = Object.entries(metricsByDomain).find(([, list]) => list.includes(metric)) as [Domain, unknown];
  return domain;
}

/** All facts about a metric, as data. */
export function metricFacts(metric: Metric, { locale }: CliTexts): object {
  const { id, main, sources, examples } = metric;
  return {
    id,
    domain: domainOf(metric),
    ...(localeTexts(locale).metrics[id as never] as object),
    aliases: aliasesOf(id, locale),
    main,
    input: inputJsonSchema(metric),
    sources,
    examples,
  };
}
