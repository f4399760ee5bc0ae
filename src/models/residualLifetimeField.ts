import { amount, type Field, ratio, wholePeriods } from "../validation/fields";
import { group } from "../validation/inputSchema";
import type { ResidualLifetimeOptions } from "./residualLifetimeOptions";

/** What a residual lifetime value is asked for, as a field. */
export function residualLifetimeOptions(): Field<ResidualLifetimeOptions> {
  return group<ResidualLifetimeOptions>({ renewals: wholePeriods(0, 1e9), margin: amount(), discountRate: ratio() });
}
