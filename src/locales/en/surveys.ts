import type { TextsOf } from "../text";

/** The metrics of surveys, in English. */
export const surveys: TextsOf<typeof import("../../surveys")> = {
  nps: {
    title: "Net promoter score (NPS)",
    summary:
      "The net promoter score: the percentage of promoters among those who answered, less the percentage of detractors.",
  },
  npsFromCounts: {
    title: "Net promoter score from counts",
    summary: "The net promoter score of groups that were counted already, with the interval that `nps` gives.",
  },
  enps: {
    title: "Employee net promoter score (eNPS)",
    summary:
      "The employee net promoter score: the percentage of promoters among the employees who answered, less that of detractors.",
  },
  ces: {
    title: "Customer effort score (CES)",
    summary:
      "The customer effort score: how easy customers found it to get something done, as the share who found it easy.",
  },
  csat: {
    title: "Customer satisfaction score (CSAT)",
    summary: "The customer satisfaction score: the share of those who answered that chose one of the best answers.",
  },
  pulse: {
    title: "Pulse survey",
    summary:
      "The results of a short survey that is asked again and again: favorable shares an item and a factor, participation and change.",
  },
  responseRate: {
    title: "Response rate",
    summary: "The share of the people reached by a survey who answered it.",
  },
  compareNps: {
    title: "Comparison of two net promoter scores",
    summary: "The difference between two net promoter scores, with its interval and its test.",
  },
  npsSampleSize: {
    title: "Sample size for a net promoter score",
    summary: "The number of answers after which the interval of a net promoter score is as narrow as wanted.",
  },
};
