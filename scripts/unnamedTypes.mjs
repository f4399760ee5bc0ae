/**
 * Types that only help to write public ones, and that no user needs to name: they are not exported, and that is meant.
 */
export const unnamedTypes = ["CalendarDefaults", "CommonKind", "Defaulted", "RareKind"];
