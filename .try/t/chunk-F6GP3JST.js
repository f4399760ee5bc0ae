"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _nullishCoalesce(lhs, rhsFn) { if (lhs != null) { return lhs; } else { return rhsFn(); } }






var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');



var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/validation/answers.ts
var itemFacts = { kind: "wholeNumber", unit: "scale" };
var item = /* @__PURE__ */ _chunk4QJ2UKVPjs.customField.call(void 0, Boolean, itemFacts);
function answerJsonSchema({ min, max }) {
  return { type: ["integer", "null", "string"], minimum: min, maximum: max, maxLength: 0 };
}
function answers(range) {
  const facts = {
    kind: "list",
    unit: "scale",
    items: itemFacts,
    jsonSchema: { type: "array", items: answerJsonSchema(range) }
  };
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, _chunk4QJ2UKVPjs.customField.call(void 0, _chunk4QJ2UKVPjs.isList, facts), facts);
}
var tallies = /* @__PURE__ */ new WeakMap();
function tallyOf(parsed) {
  return tallies.get(parsed);
}
function scored(fields, scaleOf) {
  const check2 = ({ value, issues }) => {
    const scale = scaleOf(value);
    const { answers: answers2, weights, invalid } = value;
    const { length } = answers2;
    if (weights && weights.length !== length) {
      issues.push(issueAt(["weights"], weights, _chunkZX2QLR52js.wrongLength, { bound: length, length: weights.length }));
      return;
    }
    const tally = weights ? weighted(answers2, weights, scale) : counted(answers2, scale);
    tallies.set(value, tally);
    if (tally.invalid > 0 && invalid !== "exclude") issues.push(...offScale(answers2, ["answers"], scale));
    else if (tally.answered > 0 && tally.effective === 0) issues.push(issueAt(["weights"], weights, _chunkZX2QLR52js.noWeight));
  };
  return _chunk4QJ2UKVPjs.check.call(void 0, check2, { when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["answers", "weights", "invalid", ...fields]) });
}
function offScale(answers2, path, { min, max }) {
  const issues = [];
  for (let i = 0; i < answers2.length && issues.length < _chunk4QJ2UKVPjs.MOST_BAD_ITEMS; i++) {
    const answer = answers2[i];
    if (isOnScale(answer, min, max) || isMissing(answer)) continue;
    const at = [...path, i];
    if (typeof answer !== "number" || Number.isNaN(answer))
      issues.push(issueAt(at, answer, "wrongType", { expected: itemFacts.kind }));
    else if (answer < min) issues.push(issueAt(at, answer, "tooSmall", { bound: min }));
    else if (answer > max) issues.push(issueAt(at, answer, "tooLarge", { bound: max }));
    else issues.push(issueAt(at, answer, "notWhole"));
  }
  return issues;
}
function issueAt(path, value, code, details = {}) {
  const broken = () => ({ code, value, details });
  return { code: "custom", input: value, inst: item, path: [...path], continue: true, params: { broken } };
}
function isOnScale(answer, min, max) {
  return typeof answer === "number" && (answer | 0) === answer && answer >= min && answer <= max;
}
function isMissing(answer) {
  return answer === null || answer === void 0 || answer === "";
}
var MANY = 1e4;
function isPlain(answers2) {
  if (!Array.isArray(answers2) || answers2.length < MANY) return false;
  for (let i = 0; i < MANY; i += 10) if (typeof answers2[i] !== "number") return false;
  return true;
}
function counted(answers2, { min, max }) {
  const counts = new Float64Array(max - min + 1);
  const { length } = answers2;
  let missing = 0;
  let invalid = 0;
  if (answers2 instanceof Uint8Array) invalid = countBytes(answers2, min, counts);
  else
    for (let i = isPlain(answers2) ? countRun(answers2, min, counts) : 0; i < length; i++) {
      const answer = answers2[i];
      if (isOnScale(answer, min, max)) counts[answer - min] = counts[answer - min] + 1;
      else if (isMissing(answer)) missing++;
      else invalid++;
    }
  const answered = length - missing - invalid;
  return { counts, weights: counts, effective: answered, answered, missing, invalid };
}
function countRun(answers2, min, counts) {
  const steps = counts.length;
  const even = new Uint32Array(steps);
  const odd = new Uint32Array(steps);
  let i = 0;
  for (const { length } = answers2; i < length; i++) {
    const answer = answers2[i];
    if (typeof answer !== "number" || (answer | 0) !== answer) break;
    const at = answer - min;
    if (at < 0 || at >= steps) break;
    if (i & 1) odd[at] = odd[at] + 1;
    else even[at] = even[at] + 1;
  }
  for (let at = 0; at < steps; at++) counts[at] = even[at] + odd[at];
  return i;
}
function countBytes(bytes, min, counts) {
  const even = new Uint32Array(256);
  const odd = new Uint32Array(256);
  const { length } = bytes;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i];
    if (i & 1) odd[byte] = odd[byte] + 1;
    else even[byte] = even[byte] + 1;
  }
  let invalid = length;
  for (let at = 0; at < counts.length; at++) {
    const count = (_nullishCoalesce(even[at + min], () => ( 0))) + (_nullishCoalesce(odd[at + min], () => ( 0)));
    counts[at] = count;
    invalid -= count;
  }
  return invalid;
}
function weighted(answers2, weights, { min, max }) {
  const steps = max - min + 1;
  const counts = new Float64Array(steps);
  const sums = new Float64Array(steps + 1);
  const lost = new Float64Array(steps + 1);
  const add = (at, term) => {
    const total2 = sums[at];
    const next = total2 + term;
    const added = next - total2;
    lost[at] = lost[at] + (total2 - (next - added) + (term - added));
    sums[at] = next;
  };
  const { length } = answers2;
  let missing = 0;
  let invalid = 0;
  for (let i = 0; i < length; i++) {
    const answer = answers2[i];
    if (isOnScale(answer, min, max)) {
      const weight = weights[i];
      counts[answer - min] = counts[answer - min] + 1;
      add(answer - min, weight);
      add(steps, weight * weight);
    } else if (isMissing(answer)) missing++;
    else invalid++;
  }
  const answered = length - missing - invalid;
  const exact = sums.map((sum, at) => sum + lost[at]);
  const squares = exact[steps];
  const total = exact.subarray(0, steps).reduce((sum, each) => sum + each, 0);
  const effective = squares === 0 ? 0 : Math.max(1, Math.min(answered, total ** 2 / squares));
  return { counts, weights: exact.subarray(0, steps), effective, answered, missing, invalid };
}










exports.answerJsonSchema = answerJsonSchema; exports.answers = answers; exports.tallyOf = tallyOf; exports.scored = scored; exports.offScale = offScale; exports.issueAt = issueAt; exports.isOnScale = isOnScale; exports.counted = counted;
