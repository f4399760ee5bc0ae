// What typedoc reads from the source: the public names, their comments and types, and where each is told on the site.
import { readFileSync } from "node:fs";
import {
  Application,
  type Comment,
  type CommentDisplayPart,
  type DeclarationReflection,
  type ProjectReflection,
  Reflection,
  ReflectionKind,
  type TypeDocOptions,
} from "typedoc";
import { metricOf } from "../../src/catalogue";
import { unnamedTypes } from "../unnamedTypes.mjs";

/** A public module with what it exports. */
export interface Module {
  /** Its import path without the name of the package: `"churn"`, `""` for the root. */
  readonly name: string;
  /** What it declares; what it passes on from other modules is left out. */
  readonly members: readonly DeclarationReflection[];
}

/** The endings of the names that belong to a metric: they are told on its page. */
const BELONGS = /(?:Input|Options|Arguments|Result|Metric)$/u;

/** The public names of the library. */
export class Reference {
  private readonly places = new Map<number, string>();
  private readonly byName = new Map<string, { readonly module: string; readonly url: string }>();
  private readonly functions = new Map<string, DeclarationReflection>();

  private constructor(
    readonly modules: readonly Module[],
    private readonly rootNames: ReadonlySet<string>,
  ) {
    for (const { name: module, members } of modules)
      for (const member of members) {
        const url = addressOf(module, member);
        this.places.set(member.id, url);
        if (!this.byName.has(member.name)) this.byName.set(member.name, { module, url });
        if (member.kindOf(ReflectionKind.Function)) this.functions.set(member.name, member);
      }
  }

  /** Reads the source. Whatever typedoc warns of stops the build, unless it is a draft. */
  static async read(isDraft: boolean): Promise<Reference> {
    const app = await Application.bootstrapWithPlugins({ ...options(), skipErrorChecking: isDraft });
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
    const project = await app.convert();
    if (project) app.validate(project);
    if (project) checkParameters(project, app);
    if (!project || app.logger.hasErrors() || (app.logger.hasWarnings() && !isDraft))
      throw new Error("typedoc is not content");
    return new Reference(modulesOf(project), rootNamesOf(project));
  }

  /** The function of a metric. */
  functionOf(id: string): DeclarationReflection {
    const found = this.functions.get(id);
    if (!found) throw new Error(`${id} is no public function`);
    return found;
  }

  /** Where a public name is told, from the root of the site; `undefined` if there is no such name. */
  urlOfName(name: string): string | undefined {
    return this.byName.get(name)?.url;
  }

  /** Where to import a name from; `undefined` if it is not public. */
  importPathOf(name: string): string | undefined {
    const found = this.byName.get(name);
    if (!found) return undefined;
    return this.rootNames.has(name) ? "retention-metrics" : `retention-metrics/${found.module}`;
  }

  /** The members of a module that belong to a metric, such as the type of its input. */
  typesOf(id: string): readonly DeclarationReflection[] {
    const found = this.functionOf(id);
    const members = this.modules.find(({ members }) => members.includes(found))?.members ?? [];
    return members.filter((each) => each.kindOf(ReflectionKind.SomeType) && metricBeside(each) === id);
  }

  /** A comment as Markdown; links lead to pages of the site. */
  markdown(parts: readonly CommentDisplayPart[]): string {
    return parts
      .map((part) => {
        if (part.kind !== "inline-tag") return part.text;
        const label = part.text.trim();
        const url = part.target instanceof Reflection ? this.urlOf(part.target) : (part.target as string | undefined);
        if (url === undefined) return `\`${label}\``;
        return /\s/u.test(label) ? `[${label}](${url})` : `[\`${label}\`](${url})`;
      })
      .join("")
      .trim();
  }

  /** The texts of a tag, each as Markdown. */
  tags(comment: Comment | undefined, tag: string): readonly string[] {
    return (comment?.blockTags ?? []).filter((each) => each.tag === tag).map(({ content }) => this.markdown(content));
  }

  private urlOf(reflection: Reflection): string | undefined {
    for (let at: Reflection | undefined = reflection; at; at = at.parent) {
      const found = this.places.get(at.id);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Every parameter of a public function has a meaning; those of the types of functions need none. */
function checkParameters(project: ProjectReflection, { logger }: Application): void {
  for (const each of project.getReflectionsByKind(ReflectionKind.Function)) {
    const { signatures = [] } = each as DeclarationReflection;
    if (each.isReference() || !each.parent?.kindOf(ReflectionKind.Module)) continue;
    const told = signatures.find(({ comment }) => comment) ?? signatures[0];
    for (const { name, comment } of told?.parameters ?? [])
      if (!comment?.hasVisibleComponent()) logger.warn(`${each.name} does not say what ${name} is` as never);
  }
}

/** The metric that a name belongs to, where it does: `ChurnRateInput` to `churnRate`. */
export function metricBeside({ name }: Reflection): string | undefined {
  const base = name.replace(BELONGS, "");
  const id = base.charAt(0).toLowerCase() + base.slice(1);
  return base !== name && metricOf(id) ? id : undefined;
}

function addressOf(module: string, member: DeclarationReflection): string {
  if (member.kindOf(ReflectionKind.Function) && metricOf(member.name)) return `/metrics/${member.name}`;
  const id = metricBeside(member);
  if (id && member.kindOf(ReflectionKind.SomeType)) return `/metrics/${id}#${member.name}`;
  if (module === "schemas" || (module === "catalogue" && id)) return `/api/${module}`;
  return `/api/${moduleFile(module)}#${member.name}`;
}

/** The file of a module's page. */
export function moduleFile(module: string): string {
  return module === "" ? "retention-metrics" : module.replaceAll("/", "-");
}

function modulesOf(project: ProjectReflection): readonly Module[] {
  return project.getReflectionsByKind(ReflectionKind.Module).map((module) => ({
    name: module.name === "index" ? "" : module.name,
    members: ((module as DeclarationReflection).children ?? []).filter((child) => !child.isReference()),
  }));
}

/** The names that the root exports, its own and those that it passes on. */
function rootNamesOf(project: ProjectReflection): ReadonlySet<string> {
  const root = project.getReflectionsByKind(ReflectionKind.Module).find(({ name }) => name === "index");
  return new Set(((root as DeclarationReflection | undefined)?.children ?? []).map(({ name }) => name));
}

function options(): Partial<TypeDocOptions> {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
  const paths = Object.values<{ import?: { default: string } }>(exports).flatMap(({ import: conditions }) =>
    conditions ? [conditions.default.replace("./dist/", "src/").replace(/\.mjs$/u, ".ts")] : [],
  );
  return {
    name: "retention-metrics",
    tsconfig: "src/tsconfig.json",
    // Domains first, so that what the root passes on belongs to its domain.
    entryPoints: paths.sort((a, b) => Number(a === "src/index.ts") - Number(b === "src/index.ts")),
    plugin: ["typedoc-plugin-mdn-links"],
    readme: "none",
    logLevel: "Warn",
    blockTags: [
      "@formula",
      "@source",
      "@param",
      "@returns",
      "@throws",
      "@example",
      "@defaultValue",
      "@typeParam",
      "@see",
    ],
    excludeInternal: true,
    excludePrivate: true,
    disableSources: true,
    sort: ["source-order"],
    validation: {
      notExported: true,
      invalidLink: true,
      rewrittenLink: true,
      notDocumented: true,
      unusedMergeModuleWith: true,
    },
    requiredToBeDocumented: [
      "Enum",
      "Variable",
      "Function",
      "Class",
      "Interface",
      "Property",
      "Method",
      "Accessor",
      "TypeAlias",
      "Constructor",
    ],
    intentionallyNotExported: unnamedTypes,
  };
}
