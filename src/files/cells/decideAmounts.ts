import type { ReadingQuestion, Told } from "../reading";
import { question, telling } from "../table/table";
import { type AmountEvidence, amountEvidence, amountOf, type DecimalMark, rawAmount } from "./amounts";
import { currencyOf } from "./currencies";

/** How to read a column of amounts. */
export interface AmountColumn {
  /** The separator used by the file; `null` if no amount has one. */
  readonly shown: string | null;
  /** The number in a cell; `NaN` if there is none. */
  readonly read: (cell: string) => number;
  /** The currency next to the number; may be empty. */
  readonly currency: (cell: string) => string;
  readonly told: readonly Told[];
  readonly questions: readonly ReadingQuestion[];
}

/** Decides how to read a column of amounts, from all of its rows. */
export function decideAmounts(
  title: string,
  cells: () => Iterable<readonly [line: number, cell: string]>,
  wanted: DecimalMark | undefined,
  known: DecimalMark | undefined,
): AmountColumn {
  return amountsBy(title, amountEvidence(cells()), wanted, known);
}

/** Same, if the rows have been examined already. */
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
  // A word next to every number is taken as the name of a currency; next to only some, it makes them invalid.
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
