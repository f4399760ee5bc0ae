import type { RiskFactorFacts } from "./riskFactor";

/** The names of the six factors. */
export type ArticleRiskFactor =
  | "decliningEngagement"
  | "badSupportExperience"
  | "competitorOffers"
  | "poorAdoption"
  | "pricingAndBilling"
  | "changedNeeds";

/** What is known of one of the six factors. */
export interface ArticleRiskFactorFacts extends RiskFactorFacts {
  /** The name of the factor. */
  readonly name: ArticleRiskFactor;
}

/**
 * Six common reasons to leave as factors of {@link churnRisk}, each with a way to measure it and equal weights.
 *
 * Add the `value` of a customer to each. What they count: `decliningEngagement`, the activity of the last 30 days over
 * that of the 30 before (1: as ever, 0: none left); `badSupportExperience`, the customer's last satisfaction with
 * support, 1 to 5; `competitorOffers`, how often a competitor was named in the last 90 days; `poorAdoption`, the share
 * of the important features in use; `pricingAndBilling`, failed payments and complaints about bills in the last 90
 * days; `changedNeeds`, the share of what is paid for that lies idle. Weights and ends are a start and no finding: hold
 * them against customers who left, by {@link evaluateRisk}.
 *
 * @example
 * ```ts
 * articleRiskFactors.map(({ name }) => name); // => ["decliningEngagement", "badSupportExperience", "competitorOffers", "poorAdoption", "pricingAndBilling", "changedNeeds"]
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
