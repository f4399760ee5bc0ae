import type { DistinctRows } from "../math/distinctRows";
import { DAYS_IN_UNIT } from "../purchases/daysInUnit";
import type { TimeUnit } from "./fitOptions";

/** On more than this share of their days. */
const OFTEN = 0.5;

/** How many customers bought on more than half of their days; the rows are frequency, recency and age. */
export function nearDailyBuyers({ size, values, places, weights }: DistinctRows, unit: TimeUnit = "day"): number {
  const [frequencies, , ages] = values as [Float64Array, Float64Array, Float64Array];
  const [frequencyAt, , ageAt] = places as [Int32Array, Int32Array, Int32Array];
  let total = 0;
  for (let i = 0; i < size; i++) {
    const days = (ages[ageAt[i] as number] as number) * DAYS_IN_UNIT[unit];
    if ((frequencies[frequencyAt[i] as number] as number) > OFTEN * days) total += weights[i] as number;
  }
  return total;
}
