import { type AnswerRange, type Answers, isMissing, isOnScale } from "./answers";
import type { CountedAnswer } from "./countedAnswers";

/** The result of one pass over the answers. */
export interface Tally {
  /** Number of valid answers of each step, from the least answer of the scale on. */
  readonly counts: ArrayLike<number>;
  /** Sums of their weights; without weights the counts. */
  readonly weights: ArrayLike<number>;
  /** Effective number of valid answers: (Σw)² / Σw². */
  readonly effective: number;
  /** Valid answers. */
  readonly answered: number;
  /** Missing answers. */
  readonly missing: number;
  /** Answers not on the scale. */
  readonly invalid: number;
}

/** Shorter lists do not benefit from the fast loop. */
const MANY = 10_000;

/**
 * Whether answers are a long array that appears to have none missing.
 *
 * The fast loop must only see such arrays: engines optimize it for the kinds of lists it has seen.
 */
function isPlain(answers: Answers): boolean {
  if (!Array.isArray(answers) || answers.length < MANY) return false;
  for (let i = 0; i < MANY; i += 10) if (typeof answers[i] !== "number") return false;
  return true;
}

/** Counts answers without weights. */
export function counted(answers: Answers, { min, max }: AnswerRange): Tally {
  const counts = new Float64Array(max - min + 1);
  const { length } = answers;
  let missing = 0;
  let invalid = 0;
  if (answers instanceof Uint8Array) invalid = countBytes(answers, min, counts);
  else
    for (let i = isPlain(answers) ? countRun(answers, min, counts) : 0; i < length; i++) {
      const answer: unknown = answers[i];
      if (isOnScale(answer, min, max)) counts[answer - min] = (counts[answer - min] as number) + 1;
      else if (isMissing(answer)) missing++;
      else invalid++;
    }
  const answered = length - missing - invalid;
  return { counts, weights: counts, effective: answered, answered, missing, invalid };
}

/** Counts answers up to the first that is not on the scale; returns its index, or the length. */
function countRun(answers: Answers, min: number, counts: Float64Array): number {
  const steps = counts.length;
  // Alternating between two tables avoids a stall when the same answer occurs twice in a row.
  const even = new Uint32Array(steps);
  const odd = new Uint32Array(steps);
  let i = 0;
  for (const { length } = answers; i < length; i++) {
    const answer: unknown = answers[i];
    if (typeof answer !== "number" || (answer | 0) !== answer) break;
    const at = answer - min;
    if (at < 0 || at >= steps) break;
    if (i & 1) odd[at] = (odd[at] as number) + 1;
    else even[at] = (even[at] as number) + 1;
  }
  for (let at = 0; at < steps; at++) counts[at] = (even[at] as number) + (odd[at] as number);
  return i;
}

/** Counts bytes, which need no individual check; returns how many are not on the scale. */
function countBytes(bytes: Uint8Array, min: number, counts: Float64Array): number {
  const even = new Uint32Array(256);
  const odd = new Uint32Array(256);
  const { length } = bytes;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number;
    if (i & 1) odd[byte] = (odd[byte] as number) + 1;
    else even[byte] = (even[byte] as number) + 1;
  }
  let invalid = length;
  for (let at = 0; at < counts.length; at++) {
    const count = (even[at + min] ?? 0) + (odd[at + min] ?? 0);
    counts[at] = count;
    invalid -= count;
  }
  return invalid;
}

/** Counts answers and adds up their weights, with compensated sums. */
export function weighted(answers: Answers, weights: ArrayLike<number>, { min, max }: AnswerRange): Tally {
  const steps = max - min + 1;
  const counts = new Float64Array(steps);
  // One sum per answer, and one of the squares at the end.
  const sums = new Float64Array(steps + 1);
  const lost = new Float64Array(steps + 1);
  const add = (at: number, term: number) => {
    const total = sums[at] as number;
    const next = total + term;
    const added = next - total;
    lost[at] = (lost[at] as number) + (total - (next - added) + (term - added));
    sums[at] = next;
  };
  const { length } = answers;
  let missing = 0;
  let invalid = 0;
  for (let i = 0; i < length; i++) {
    const answer: unknown = answers[i];
    if (isOnScale(answer, min, max)) {
      const weight = weights[i] as number;
      counts[answer - min] = (counts[answer - min] as number) + 1;
      add(answer - min, weight);
      add(steps, weight * weight);
    } else if (isMissing(answer)) missing++;
    else invalid++;
  }
  const answered = length - missing - invalid;
  const exact = sums.map((sum, at) => sum + (lost[at] as number));
  const squares = exact[steps] as number;
  const total = exact.subarray(0, steps).reduce((sum, each) => sum + each, 0);
  const effective = effectiveOf(answered, total, squares);
  return { counts, weights: exact.subarray(0, steps), effective, answered, missing, invalid };
}

/** Adds up answers counted elsewhere. */
export function addedUp(rows: readonly CountedAnswer[], { min, max }: AnswerRange): Tally {
  const counts = new Float64Array(max - min + 1);
  const weights = new Float64Array(counts.length);
  let [missing, invalid, answered, total, squares] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    if (isOnScale(row.answer, min, max)) {
      const step = row.answer - min;
      counts[step] = (counts[step] as number) + row.count;
      weights[step] = (weights[step] as number) + row.weight;
      answered += row.count;
      total += row.weight;
      squares += row.squares;
    } else if (isMissing(row.answer)) missing += row.count;
    else invalid += row.count;
  }
  return { counts, weights, effective: effectiveOf(answered, total, squares), answered, missing, invalid };
}

/** Effective number of weighted answers: at least one, and at most their number. */
function effectiveOf(answered: number, total: number, squares: number): number {
  return squares === 0 ? 0 : Math.max(1, Math.min(answered, total ** 2 / squares));
}
