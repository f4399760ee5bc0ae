import type { TextsOf } from "../text";

/** The metrics of survival, in English. */
export const survival: TextsOf<typeof import("../../survival")> = {};
