/** What people call a metric besides its title, in three languages. */
export interface Aliases {
  /** In English: abbreviations too, and earlier ids. */
  readonly en: readonly string[];
  /** In Arabic. */
  readonly ar: readonly string[];
  /** In Persian. */
  readonly fa: readonly string[];
}
