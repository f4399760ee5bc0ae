import type { TextsOf } from "../text";

/** The metrics of survival, in Persian. */
export const survival: TextsOf<typeof import("../../survival")> = {};
