import type { TextsOf } from "../text";

/** The metrics of experiments, in English. */
export const experiments: TextsOf<typeof import("../../experiments")> = {
  proportionInterval: {
    title: "Interval of a proportion",
    summary: "The share of trials that had an event, with the interval that its true value is likely to be in.",
  },
  meanInterval: {
    title: "Interval of a mean",
    summary: "The mean of a list of numbers, with the interval that the true mean is likely to be in.",
  },
  compareMeans: {
    title: "Comparison of two means",
    summary: "The difference between the means of two groups, with its interval and Welch's test.",
  },
  compareRates: {
    title: "Comparison of two rates",
    summary:
      "The difference between the event rates of a control group and a treated group, with its interval and its test.",
  },
  holdoutChurn: {
    title: "Churn prevented, by holdout",
    summary:
      "The churn that a campaign prevented: the churn rate of customers held out of it, less that of customers who were to get it.",
  },
  rateSampleSize: {
    title: "Sample size for two rates",
    summary:
      "The number of customers that each of two equal groups needs for a test to find a given difference between their rates.",
  },
  ratePower: {
    title: "Power for two rates",
    summary: "The probability that a test of two equal groups finds a given difference between their rates.",
  },
};
