import type { RevenueMovementsRow } from "../subscription";

/** The movements shown by a bar. */
export type MovementName = "new" | "expansion" | "reactivation" | "contraction" | "churned";

/** Returns the amount of a movement, in money, 0 or more. */
export function movementOf(row: RevenueMovementsRow, name: MovementName): number {
  return row[name];
}
