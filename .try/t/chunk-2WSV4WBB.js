"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkF6GP3JSTjs = require('./chunk-F6GP3JST.js');







var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');


var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/validation/flags.ts
function flag() {
  const facts = _chunkZX2QLR52js.rareKind.call(void 0, "boolean");
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, _chunk4QJ2UKVPjs.boolean.call(void 0, { error: _chunk4QJ2UKVPjs.zodError.call(void 0, facts) }), facts);
}
function flagsOf(list) {
  const items = _chunkZX2QLR52js.rareKind.call(void 0, "boolean");
  const facts = {
    kind: "list",
    items,
    jsonSchema: { type: "array", items: { enum: [0, 1, false, true] }, sameLengthAs: list }
  };
  const checked = _chunk4QJ2UKVPjs.customField.call(void 0, _chunk4QJ2UKVPjs.isList, facts).check(({ value, issues }) => {
    const { length } = value;
    for (let i = 0, bad = 0; i < length && bad < _chunk4QJ2UKVPjs.MOST_BAD_ITEMS; i++) {
      const each = value[i];
      if (each === 0 || each === 1 || each === true || each === false) continue;
      bad++;
      issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, [i], each, "wrongType", { expected: "boolean" }));
    }
  });
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, checked, facts);
}




exports.flag = flag; exports.flagsOf = flagsOf;
