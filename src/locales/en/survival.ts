import type { TextsOf } from "../text";

/** The metrics of survival, in English. */
export const survival: TextsOf<typeof import("../../survival")> = {
  survivalFromSubscriptions: {
    title: "Lifetimes from subscriptions",
    summary: "How long each customer of a subscription log has stayed, and whether they left or are still there.",
  },
  kaplanMeier: {
    title: "Survival curve (Kaplan–Meier)",
    summary:
      "The share of customers who stay longer than each length of time, with those still there counted for as long as seen.",
  },
  medianSurvival: {
    title: "Median lifetime",
    summary: "The time by which half of the customers have left, with those still there taken into account.",
  },
  survivalQuantile: {
    title: "Time until a share has left",
    summary: "The time by which a given share of the customers has left, with those still there taken into account.",
  },
  restrictedMeanSurvival: {
    title: "Mean lifetime up to a horizon",
    summary: "The mean time that customers stay before a given horizon: the area under the survival curve.",
  },
  nelsonAalen: {
    title: "Cumulative hazard (Nelson–Aalen)",
    summary: "The churn rates at all times so far, added up; its slope is the churn rate of those still there.",
  },
  logRankTest: {
    title: "Log-rank test",
    summary: "Whether two or more groups of customers leave at the same pace over the whole of their time.",
  },
  fitWeibull: {
    title: "Weibull model of lifetimes",
    summary:
      "A model of how long customers stay, whose shape says whether leaving becomes rarer or more frequent with tenure.",
  },
  fitCox: {
    title: "Cox regression",
    summary: "By how much each characteristic of a customer multiplies the rate of leaving.",
  },
};
