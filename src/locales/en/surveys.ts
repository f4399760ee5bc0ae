import type { TextsOf } from "../text";

/** The metrics of surveys, in English. */
export const surveys: TextsOf<typeof import("../../surveys")> = {
  nps: {
    title: "Net promoter score (NPS)",
    summary:
      "The percentage of promoters (9 and 10 of 10) among those who answered, less the percentage of detractors (0 to 6).",
  },
  npsFromCounts: {
    title: "Net promoter score from counts",
    summary:
      "The net promoter score of promoters, passives and detractors that were counted already, with its interval.",
  },
  enps: {
    title: "Employee net promoter score (eNPS)",
    summary:
      "The percentage of employees who would recommend the company as a place to work, less the percentage of detractors.",
  },
  ces: {
    title: "Customer effort score (CES)",
    summary: "How easy customers found it to get something done, as the share who found it easy.",
  },
  csat: {
    title: "Customer satisfaction score (CSAT)",
    summary: "The share of those who answered that chose one of the best answers of the scale.",
  },
  pulse: {
    title: "Pulse survey",
    summary:
      "The favorable shares of a short repeated survey by question and factor, with participation and the change against the wave before.",
  },
  responseRate: {
    title: "Response rate",
    summary: "The share of the people reached by a survey who answered it.",
  },
  compareNps: {
    title: "Comparison of two net promoter scores",
    summary: "The difference between two net promoter scores in points, with its interval and its test.",
  },
  npsSampleSize: {
    title: "Sample size for a net promoter score",
    summary: "The number of answers after which the interval of a net promoter score is as narrow as wanted.",
  },
};
