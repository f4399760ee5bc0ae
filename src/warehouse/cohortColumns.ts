import { integers, numbers, type TallyRow, values } from "./rows";

/** What the query of a cohort table returns. */
export const COLUMNS = [...integers("cohort", "cell", "people"), ...numbers("total")];

/** What it returns where the table is broken down. */
export const COLUMNS_BY_VALUE = [
  ...integers("cohort", "cell"),
  ...values("attribute"),
  ...integers("people"),
  ...numbers("total"),
];

/** A row of it. */
export type CohortRow = TallyRow<"cohort" | "cell" | "people" | "total">;
