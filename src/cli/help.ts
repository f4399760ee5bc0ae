import { fill } from "./fill";
import { COMMANDS, type CommandName, GROUPS, OPTION_NAMES, type OptionName, optionFacts } from "./options";
import { formOf } from "./parseValue";
import type { CliTexts } from "./texts/cliTexts";
import { wrapText } from "./wrapText";

/** Arguments of each command. */
export const OPERANDS: Readonly<Record<CommandName, string>> = {
  report: "FILE",
  read: "FILE",
  metrics: "[WORD]",
  compute: "METRIC",
  mcp: "",
  sql: "METRIC",
};

/** Examples of the help; their descriptions are in the texts. */
export const EXAMPLES: Readonly<Record<CommandName | "all", readonly string[]>> = {
  all: [
    "retention-metrics report orders.csv",
    "retention-metrics report orders.csv --html report.html",
    "retention-metrics metrics NRR",
    "retention-metrics compute churnRate --customers-at-start 400 --customers-lost 14",
  ],
  report: [
    "retention-metrics report orders.csv",
    "retention-metrics report orders.csv --html report.html --csv lists",
    "retention-metrics report orders.csv --margin 40% --cac 25 --currency EUR",
    "retention-metrics report orders.csv --by channel",
    "retention-metrics report orders.csv --date-format dmy --time-zone Europe/Berlin",
    "gunzip -c orders.csv.gz | retention-metrics report - --json > report.json",
    "retention-metrics report 'orders/*.parquet' --engine duckdb",
  ],
  read: ["retention-metrics read orders.csv", "retention-metrics read orders.csv --json"],
  metrics: [
    "retention-metrics metrics",
    'retention-metrics metrics "logo churn"',
    "retention-metrics metrics ریزش --lang fa",
  ],
  compute: [
    "retention-metrics compute churnRate --customers-at-start 400 --customers-lost 14",
    `echo '{"answers": [10, 9, 7, 3]}' | retention-metrics compute nps`,
    `echo '{"answers": [10, 9, 7, 3]}' | retention-metrics compute nps --json`,
  ],
  mcp: ["claude mcp add retention-metrics -- npx -y retention-metrics mcp", "retention-metrics mcp --lang fa"],
  sql: [
    "retention-metrics sql cohortTable --dialect bigquery --table shop.orders --holds instant --column " +
      "customer=customer_id --column date=ordered_at --column amount=total --first 2024-01-01 --last 2026-01-01 " +
      "--period month --as-of 2026-01-01",
    "retention-metrics sql revenueMovements --dialect snowflake --ref subscriptions --holds utc --column " +
      "customer=account_id --column start=started_at --column end=ended_at --column amount=mrr --first " +
      "2024-01-01 --last 2026-01-01 --period month",
    "retention-metrics sql nps --dialect duckdb --table survey --question score",
  ],
};

/** Returns the help of a command, or of all commands. */
export function help(command: CommandName | null, texts: CliTexts, columns = 80): string {
  const width = Math.max(40, Math.min(columns, 100));
  const rtl = texts.direction === "rtl";
  const left = Math.min(28, Math.floor(width / 2.5));
  const lines: string[] = [];
  const paragraph = (text: string, indent = "") => {
    for (const line of wrapText(fill(texts, text), width - indent.length)) lines.push(indent + line);
  };
  const heading = (key: keyof CliTexts["headings"]) => lines.push("", `${texts.headings[key]}:`);
  // Two columns only if characters have equal width and a single direction.
  const entry = (name: string, text: string) => {
    const wide = name.length > left - 4;
    if (rtl || wide) lines.push(`  ${name}`);
    if (rtl) return paragraph(text, "      ");
    const rest = wrapText(fill(texts, text), width - left);
    if (!wide) lines.push(`  ${name.padEnd(left - 2)}${rest.shift()}`);
    for (const line of rest) lines.push(" ".repeat(left) + line);
  };

  paragraph(command === null ? texts.purpose : `${texts.commands[command]}.`);
  if (command !== null) paragraph(texts.details[command]);
  heading("usage");
  lines.push(`  retention-metrics ${command === null ? "COMMAND" : withOperand(command)} [OPTIONS]`);
  if (command === null) {
    heading("commands");
    for (const name of COMMANDS) entry(withOperand(name), texts.commands[name]);
  }
  heading("examples");
  for (const [i, example] of EXAMPLES[command ?? "all"].entries()) {
    paragraph(`# ${texts.examples[command ?? "all"][i]}`, "  ");
    lines.push(`  ${example}`);
  }
  for (const group of GROUPS) {
    const names = optionsOf(command, group);
    if (names.length > 0) heading(group);
    for (const name of names) entry(optionTitle(name), texts.options[name]);
  }
  if (command === null) {
    heading("exitCodes");
    for (const code of [0, 1, 2, 3, 130] as const) entry(String(code), texts.exitCodes[code]);
    lines.push("");
    paragraph(texts.seeHelp.replace("{help}", "retention-metrics COMMAND --help"));
  }
  return `${lines.join("\n")}\n`;
}

function withOperand(command: CommandName): string {
  return `${command} ${OPERANDS[command]}`.trimEnd();
}

/** An option as shown in the help, with its letter. */
export function optionTitle(name: OptionName): string {
  const { short } = optionFacts(name);
  return `${short ? `-${short}, ` : ""}${formOf(name)}`;
}

/** The options of a command under a heading; without a command, the options common to all. */
export function optionsOf(command: CommandName | null, group: (typeof GROUPS)[number]): OptionName[] {
  return OPTION_NAMES.filter((name) => {
    const facts = optionFacts(name);
    const belongs = command === null ? facts.commands.length === COMMANDS.length : facts.commands.includes(command);
    return belongs && facts.group === group;
  });
}
