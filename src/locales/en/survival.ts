import type { TextsOf } from "../text";

/** The metrics of survival, in English. */
export const survival: TextsOf<typeof import("../../survival")> = {
  survivalFromSubscriptions: {
    title: "Lifetimes from subscriptions",
    summary: "The lifetimes of subscribers as columns: how long each stayed, and whether they left or are still there.",
  },
  kaplanMeier: {
    title: "Survival curve (Kaplan–Meier)",
    summary:
      "The survival curve of customers by Kaplan and Meier: the share who stay longer than each length of time, when many are still there and nobody knows for how long.",
  },
  medianSurvival: {
    title: "Median lifetime",
    summary:
      "The median lifetime of customers: the time by which half of them have left, from the curve of `kaplanMeier`.",
  },
  survivalQuantile: {
    title: "Time until a share has left",
    summary: "The time by which a given share of customers has left, from the curve of `kaplanMeier`.",
  },
  restrictedMeanSurvival: {
    title: "Mean lifetime up to a horizon",
    summary: "The mean time that customers stay within a horizon: the area under the curve of `kaplanMeier` up to it.",
  },
  nelsonAalen: {
    title: "Cumulative hazard (Nelson–Aalen)",
    summary:
      "The cumulative hazard of leaving by Nelson and Aalen: the sum, over the times so far, of those who left over those who were there.",
  },
  logRankTest: {
    title: "Log-rank test",
    summary:
      "The log-rank test: whether two or more groups of customers leave at the same pace, over the whole of their time.",
  },
  fitWeibull: {
    title: "Weibull model of lifetimes",
    summary:
      "A Weibull model of lifetimes, fitted to customers of whom many are still there: its shape says whether leaving becomes rarer or more frequent with tenure.",
  },
  fitCox: {
    title: "Cox regression",
    summary:
      "Cox's regression: by how much each covariate multiplies the rate at which customers leave, whatever that rate is over time, with those still there counted for as long as seen.",
  },
};
