import {
  rule
} from "./chunk-J5IQHBUV.mjs";

// src/validation/scaleRules.ts
function above(large, small) {
  const of = (input) => input;
  return rule(
    [large, small],
    (input) => of(input)[large] > of(input)[small],
    (input) => ({
      code: "tooSmall",
      value: of(input)[large],
      details: { bound: of(input)[small] + 1 }
    })
  );
}
function within(field, others, boundsOf) {
  const numberIn = (input) => input[field];
  return rule(
    [field, ...others],
    (input) => {
      const { min = -Infinity, max = Infinity } = boundsOf(input);
      const value = numberIn(input);
      return value === void 0 || value >= min && value <= max;
    },
    (input) => {
      const value = numberIn(input);
      const { min = -Infinity, max } = boundsOf(input);
      return value < min ? { code: "tooSmall", value, details: { bound: min } } : { code: "tooLarge", value, details: { bound: max } };
    }
  );
}

export {
  above,
  within
};
