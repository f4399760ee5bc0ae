import type { TimeUnit } from "../../time/daysInUnit";

export type { TimeUnit };

/** A fitted model as far as predictions read it: made by a fit, read from JSON or written by hand. */
export interface FittedModel<Model extends string, Parameters> {
  /** The model. */
  readonly model: Model;
  /** Its parameters. */
  readonly parameters: Parameters;
  /** The unit of time of the customers it was fitted to. Default: unknown. */
  readonly timeUnit?: TimeUnit | null | undefined;
}
