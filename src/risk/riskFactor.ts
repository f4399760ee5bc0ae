import type { Unit } from "../metric/metric";

/** A risk factor, without a customer's value. */
export interface RiskFactorFacts {
  /** Name of the factor. */
  readonly name: string;
  /** Description of the value; for display only. */
  readonly unit?: Unit | undefined;
  /** Weight of the factor among the others: 0, or from 1e-9 to 1e15. */
  readonly weight: number;
  /** Value of a customer at no risk by this factor: any number but `worst`. */
  readonly best: number;
  /** Value of a customer at full risk by this factor; values beyond it have no further effect. */
  readonly worst: number;
  /** Value of an ordinary customer, for comparing the drivers. Default: `best`. */
  readonly reference?: number | undefined;
}

/** A risk factor with the value of one customer. */
export interface RiskFactor extends RiskFactorFacts {
  /** Value of the customer, in the unit of `best` and `worst`; `null` if unknown. */
  readonly value: number | null;
}
