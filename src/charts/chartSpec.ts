/** A row of the data that a chart draws: plain names, plain values. */
export type ChartRow = Readonly<Record<string, string | number | boolean | null>>;

/** The charts of this module. */
export type ChartKind =
  | "cohortHeatMap"
  | "retentionCurve"
  | "survivalCurve"
  | "incidenceCurve"
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
 * All numbers are in `data`, so that you can also make a table of them.
 */
export interface ChartSpec {
  /** The version of Vega-Lite. */
  readonly $schema: string;
  /** Title. */
  readonly title: string;
  /** Description, for readers who cannot see the chart. */
  readonly description: string;
  /** Data. */
  readonly data: {
    /** Rows. */
    readonly values: readonly ChartRow[];
  };
  /** Metadata about the chart, ignored by Vega-Lite. */
  readonly usermeta: {
    /** Kind of chart. */
    readonly chart: ChartKind;
    /** Language of its texts. */
    readonly locale: string;
    /** Writing direction. */
    readonly direction: "ltr" | "rtl";
  };
  /** Marks, encodings and layers. */
  readonly [property: string]: unknown;
}
