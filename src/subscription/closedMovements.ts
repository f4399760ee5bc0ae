/** The movements of a period and what they end in. */
export interface Movements {
  readonly new: number;
  readonly expansion: number;
  readonly reactivation: number;
  readonly contraction: number;
  readonly churned: number;
  readonly ending: number;
}

type Parts = Omit<Movements, "ending">;

/** How far a sum of movements may be from the revenue that is there before it is brought back. */
const DRIFT = 1e-12;
/** How far a movement may be brought off its own sum for that. */
const SLACK = 1e-10;

/**
 * Movements that lead from `starting` to their `ending` exactly as floating-point numbers add up, and to `there` within
 * their last digits.
 *
 * Sums of sums drift: after 0.1 + 0.2 came and went one by one, 2.8e-17 is left of nothing. Where that is no longer
 * small against what is there, the largest movement takes up the difference.
 */
export function closedMovements(starting: number, there: number, parts: Parts): Movements {
  const ending = endOf(starting, parts);
  if (Math.abs(ending - there) <= DRIFT * there) return { ...parts, ending };
  // Everybody left: nobody who stays can have paid more or less.
  if (there === 0) return { ...parts, churned: starting, ending: 0 };
  const largest = largestOf(parts);
  // A movement too small for it is left as it is, and a later, larger one will do.
  if (Math.abs(ending - there) > SLACK * parts[largest] && ending >= 0) return { ...parts, ending };
  const sign = largest === "contraction" || largest === "churned" ? 1 : -1;
  const mended = { ...parts, [largest]: Math.max(0, parts[largest] + sign * (ending - there)) };
  return { ...mended, ending: Math.max(0, endOf(starting, mended)) };
}

/** In the order in which the documentation writes it. */
function endOf(starting: number, { new: fromNew, expansion, reactivation, contraction, churned }: Parts): number {
  return starting + fromNew + expansion + reactivation - contraction - churned;
}

function largestOf(parts: Parts): keyof Parts {
  const names = Object.keys(parts) as (keyof Parts)[];
  return names.reduce((largest, name) => (parts[name] > parts[largest] ? name : largest));
}
