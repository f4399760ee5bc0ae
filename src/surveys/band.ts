/** A range of scores with a name. */
export interface Band<Id extends string = string> {
  /** The name, for programs. */
  readonly id: Id;
  /** The least score of the band. */
  readonly from: number;
  /** The end of the band; a score there belongs to the band that begins there, and to this one where none does. */
  readonly to: number;
}
