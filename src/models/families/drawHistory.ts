import type { Random } from "../../math/random";
import type { FirstDropout } from "./betaGeometric/betaGeometricLikelihood";
import type { BgBbParameters, BgNbdParameters, ParetoNbdParameters, PurchaseFit } from "./fittedModels";

/** A random history: the number of purchases after the first, and the time of the last; 0 without any. */
export interface DrawnHistory {
  readonly frequency: number;
  readonly recency: number;
}

/** Draws the history of a new customer until a given age. */
export type DrawHistory = (random: Random, age: number) => DrawnHistory;

type ParametersOf<Model> = Extract<PurchaseFit, { readonly model: Model }>["parameters"];

// Beside the models and not in them: predictions do not need it.
const draws: { readonly [Model in PurchaseFit["model"]]: (parameters: ParametersOf<Model>) => DrawHistory } = {
  bgNbd: (parameters) => betaGeometric(parameters, 0),
  mbgNbd: (parameters) => betaGeometric(parameters, 1),
  paretoNbd,
  bgBb,
};

/** Returns how the model of a fit draws new customers. */
export function drawHistoryOf({ model, parameters }: PurchaseFit): DrawHistory {
  return draws[model](parameters as never);
}

/** Times of purchases are uniform, given their number: the last before leaving is an order statistic. */
function betaGeometric({ r, alpha, a, b }: BgNbdParameters, first: FirstDropout): DrawHistory {
  return (random, age) => {
    const made = random.poisson((random.gamma(r) / alpha) * age);
    const frequency = Math.min(made, 1 - first + random.failures(random.beta(a, b)));
    return { frequency, recency: frequency > 0 ? age * random.beta(frequency, made - frequency + 1) : 0 };
  };
}

/** The same, while the customer is active. */
function paretoNbd({ r, alpha, s, beta }: ParetoNbdParameters): DrawHistory {
  return (random, age) => {
    const rate = random.gamma(r) / alpha;
    const active = Math.min(age, (random.exponential() / random.gamma(s)) * beta);
    const frequency = random.poisson(rate * active);
    return { frequency, recency: frequency > 0 ? active * random.beta(frequency, 1) : 0 };
  };
}

/** Given their number, purchases are equally likely at all opportunities: the last is found from the end. */
function bgBb({ alpha, beta, gamma, delta }: BgBbParameters): DrawHistory {
  return (random, age) => {
    const active = Math.min(age, random.failures(random.beta(gamma, delta)));
    const frequency = active === 0 ? 0 : random.binomial(active, random.beta(alpha, beta));
    if (frequency === 0) return { frequency, recency: 0 };
    let recency = active;
    while (random.uniform() * recency >= frequency) recency--;
    return { frequency, recency };
  };
}
