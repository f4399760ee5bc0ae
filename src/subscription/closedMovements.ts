/** The movements of a period, and the revenue at its end. */
export interface Movements {
  readonly new: number;
  readonly expansion: number;
  readonly reactivation: number;
  readonly contraction: number;
  readonly churned: number;
  readonly ending: number;
}

type Parts = Omit<Movements, "ending">;

/** Relative difference up to which the sum of movements counts as equal to the true revenue. */
const DRIFT = 1e-12;
/** Largest correction of one movement, relative to that movement. */
const SLACK = 1e-10;

/**
 * Adjusts the movements so that floating-point addition leads from `starting` exactly to `ending`, and `ending` to
 * `there` within the last digits.
 *
 * Sums of sums drift: adding 0.1 and 0.2 and removing them one by one leaves 2.8e-17. If that matters relative to the
 * true revenue, the largest movement absorbs the difference.
 */
export function closedMovements(starting: number, there: number, parts: Parts): Movements {
  const ending = endOf(starting, parts);
  if (Math.abs(ending - there) <= DRIFT * there) return { ...parts, ending };
  // All customers left, so none can have expanded or contracted.
  if (there === 0) return { ...parts, churned: starting, ending: 0 };
  const largest = largestOf(parts);
  // Too small to absorb the difference: keep it; a later, larger movement absorbs it.
  if (Math.abs(ending - there) > SLACK * parts[largest] && ending >= 0) return { ...parts, ending };
  const sign = largest === "contraction" || largest === "churned" ? 1 : -1;
  const mended = { ...parts, [largest]: Math.max(0, parts[largest] + sign * (ending - there)) };
  return { ...mended, ending: Math.max(0, endOf(starting, mended)) };
}

/** Adds in the order that the documentation states. */
function endOf(starting: number, { new: fromNew, expansion, reactivation, contraction, churned }: Parts): number {
  return starting + fromNew + expansion + reactivation - contraction - churned;
}

function largestOf(parts: Parts): keyof Parts {
  const names = Object.keys(parts) as (keyof Parts)[];
  return names.reduce((largest, name) => (parts[name] > parts[largest] ? name : largest));
}
