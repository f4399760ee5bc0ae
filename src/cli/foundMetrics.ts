import { metrics } from "../catalogue";
import { findMetrics } from "../locales";
import type { Metric } from "../metric/metric";
import { badData } from "./commandError";
import { fill } from "./fill";
import { metricNamed, nearestMetric } from "./metricNamed";

/** The metric of this exact name, or all whose names match, best first; without a word, all metrics. */
export function foundMetrics(word: string): readonly Metric[] {
  if (word === "") return metrics;
  const named = metricNamed(word);
  const found = named === undefined ? findMetrics(word) : [named];
  if (found.length > 0) return found;
  const suggestion = nearestMetric(word);
  throw badData((t) => fill(t, t.noMetric, { word }) + (suggestion ? ` ${fill(t, t.didYouMean, { suggestion })}` : ""));
}
