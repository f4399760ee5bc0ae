import { normalUpperQuantile } from "../math";
import type { Estimate } from "../metric/interval";
import { compensated } from "./compensated";
import { tieGroups } from "./tieGroups";

/** How well scores rank churned customers above retained ones. */
export interface Ranking {
  readonly auc: Estimate<"delong">;
  readonly ks: number;
  readonly lift: number;
  readonly capture: number;
}

/** The ranking by scores in ascending order, of churned and of retained customers; at least one of each. */
export function ranking(left: Float64Array, stayed: Float64Array, share: number, confidence: number): Ranking {
  const events = left.length;
  const others = stayed.length;
  const top = share * (events + others);
  let leftAbove = 0;
  let stayedAbove = 0;
  let won = 0;
  let widest = 0;
  let captured = 0;
  tieGroups(left, stayed, (ofLeft, ofStayed) => {
    // Twice the number of pairs in which the churned customer has the higher score: a tie counts one half.
    won += ofLeft * (2 * (others - stayedAbove) - ofStayed);
    // If the share ends within a group of equal scores, the expected number under random order is counted.
    const reached = Math.min(1, Math.max(0, (top - leftAbove - stayedAbove) / (ofLeft + ofStayed)));
    captured += ofLeft * reached;
    leftAbove += ofLeft;
    stayedAbove += ofStayed;
    widest = Math.max(widest, Math.abs(leftAbove * others - stayedAbove * events));
  });
  const estimate = won / (2 * events * others);
  const capture = Math.min(1, captured / events);
  return {
    auc: {
      estimate,
      interval: { ...interval(left, stayed, estimate, confidence), confidence, method: "delong" },
    },
    ks: widest / (events * others),
    lift: capture / share,
    capture,
  };
}

/** DeLong's interval, from the spread of the placements of churned and of retained customers. */
function interval(left: Float64Array, stayed: Float64Array, estimate: number, confidence: number) {
  const events = left.length;
  const others = stayed.length;
  // A single customer has no spread, so the uncertainty is unknown.
  if (events === 1 || others === 1) return { low: 0, high: 1 };
  const ofEvents = compensated();
  const ofOthers = compensated();
  let leftAbove = 0;
  let stayedAbove = 0;
  tieGroups(left, stayed, (ofLeft, ofStayed) => {
    if (ofLeft > 0) ofEvents.add(ofLeft * ((others - stayedAbove - ofStayed / 2) / others - estimate) ** 2);
    if (ofStayed > 0) ofOthers.add(ofStayed * ((leftAbove + ofLeft / 2) / events - estimate) ** 2);
    leftAbove += ofLeft;
    stayedAbove += ofStayed;
  });
  const variance = ofEvents.total() / (events - 1) / events + ofOthers.total() / (others - 1) / others;
  const reach = normalUpperQuantile((1 - confidence) / 2) * Math.sqrt(variance);
  return { low: Math.max(0, estimate - reach), high: Math.min(1, estimate + reach) };
}
