import { betaTail } from "./betaCdf";
import { logBetaWeight } from "./betaTail";

/**
 * The two-sided p-value of the exact binomial test: the sum of the probabilities of all numbers of events that are no
 * more probable than this one. As in R, a number counts as no more probable if its probability exceeds this one's by at
 * most one part in 1e7.
 *
 * @param events - Trials with the event, a whole number of at least 0.
 * @param others - Trials without it, a whole number of at least 0.
 * @param share - Probability of the event, above 0 and below 1.
 * @param rest - 1 − share, which may be more accurate than the difference.
 * @returns From 0 to 1; exactly 1 if no number of events is more probable.
 */
export function binomialExact(events: number, others: number, share: number, rest: number): number {
  // Swapping events and others makes the events at most their expectation.
  if (events * rest > others * share) return binomialExact(others, events, rest, share);
  const trials = events + others;
  // The logarithm of a probability, but for a constant.
  const logAt = (count: number) => {
    const [a, b] = [count + 1, trials - count + 1];
    return logBetaWeight(a, b, share, rest, a * rest - b * share);
  };
  const limit = logAt(events) + Math.log1p(1e-7);
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  if (logAt(mode) <= limit) return 1;

  let above = mode;
  let beyond = trials + 1;
  while (beyond - above > 1) {
    const middle = Math.floor((above + beyond) / 2);
    if (logAt(middle) <= limit) beyond = middle;
    else above = middle;
  }
  const lower = atLeast(others, trials, rest, share);
  const upper = beyond > trials ? 0 : atLeast(beyond, trials, share, rest);
  return Math.min(1, lower + upper);
}

/** The probability of at least `count` events, above 0. */
function atLeast(count: number, trials: number, share: number, rest: number): number {
  const others = trials - count + 1;
  return betaTail(count, others, share, rest, count * rest - others * share);
}
