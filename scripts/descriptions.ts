import { join, relative } from "node:path";
import ts from "typescript";

/** What the comments in the source say of a metric. */
export interface Description {
  /** The first sentence of the function's comment. */
  readonly summary: string;
  /** The file of the function. */
  readonly file: string;
  /** The comment of each field, by its path. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads the descriptions of all metrics from the comments of their functions and input interfaces. */
export function readDescriptions(root: string): Readonly<Record<string, Description>> {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const entry = join(root, "src/index.ts");
  const facts = join(root, "src/catalogue/facts.generated.ts");
  const program = ts.createProgram([entry, facts], options);
  const checker = program.getTypeChecker();
  const exportsOf = (file: string) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol);
  const exported = new Map(exportsOf(entry).map((symbol) => [symbol.name, resolved(symbol)]));
  const metrics = new Set(exportsOf(facts).map(({ name }) => name));

  function resolved(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }
  // Links show their target's name, and a comment is one line.
  function commentOf(symbol: ts.Symbol): string {
    return ts
      .displayPartsToString(symbol.getDocumentationComment(checker))
      .replace(/\{@link (\w+)\s*\}/g, "`$1`")
      .replace(/\s*\n(?!\n)\s*/g, " ")
      .trim();
  }
  function fieldsOf(type: ts.Type, prefix: string): [string, string][] {
    // Members of text and lists, such as what iterates, are no fields.
    const fields = checker
      .getPropertiesOfType(type)
      .filter(
        ({ declarations = [] }) =>
          !declarations.some((from) => program.isSourceFileDefaultLibrary(from.getSourceFile())),
      );
    return fields.flatMap((property) => {
      const path = `${prefix}${property.name}`;
      const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      const [item] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
      const inner = item ?? type;
      // Of several shapes that a field may have, such as one customer or columns, each has its own fields.
      const shapes = (inner.isUnion() ? inner.types : [inner]).filter((each) =>
        (each.symbol?.declarations ?? []).some((from) => from.getSourceFile().fileName.startsWith(join(root, "src"))),
      );
      // As in JSON Schema, where the fields of the items of a list stand below `items`.
      const below = item ? `${path}.items.` : `${path}.`;
      const inside = shapes.flatMap((each) => fieldsOf(each, below));
      return [[path, commentOf(property)], ...new Map(inside.reverse())] as [string, string][];
    });
  }

  const ids = [...exported.keys()].filter((name) => metrics.has(`${name}Metric`)).sort();
  return Object.fromEntries(
    ids.map((id) => {
      const type = `${id[0]?.toUpperCase()}${id.slice(1)}`;
      // A function of several arguments names all of them in one type.
      const input = (exported.get(`${type}Arguments`) ?? exported.get(`${type}Input`)) as ts.Symbol;
      const metric = exported.get(id) as ts.Symbol;
      const comment = commentOf(metric);
      const file = relative(root, metric.declarations?.[0]?.getSourceFile().fileName as string);
      const summary = comment.slice(0, comment.search(/\.(\s|$)/) + 1);
      return [id, { summary, file, fields: Object.fromEntries(fieldsOf(checker.getDeclaredTypeOfSymbol(input), "")) }];
    }),
  );
}
