/** Survival until one time ahead, with its interval. */
export interface FuturePoint {
  readonly survival: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a fit does not tell. */
export const NO_POINT: FuturePoint = { survival: null, low: null, high: null };

/** The future of a customer. */
export interface Future {
  /** Survival until a time ahead. */
  readonly at: (ahead: number) => FuturePoint;
  /** Median remaining lifetime. */
  readonly median: () => {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly method: "band" | "log";
  };
}
