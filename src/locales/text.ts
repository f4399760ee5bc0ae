import type { Domain, IdOf, MetricId } from "../catalogue/metrics";
import type { ErrorTexts } from "../validation/errorTexts";
import type { CellTexts } from "./cellTexts";

/** Title and summary of a metric in one language. */
export interface MetricText {
  /** Title, as used by practitioners. */
  readonly title: string;
  /** Summary in one plain sentence. */
  readonly summary: string;
}

/** The texts of one domain, one for every metric. A metric without a text does not compile. */
export type TextsOf<Name extends Domain> = Readonly<Record<IdOf<Name>, MetricText>>;

/** All texts of one language. */
export interface LocaleTexts {
  /** Language, as a BCP 47 tag. */
  readonly locale: string;
  /** Writing direction. */
  readonly direction: "ltr" | "rtl";
  /** Names of the domains. */
  readonly domains: Readonly<Record<Domain, string>>;
  /** Texts of the metrics. */
  readonly metrics: Readonly<Record<MetricId, MetricText>>;
  /** Sentences of input errors, for `formatError`. */
  readonly errors: ErrorTexts;
  /** The texts of cell functions; `formatCellProblem` of `retention-metrics/spreadsheet` fills them. */
  readonly cells: CellTexts;
}
