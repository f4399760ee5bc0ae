"use strict";Object.defineProperty(exports, "__esModule", {value: true});



var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');



var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/validation/rowFields.ts
function accessor() {
  return _chunk4QJ2UKVPjs.customField.call(void 0, (value) => typeof value === "string" || typeof value === "function", _chunkZX2QLR52js.rareKind.call(void 0, "accessor"));
}
function column() {
  return _chunk4QJ2UKVPjs.customField.call(void 0, _chunk4QJ2UKVPjs.isList, { kind: "list" });
}
function sameLength(one, other) {
  const lengthOf = (input, name) => input[name].length;
  return _chunk4QJ2UKVPjs.rule.call(void 0, 
    [one, other],
    (input) => input[one] === void 0 || lengthOf(input, one) === lengthOf(input, other),
    (input) => ({
      code: _chunkZX2QLR52js.wrongLength,
      value: input[one],
      details: { bound: lengthOf(input, other), length: lengthOf(input, one) }
    })
  );
}





exports.accessor = accessor; exports.column = column; exports.sameLength = sameLength;
