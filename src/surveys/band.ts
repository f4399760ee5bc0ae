/** A range of scores with a name. */
export interface Band<Id extends string = string> {
  /** The name, for programs. */
  readonly id: Id;
  /** The least score of the band. */
  readonly from: number;
  /** Where the next band begins; the last band includes its end. */
  readonly to: number;
}
