import type { Domain, IdOf, MetricId } from "../catalogue/metrics";
import type { ErrorTexts } from "../validation/errorTexts";

/** What a metric is called, and what it is, in one language. */
export interface MetricText {
  /** Its name, as practitioners of the language say it. */
  readonly title: string;
  /** What it is, in one plain sentence. */
  readonly summary: string;
}

/** The texts of one domain: one for every metric of it. A metric without a text does not compile. */
export type TextsOf<Name extends Domain> = Readonly<Record<IdOf<Name>, MetricText>>;

/** All texts of one language. */
export interface LocaleTexts {
  /** The language, as a BCP 47 tag. */
  readonly locale: string;
  /** Which way it is written. */
  readonly direction: "ltr" | "rtl";
  /** The names of the domains. */
  readonly domains: Readonly<Record<Domain, string>>;
  /** The texts of the metrics. */
  readonly metrics: Readonly<Record<MetricId, MetricText>>;
  /** The sentences of input errors; `formatError` fills them. */
  readonly errors: ErrorTexts;
}
