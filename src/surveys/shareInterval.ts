import { proportionEnds } from "../math";
import type { Interval, ProportionMethod } from "../metric/interval";
import { oneOf, withDefault } from "../validation/fields";

/** The field for the method of {@link shareInterval}. */
export const shareMethod = () => withDefault(oneOf("wilson", "clopperPearson", "jeffreys", "agrestiCoull"), "wilson");

/** The interval of a `share` of `n` answers; for a weighted survey, `n` is the effective number. */
export function shareInterval(
  share: number,
  n: number,
  { confidence, method }: { readonly confidence: number; readonly method: ProportionMethod },
): Interval<ProportionMethod> {
  // share * n may exceed n by rounding.
  const events = share === 1 ? n : share * n;
  return { ...proportionEnds(method, events, n, (1 - confidence) / 2), confidence, method };
}
