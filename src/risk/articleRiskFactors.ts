import type { RiskFactorFacts } from "./riskFactor";

/** The names of the six factors. */
export type ArticleRiskFactor =
  | "decliningEngagement"
  | "badSupportExperience"
  | "competitorOffers"
  | "poorAdoption"
  | "pricingAndBilling"
  | "changedNeeds";

/** A factor of the list, without a customer's value. */
export interface ArticleRiskFactorFacts extends RiskFactorFacts {
  /** Name of the factor. */
  readonly name: ArticleRiskFactor;
}

/**
 * Six common reasons to leave as factors of {@link churnRisk}, with a suggested measure and equal weights.
 *
 * Add the `value` of a customer to each. Measures: `decliningEngagement`, activity of the last 30 days divided by that
 * of the 30 days before (1: unchanged, 0: no activity); `badSupportExperience`, the customer's last satisfaction with
 * support, 1 to 5; `competitorOffers`, mentions of a competitor in the last 90 days; `poorAdoption`, share of important
 * features in use; `pricingAndBilling`, failed payments and billing complaints in the last 90 days; `changedNeeds`,
 * unused share of the paid plan. Weights and ends are a starting point, not a finding: check them with
 * {@link evaluateRisk} on customers who left.
 *
 * @example
 * ```ts
 * articleRiskFactors.map(({ name }) => name);
 * // => ["decliningEngagement", "badSupportExperience", "competitorOffers", "poorAdoption", "pricingAndBilling",
 * //   "changedNeeds"]
 * const values = [0.5, 2, null, 0.75, 0, 0.25];
 * churnRisk({ factors: articleRiskFactors.map((factor, i) => ({ ...factor, value: values[i] })) }).score; // => 35
 * ```
 */
export const articleRiskFactors: readonly ArticleRiskFactorFacts[] = [
  { name: "decliningEngagement", unit: "fraction", weight: 1, best: 1, worst: 0 },
  { name: "badSupportExperience", unit: "scale", weight: 1, best: 5, worst: 1 },
  { name: "competitorOffers", unit: "count", weight: 1, best: 0, worst: 3 },
  { name: "poorAdoption", unit: "fraction", weight: 1, best: 1, worst: 0 },
  { name: "pricingAndBilling", unit: "count", weight: 1, best: 0, worst: 3 },
  { name: "changedNeeds", unit: "fraction", weight: 1, best: 0, worst: 1 },
];
