import ts from "typescript";
import { metricsByDomain } from "../src/catalogue";
import { takesLog } from "../src/metric/inputOf";
import { cellName } from "../src/spreadsheet/cellName";
import { entries } from "../src/spreadsheet/entries";

/** Longer ones tell a person nothing. */
const LONGEST = 200;

/** The formulas of the metrics, and where they have no result, as a person writes them in a cell. */
export function cellFormulas(): Readonly<Record<string, { formula?: string; undefinedWhen?: string }>> {
  const metrics = Object.values(metricsByDomain).flat();
  return Object.fromEntries(
    metrics.flatMap((metric) => {
      const ofMetric = [entries[metric.id] ?? []].flat();
      const [first] = ofMetric;
      if (!first || !metric.main || takesLog(metric)) return [];
      const { main } = metric;
      const names = first.arguments as readonly string[];
      const formula = main.formula === null ? undefined : cellFormula(main.formula, names);
      const words = main.undefinedWhen === null ? undefined : cellCondition(main.undefinedWhen, names);
      if (formula === undefined && words === undefined) return [];
      return [[metric.id, { ...(formula && { formula }), ...(words && { undefinedWhen: words }) }]];
    }),
  );
}

/** An expression as a formula over the arguments; `undefined` where none could be read. */
export function cellFormula(expression: string, fields: readonly string[]): string | undefined {
  return written(expression, fields, false);
}

/** A condition in words; `undefined` where none could be read. */
export function cellCondition(expression: string, fields: readonly string[]): string | undefined {
  return written(expression, fields, true);
}

function written(expression: string, fields: readonly string[], inWords: boolean): string | undefined {
  const source = ts.createSourceFile("formula.ts", `(${expression});`, ts.ScriptTarget.Latest, true);
  const [statement] = source.statements;
  const piece = new Writer(fields, inWords).piece((statement as ts.ExpressionStatement).expression);
  return piece && piece.text.length <= LONGEST ? piece.text : undefined;
}

/** How tightly the outermost operator of a piece binds, in a spreadsheet. */
enum Binding {
  Or,
  And,
  Comparison,
  Sum,
  Product,
  Power,
  /** A leading minus binds more tightly there than a power does. */
  Minus,
  Atom,
}

interface Piece {
  readonly text: string;
  readonly binding: Binding;
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  "Math.max": "MAX",
  "Math.min": "MIN",
  "Math.abs": "ABS",
  "Math.exp": "EXP",
  "Math.log": "LN",
  "Math.sqrt": "SQRT",
};

const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, readonly [sign: string, binding: Binding]>>> = {
  [ts.SyntaxKind.PlusToken]: ["+", Binding.Sum],
  [ts.SyntaxKind.MinusToken]: ["-", Binding.Sum],
  [ts.SyntaxKind.AsteriskToken]: ["*", Binding.Product],
  [ts.SyntaxKind.SlashToken]: ["/", Binding.Product],
  [ts.SyntaxKind.AsteriskAsteriskToken]: ["^", Binding.Power],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ["=", Binding.Comparison],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ["<>", Binding.Comparison],
  [ts.SyntaxKind.LessThanToken]: ["<", Binding.Comparison],
  [ts.SyntaxKind.LessThanEqualsToken]: ["<=", Binding.Comparison],
  [ts.SyntaxKind.GreaterThanToken]: [">", Binding.Comparison],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [">=", Binding.Comparison],
};

class Writer {
  constructor(
    private readonly fields: readonly string[],
    private readonly inWords: boolean,
  ) {}

  /** A piece of the formula; `undefined` where it has something that a spreadsheet does not. */
  piece(outer: ts.Expression): Piece | undefined {
    const node = bare(outer);
    if (ts.isNumericLiteral(node)) return { text: node.text, binding: Binding.Atom };
    if (ts.isStringLiteral(node)) return { text: JSON.stringify(node.text), binding: Binding.Atom };
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return this.name(node.getText());
    if (ts.isPrefixUnaryExpression(node)) return this.prefix(node);
    if (ts.isBinaryExpression(node)) return this.binary(node);
    if (ts.isCallExpression(node)) return this.call(node);
    if (ts.isConditionalExpression(node)) return this.conditional(node);
    return undefined;
  }

  private name(path: string): Piece | undefined {
    if (path === "Math.LN2") return { text: "LN(2)", binding: Binding.Atom };
    if (!this.fields.includes(path)) return undefined;
    return { text: cellName(path.replace(/\./g, "_")), binding: Binding.Atom };
  }

  private prefix({ operator, operand }: ts.PrefixUnaryExpression): Piece | undefined {
    if (operator !== ts.SyntaxKind.MinusToken) return undefined;
    // -Math.expm1(x) is how 1 - e^x is computed without cancellation.
    const power = this.argumentOf(operand, "Math.expm1");
    if (power) return { text: `1 - EXP(${power.text})`, binding: Binding.Sum };
    const inner = this.piece(operand);
    return inner && { text: `-${inside(inner, Binding.Atom)}`, binding: Binding.Minus };
  }

  private binary({ left, operatorToken, right }: ts.BinaryExpression): Piece | undefined {
    if (right.getText() === "undefined") return this.comparedWithNothing(left, operatorToken.kind);
    const [one, other] = [this.piece(left), this.piece(right)];
    if (!one || !other) return undefined;
    const isOr = operatorToken.kind === ts.SyntaxKind.BarBarToken;
    if (isOr || operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      const binding = isOr ? Binding.Or : Binding.And;
      if (this.inWords)
        return { text: `${inside(one, binding)} ${isOr ? "or" : "and"} ${inside(other, binding)}`, binding };
      return { text: `${isOr ? "OR" : "AND"}(${one.text}, ${other.text})`, binding: Binding.Atom };
    }
    const [sign, binding] = OPERATORS[operatorToken.kind] ?? [];
    if (sign === undefined || binding === undefined) return undefined;
    // What stands on the right of - and / must bind more tightly; powers of powers are in brackets on both sides.
    const onLeft = binding === Binding.Power || binding === Binding.Comparison ? binding + 1 : binding;
    const onRight = sign === "+" || sign === "*" ? binding : binding + 1;
    return { text: `${inside(one, onLeft)} ${sign} ${inside(other, onRight)}`, binding };
  }

  private comparedWithNothing(node: ts.Expression, kind: ts.SyntaxKind): Piece | undefined {
    const piece = this.piece(node);
    if (!piece || kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return undefined;
    return this.inWords
      ? { text: `${piece.text} is left out`, binding: Binding.Comparison }
      : { text: `ISBLANK(${piece.text})`, binding: Binding.Atom };
  }

  private call(node: ts.CallExpression): Piece | undefined {
    const grown = this.argumentOf(node, "Math.expm1");
    if (grown) return { text: `EXP(${grown.text}) - 1`, binding: Binding.Sum };
    const [logarithm] = node.arguments;
    if (logarithm && node.expression.getText() === "Math.log1p") return this.logarithmOfOneAnd(bare(logarithm));
    const name = FUNCTIONS[node.expression.getText()];
    const args = node.arguments.map((each) => this.piece(each)?.text);
    return name === undefined || args.includes(undefined)
      ? undefined
      : { text: `${name}(${args.join(", ")})`, binding: Binding.Atom };
  }

  private logarithmOfOneAnd(node: ts.Expression): Piece | undefined {
    const negated = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
    const piece = this.piece(negated ? node.operand : node);
    return piece && { text: `LN(1 ${negated ? "-" : "+"} ${inside(piece, Binding.Product)})`, binding: Binding.Atom };
  }

  private conditional({ condition, whenTrue, whenFalse }: ts.ConditionalExpression): Piece | undefined {
    const parts = [condition, whenTrue, whenFalse].map((each) => this.piece(each)?.text);
    return this.inWords || parts.includes(undefined)
      ? undefined
      : { text: `IF(${parts.join(", ")})`, binding: Binding.Atom };
  }

  /** The argument of a call of this function; `undefined` where it is something else. */
  private argumentOf(outer: ts.Expression, name: string): Piece | undefined {
    const node = bare(outer);
    const [argument] = ts.isCallExpression(node) && node.expression.getText() === name ? node.arguments : [];
    return argument && this.piece(argument);
  }
}

function inside(piece: Piece, least: Binding): string {
  return piece.binding >= least ? piece.text : `(${piece.text})`;
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}
