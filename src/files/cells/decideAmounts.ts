import type { ReadingQuestion, Told } from "../reading";
import { question, telling } from "../table/table";
import { type AmountEvidence, amountEvidence, amountOf, type DecimalMark, rawAmount } from "./amounts";
import { currencyOf } from "./currencies";

/** A column of amounts, decided. */
export interface AmountColumn {
  /** The mark as the file writes it; `null` where no amount has one. */
  readonly shown: string | null;
  /** The number in a cell; `NaN` where there is none. */
  readonly read: (cell: string) => number;
  /** The currency beside the number; empty where there is none. */
  readonly currency: (cell: string) => string;
  readonly told: readonly Told[];
  readonly questions: readonly ReadingQuestion[];
}

/** Decides how a column of amounts is read, from all of its rows. */
export function decideAmounts(
  title: string,
  cells: () => Iterable<readonly [line: number, cell: string]>,
  wanted: DecimalMark | undefined,
  known: DecimalMark | undefined,
): AmountColumn {
  return amountsBy(title, amountEvidence(cells()), wanted, known);
}

/** The same, where the rows have been looked at already. */
export function amountsBy(
  title: string,
  evidence: AmountEvidence,
  wanted: DecimalMark | undefined,
  known: DecimalMark | undefined,
): AmountColumn {
  const told: Told[] = [];
  const questions: ReadingQuestion[] = [];
  const mark = wanted ?? markOf(title, evidence, known, told, questions);
  if (wanted !== undefined) told.push(telling("decimal-mark-stated", "certain", "decimal", { title, mark: wanted }));
  // A word that stands at every number is taken for the name of a currency; beside some, it makes them no amounts.
  const [strange, ...others] = evidence.strangeWords;
  const sign = strange && others.length === 0 && strange[1] === evidence.amounts ? strange[0] : undefined;
  const known2 = (letters: string) =>
    letters === "" ? "" : (currencyOf(letters) ?? (letters === sign ? sign : undefined));
  if (sign !== undefined) told.push(telling("currency-word", "warning", "currency", { word: sign }));
  let lastCell = "";
  let last = Number.NaN;
  const read = (cell: string) => {
    if (cell === lastCell) return last;
    lastCell = cell;
    const raw = cell === "" ? undefined : rawAmount(cell);
    last = raw === undefined || known2(raw.letters) === undefined ? Number.NaN : amountOf(raw, mark);
    return last;
  };
  const currency = (cell: string) => {
    const raw = cell === "" ? undefined : rawAmount(cell);
    return raw === undefined ? "" : (known2(raw.letters) ?? "");
  };
  const { proofs, ambiguous, arabic } = evidence;
  const shown = arabic ? "٫" : proofs["."] || proofs[","] || ambiguous ? mark : null;
  return { shown, read, currency, told, questions };
}

function markOf(
  title: string,
  { proofs, ambiguous }: AmountEvidence,
  known: DecimalMark | undefined,
  told: Told[],
  questions: ReadingQuestion[],
): DecimalMark {
  const dot = proofs["."];
  const comma = proofs[","];
  if (dot && comma) {
    const details = { title, text: dot.text, line: dot.line, other: comma.text, otherLine: comma.line };
    questions.push(question("decimal-marks-mixed", "decimal", details, [".", ","]));
  } else if (dot || comma) {
    const mark = dot ? "." : ",";
    told.push(telling("decimal-mark", "inferred", "decimal", { title, mark, ...(dot ?? comma) }));
    return mark;
  } else if (ambiguous && known === undefined) {
    questions.push(question("decimal-mark-unknown", "decimal", { title, ...ambiguous }, [".", ","]));
  } else if (ambiguous && known) {
    told.push(telling("decimal-mark-of-format", "certain", "decimal", { title, mark: known }));
  }
  return known ?? ".";
}
