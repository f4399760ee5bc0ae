import ts from "typescript";
import { readableName } from "./readableName";

/** A formula as TeX: the main line, and what the letters in it stand for. */
export interface FormulaTex {
  /** The expression. */
  readonly main: string;
  /**
   * Parts that would make the main line unreadable: cases inside an expression, tables, terms that come more than once.
   */
  readonly where: readonly string[];
}

/**
 * Typesets a JavaScript expression over the fields of a metric.
 *
 * Reads TypeScript's own syntax tree. Syntax that it does not know is an error, never a guess.
 */
export function formulaTex(expression: string): FormulaTex {
  const source = ts.createSourceFile("formula.ts", `(${expression});`, ts.ScriptTarget.Latest, true);
  const [statement, ...others] = source.statements;
  if (!statement || others.length > 0 || !ts.isExpressionStatement(statement))
    throw new Error(`Not one expression: ${expression}`);
  const root = bare(statement.expression);
  const typesetter = new Typesetter(root);
  const main = typesetter.lines(root);
  return { main, where: typesetter.where };
}

/** How tightly the outermost operator of a piece binds. */
enum Binding {
  Or = 1,
  And,
  Comparison,
  Sum,
  Product,
  Fraction,
  Words,
  Atom,
}

/** A piece of TeX. */
interface Piece {
  readonly tex: string;
  readonly binding: Binding;
  /** What a leading minus stands before: it can be drawn out of products and fractions. */
  readonly negated?: Piece;
}

const atom = (tex: string): Piece => ({ tex, binding: Binding.Atom });
const text = (words: string): string => `\\text{${words}}`;

function inside(piece: Piece, least: Binding): string {
  return piece.binding >= least ? piece.tex : `\\left(${piece.tex}\\right)`;
}

function negative(piece: Piece): Piece {
  return { tex: `-${inside(piece, Binding.Product)}`, binding: Binding.Sum, negated: piece };
}

function sum(left: Piece, right: Piece): Piece {
  if (right.negated) return difference(left, right.negated);
  return { tex: `${inside(left, Binding.Sum)} + ${inside(right, Binding.Sum)}`, binding: Binding.Sum };
}

function difference(left: Piece, right: Piece): Piece {
  return { tex: `${inside(left, Binding.Sum)} - ${inside(right, Binding.Product)}`, binding: Binding.Sum };
}

function product(left: Piece, right: Piece): Piece {
  if (left.negated) return negative(product(left.negated, right));
  const tex = `${inside(left, Binding.Product)} \\cdot ${inside(right, Binding.Product)}`;
  return { tex, binding: Binding.Product };
}

/** In an exponent a fraction would be too small to read. */
function quotient(left: Piece, right: Piece, small: boolean): Piece {
  if (left.negated) return negative(quotient(left.negated, right, small));
  if (small)
    return { tex: `${inside(left, Binding.Product)} / ${inside(right, Binding.Fraction)}`, binding: Binding.Product };
  return { tex: `\\frac{${left.tex}}{${right.tex}}`, binding: Binding.Fraction };
}

function power(base: Piece, exponent: Piece, toTheFirst = false): Piece {
  if (toTheFirst) return base;
  return { tex: `${inside(base, Binding.Atom)}^{${exponent.tex}}`, binding: Binding.Fraction };
}

function applied(name: string, args: readonly Piece[]): Piece {
  return { tex: `${name}\\left(${args.map(({ tex }) => tex).join(", ")}\\right)`, binding: Binding.Fraction };
}

const ONE = atom("1");

const CONSTANTS: Readonly<Record<string, Piece>> = {
  E: atom("e"),
  PI: atom("\\pi"),
  LN2: { tex: "\\ln 2", binding: Binding.Fraction },
  LN10: { tex: "\\ln 10", binding: Binding.Fraction },
  SQRT2: atom("\\sqrt{2}"),
};

const COMPARISONS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "=",
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: "\\ne",
  [ts.SyntaxKind.LessThanToken]: "<",
  [ts.SyntaxKind.LessThanEqualsToken]: "\\le",
  [ts.SyntaxKind.GreaterThanToken]: ">",
  [ts.SyntaxKind.GreaterThanEqualsToken]: "\\ge",
};

class Typesetter {
  readonly where: string[] = [];
  /** The letters of what has been set apart, by its source text. */
  private readonly letters = new Map<string, Piece>();
  private readonly freeLetters = [..."xyzuvw"];
  private readonly freeTables = [..."fgh"];
  /** Whether a part comes so often that a letter for it is easier to read. */
  private readonly isRepeated: (node: ts.Node) => boolean;

  constructor(root: ts.Node) {
    const times = new Map<string, number>();
    const visit = (node: ts.Node) => {
      times.set(keyOf(node), (times.get(keyOf(node)) ?? 0) + 1);
      node.forEachChild(visit);
    };
    visit(root);
    const enough = (node: ts.Node) => (times.get(keyOf(node)) ?? 0) >= (ts.isCallExpression(node) ? 2 : 3);
    this.isRepeated = enough;
  }

  /** An expression that stands by itself, so that it may consist of cases. */
  lines(node: ts.Expression): string {
    const found: [string, string][] = [];
    let rest = node;
    for (; ts.isConditionalExpression(rest); rest = bare(rest.whenFalse))
      found.push([this.piece(rest.whenTrue, false).tex, this.piece(rest.condition, true).tex]);
    const last = this.piece(rest, false).tex;
    return found.length === 0 ? last : cases(found, last);
  }

  private piece(outer: ts.Expression, small: boolean): Piece {
    const node = bare(outer);
    if (ts.isNumericLiteral(node)) return numberPiece(node.getText());
    if (ts.isStringLiteral(node)) return atom(literal(node.text));
    if (ts.isIdentifier(node)) return this.name(node);
    if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword)
      return atom(text(node.getText()));
    if (ts.isPrefixUnaryExpression(node)) return this.prefix(node, small);
    if (ts.isBinaryExpression(node)) return this.binary(node, small);
    if (ts.isCallExpression(node)) return this.call(node, small);
    if (ts.isPropertyAccessExpression(node)) return this.property(node);
    if (ts.isElementAccessExpression(node)) return this.element(node);
    if (ts.isConditionalExpression(node)) return this.apart(node, this.freeLetters, () => this.lines(node));
    throw unknown(node);
  }

  private name(node: ts.Identifier): Piece {
    if (node.text === "Infinity") return atom("\\infty");
    if (node.text === "undefined" || node.text === "NaN") throw unknown(node.parent);
    return words(readableName(node.text));
  }

  private prefix({ operator, operand }: ts.PrefixUnaryExpression, small: boolean): Piece {
    const inner = bare(operand);
    if (operator === ts.SyntaxKind.ExclamationToken)
      return { tex: `\\text{not }${inside(this.piece(inner, small), Binding.Fraction)}`, binding: Binding.Comparison };
    if (operator !== ts.SyntaxKind.MinusToken) throw unknown(operand.parent);
    // -Math.expm1(x) is how 1 - e^x is computed without cancellation.
    const [argument] = argumentsOf(inner, "Math.expm1");
    if (argument) return difference(ONE, this.exponential(argument));
    return negative(this.piece(inner, small));
  }

  private binary(node: ts.BinaryExpression, small: boolean): Piece {
    const { kind } = node.operatorToken;
    const [left, right] = [bare(node.left), bare(node.right)];
    const operands = (least: Binding) =>
      [inside(this.piece(left, small), least), inside(this.piece(right, small), least)] as const;
    const sign = COMPARISONS[kind];
    if (sign) {
      const words = comparisonInWords(kind, right);
      if (words === undefined) return { tex: operands(Binding.Sum).join(` ${sign} `), binding: Binding.Comparison };
      return { tex: `${inside(this.piece(left, true), Binding.Sum)}${words}`, binding: Binding.Comparison };
    }
    switch (kind) {
      case ts.SyntaxKind.PlusToken:
        return sum(this.piece(left, small), this.piece(right, small));
      case ts.SyntaxKind.MinusToken:
        return difference(this.piece(left, small), this.piece(right, small));
      case ts.SyntaxKind.AsteriskToken: {
        const tex = (atSize: boolean) => product(this.piece(left, atSize), this.piece(right, atSize));
        return this.isRepeated(node) ? this.apart(node, this.freeLetters, () => tex(false).tex) : tex(small);
      }
      case ts.SyntaxKind.SlashToken:
        return quotient(this.piece(left, small), this.piece(right, small), small);
      case ts.SyntaxKind.AsteriskAsteriskToken:
        return power(this.piece(left, small), this.piece(right, true));
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return { tex: operands(Binding.And).join("\\text{ and }"), binding: Binding.And };
      case ts.SyntaxKind.BarBarToken:
        return { tex: operands(Binding.Or).join("\\text{ or }"), binding: Binding.Or };
      case ts.SyntaxKind.QuestionQuestionToken:
        return this.apart(node, this.freeLetters, () => {
          const given = this.piece(left, false).tex;
          return cases([[given, `${given}\\text{ is given}`]], this.piece(right, false).tex);
        });
      default:
        throw unknown(node);
    }
  }

  private call(node: ts.CallExpression, small: boolean): Piece {
    const [whole] = argumentsOf(node, "Number.isInteger");
    if (whole)
      return {
        tex: `${inside(this.piece(whole, true), Binding.Sum)}${text(" is whole")}`,
        binding: Binding.Comparison,
      };
    const added = this.sumOver(node);
    if (added) return added;
    const name = node.expression.getText().replace(/^Math\./u, "");
    if (name === node.expression.getText()) throw unknown(node);
    if (/^(?:max|min)$/u.test(name) && this.isRepeated(node))
      return this.apart(node, this.freeLetters, () => this.mathCall(name, node, false).tex);
    return this.mathCall(name, node, small);
  }

  private mathCall(name: string, node: ts.CallExpression, small: boolean): Piece {
    const [first, second] = node.arguments;
    if (!first) throw unknown(node);
    const args = () => node.arguments.map((each) => this.piece(each, small));
    const fenced = (open: string, close: string) => atom(`\\left${open}${this.piece(first, small).tex}\\right${close}`);
    switch (name) {
      case "max":
      case "min":
        return applied(`\\${name}`, args());
      case "log":
        return applied("\\ln", args());
      case "log1p":
        return applied("\\ln", [this.antilogarithm(node) as Piece]);
      case "exp":
        return this.exponential(first);
      case "expm1":
        return difference(this.exponential(first), ONE);
      case "pow":
        return power(this.piece(first, small), this.piece(second as ts.Expression, true));
      case "sqrt":
        return atom(`\\sqrt{${this.piece(first, small).tex}}`);
      case "abs":
        return fenced("|", "|");
      case "ceil":
        return fenced("\\lceil", "\\rceil");
      case "floor":
        return fenced("\\lfloor", "\\rfloor");
      case "round":
        return applied("\\operatorname{round}", args());
      default:
        throw unknown(node);
    }
  }

  /** e to the power of `exponent`, or what it amounts to: e^(n ln x) is x^n. */
  private exponential(exponent: ts.Expression): Piece {
    const { above, below, minus } = factors(exponent);
    for (const logarithm of above) {
      const base = this.antilogarithm(logarithm);
      if (!base) continue;
      const rest = above.filter((each) => each !== logarithm).map((each) => this.piece(each, true));
      const top = rest.length > 0 ? rest.reduce(product) : ONE;
      const bottom = below.map((each) => this.piece(each, true));
      const positive = bottom.length > 0 ? quotient(top, bottom.reduce(product), true) : top;
      return power(base, minus ? negative(positive) : positive, positive === ONE && !minus);
    }
    return power(atom("e"), this.piece(exponent, true));
  }

  /** What `node` is the natural logarithm of, where it is one. */
  private antilogarithm(outer: ts.Expression): Piece | undefined {
    const node = bare(outer);
    const [ofLog] = argumentsOf(node, "Math.log");
    if (ofLog) return this.piece(ofLog, false);
    const [ofLog1p] = argumentsOf(node, "Math.log1p");
    if (ofLog1p) return sum(ONE, this.piece(ofLog1p, false));
    if (!ts.isBinaryExpression(node)) return undefined;
    const { kind } = node.operatorToken;
    if (kind !== ts.SyntaxKind.PlusToken && kind !== ts.SyntaxKind.MinusToken) return undefined;
    const [left, right] = [this.antilogarithm(node.left), this.antilogarithm(node.right)];
    if (!left || !right) return undefined;
    return kind === ts.SyntaxKind.PlusToken ? product(left, right) : quotient(left, right, false);
  }

  private property(node: ts.PropertyAccessExpression): Piece {
    const counted = this.countOf(node);
    if (counted) return counted;
    const constant = node.expression.getText() === "Math" ? CONSTANTS[node.name.text] : undefined;
    if (constant) return constant;
    // `pooled[1].eligible` reads as "pooled 1 eligible".
    const path = node.getText().replace(/\[(\d+)\]/gu, ".$1");
    if (!/^[\w.]+$/u.test(path) || path.startsWith("Math.")) throw unknown(node);
    const names = path.split(".").map(readableName);
    if (names.at(-1) === "length") return words(`number of ${names.slice(0, -1).join(" ")}`);
    return words(names.join(" "));
  }

  /** How many items of a list meet a condition, where `node` is that. */
  private countOf({ name, expression: call }: ts.PropertyAccessExpression): Piece | undefined {
    if (name.text !== "length" || !ts.isCallExpression(call)) return undefined;
    const [condition] = call.arguments;
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "filter") return undefined;
    if (!condition || !ts.isArrowFunction(condition) || ts.isBlock(condition.body)) return undefined;
    const [item] = condition.parameters;
    const [list = call.expression.expression] = argumentsOf(call.expression.expression, "Array.from");
    if (!item) return undefined;
    const each = words(readableName(item.name.getText())).tex;
    return atom(
      `\\#\\left\\{${each} \\in ${this.piece(list, false).tex} : ${this.piece(condition.body, false).tex}\\right\\}`,
    );
  }

  /** The sum over the items of a list, where `call` is `list.reduce((sum, item) => sum + …, 0)`. */
  private sumOver(call: ts.CallExpression): Piece | undefined {
    const [add, start] = call.arguments;
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "reduce") return undefined;
    if (!add || !ts.isArrowFunction(add) || start?.getText() !== "0" || !ts.isBinaryExpression(add.body))
      return undefined;
    const [total, item] = add.parameters;
    const { left, operatorToken, right } = add.body;
    if (!item || operatorToken.kind !== ts.SyntaxKind.PlusToken || left.getText() !== total?.name.getText())
      return undefined;
    const each = words(readableName(item.name.getText())).tex;
    return {
      tex: `\\sum_{${each} \\in ${this.piece(call.expression.expression, true).tex}} ${inside(this.piece(right, false), Binding.Product)}`,
      binding: Binding.Sum,
    };
  }

  private element({ expression, argumentExpression }: ts.ElementAccessExpression): Piece {
    const [list, index] = [bare(expression), bare(argumentExpression)];
    if (!ts.isObjectLiteralExpression(list))
      return atom(`${this.piece(list, true).tex}_{${this.piece(index, true).tex}}`);
    const table = this.apart(list, this.freeTables, (letter) => {
      const entries = list.properties.map((entry) => {
        if (!ts.isPropertyAssignment(entry)) throw unknown(entry);
        return `${letter}(\\texttt{${entry.name.getText()}}) &= ${this.piece(entry.initializer, true).tex}`;
      });
      return `\\begin{aligned} ${entries.join(" \\\\ ")} \\end{aligned}`;
    });
    return applied(table.tex, [this.piece(index, true)]);
  }

  /** Sets a part of the expression apart under a letter, the same part under the same letter. */
  private apart(node: ts.Node, letters: string[], tex: (letter: string) => string): Piece {
    const key = keyOf(node);
    const known = this.letters.get(key);
    if (known) return known;
    const letter = letters.shift();
    if (letter === undefined) throw new Error(`Too many parts to set apart in ${node.getSourceFile().text}`);
    this.letters.set(key, atom(letter));
    const place = this.where.push("") - 1;
    const definition = tex(letter);
    this.where[place] = letters === this.freeTables ? definition : `${letter} = ${definition}`;
    return atom(letter);
  }
}

function cases(lines: readonly (readonly [value: string, condition: string])[], otherwise: string): string {
  // A row does not make room for fractions by itself.
  const room = (value: string) => (value.includes("\\frac") ? "\\rule[-1.1em]{0pt}{2.7em}" : "");
  const rows = [
    ...lines.map(([value, condition]) => `${room(value)}${value} & \\text{if }${condition}`),
    `${room(otherwise)}${otherwise} & \\text{otherwise}`,
  ];
  return `\\begin{dcases} ${rows.join(" \\\\[0.5em] ")} \\end{dcases}`;
}

function comparisonInWords(kind: ts.SyntaxKind, right: ts.Expression): string | undefined {
  const equal = kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
  if (!equal && kind !== ts.SyntaxKind.ExclamationEqualsEqualsToken) return undefined;
  if (right.kind === ts.SyntaxKind.NullKeyword || right.getText() === "undefined")
    return text(equal ? " is not given" : " is given");
  return ts.isStringLiteral(right) ? text(equal ? " is " : " is not ") + literal(right.text) : undefined;
}

/** The factors of a product or quotient. */
function factors(outer: ts.Expression): { above: ts.Expression[]; below: ts.Expression[]; minus: boolean } {
  const node = bare(outer);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const inner = factors(node.operand);
    return { ...inner, minus: !inner.minus };
  }
  const kind = ts.isBinaryExpression(node) ? node.operatorToken.kind : undefined;
  if (!ts.isBinaryExpression(node) || (kind !== ts.SyntaxKind.AsteriskToken && kind !== ts.SyntaxKind.SlashToken))
    return { above: [node], below: [], minus: false };
  const [left, right] = [factors(node.left), factors(node.right)];
  const [up, down] = kind === ts.SyntaxKind.AsteriskToken ? [right.above, right.below] : [right.below, right.above];
  return { above: [...left.above, ...up], below: [...left.below, ...down], minus: left.minus !== right.minus };
}

/** The arguments of a call of this function; none where `node` is something else. */
function argumentsOf(node: ts.Expression, name: string): readonly ts.Expression[] {
  return ts.isCallExpression(node) && node.expression.getText() === name ? node.arguments : [];
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}

function numberPiece(digits: string): Piece {
  const [, mantissa = "", exponent] = /^([\d.]+)(?:e([+-]?\d+))?$/u.exec(digits) ?? [];
  if (exponent === undefined) return atom(mantissa.replace(/\B(?=(\d{3})+$)/gu, mantissa.length > 4 ? "\\," : ""));
  const ten = power(atom("10"), atom(String(Number(exponent))));
  return mantissa === "1" ? ten : product(atom(mantissa), ten);
}

function literal(word: string): string {
  return `\\texttt{${word.replace(/[^A-Za-z0-9 .-]/gu, "\\$&")}}`;
}

function words(name: string): Piece {
  return { tex: text(name), binding: name.includes(" ") ? Binding.Words : Binding.Atom };
}

function keyOf(node: ts.Node): string {
  return node.getText().replace(/\s+/gu, " ");
}

function unknown(node: ts.Node): Error {
  return new Error(`No way is known to typeset \`${node.getText()}\` in ${node.getSourceFile().text}`);
}
