import type { TextsOf } from "../text";

/** The metrics of churn risk, in English. */
export const risk: TextsOf<typeof import("../../risk")> = {
  churnRisk: {
    title: "Churn-risk score",
    summary: "A weighted mean of a customer's risk factors, from 0, all at their best, to 100, all at their worst.",
  },
  churnProbability: {
    title: "Churn probability",
    summary: "The probability that a customer leaves, from the coefficients of a logistic model.",
  },
  evaluateRisk: {
    title: "Quality of churn scores (AUC)",
    summary: "How often customers who left had a higher score than customers who stayed, with its interval.",
  },
};
