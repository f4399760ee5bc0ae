import {
  type ContractFit,
  type CustomerHistories,
  type CustomerHistory,
  contractLifetime,
  contractRetention,
  contractSurvival,
  discountedPurchases,
  expectedPurchases,
  newCustomerPurchases,
  type PurchaseFit,
  probabilityAlive,
  purchaseProbabilities,
  residualLifetimeValue,
} from "../../src/index";

type ParametersOf<Fit, Model> =
  Extract<Fit, { readonly model: Model }> extends { readonly parameters: infer Own } ? Own : never;
type Given<Parameters> = Parameters | { readonly parameters: Parameters };
type Asked = CustomerHistory | CustomerHistories;

/** Parameters, or a fit after any round trip, as a fit. */
function fitOf<Fit>(model: string, given: object): Fit {
  return ("parameters" in given ? { ...given, model } : { model, parameters: given }) as Fit;
}

/** The questions to a model of purchases, by its parameters. */
export function asked<const Model extends PurchaseFit["model"]>(model: Model) {
  type Of = Given<ParametersOf<PurchaseFit, Model>>;
  const given = (of: Of) => fitOf<PurchaseFit>(model, of as object);
  return {
    alive: <Customers extends Asked>(of: Of, customers: Customers) => probabilityAlive(given(of), customers),
    purchases: <Customers extends Asked>(of: Of, customers: Customers, horizon: number) =>
      expectedPurchases(given(of), customers, { horizon }),
    newPurchases: (of: Of, horizon: number) => newCustomerPurchases(given(of), { horizon }),
    probabilities: (of: Of, horizon: number, upTo: number) => purchaseProbabilities(given(of), { horizon, upTo }),
    discounted: <Customers extends Asked>(of: Of, customers: Customers, discountRate: number, horizon?: number) =>
      discountedPurchases(given(of), customers, { discountRate, horizon }),
  };
}

/** The questions to a model of contracts, by its parameters. */
export function askedOfContract<const Model extends ContractFit["model"]>(model: Model) {
  type Of = Given<ParametersOf<ContractFit, Model>>;
  const given = (of: Of) => fitOf<ContractFit>(model, of as object);
  return {
    survival: <Renewals extends number | ArrayLike<number>>(of: Of, renewals: Renewals) =>
      contractSurvival(given(of), { renewals }),
    retention: <Renewal extends number | ArrayLike<number>>(of: Of, renewal: Renewal) =>
      contractRetention(given(of), { renewal }),
    lifetime: (of: Of) => contractLifetime(given(of)),
    value: (of: Of, options: Parameters<typeof residualLifetimeValue>[1]) => residualLifetimeValue(given(of), options),
  };
}
