// What stands in the script: its functions with their comments, and the names that it takes from outside.
import ts from "typescript";

/** A function that is declared at the top of a script. */
export interface Declared {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The text of the comment; `undefined` where there is none. */
  readonly comment: string | undefined;
  /** The names of its tags that take no name of their own. */
  readonly tags: readonly string[];
  /** The `@param` tags. */
  readonly documented: readonly {
    readonly name: string;
    readonly type: string;
    readonly optional: boolean;
    readonly comment: string;
  }[];
}

/** The functions at the top of a script; throws where anything else is there. */
export function declaredIn(code: string): Declared[] {
  return parse(code).statements.map((statement) => {
    if (!ts.isFunctionDeclaration(statement) || !statement.name)
      throw new Error(`not a function: ${statement.getText().slice(0, 80)}`);
    const tags = ts.getJSDocTags(statement);
    const [block] = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    return {
      name: statement.name.text,
      parameters: statement.parameters.map(({ name }) => name.getText()),
      comment: block && textOf(block.comment),
      tags: tags.filter((tag) => !ts.isJSDocParameterTag(tag)).map(({ tagName }) => tagName.text),
      documented: tags.filter(ts.isJSDocParameterTag).map((tag) => ({
        name: tag.name.getText(),
        type: tag.typeExpression?.type.getText() ?? "",
        optional: tag.isBracketed,
        comment: textOf(tag.comment) ?? "",
      })),
    };
  });
}

function textOf(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string | undefined {
  return typeof comment === "object" ? ts.getTextOfJSDocComment(comment) : comment;
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile("Code.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
}

/** The names that a script uses without declaring them: references, not words in texts. */
export function namesFromOutside(code: string): string[] {
  const file = parse(code);
  const options: ts.CompilerOptions = { allowJs: true, noLib: true, noResolve: true, types: [] };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name) => (name === "Code.js" ? file : undefined),
    fileExists: (name) => name === "Code.js",
    readFile: () => undefined,
  };
  const checker = ts.createProgram(["Code.js"], options, host).getTypeChecker();
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node) && !declarationOf(node, checker)) names.add(node.text);
    // TypeScript knows this name itself.
    if (ts.isIdentifier(node) && node.text === "globalThis") names.add(ownerless(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...names].sort();
}

function declarationOf(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

/** `globalThis.name`, or `globalThis` where it is used as a whole. */
function ownerless({ parent }: ts.Identifier): string {
  return ts.isPropertyAccessExpression(parent) ? `globalThis.${parent.name.text}` : "globalThis";
}

/** Whether an identifier stands for a variable, and is no name of a property or a label. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isMethodDeclaration(parent) || ts.isAccessor(parent) || ts.isPropertyDeclaration(parent))
    return parent.name !== node;
  return !ts.isLabeledStatement(parent) && !ts.isBreakOrContinueStatement(parent);
}

/** What stands in a script that an engine of 2019 cannot read, or that loads or makes code. */
export function syntaxBeyond2019(code: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isBeyond(node)) found.add(ts.SyntaxKind[node.kind]);
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return [...found];
}

const BEYOND = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ImportKeyword,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.ExportAssignment,
  ts.SyntaxKind.ExportKeyword,
  ts.SyntaxKind.MetaProperty,
  ts.SyntaxKind.QuestionDotToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BigIntLiteral,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.ClassStaticBlockDeclaration,
]);

function isBeyond(node: ts.Node): boolean {
  return BEYOND.has(node.kind) || (ts.isNumericLiteral(node) && node.getText().includes("_"));
}
