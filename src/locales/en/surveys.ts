import type { TextsOf } from "../text";

/** The metrics of surveys, in English. */
export const surveys: TextsOf<"surveys"> = {
  nps: {
    title: "Net promoter score (NPS)",
    summary: "The percentage of promoters minus the percentage of detractors among the answers.",
  },
  npsFromCounts: {
    title: "Net promoter score from counts",
    summary: "The net promoter score and its interval, from counts of promoters, passives and detractors.",
  },
  enps: {
    title: "Employee net promoter score (eNPS)",
    summary: "The percentage of promoters minus the percentage of detractors among employees.",
  },
  ces: {
    title: "Customer effort score (CES)",
    summary: "The share of customers with an easy experience, from answers about effort.",
  },
  csat: {
    title: "Customer satisfaction score (CSAT)",
    summary: "The share of satisfied customers, from answers on a scale.",
  },
  pulse: {
    title: "Pulse survey",
    summary: "The participation, favorable shares and changes of a pulse survey, per item and factor.",
  },
  responseRate: {
    title: "Response rate",
    summary: "The share of delivered survey invitations with an answer.",
  },
  compareNps: {
    title: "Comparison of two net promoter scores",
    summary: "The difference between two net promoter scores, with its interval and test.",
  },
  npsSampleSize: {
    title: "Sample size for a net promoter score",
    summary: "The number of answers needed for a given margin of error of the net promoter score.",
  },
};
