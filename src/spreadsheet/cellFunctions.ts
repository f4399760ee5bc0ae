import { type Domain, metricsByDomain } from "../catalogue/metrics";
import type { CellEntry } from "./cellEntry";
import type { CellFunction } from "./cellFunction";
import { entries } from "./entries";
import { functionOf } from "./functionOf";
import { catalogueFunction } from "./tables/catalogueFunction";
import { retentionForecast } from "./tables/retentionForecast";

/**
 * All cell functions, in the order of the documentation.
 *
 * Usable in any spreadsheet program with custom functions: {@link callFunction} reads its cells, given a
 * {@link CellHost} that identifies blank cells and errors.
 *
 * ```ts no-run
 * for (const cellFunction of cellFunctions)
 *   engine.addFunction(cellFunction.name, (...args) => callFunction(cellFunction, args, host));
 * ```
 */
export const cellFunctions: readonly CellFunction[] = /* @__PURE__ */ collect();

function collect(): CellFunction[] {
  const ofMetrics = Object.entries(metricsByDomain).flatMap(([domain, metrics]) =>
    metrics.flatMap((metric) => {
      // Nothing for a metric of a fitted model, which has no entry, and for one with nothing to show.
      const own: readonly CellEntry[] = [entries[metric.id] ?? []].flat();
      return own.map((entry) => functionOf(metric, entry, domain as Domain));
    }),
  );
  return [...ofMetrics, retentionForecast, catalogueFunction(() => cellFunctions)];
}
