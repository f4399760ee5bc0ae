import type { Unit } from "../metric/metric";

/** What a risk factor is, without a customer's value. */
export interface RiskFactorFacts {
  /** The name, for programs and for the list of drivers. */
  readonly name: string;
  /** What the value counts; for people, the score does not depend on it. */
  readonly unit?: Unit | undefined;
  /** How much the factor counts beside the others: 0, or from 1e-9 to 1e15. */
  readonly weight: number;
  /** The value of a customer at no risk by this factor: any number but `worst`, below or above it. */
  readonly best: number;
  /** The value of a customer at full risk by this factor; what is beyond counts no more. */
  readonly worst: number;
  /** The value of an ordinary customer, which the drivers are held against; `best` unless given. */
  readonly reference?: number | undefined;
}

/** A risk factor with the value of one customer. */
export interface RiskFactor extends RiskFactorFacts {
  /** The customer's value, in the unit of `best` and `worst`; `null` where it is not known. */
  readonly value: number | null;
}
