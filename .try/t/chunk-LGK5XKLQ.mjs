import {
  customField,
  isList,
  rule
} from "./chunk-J5IQHBUV.mjs";
import {
  rareKind,
  wrongLength
} from "./chunk-IQ4LGOZS.mjs";

// src/validation/rowFields.ts
function accessor() {
  return customField((value) => typeof value === "string" || typeof value === "function", rareKind("accessor"));
}
function column() {
  return customField(isList, { kind: "list" });
}
function sameLength(one, other) {
  const lengthOf = (input, name) => input[name].length;
  return rule(
    [one, other],
    (input) => input[one] === void 0 || lengthOf(input, one) === lengthOf(input, other),
    (input) => ({
      code: wrongLength,
      value: input[one],
      details: { bound: lengthOf(input, other), length: lengthOf(input, one) }
    })
  );
}

export {
  accessor,
  column,
  sameLength
};
