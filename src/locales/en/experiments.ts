import type { TextsOf } from "../text";

/** The metrics of experiments, in English. */
export const experiments: TextsOf<"experiments"> = {
  proportionInterval: {
    title: "Interval of a proportion",
    summary: "A proportion and its confidence interval, from events and trials.",
  },
  meanInterval: {
    title: "Interval of a mean",
    summary: "The mean of a list of numbers and its confidence interval.",
  },
  compareMeans: {
    title: "Comparison of two means",
    summary: "The difference between the means of two groups, with its interval and Welch's test.",
  },
  compareRates: {
    title: "Comparison of two rates",
    summary: "The difference between the event rates of a control and a treated group, with its interval and test.",
  },
  compareManyMeans: {
    title: "Comparison of several means",
    summary: "The test of equal means in several groups, with comparisons of all pairs.",
  },
  compareManyRates: {
    title: "Comparison of several rates",
    summary: "The test of equal event rates in several groups, with comparisons of all pairs.",
  },
  sampleRatioMismatch: {
    title: "Sample-ratio mismatch (SRM)",
    summary: "The test of the sizes of an experiment's groups against the sizes intended.",
  },
  minimumDetectableEffect: {
    title: "Minimum detectable effect (MDE)",
    summary: "The smallest difference between two rates that groups of a given size detect with a given power.",
  },
  holdoutChurn: {
    title: "Churn prevented, by holdout",
    summary: "The churn prevented by a campaign, from the churn rates of a holdout and a treated group.",
  },
  rateSampleSize: {
    title: "Sample size for two rates",
    summary: "The number of customers per group needed to detect a given difference between two rates.",
  },
  ratePower: {
    title: "Power for two rates",
    summary: "The probability of detecting a given difference between the rates of two groups.",
  },
};
