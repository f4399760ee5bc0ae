import type { ContractFamily } from "../family";
import { betaDiscreteWeibullShapes } from "./betaDiscreteWeibullLikelihood";
import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibullParameters";
import { betaDiscreteWeibullSum } from "./betaDiscreteWeibullSum";
import { logShareLeft } from "./betaDiscreteWeibullTime";

/** The beta-discrete-Weibull model: the churn of each customer may rise or fall with time. */
export const betaDiscreteWeibull: ContractFamily<BetaDiscreteWeibullParameters> = {
  shapes: betaDiscreteWeibullShapes,
  modelOf: (parameters) => ({
    survival: (renewals) => Math.exp(logShareLeft(parameters, 0, renewals)),
    retention: (renewal) => Math.exp(logShareLeft(parameters, renewal - 1, 1)),
    renewalsToCome: (renewals, discountRate) =>
      discountRate === 0 && parameters.alpha * parameters.c <= 1
        ? null
        : betaDiscreteWeibullSum(parameters, renewals, discountRate),
  }),
};
