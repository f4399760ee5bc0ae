import { word } from "../cells/fold";

/** Values from 1 to 5 of labels without a number. */
const LABELS: readonly (readonly string[])[] = [
  [
    "very dissatisfied",
    "very unsatisfied",
    "extremely dissatisfied",
    "sehr unzufrieden",
    "très insatisfait",
    "غير راض تماما",
    "غير راضي جدا",
    "مستاء جدا",
    "خیلی ناراضی",
    "کاملا ناراضی",
    "بسیار ناراضی",
  ],
  [
    "dissatisfied",
    "unsatisfied",
    "somewhat dissatisfied",
    "unzufrieden",
    "insatisfait",
    "غير راض",
    "غير راضي",
    "مستاء",
    "ناراضی",
  ],
  [
    "neither satisfied nor dissatisfied",
    "neutral",
    "neither",
    "weder noch",
    "neutre",
    "محايد",
    "متوسط",
    "نه راضی نه ناراضی",
    "معمولی",
    "خنثی",
  ],
  ["satisfied", "somewhat satisfied", "zufrieden", "satisfait", "راض", "راضي", "راضی"],
  [
    "very satisfied",
    "extremely satisfied",
    "sehr zufrieden",
    "très satisfait",
    "راض جدا",
    "راضي جدا",
    "راض تماما",
    "خیلی راضی",
    "کاملا راضی",
    "بسیار راضی",
  ],
];

const scores = new Map(LABELS.flatMap((labels, i) => labels.map((label) => [word(label), i + 1] as const)));

/** An answer as a number, and whether it was a label. */
export interface Answer {
  readonly score: number;
  readonly isLabel: boolean;
}

/** The number of an answer: `9`, `10 - Extremely likely`, `Very satisfied`; `undefined` for none. */
export function answerScore(cell: string): Answer | undefined {
  const text = word(cell);
  const label = scores.get(text);
  if (label !== undefined) return { score: label, isLabel: true };
  const found = /^(\d+)(?:[.,](\d+))?(.*)$/u.exec(text);
  if (found === null) return undefined;
  const [, whole, decimals = "", rest = ""] = found;
  return { score: Number(`${whole}.${decimals}`), isLabel: rest !== "" };
}
