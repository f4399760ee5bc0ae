import { type DeclarationReflection, ReflectionKind, type SignatureReflection } from "typedoc";
import { type Domain, metricOf, metricsByDomain } from "../../src/catalogue";
import { en } from "../../src/locales/en";
import { type Module, metricBeside, moduleFile, type Reference } from "./reference";
import { examplesOf, fieldsTable, signatureText, typeMarkdown, typeSection } from "./types";

/** What a module is for, where it is no domain. */
const PURPOSES: Readonly<Record<string, string>> = {
  "": "Every metric, the safe call and the error: all that one computes with.",
  catalogue: "The facts of all metrics as data, and their inputs as JSON Schema.",
  schemas: "The zod schemas of all inputs, to be part of your own.",
  charts: "Results as Vega-Lite specifications, in English, Arabic and Persian.",
  files: "Orders, subscriptions and surveys from the files people have.",
  locales: "Names, sentences and number formats in English, Arabic and Persian.",
  "locales/ar": "The Arabic texts by themselves.",
  "locales/en": "The English texts by themselves.",
  "locales/fa": "The Persian texts by themselves.",
  logs: "Orders and subscriptions as immutable tables, from rows or columns.",
  report: "Reports on orders, subscriptions and surveys: as data, as a page, for terminals.",
  spreadsheet: "The metrics as functions of a spreadsheet.",
  warehouse: "The metrics as SQL for DuckDB, PostgreSQL and other engines; their rows become the same results.",
  time: "Calendar periods, days and time zones.",
};

/** What a module is for, in one sentence. */
export function purposeOf(module: string): string {
  const purpose = en.domains[module as Domain] ?? PURPOSES[module];
  if (purpose === undefined) throw new Error(`scripts/site/referencePages.ts does not say what ${module} is for`);
  return purpose.endsWith(".") ? purpose : `${purpose}.`;
}

/** The import path of a module. */
export const importPath = (module: string): string =>
  module === "" ? "retention-metrics" : `retention-metrics/${module}`;

/** The pages of the reference, by their names: one a module, and a list of them. */
export function referencePages(reference: Reference): ReadonlyMap<string, string> {
  const modules = [...reference.modules].sort((a, b) => a.name.localeCompare(b.name));
  const rows = modules.map(
    ({ name }) => `| [\`${importPath(name)}\`](/api/${moduleFile(name)}) | ${purposeOf(name)} |`,
  );
  const index = [
    "---",
    "title: Reference",
    "---",
    "# Reference",
    "",
    "Everything that the package exports, by the path that it is imported from. A metric is told on its own page.",
    "",
    "| Import from | What it is for |",
    "|---|---|",
    ...rows,
    "",
  ].join("\n");
  return new Map([
    ["index", index],
    ...modules.map((module) => [moduleFile(module.name), modulePage(module, reference)] as const),
  ]);
}

function modulePage({ name, members }: Module, reference: Reference): string {
  const metrics = Object.hasOwn(metricsByDomain, name) ? metricsByDomain[name as Domain] : [];
  const [values, types] = [members.filter(isValue), members.filter((each) => each.kindOf(ReflectionKind.SomeType))];
  const shown = values.filter((each) => !(each.kindOf(ReflectionKind.Function) && metricOf(each.name)));
  const first = (metrics[0]?.id ?? shown[0]?.name ?? "churnRate") as string;
  const isList = name === "schemas" || name === "catalogue";
  const listed = shown.filter((each) => isList && (metricBeside(each) || name === "schemas"));
  const told = shown.filter((each) => !listed.includes(each));
  const others = types.filter((each) => !metricBeside(each));
  const lines = [
    "---",
    `title: ${importPath(name)}`,
    "outline: 2",
    "---",
    `# \`${importPath(name)}\``,
    "",
    purposeOf(name),
    "",
    "```ts",
    `import { ${name === "" ? "churnRate" : first} } from "${importPath(name)}";`,
    "```",
    "",
  ];
  if (metrics.length > 0)
    lines.push(
      "## Metrics",
      "",
      "| Function | What it is |",
      "|---|---|",
      ...metrics.map(({ id, summary }) => `| [\`${id}\`](/metrics/${id}) | ${summary} |`),
      "",
    );
  if (told.length > 0) lines.push("## Functions and values", "", ...told.map((each) => memberSection(each, reference)));
  if (listed.length > 0)
    lines.push(
      name === "schemas" ? "## Schemas" : "## Facts of each metric",
      "",
      ...listed.map((each) => `* \`${each.name}\`${besideLink(each)}`),
      "",
    );
  if (others.length > 0) lines.push("## Types", "", ...others.map((each) => typeSection(each, reference)));
  return lines.join("\n");
}

function besideLink(member: DeclarationReflection): string {
  const id = metricBeside(member);
  return id ? `, of [\`${id}\`](/metrics/${id})` : "";
}

function isValue(member: DeclarationReflection): boolean {
  return member.kindOf([ReflectionKind.Function, ReflectionKind.Variable, ReflectionKind.Class]);
}

function memberSection(member: DeclarationReflection, reference: Reference): string {
  if (member.kindOf(ReflectionKind.Class)) return classSection(member, reference);
  const lines = [`### \`${member.name}\` {:#${member.name}:}`, ""];
  const { signatures } = member;
  if (!signatures) {
    lines.push(reference.markdown(member.comment?.summary ?? []), "", typeMarkdown(member.type, reference), "");
    lines.push(...examplesOf(member.comment, reference));
    return lines.join("\n");
  }
  lines.push(...functionLines(signatures, reference));
  return lines.join("\n");
}

function functionLines(signatures: readonly SignatureReflection[], reference: Reference): string[] {
  const told = (signatures.find(({ comment }) => comment) ?? signatures[0]) as SignatureReflection;
  const lines = [
    reference.markdown(told.comment?.summary ?? []),
    "",
    "```ts",
    ...signatures.map(signatureText),
    "```",
    "",
  ];
  for (const { name, comment, type } of told.parameters ?? []) {
    const meaning = reference.markdown(comment?.summary ?? []).replace(/\s+/gu, " ");
    lines.push(`* \`${name}\` (${typeMarkdown(type, reference)})${meaning ? `: ${meaning}` : ""}`);
  }
  for (const [tag, word] of [
    ["@returns", "Returns"],
    ["@throws", "Throws"],
  ] as const)
    for (const text of reference.tags(told.comment, tag)) lines.push("", `**${word}** ${text}`);
  lines.push("", ...examplesOf(told.comment, reference));
  return lines;
}

function classSection(member: DeclarationReflection, reference: Reference): string {
  const children = (member.children ?? []).filter((each) => !each.flags.isInherited && !each.flags.isExternal);
  const constructors = children.filter((each) => each.kindOf(ReflectionKind.Constructor));
  const fields = children.filter((each) => !each.kindOf(ReflectionKind.Constructor));
  return [
    `### \`${member.name}\` {:#${member.name}:}`,
    "",
    reference.markdown(member.comment?.summary ?? []),
    "",
    ...constructors.flatMap(({ signatures = [] }) => ["```ts", ...signatures.map(signatureText), "```", ""]),
    fieldsTable(fields, reference),
    "",
    ...examplesOf(member.comment, reference),
  ].join("\n");
}
