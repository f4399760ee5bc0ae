import type { CellEntries } from "../cellEntry";

const cohortColumns = ["start", "size", ["cells", "period"]] as const;

/** How the metrics of `cohorts/` look in a spreadsheet. */
export const cohorts: CellEntries<"cohorts"> = {
  cohortTable: [
    {
      arguments: [
        "period",
        "asOf",
        "measure",
        "amount?",
        "retained",
        "columns",
        "from",
        "until",
        "cohort",
        "ages",
        "minimumEvents",
        "weekStartsOn",
        "calendar",
        "yearStartsIn",
        "yearEnds",
      ],
      columns: ["customerId", "orderedAt"],
      leftOut: { asOf: "dayAfterLast" },
      columnUnless: ["amount", "measure", "customers"],
      table: { rows: ({ cohorts }) => cohorts, columns: cohortColumns },
    },
    {
      name: "SUBSCRIPTION_COHORT_TABLE",
      arguments: [
        "period",
        "asOf",
        "measure",
        "mrr?",
        "trial?",
        "columns",
        "from",
        "until",
        "weekStartsOn",
        "calendar",
        "yearStartsIn",
        "yearEnds",
      ],
      columns: ["customerId", "startedAt", "endedAt"],
      leftOut: { asOf: "dayAfterLast" },
      columnUnless: ["mrr", "measure", "customers"],
      table: { rows: ({ cohorts }) => cohorts, columns: cohortColumns },
    },
    {
      name: "RETENTION_CURVE",
      arguments: [
        "period",
        "asOf",
        "amount?",
        "retained",
        "columns",
        "from",
        "until",
        "ages",
        "minimumEvents",
        "weekStartsOn",
        "calendar",
        "yearStartsIn",
        "yearEnds",
      ],
      columns: ["customerId", "orderedAt"],
      leftOut: { asOf: "dayAfterLast" },
      table: { rows: ({ pooled }) => pooled, columns: ["age", "eligible", "retained", "rate"] },
    },
  ],
};
