import { type ChartOptions, chartColors } from "./chartOptions";
import { chartContext, chartSpec, ticks } from "./chartParts";
import type { ChartSpec } from "./chartSpec";
import { segmentLayers } from "./segmentLayers";

/** The value of an average customer in order of time, in money. All parts are of the same customers. */
export interface LifetimeValueParts {
  /** Value of the first order. */
  readonly firstOrder: number;
  /** Further value within 12 months of the first order. */
  readonly restOfFirstYear: number;
  /** Value after that, up to now. */
  readonly afterFirstYear: number;
  /** Expected value in the next 12 months; `null` if unknown. */
  readonly nextYear: number | null;
}

const PARTS = ["firstOrder", "restOfFirstYear", "afterFirstYear", "nextYear"] as const;
const COLORS = ["#05494b", chartColors[0], chartColors[1], chartColors[3]] as const;
const INKS = ["white", "white", "black", "black"] as const;

/**
 * Draws the value of a customer from past to future, observed and expected, in one bar.
 *
 * Only the last part is expected; it has its own color. Negative parts (refunds) are omitted from the bar.
 *
 * @param parts - The four parts, of one group of customers or of several by name.
 * @param options - Title, language and currency.
 * @returns A Vega-Lite specification; `data` has one row per part: `name`, `part`, `amount`, `expected`, `from`,
 * `until`, `middle`, `text` and `ink`.
 *
 * @example
 * ```ts
 * const spec = lifetimeValueBars({ firstOrder: 33, restOfFirstYear: 57, afterFirstYear: 13, nextYear: 30 });
 * spec.data.values[3].until; // => 133
 * spec.description; // => "133.00 per customer in all."
 * ```
 */
export function lifetimeValueBars(
  parts: LifetimeValueParts | Readonly<Record<string, LifetimeValueParts>>,
  options: ChartOptions = {},
): ChartSpec {
  const context = chartContext(options);
  const { texts, format, fill } = context;
  const named: Readonly<Record<string, LifetimeValueParts>> = isParts(parts) ? { "": parts } : parts;
  const widest = Math.max(
    ...Object.values(named).map((each) => PARTS.reduce((sum, id) => sum + Math.max(0, each[id] ?? 0), 0)),
    0,
  );
  const values = Object.entries(named).flatMap(([name, each]) => {
    let from = 0;
    return PARTS.flatMap((id, i) => {
      const amount = each[id];
      if (amount === null || amount <= 0) return [];
      const start = from;
      from += amount;
      const text = amount < 0.07 * widest ? "" : format.money(amount);
      const bar = { from: start, until: from, middle: (start + from) / 2, text, ink: INKS[i] as string };
      return [{ name, part: texts.valueParts[id], amount, expected: id === "nextYear", ...bar }];
    });
  });
  const marks = ticks(widest, 5);
  return chartSpec(
    {
      kind: "lifetimeValueBars",
      title: texts.lifetimeValue,
      description: fill(texts.says.value, { total: format.money(widest) }),
      values,
      height: { step: 52 },
      ...segmentLayers(
        {
          axis: { values: marks, text: format.shortMoney, title: texts.perCustomer },
          labels: PARTS.map((id) => texts.valueParts[id]),
          colors: COLORS,
        },
        context,
      ),
    },
    options,
    context,
  );
}

function isParts(
  parts: LifetimeValueParts | Readonly<Record<string, LifetimeValueParts>>,
): parts is LifetimeValueParts {
  return typeof (parts as LifetimeValueParts).firstOrder === "number";
}
