/**
 * What a number measures.
 *
 * `"ratio"` is a fraction (0.05 is 5 %), `"points"` runs from −100 to 100, `"scale"` is in steps of an answer scale,
 * `"money"` is in the one currency of the caller's choice, `"periods"` in whatever period the input speaks of.
 */
export type Unit = "ratio" | "money" | "count" | "points" | "scale" | "periods" | "days";
