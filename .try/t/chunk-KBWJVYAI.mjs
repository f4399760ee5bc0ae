import {
  sum
} from "./chunk-GMLNFTUW.mjs";

// src/math/mean.ts
function mean(values, from = 0, to = values.length) {
  return sum(values, from, to) / (to - from);
}

export {
  mean
};
