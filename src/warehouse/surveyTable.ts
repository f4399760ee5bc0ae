import { MetricInputError } from "../validation/errors";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { rareKinds } from "../validation/rareKinds";
import { isSealed, sealed } from "./sealed";
import { columnNames, resolveTable, type TableOptions, tableFields, type WarehouseTable } from "./tableOptions";

/** The columns of a survey table. */
export interface SurveyColumnNames {
  /** The column of answers: whole numbers of a scale; NULL where there is none. */
  readonly answer: string;
  /** The column of weights, where answers do not count equally. */
  readonly weight?: string | undefined;
}

/** The options of {@link surveyTable}. */
export interface SurveyTableInput extends Pick<TableOptions, "dialect" | "table"> {
  /** The names of the columns. */
  readonly columns: SurveyColumnNames;
}

/** The schema of {@link SurveyTableInput}. */
export const surveyTableInput: InputSchema<SurveyTableInput> = /* @__PURE__ */ inputSchema<SurveyTableInput>(() => {
  const { dialect, table } = tableFields();
  return { fields: { dialect, table, columns: columnNames<SurveyColumnNames>() } };
});

/** A table of survey answers in a warehouse: what {@link surveyTable} makes. */
export interface SurveyTable extends WarehouseTable {
  /** Tells the tables apart. */
  readonly kind: "survey";
}

/**
 * A table of survey answers in a warehouse: where it is, and what its columns hold.
 *
 * Nothing is read here, and names are always quoted.
 *
 * @param options - The engine, the table and its columns.
 * @returns The table.
 * @throws {@link MetricInputError} if the options break {@link surveyTableInput}, or the dialect is unknown.
 *
 * @example
 * ```ts
 * const answers = surveyTable({ dialect: "postgresql", table: "survey", columns: { answer: "score" } });
 * answers.columns["answer"]; // => '"score"'
 * ```
 */
export function surveyTable(options: SurveyTableInput): SurveyTable {
  const parsed = parseInput("surveyTable", surveyTableInput, options);
  const table = resolveTable("surveyTable", parsed, {}, { needed: ["answer"], optional: ["weight"] });
  return sealed({ kind: "survey", ...table });
}

/** Refuses what is not a survey table. */
export function checkSurveyTable(query: string, table: unknown): asserts table is SurveyTable {
  if (isSealed(table) && (table as SurveyTable).kind === "survey") return;
  const issue = makeIssue("wrongType", ["survey"], table, { expected: "surveyTable" }, rareKinds.surveyTable);
  throw new MetricInputError(query, [issue]);
}
