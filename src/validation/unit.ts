/**
 * What a number measures.
 *
 * `"fraction"` is a share or a rate (0.05 is 5%), `"multiple"` a quotient that may exceed 1 (3.2×), `"points"` runs
 * from −100 to 100, `"scale"` is in steps of an answer scale, `"money"` is in one currency of the caller's choice,
 * `"periods"` in whatever period the input speaks of.
 */
export type Unit = "fraction" | "multiple" | "money" | "count" | "points" | "scale" | "periods" | "days";
