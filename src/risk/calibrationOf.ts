import type { Flags } from "../validation/flags";
import type { CalibrationBin } from "./calibrationBin";
import { compensated } from "./compensated";

/** The calibration table of probabilities, in bins of equal width. */
export function calibrationOf(probabilities: ArrayLike<number>, churned: Flags, bins: number): CalibrationBin[] {
  const rows = Array.from({ length: bins }, () => ({ customers: 0, left: 0, predicted: compensated() }));
  for (let i = 0; i < probabilities.length; i++) {
    const probability = probabilities[i] as number;
    const row = rows[binOf(probability, bins)] as (typeof rows)[number];
    row.customers++;
    if (churned[i]) row.left++;
    row.predicted.add(probability);
  }
  return rows.map(({ customers, left, predicted }, i) => ({
    from: i / bins,
    until: (i + 1) / bins,
    customers,
    predicted: customers === 0 ? null : predicted.total() / customers,
    observed: customers === 0 ? null : left / customers,
  }));
}

/** The bin as determined by its own ends: 0.29 × 100 is 28.999999999999996. */
function binOf(probability: number, bins: number): number {
  let bin = Math.min(bins - 1, Math.floor(probability * bins));
  while (bin + 1 < bins && (bin + 1) / bins <= probability) bin++;
  while (bin / bins > probability) bin--;
  return bin;
}
