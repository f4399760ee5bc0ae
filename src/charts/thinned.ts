/** Approximate number of steps drawn per curve; others are omitted evenly. */
const MOST_STEPS = 600;

/** The steps of a curve that are drawn: about 600 of them, with the first and the last. */
export function thinned<Step>(steps: readonly Step[]): Step[] {
  const each = Math.max(1, Math.ceil(steps.length / MOST_STEPS));
  return steps.filter((_, i) => i % each === 0 || i === steps.length - 1);
}
