import type { TextsOf } from "../text";

/** The metrics of survival, in Arabic. */
export const survival: TextsOf<typeof import("../../survival")> = {};
