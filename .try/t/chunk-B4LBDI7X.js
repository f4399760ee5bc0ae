"use strict";Object.defineProperty(exports, "__esModule", {value: true});// src/math/sum.ts
function sumOf(count, at) {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const term = at(i);
    const next = total + term;
    const added = next - total;
    lost += total - (next - added) + (term - added);
    total = next;
  }
  return total + lost;
}
function sum(values, from = 0, to = values.length) {
  return sumOf(to - from, (i) => values[from + i]);
}




exports.sumOf = sumOf; exports.sum = sum;
