import type { TextsOf } from "../text";

/** The metrics of churn risk, in English. */
export const risk: TextsOf<"risk"> = {
  churnRisk: {
    title: "Churn-risk score",
    summary: "The churn-risk score of a customer from 0 to 100, a weighted mean of risk factors.",
  },
  churnProbability: {
    title: "Churn probability",
    summary: "The probability of churn of a customer, from the coefficients of a logistic model.",
  },
  evaluateRisk: {
    title: "Quality of churn scores (AUC)",
    summary: "The area under the ROC curve of churn scores, from scores and later outcomes.",
  },
};
