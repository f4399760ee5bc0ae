import { type ColumnField, fileFormats, type Layout, surveyScores } from "../files";
import { CALENDARS } from "../time";
import { type DialectName, dialects } from "../warehouse";

/** The commands, in the order of the help. */
export const COMMANDS = ["report", "read", "metrics", "compute", "sql", "mcp"] as const;

/** The name of a command. */
export type CommandName = (typeof COMMANDS)[number];

/** The headings of options in the help. */
export const GROUPS = ["output", "answer", "query", "file", "survey", "general"] as const;

/** Facts about an option; its description is in the texts of each language. */
export interface OptionFacts {
  /** Heading in the help. */
  readonly group: (typeof GROUPS)[number];
  /** Kind of value; `"nothing"` for a switch, `"texts"` if it may be repeated. */
  readonly takes: "nothing" | "text" | "texts" | "number" | "whole" | "fraction" | "instant" | "choice" | "pair";
  /** Placeholder of the value in the help, in capitals. Default: the choices. */
  readonly value?: string;
  /** Choices, or choices for the right side of a pair. */
  readonly choices?: readonly string[];
  /** Choices for the left side of a pair. */
  readonly keys?: readonly string[];
  /** Number of the `=` that splits a pair. Default: the first. */
  readonly cutAt?: "first" | "last";
  /** Commands with this option. */
  readonly commands: readonly CommandName[];
  /** One-letter form. */
  readonly short?: string;
  /** Kinds of files that it is of use for. Default: all. */
  readonly kinds?: readonly FileKind[];
  /** Forms of files that it is of use for. Default: all. */
  readonly containers?: readonly Layout["container"][];
}

/** What a file contains. */
export type FileKind = "orders" | "subscriptions" | "survey" | "survival";

/** Files of purchases or subscriptions. */
const LOGS = ["orders", "subscriptions"] as const;
/** Files with dates. */
const DATED = [...LOGS, "survey"] as const;

/** Fields of each kind of file that a column can be chosen for. */
export const COLUMN_FIELDS: Readonly<Record<FileKind, readonly ColumnField[]>> = {
  orders: ["customer", "order", "date", "time", "zone", "amount", "quantity", "currency", "status", "refund"],
  subscriptions: [
    "customer",
    "subscription",
    "start",
    "end",
    "amount",
    "interval",
    "trial",
    "reason",
    "currency",
    "status",
  ],
  survey: ["customer", "date"],
  survival: [],
};

const FILE_COMMANDS = ["report", "read"] as const;
const SQL_TOO = ["report", "read", "sql"] as const;

const file = <const Takes extends OptionFacts["takes"]>(takes: Takes, value: string) =>
  ({ group: "file", takes, value, commands: FILE_COMMANDS }) as const;
const chosen = <const Choices extends readonly string[]>(group: OptionFacts["group"], choices: Choices) =>
  ({ group, takes: "choice", choices, commands: FILE_COMMANDS }) as const;

/** Every option of every command. */
export const OPTIONS = {
  html: { group: "output", takes: "text", value: "PATH", commands: ["report"] },
  json: { group: "output", takes: "nothing", commands: ["report", "read", "metrics", "compute", "sql"] },
  csv: { group: "output", takes: "text", value: "DIR", commands: ["report"] },
  force: { group: "output", takes: "nothing", commands: ["report"] },
  quiet: { group: "output", takes: "nothing", commands: FILE_COMMANDS },
  "as-of": { group: "answer", takes: "instant", value: "DATE", commands: ["report"], kinds: LOGS },
  window: {
    group: "answer",
    takes: "choice",
    choices: ["week", "month", "quarter", "year"],
    commands: ["report"],
    kinds: LOGS,
  },
  margin: { group: "answer", takes: "fraction", value: "SHARE", commands: ["report"], kinds: LOGS },
  cac: { group: "answer", takes: "number", value: "MONEY", commands: ["report"], kinds: LOGS },
  by: { group: "answer", takes: "text", value: "ATTRIBUTE", commands: ["report"], kinds: LOGS },
  "gap-days": { group: "answer", takes: "whole", value: "DAYS", commands: ["report"], kinds: ["subscriptions"] },
  "period-calendar": { group: "answer", takes: "choice", choices: CALENDARS, commands: ["report"], kinds: LOGS },
  "year-starts-in": { group: "answer", takes: "whole", value: "MONTH", commands: ["report"], kinds: LOGS },
  "year-ends": { group: "answer", takes: "choice", choices: ["nearest", "last"], commands: ["report"], kinds: LOGS },
  "week-starts-on": { group: "answer", takes: "whole", value: "DAY", commands: ["report"], kinds: LOGS },
  dialect: {
    group: "query",
    takes: "choice",
    value: "NAME",
    choices: Object.keys(dialects) as DialectName[],
    commands: ["sql"],
  },
  table: { group: "query", takes: "text", value: "NAME", commands: ["sql"] },
  ref: { group: "query", takes: "text", value: "MODEL", commands: ["sql"] },
  holds: {
    group: "query",
    takes: "choice",
    choices: ["instant", "utc", "local", "milliseconds", "seconds"],
    commands: ["sql"],
  },
  first: { group: "query", takes: "instant", value: "DATE", commands: ["sql"] },
  last: { group: "query", takes: "instant", value: "DATE", commands: ["sql"] },
  kind: chosen("file", ["orders", "subscriptions", "survey", "survival"]),
  format: {
    group: "file",
    takes: "choice",
    value: "NAME",
    choices: ["plain", ...fileFormats.map(({ id }) => id)],
    commands: FILE_COMMANDS,
  },
  column: {
    group: "file",
    takes: "pair",
    value: "FIELD=TITLE",
    keys: [
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
    ],
    commands: SQL_TOO,
  },
  attribute: { ...file("texts", "TITLE"), kinds: LOGS, commands: SQL_TOO },
  status: {
    group: "file",
    takes: "pair",
    value: "WORD=MEANING",
    choices: ["paid", "refunded", "cancelled", "not paid", "test", "not a sale"],
    cutAt: "last",
    commands: FILE_COMMANDS,
    kinds: LOGS,
  },
  engine: chosen("file", ["duckdb"]),
  "date-format": { ...file("text", "FORM"), kinds: DATED },
  calendar: { ...chosen("file", ["gregory", "persian", "islamic-umalqura"]), kinds: DATED },
  "time-zone": { ...file("text", "ZONE"), commands: SQL_TOO, kinds: DATED },
  decimal: { ...chosen("file", [".", ","]), kinds: LOGS },
  currency: { ...file("text", "CODE"), kinds: LOGS },
  delimiter: { ...file("text", "MARK"), containers: ["csv"] },
  encoding: { ...file("text", "NAME"), containers: ["csv", "json-lines"] },
  sheet: { ...file("text", "NAME"), containers: ["xlsx"] },
  "amounts-per": { ...chosen("file", ["row", "order"]), kinds: ["orders"] },
  ends: { ...chosen("file", ["exclusive", "inclusive"]), kinds: ["subscriptions"] },
  "time-unit": { ...chosen("file", ["day", "week", "month", "year"]), kinds: ["survival"] },
  "invalid-rows": { ...chosen("file", ["skip", "throw"]), kinds: ["orders"] },
  "max-left-out": { group: "file", takes: "fraction", value: "SHARE", commands: ["report"] },
  "active-at": { group: "file", takes: "text", value: "DATES", commands: ["read"], kinds: ["subscriptions"] },
  question: { group: "survey", takes: "text", value: "TITLE", commands: SQL_TOO, kinds: ["survey"] },
  score: { ...chosen("survey", surveyScores), kinds: ["survey"] },
  lang: { group: "general", takes: "choice", choices: ["en", "ar", "fa"], commands: COMMANDS },
  "no-color": { group: "general", takes: "nothing", commands: ["report"] },
  help: { group: "general", takes: "nothing", commands: COMMANDS, short: "h" },
  version: { group: "general", takes: "nothing", commands: COMMANDS, short: "v" },
} as const satisfies Readonly<Record<string, OptionFacts>>;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof OPTIONS;

/** All names of options. */
export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** The facts of an option, with all optional fields. */
export const optionFacts = (name: OptionName): OptionFacts => OPTIONS[name];

type ValueOf<Facts> = Facts extends { readonly takes: "nothing" }
  ? boolean
  : Facts extends { readonly takes: "number" | "whole" | "fraction" }
    ? number
    : Facts extends { readonly takes: "texts" }
      ? readonly string[]
      : Facts extends { readonly takes: "pair" }
        ? Readonly<Record<string, string>>
        : Facts extends { readonly takes: "choice"; readonly choices: readonly (infer Choice)[] }
          ? Choice
          : string;

/** The values of the options passed. */
export type OptionValues = { readonly [Name in OptionName]?: ValueOf<(typeof OPTIONS)[Name]> };
