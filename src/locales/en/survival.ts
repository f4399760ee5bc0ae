import type { TextsOf } from "../text";

/** The metrics of survival, in English. */
export const survival: TextsOf<"survival"> = {
  survivalFromSubscriptions: {
    title: "Lifetimes from subscriptions",
    summary: "The lifetimes of subscribers as columns, with a flag for churned customers.",
  },
  kaplanMeier: {
    title: "Survival curve (Kaplan–Meier)",
    summary: "The Kaplan–Meier survival curve of customers, with active customers treated as censored.",
  },
  medianSurvival: {
    title: "Median lifetime",
    summary: "The median lifetime of customers, with active customers treated as censored.",
  },
  survivalQuantile: {
    title: "Time until a share has left",
    summary: "The time by which a given share of customers churned, with active customers treated as censored.",
  },
  restrictedMeanSurvival: {
    title: "Mean lifetime up to a horizon",
    summary: "The mean lifetime of customers up to a horizon, the area below the survival curve.",
  },
  nelsonAalen: {
    title: "Cumulative hazard (Nelson–Aalen)",
    summary: "The cumulative hazard of churn by the Nelson–Aalen estimator.",
  },
  cumulativeIncidence: {
    title: "Churn by reason (cumulative incidence)",
    summary: "The cumulative share of customers who churned for each reason, with reasons as competing risks.",
  },
  logRankTest: {
    title: "Log-rank test",
    summary: "The log-rank test of equal churn in two or more groups of customers.",
  },
  fitWeibull: {
    title: "Weibull model of lifetimes",
    summary: "The Weibull model of customer lifetimes, with active customers treated as censored.",
  },
  fitCox: {
    title: "Cox regression",
    summary: "The effect of each covariate on the rate of churn, by Cox regression.",
  },
  conditionalSurvival: {
    title: "Conditional survival",
    summary: "The probability that a customer of a given tenure stays for a further time, by a survival model.",
  },
  splitByChanges: {
    title: "Rows of changing covariates",
    summary: "The rows of customers whose covariates change, each observed between two changes.",
  },
};
