/** Other names of a metric in three languages. */
export interface Aliases {
  /** In English, including abbreviations and earlier ids. */
  readonly en: readonly string[];
  /** In Arabic. */
  readonly ar: readonly string[];
  /** In Persian. */
  readonly fa: readonly string[];
}
