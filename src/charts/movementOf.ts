import type { RevenueMovementsRow } from "../subscription";

/** The movements that a bar shows. */
export type MovementName = "new" | "expansion" | "reactivation" | "contraction" | "churned";

/** What a movement was worth, in money, 0 or more. */
export function movementOf(row: RevenueMovementsRow, name: MovementName): number {
  return row[name];
}
