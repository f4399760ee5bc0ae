import { exact } from "../orders/putTogether";

/** A running sum without the rounding errors of single additions. */
export interface Adder {
  readonly add: (value: number) => void;
  readonly total: () => number;
}

/** Creates an adder; its total equals that of `exact`. */
export function adder(): Adder {
  let sum = 0;
  let lost = 0;
  return {
    add(value) {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    },
    total: () => exact([sum, lost]),
  };
}
