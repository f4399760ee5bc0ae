/** A row of the data that a chart draws: plain names, plain values. */
export type ChartRow = Readonly<Record<string, string | number | boolean | null>>;

/** The charts of this module, by name. */
export type ChartKind =
  | "cohortHeatMap"
  | "retentionCurve"
  | "survivalCurve"
  | "revenueMovements"
  | "revenueWaterfall"
  | "monthlyRevenue"
  | "npsBar"
  | "answerBars"
  | "scoreTrend"
  | "rateTrend"
  | "rfmMap"
  | "rfmSegmentBars"
  | "lifetimeValueBars"
  | "clvDistribution"
  | "gapHistogram";

/**
 * A chart as a Vega-Lite specification: plain JSON, for the Vega editor, notebooks, or anything else that draws
 * Vega-Lite 5 or 6.
 *
 * All numbers stand in `data`, so that a table can be made of it too.
 */
export interface ChartSpec {
  /** The version of Vega-Lite. */
  readonly $schema: string;
  /** What the chart shows. */
  readonly title: string;
  /** The chart in words, for those who do not see it. */
  readonly description: string;
  /** Its numbers. */
  readonly data: {
    /** The rows. */
    readonly values: readonly ChartRow[];
  };
  /** Which chart it is; Vega-Lite passes it on unread. */
  readonly usermeta: {
    /** Its kind. */
    readonly chart: ChartKind;
    /** Language of its texts. */
    readonly locale: string;
    /** Which way it is read. */
    readonly direction: "ltr" | "rtl";
  };
  /** Marks, encodings and layers. */
  readonly [property: string]: unknown;
}
