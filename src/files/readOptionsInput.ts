import { parseTimestamp, type Timestamp } from "../time";
import { customField, type Field, isList, oneOf, optional, text } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { timeZone } from "../validation/timeFields";
import { fileFormats } from "./fileFormats";
import type { ColumnField, ReadOptions, StatusMeaning } from "./readOptions";
import { surveyScores } from "./surveyScales";

const MEANINGS: readonly string[] = [
  "paid",
  "refunded",
  "cancelled",
  "not paid",
  "test",
  "not a sale",
] satisfies StatusMeaning[];

const FIELDS: readonly ColumnField[] = [
  "customer",
  "order",
  "date",
  "time",
  "zone",
  "amount",
  "quantity",
  "currency",
  "status",
  "refund",
  "subscription",
  "start",
  "end",
  "interval",
  "trial",
  "reason",
];

/** The schema of {@link ReadOptions}. */
export const readOptionsInput: InputSchema<ReadOptions> = /* @__PURE__ */ inputSchema<ReadOptions>(() => ({
  fields: {
    kind: optional(oneOf("orders", "subscriptions", "survey", "survival")),
    format: optional(oneOf("plain", ...fileFormats.map(({ id }) => id))),
    columns: optional(columns()),
    attributes: optional(names()),
    delimiter: optional(text()),
    sheet: optional(text()),
    encoding: optional(text()),
    decimal: optional(oneOf(".", ",")),
    dateFormat: optional(text()),
    calendar: optional(oneOf("gregory", "persian", "islamic-umalqura")),
    timeZone: optional(timeZone()),
    currency: optional(text()),
    status: optional(statuses()),
    amountsPer: optional(oneOf("row", "order")),
    invalidRows: optional(oneOf("skip", "throw")),
    question: optional(text()),
    score: optional(oneOf(...surveyScores)),
    timeUnit: optional(oneOf("day", "week", "month", "year")),
    ends: optional(oneOf("exclusive", "inclusive")),
    activeAt: optional(instants()),
    onProgress: optional(customField((value) => typeof value === "function", { kind: "object" })),
  },
}));

function columns(): Field<NonNullable<ReadOptions["columns"]>> {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, optional(text())]));
  return group(fields as never);
}

/** Maximum number of attributes of a log. */
const MOST_ATTRIBUTES = 100;

function names(): Field<readonly string[]> {
  const isName = (value: unknown) => typeof value === "string" && value.trim() !== "";
  const fits = (value: unknown) => {
    const list = isList(value) ? Array.from(value as readonly unknown[]) : undefined;
    return list !== undefined && list.length <= MOST_ATTRIBUTES && list.every(isName);
  };
  return customField(fits, { kind: "list" });
}

function statuses(): Field<Readonly<Record<string, StatusMeaning>>> {
  const isMeaning = (value: unknown) => MEANINGS.includes(value as string);
  return customField((value) => typeof value === "object" && value !== null && Object.values(value).every(isMeaning), {
    kind: "object",
  });
}

function instants(): Field<readonly Timestamp[]> {
  return customField((value) => isList(value) && Array.from(value as Timestamp[]).every(isInstant), { kind: "list" });
}

function isInstant(value: Timestamp): boolean {
  try {
    return Number.isFinite(parseTimestamp(value));
  } catch {
    return false;
  }
}
