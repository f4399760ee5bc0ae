import type { RevenueMovement } from "../subscription";

/** A row of `revenueMovements`. */
export type RevenueMovementsRow = RevenueMovement;
