// The guides in the order of what a reader wants to do.

/** Guides with something in common. */
export interface GuideGroup {
  readonly title: string;
  /** The files in docs/, without their ending. */
  readonly guides: readonly string[];
}

/** The guides of the site, each in one group. */
export const guideGroups: readonly GuideGroup[] = [
  { title: "Start", guides: ["getting-started", "read-your-first-report", "which-of-these-words"] },
  {
    title: "From a file to a report",
    guides: ["from-a-shopify-or-woocommerce-export", "from-a-stripe-export-to-a-report", "every-option-of-the-command"],
  },
  {
    title: "Who stays, who leaves",
    guides: [
      "which-churn-rate",
      "from-csv-to-cohort-table",
      "survival-curves",
      "who-is-about-to-leave",
      "time-zones-and-unfinished-months",
    ],
  },
  {
    title: "Money",
    guides: [
      "mrr-movements-that-close",
      "lifetime-value",
      "from-orders-to-a-lifetime-value",
      "which-model",
      "why-one-over-churn-misleads",
    ],
  },
  {
    title: "Surveys and campaigns",
    guides: ["reading-an-nps", "ces-and-csat", "did-the-campaign-work", "what-the-famous-numbers-assume"],
  },
  { title: "In spreadsheets", guides: ["google-sheets", "excel", "web-spreadsheets"] },
  { title: "In a database", guides: ["warehouse", "metrics-and-engines"] },
  {
    title: "For programs",
    guides: ["ask-an-assistant", "errors-and-undefined-results", "how-fast", "sources"],
  },
];

/** The guides in other languages. */
export const translatedGuides = { ar: ["spreadsheets-ar"], fa: ["spreadsheets-fa"] } as const;
