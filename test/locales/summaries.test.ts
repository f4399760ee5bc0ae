// How the English summary of a metric is written: it is read in the catalogue, the help of cells and two translations.
import { describe, expect, it } from "vitest";
import { metrics } from "../../src/catalogue";

/** Metrics whose summaries are still to be written so; it only gets shorter. */
const TO_DO: readonly string[] = [
  "addressableChurn",
  "annualRecurringRevenue",
  "betaDiscreteWeibullResidualLifetimeValue",
  "bgBbDiscountedPurchases",
  "bgNbdPurchaseProbabilities",
  "ces",
  "checkFrequencies",
  "checkHoldout",
  "churnByTenure",
  "churnCost",
  "churnHalfLife",
  "churnRate",
  "churnRisk",
  "clvFromAnnualValue",
  "cohortTable",
  "convertChurnRate",
  "csat",
  "customerChurn",
  "customerSummaries",
  "enps",
  "evaluateRisk",
  "expansionRate",
  "expectedLifetime",
  "fitBetaDiscreteWeibull",
  "fitBgBb",
  "fitBgNbd",
  "fitCox",
  "fitMbgNbd",
  "fitParetoNbd",
  "fitShiftedBetaGeometric",
  "fitWeibull",
  "gammaGammaExpectedValue",
  "holdoutChurn",
  "holdoutSplit",
  "incentiveReturn",
  "kaplanMeier",
  "leverImpact",
  "lifecycle",
  "lifetimeValueToCost",
  "logRankTest",
  "mbgNbdPurchaseProbabilities",
  "meanInterval",
  "medianSurvival",
  "monthlyRecurringRevenue",
  "nelsonAalen",
  "netRevenueChurnRate",
  "nps",
  "npsFromCounts",
  "npsSampleSize",
  "paretoNbdDiscountedPurchases",
  "paretoNbdNewCustomerPurchases",
  "paretoNbdProbabilityAlive",
  "paretoNbdPurchaseProbabilities",
  "predictedClv",
  "priceIncreaseImpact",
  "proportionInterval",
  "pulse",
  "purchaseGaps",
  "purchaseSummary",
  "referralValue",
  "renewalSurvivors",
  "repeatWithin",
  "restrictedMeanSurvival",
  "retentionProfitImpact",
  "retentionRate",
  "revenueMovements",
  "revenueRetention",
  "rfm",
  "saveOfferImpact",
  "segmentByProbabilityAlive",
  "shiftedBetaGeometricResidualLifetimeValue",
  "stickiness",
  "survivalFromSubscriptions",
  "survivalQuantile",
];

/** What a summary does not say in these words. */
const PHRASES =
  /\b(?:brought to|so many|beside|held against|yet to|gone|present at|nobody|everybody|of whom|as wanted|likely to be in|times the|over (?:the|their|its))\b/u;
const RELATIVE = /\b(?:that|which|who|whom|whose|what|how|whether|where|when)\b/gu;

/** What is wrong with a summary. */
function faults(summary: string): readonly string[] {
  const found: string[] = [];
  if (!/^(?:The|A|An) [^.]+\.$/u.test(summary)) found.push("is no noun phrase with one full stop");
  if (summary.length > 120) found.push(`has ${summary.length} characters, more than 120`);
  if (/[`{}|;:()…]/u.test(summary)) found.push("has signs of code, a colon, a semicolon or parentheses");
  const clauses = summary.match(RELATIVE) ?? [];
  if (clauses.length > 1) found.push(`has ${clauses.join(", ")}: one of them is enough`);
  const phrase = PHRASES.exec(summary)?.[0];
  if (phrase) found.push(`says "${phrase}"`);
  return found;
}

describe("the summary of", () => {
  it.each(metrics.filter(({ id }) => !TO_DO.includes(id)).map(({ id, summary }) => [id, summary]))(
    "%s is one short noun phrase: change the first sentence of its comment, then npm run generate",
    (_, summary) => {
      expect(faults(summary as string)).toEqual([]);
    },
  );
});
