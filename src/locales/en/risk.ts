import type { TextsOf } from "../text";

/** The metrics of churn risk, in English. */
export const risk: TextsOf<typeof import("../../risk")> = {
  churnRisk: {
    title: "Churn-risk score",
    summary:
      "The churn-risk score of a customer: a weighted mean of risk factors, from 0 (all at their best) to 100 (all at their worst).",
  },
  churnProbability: {
    title: "Churn probability",
    summary: "The probability that a customer leaves, from the coefficients of a logistic model.",
  },
  evaluateRisk: {
    title: "Quality of churn scores (AUC)",
    summary:
      "The quality of churn scores, held against who left afterwards: first of all the area under the ROC curve (AUC).",
  },
};
