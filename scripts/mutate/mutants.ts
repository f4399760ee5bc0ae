import ts from "typescript";

/** One change of the code, which some test must notice. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** The code, and what stands in its place. */
  readonly before: string;
  readonly after: string;
}

/** A file with all its mutants in it: `$m(id)` is true while that mutant is switched on. */
export interface MutatedFile {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

const K = ts.SyntaxKind;

const ARITHMETIC: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [K.PlusToken]: "-",
  [K.MinusToken]: "+",
  [K.AsteriskToken]: "/",
  [K.SlashToken]: "*",
  [K.PercentToken]: "*",
  [K.AsteriskAsteriskToken]: "*",
  [K.PlusEqualsToken]: "-=",
  [K.MinusEqualsToken]: "+=",
  [K.AsteriskEqualsToken]: "/=",
  [K.SlashEqualsToken]: "*=",
  [K.AmpersandAmpersandToken]: "||",
  [K.BarBarToken]: "&&",
  [K.QuestionQuestionToken]: "&&",
};

/** The bound, and the other way round. */
const COMPARISONS: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [K.LessThanToken]: ["<=", ">="],
  [K.LessThanEqualsToken]: ["<", ">"],
  [K.GreaterThanToken]: [">=", "<="],
  [K.GreaterThanEqualsToken]: [">", "<"],
  [K.EqualsEqualsEqualsToken]: ["!=="],
  [K.ExclamationEqualsEqualsToken]: ["==="],
};

const MATH: Readonly<Record<string, string>> = { min: "max", max: "min", floor: "ceil", ceil: "floor" };

/**
 * Puts the mutants of a file into its code, each behind a switch, and a tick into every loop, so that an endless one
 * ends.
 *
 * What runs once when a module is loaded, facts and schemas among it, has no mutants: a switch would come too late.
 */
export function mutated(file: string, text: string, firstId: number | null): MutatedFile {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  // Without an id no mutants are asked for, but ticks.
  return { code: render(source, firstId === null ? null : false), mutants };

  /** A new mutant's switch. */
  function on(node: ts.Node, after: string, before = node.getText()): string {
    const id = Number(firstId) + mutants.length;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    mutants.push({ id, file, line, before: short(before), after: short(after) });
    return `$m(${id})`;
  }

  function render(node: ts.Node, live: boolean | null): string {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return node.getText();
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node))
      return node.getText();
    if (ts.isVariableDeclaration(node) && /Metric$/u.test(node.name.getText())) return node.getText();
    const inner = live === null ? null : live || (isFunction(node) && !isSchema(node));
    const switches = live && ts.isExpression(node) ? variants(node).map((after) => [on(node, after), after]) : [];
    const own = inside(node, inner);
    if (switches.length === 0) return own;
    return `(${switches.map(([is, after]) => `${is}?(${after}):`).join("")}(${own}))`;
  }

  /** The code of a node with that of its parts. */
  function inside(node: ts.Node, live: boolean | null): string {
    let code = "";
    let from = node.getStart();
    ts.forEachChild(node, (child) => {
      const start = child.getStart();
      code += text.slice(from, start) + part(node, child, live);
      from = child.end;
    });
    return code + text.slice(from, node.end);
  }

  function part(node: ts.Node, child: ts.Node, live: boolean | null): string {
    const code = render(child, live);
    if (isFunction(node) && node.body === child && live && !ts.isConstructorDeclaration(node)) {
      if (!ts.isBlock(child)) return `(${on(child, "undefined")}?undefined:${code})`;
      return child.statements.length > 0 ? `{if(${on(child, "{}")})return;${code.slice(1)}` : code;
    }
    if (ts.isIterationStatement(node, false) && node.statement === child)
      return ts.isBlock(child) ? `{$t();${code.slice(1)}` : `{$t();${code}}`;
    if (live && ts.isExpressionStatement(child) && !ts.isStringLiteral(child.expression) && !isSuper(child))
      return `{if(!${on(child, "")}){${code}}}`;
    if (live && conditionOf(node) === child) {
      const isLoop = ts.isIterationStatement(node, false);
      const always = isLoop ? "" : `${on(child, "true")}?true:`;
      return `(${always}${on(child, "false")}?false:${code})`;
    }
    return code;
  }
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

/** Whether a function makes a schema: it runs once, when the schema is first used. */
function isSchema({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^inputSchema\b/u.test(parent.expression.getText());
}

function isSuper({ expression }: ts.ExpressionStatement): boolean {
  return ts.isCallExpression(expression) && expression.expression.kind === K.SuperKeyword;
}

/** The condition of a statement or an expression that has one. */
function conditionOf(node: ts.Node): ts.Node | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) return node.expression;
  return ts.isForStatement(node) || ts.isConditionalExpression(node) ? node.condition : undefined;
}

/** What an expression is changed to. */
function variants(node: ts.Expression): readonly string[] {
  if (ts.isBinaryExpression(node)) return binaryVariants(node);
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = node.operand.getText();
    if (node.operator === K.MinusToken || node.operator === K.ExclamationToken) return [operand];
    return node.operator === K.PlusToken ? [`-${operand}`] : [];
  }
  if (ts.isPostfixUnaryExpression(node)) {
    // The step of a loop: it would never end.
    if (ts.isForStatement(node.parent) && node.parent.incrementor === node) return [];
    return [`${node.operand.getText()}${node.operator === K.PlusPlusToken ? "--" : "++"}`];
  }
  if (node.kind === K.TrueKeyword) return ["false"];
  if (node.kind === K.FalseKeyword) return ["true"];
  const call = ts.isCallExpression(node) ? /^Math\.(min|max|floor|ceil)$/u.exec(node.expression.getText()) : null;
  const name = call?.[1];
  return name ? [node.getText().replace(`Math.${name}`, `Math.${MATH[name]}`)] : [];
}

function binaryVariants({ left, operatorToken, right, parent }: ts.BinaryExpression): readonly string[] {
  const { kind } = operatorToken;
  const isText = (side: ts.Node) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side);
  if (isText(left) || isText(right)) return COMPARISONS[kind]?.map(written) ?? [];
  // A condition is also made true and false, which says as much as turning it round.
  const turned = conditionOf(parent) !== undefined;
  const signs = [ARITHMETIC[kind] ?? [], COMPARISONS[kind] ?? []].flat();
  return (turned && signs.length === 2 ? signs.slice(0, 1) : signs).map(written);

  function written(sign: string): string {
    return `${bracketed(left)} ${sign} ${bracketed(right)}`;
  }
}

function bracketed(side: ts.Expression): string {
  const isSimple =
    !ts.isBinaryExpression(side) && !ts.isConditionalExpression(side) && !ts.isPrefixUnaryExpression(side);
  return isSimple ? side.getText() : `(${side.getText()})`;
}

function short(code: string): string {
  const line = code.replace(/\s+/gu, " ");
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
