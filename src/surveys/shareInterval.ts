import { agrestiCoull, clopperPearson, jeffreys, normalUpperQuantile, wilson } from "../math";
import type { Interval } from "../metric/interval";
import { oneOf, withDefault } from "../validation/fields";
import type { ShareMethod } from "./shareMethod";

/** The field for the method of {@link shareInterval}. */
export const shareMethod = () => withDefault(oneOf("wilson", "clopperPearson", "jeffreys", "agrestiCoull"), "wilson");

/** The interval of `share` of `n` answers; a weighted survey has its effective number of them. */
export function shareInterval(
  share: number,
  n: number,
  { confidence, method }: { readonly confidence: number; readonly method: ShareMethod },
): Interval<ShareMethod> {
  const tail = (1 - confidence) / 2;
  const z = normalUpperQuantile(tail);
  // share * n may be above n by rounding.
  const events = share === 1 ? n : share * n;
  const ends = {
    wilson: () => wilson(events, n, z),
    agrestiCoull: () => agrestiCoull(events, n, z),
    clopperPearson: () => clopperPearson(events, n, tail),
    jeffreys: () => jeffreys(events, n, tail),
  }[method]();
  return { ...ends, confidence, method };
}
