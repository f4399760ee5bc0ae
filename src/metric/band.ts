/** A range of scores with a name. */
export interface Band<Id extends string = string> {
  /** Identifier of the band. */
  readonly id: Id;
  /** Least score of the band (inclusive). */
  readonly from: number;
  /** End of the band (exclusive; inclusive if no other band starts there). */
  readonly until: number;
}
