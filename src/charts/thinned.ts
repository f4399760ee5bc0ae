/** The steps of a curve that are drawn: about as many as asked for, evenly, with the first and the last. */
export function thinned<Step>(steps: readonly Step[], most: number): Step[] {
  const each = Math.max(1, Math.ceil(steps.length / most));
  return steps.filter((_, i) => i % each === 0 || i === steps.length - 1);
}
