import type { Domain, IdOf } from "./metrics";

/** Other names of a metric in three languages. */
export interface Aliases {
  /** In English, including abbreviations and earlier ids. */
  readonly en: readonly string[];
  /** In Arabic. */
  readonly ar: readonly string[];
  /** In Persian. */
  readonly fa: readonly string[];
}

/** The other names of the metrics of one domain. A metric without them does not compile. */
export type AliasesOf<Name extends Domain> = Readonly<Record<IdOf<Name>, Aliases>>;
