/** The customers of all cohorts at one renewal. */
export interface Renewal {
  /** Number of the renewal, from 1. */
  readonly renewal: number;
  /** Customers whose renewal was due before `asOf` and who had made all earlier renewals. */
  readonly due: number;
  /** Customers among them who renewed. */
  readonly renewed: number;
  /** `renewed / due`, a fraction. */
  readonly rate: number;
}

/** The result of {@link renewalSurvivors}. */
export interface RenewalSurvivors {
  /** Customers of each cohort at the start and after each renewal, as far as all of the cohort has come. */
  readonly survivors: readonly (readonly number[])[];
  /** The first day of the calendar period of each cohort, as `YYYY-MM-DD`. */
  readonly starts: readonly string[];
  /** The customers of all cohorts at the start. */
  readonly customers: number;
  /** The renewals of all cohorts together; each customer counts up to their last due renewal. */
  readonly renewals: readonly Renewal[];
}
