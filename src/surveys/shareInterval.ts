import { proportionEnds } from "../math";
import type { Interval, ProportionMethod } from "../metric/interval";
import { oneOf, withDefault } from "../validation/fields";

/** The field for the method of {@link shareInterval}. */
export const shareMethod = () => withDefault(oneOf("wilson", "clopperPearson", "jeffreys", "agrestiCoull"), "wilson");

/** The interval of `share` of `n` answers; a weighted survey has its effective number of them. */
export function shareInterval(
  share: number,
  n: number,
  { confidence, method }: { readonly confidence: number; readonly method: ProportionMethod },
): Interval<ProportionMethod> {
  // share * n may be above n by rounding.
  const events = share === 1 ? n : share * n;
  return { ...proportionEnds(method, events, n, (1 - confidence) / 2), confidence, method };
}
