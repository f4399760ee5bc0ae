import type { Domain, MetricId } from "../catalogue/metrics";
import type { ErrorTexts } from "../validation/messages";

/** What a metric is called, and what it is, in one language. */
export interface MetricText {
  /** Its name, as practitioners of the language say it. */
  readonly title: string;
  /** One plain sentence. */
  readonly summary: string;
}

/** All texts of one language. A metric without a text does not compile. */
export interface LocaleTexts {
  /** The language, as a BCP 47 tag. */
  readonly locale: string;
  /** Which way it is written. */
  readonly direction: "ltr" | "rtl";
  /** The names of the domains. */
  readonly domains: Readonly<Record<Domain, string>>;
  /** The texts of the metrics. */
  readonly metrics: Readonly<Record<MetricId, MetricText>>;
  /** The sentences of input errors. */
  readonly errors: ErrorTexts;
}
