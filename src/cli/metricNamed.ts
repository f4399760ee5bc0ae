import { metrics } from "../catalogue";
import type { Metric } from "../metric/metric";
import { nearestName } from "../validation/nearestName";

/** The metric of an id, however it is written: `churnRate`, `churnrate`, `churn-rate`. */
export function metricNamed(word: string): Metric | undefined {
  const folded = fold(word);
  return metrics.find(({ id }) => fold(id) === folded);
}

/** The id that was probably meant. */
export function nearestMetric(word: string): string | undefined {
  return nearestName(
    word,
    metrics.map(({ id }) => id),
  );
}

function fold(word: string): string {
  return word.replace(/[\s_-]/gu, "").toLowerCase();
}
