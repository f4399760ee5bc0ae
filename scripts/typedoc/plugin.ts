// What the reference shows beyond the comments: typeset formulas, the facts of a metric, links into the bibliography.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Application,
  Comment,
  type CommentDisplayPart,
  CommentTag,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionFlag,
  ReflectionKind,
} from "typedoc";
import { type Domain, type MetricId, metricOf, metricsByDomain } from "../../src/catalogue";
import { en } from "../../src/locales/en";
import type { MainNumber, Metric, Unit } from "../../src/metric/metric";
import { formulaTex } from "./formulaTex";

/** What a module is for, where it is no domain. */
const MODULES: Readonly<Record<string, string>> = {
  index: "Every metric, the safe call and the error: all that one computes with.",
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

const UNITS: Readonly<Record<Unit, string>> = {
  fraction: "a fraction: 0.05 is 5%",
  multiple: "a multiple: 3.2 is 3.2×",
  money: "an amount in the currency of the input",
  count: "a number",
  points: "points",
  scale: "steps of the answer scale",
  periods: "a number of periods",
  days: "days",
};

/** Called by typedoc. */
export function load(app: Application): void {
  // A link may name whatever is public, without an import for its sake.
  app.converter.addUnknownSymbolResolver(({ symbolReference }, from) => {
    const [name, ...further] = symbolReference?.path ?? [];
    if (!name || further.length > 0) return undefined;
    const target = from.project
      .getReflectionsByKind(ReflectionKind.All)
      .find((each) => each.name === name.path && !each.isReference() && each.parent?.kindOf(ReflectionKind.Module));
    // typedoc takes a reflection here as well as the address that its types speak of.
    return target && ({ target, caption: target.name } as never);
  });
  // Late enough for all reflections to be there, early enough for groups and links to see what is added.
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const bibliography = new Bibliography(project);
    for (const module of project.getReflectionsByKind(ReflectionKind.Module))
      describeModule(module as DeclarationReflection, project);
    for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
      // All that a user gets is readonly: saying so everywhere would tell nothing.
      reflection.flags.setFlag(ReflectionFlag.Readonly, false);
      const { comment } = reflection;
      if (!comment) continue;
      if (reflection.kindOf(ReflectionKind.CallSignature)) {
        const metric = metricOf(reflection.name);
        if (metric && reflection.parent) addFacts(comment, metric, reflection.parent as DeclarationReflection);
        setInOrder(comment);
      }
      for (const tag of comment.blockTags) if (tag.tag === "@formula") tag.content = typeset(textOf(tag.content));
      bibliography.link(comment);
    }
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => putInOrder(project), -1000);
}

/** Says what a module is for, and sorts what it has. */
function describeModule(module: DeclarationReflection, project: ProjectReflection): void {
  const root = module.name === "index";
  const domain = Object.keys(metricsByDomain).find((each) => each === module.name) as Domain | undefined;
  const purpose = domain ? en.domains[domain] : MODULES[module.name];
  if (purpose === undefined) throw new Error(`scripts/typedoc/plugin.ts does not say what ${module.name} is for`);
  const names = module.getChildrenByKind(ReflectionKind.SomeValue).map(({ name }) => name);
  const shown = root ? "churnRate" : (names.find((name) => metricOf(name)) ?? names[0]);
  const path = root ? "retention-metrics" : `retention-metrics/${module.name}`;
  const content = text(
    `${purpose}${purpose.endsWith(".") ? "" : "."}\n\n\`\`\`ts\nimport { ${shown} } from "${path}";\n\`\`\`\n`,
  );
  for (const each of root ? (Object.keys(metricsByDomain) as Domain[]) : domain ? [domain] : []) {
    if (root) content.push(...text(`\n### ${en.domains[each]}\n`));
    content.push(...tableOf(each, project));
  }
  module.comment ??= new Comment(content);
  for (const child of [...(module.children ?? [])]) {
    // The tables above list what comes from other modules.
    if (child.isReference()) {
      project.removeReflection(child);
      continue;
    }
    child.comment ??= new Comment();
    const base = child.name.replace(/(?:Input|Options|Metric|Result)$/u, "");
    const beside = base !== child.name && metricOf(base.charAt(0).toLowerCase() + base.slice(1));
    const category = metricOf(child.name) ? "Metrics" : beside ? "Inputs, results and facts" : "Other";
    child.comment.blockTags.push(new CommentTag("@category", text(category)));
    // The page of the function then shows the fields.
    if (beside && child.kindOf(ReflectionKind.Interface)) child.comment.modifierTags.add("@expand");
  }
  if (root) module.name = path;
}

/** The metrics of a domain, each with its sentence. */
function tableOf(domain: Domain, project: ProjectReflection): CommentDisplayPart[] {
  const rows = metricsByDomain[domain].flatMap(({ id }) => {
    const [target] = project.getReflectionsByKind(ReflectionKind.Function).filter(({ name }) => name === id);
    const { summary } = en.metrics[id as MetricId];
    return [...text("| "), link(target as DeclarationReflection), ...text(` | ${summary.replaceAll("|", "\\|")} |\n`)];
  });
  return [...text("\n| Function | What it is |\n|---|---|\n"), ...rows];
}

/** A small table: what the number measures, where it can lie, which way is good, and when there is none. */
function addFacts(comment: Comment, metric: Metric, { name, project }: DeclarationReflection): void {
  const rows = metric.main ? factsOf(metric.main) : [];
  // The facts are in the catalogue, the schema is among the schemas.
  const beside = project
    .getReflectionsByKind(ReflectionKind.Variable)
    .filter((each) => !each.isReference() && [`${name}Input`, `${name}Metric`].includes(each.name));
  rows.push([
    "As data",
    beside.flatMap((target, i) => [...text(i ? " and " : ""), link(target as DeclarationReflection)]),
  ]);
  const lines = rows.flatMap(([label, value]) => [...text(`| ${label} | `), ...value, ...text(" |\n")]);
  comment.blockTags.push(new CommentTag("@facts", [...text("| | |\n|---|---|\n"), ...lines]));
}

function factsOf({ path, unit, range, better, undefinedWhen }: MainNumber): [string, CommentDisplayPart[]][] {
  const rows: [string, CommentDisplayPart[]][] = [
    ["Unit", text(UNITS[unit])],
    ["Range", text(rangeInWords(...range))],
  ];
  if (path !== null) rows.unshift(["Main number", text(`\`${path}\``)]);
  if (better !== null) rows.push(["Better", text(better)]);
  if (undefinedWhen !== null) {
    const { main, where } = formulaTex(undefinedWhen);
    rows.push(["`null` if", text([main, ...where].map((tex) => `$${tex}$`).join(", where "))]);
  }
  return rows;
}

function rangeInWords(least: number, greatest: number): string {
  const shown = (bound: number) => String(bound).replace("-", "−");
  if (least === -Infinity && greatest === Infinity) return "any number";
  if (greatest === Infinity) return `${shown(least)} and above`;
  if (least === -Infinity) return `${shown(greatest)} and below`;
  return `from ${shown(least)} to ${shown(greatest)}`;
}

const ORDER = ["@formula", "@facts", "@example", "@throws", "@source"];

function setInOrder(comment: Comment): void {
  const place = ({ tag }: CommentTag) => ORDER.indexOf(tag) + 1 || ORDER.length + 1;
  comment.blockTags.sort((a, b) => place(a) - place(b));
}

/** Where a document or a module stands in the navigation; guides come in between, by their titles. */
const FIRST = ["Getting started"];
const LAST = ["Sources", "Contributing", "Changelog", "retention-metrics"];

function putInOrder(project: ProjectReflection): void {
  const domains = Object.keys(metricsByDomain);
  const place = ({ name }: Reflection) => {
    if (FIRST.includes(name)) return -1;
    const last = LAST.findIndex((each) => name.startsWith(each));
    if (last >= 0) return 1 + last;
    return domains.includes(name) ? 10 + domains.indexOf(name) : name in MODULES ? 100 : 0;
  };
  const lists = [project.documents, project.children, project.childrenIncludingDocuments];
  for (const group of project.groups ?? []) lists.push(group.children as never);
  for (const list of lists) list?.sort((a, b) => place(a) - place(b));
}

function typeset(expression: string): CommentDisplayPart[] {
  const { main, where } = formulaTex(expression);
  const display = (tex: string) => `\n\`\`\`math\n${tex}\n\`\`\`\n`;
  return text([display(main), ...where.map(display)].join("\nwhere\n"));
}

/** docs/sources.md: a heading for each key. */
class Bibliography {
  private readonly path = resolve("docs/sources.md");
  private readonly entries: ReadonlyMap<string, string>;

  constructor(private readonly project: ProjectReflection) {
    const [, ...sections] = readFileSync(this.path, "utf8").split(/^## /mu);
    this.entries = new Map(
      sections.map((section) => {
        const [key = "", ...lines] = section.split("\n");
        return [key.trim(), lines.join("\n").trim()];
      }),
    );
  }

  /** Puts all `@source key` of a comment together, as links with author and title. */
  link(comment: Comment): void {
    const tags = comment.blockTags.filter(({ tag }) => tag === "@source");
    const [first] = tags;
    if (!first) return;
    first.content = tags.flatMap((tag) => this.citation(textOf(tag.content)));
    comment.blockTags = comment.blockTags.filter((tag) => tag === first || !tags.includes(tag));
  }

  private citation(key: string): CommentDisplayPart[] {
    const entry = this.entries.get(key);
    if (entry === undefined) throw new Error(`docs/sources.md has no entry ${key}`);
    // Author and title: up to the end of the first emphasised words.
    const [, short = key] = /^(.*?[*"“][^*"”]+[*"”])/su.exec(entry.replace(/\s+/gu, " ")) ?? [];
    const { target } = this.project.files.registerAbsolute(this.path as never);
    return [
      ...text(`\n- ${short.replace(/\.(\*?)$/u, "$1")} [`),
      ...text(`${key}](`),
      // typedoc writes the ids of headings in small letters.
      { kind: "relative-link", text: "sources.md", target, targetAnchor: key.toLowerCase() },
      ...text(")"),
    ];
  }
}

function text(content: string): CommentDisplayPart[] {
  return [{ kind: "text", text: content }];
}

function textOf(parts: readonly CommentDisplayPart[]): string {
  return parts
    .map((part) => part.text)
    .join("")
    .trim();
}

function link(target: DeclarationReflection): CommentDisplayPart {
  return { kind: "inline-tag", tag: "@link", text: target.name, target };
}
