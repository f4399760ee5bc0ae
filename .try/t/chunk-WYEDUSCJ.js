"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _nullishCoalesce(lhs, rhsFn) { if (lhs != null) { return lhs; } else { return rhsFn(); } } function _optionalChain(ops) { let lastAccessLHS = undefined; let value = ops[0]; let i = 1; while (i < ops.length) { const op = ops[i]; const fn = ops[i + 1]; i += 2; if ((op === 'optionalAccess' || op === 'optionalCall') && value == null) { return undefined; } if (op === 'access' || op === 'optionalAccess') { lastAccessLHS = value; value = fn(value); } else if (op === 'call' || op === 'optionalCall') { value = fn((...args) => value.call(lastAccessLHS, ...args)); lastAccessLHS = undefined; } } return value; }


var _chunkQUXRTJXZjs = require('./chunk-QUXRTJXZ.js');




var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/logs/badRows.ts
var MOST_TOLD = 20;
function badRows(metric, invalidRows) {
  const issues = [];
  let count = 0;
  let last = -1;
  return {
    add(row, field, problem, value, details = {}) {
      if (row !== last) count++;
      last = row;
      if (count <= MOST_TOLD)
        issues.push(_chunkQUXRTJXZjs.makeIssue.call(void 0, problem, field === null ? [row] : [row, field], value, details, _chunkZX2QLR52js.rareWords.call(void 0, details)));
    },
    check() {
      if (count === 0 || invalidRows === "skip") return;
      const more = count > MOST_TOLD ? [_chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.moreRows, [], count - MOST_TOLD)] : [];
      throw new (0, _chunkQUXRTJXZjs.MetricInputError)(metric, [...issues, ...more]);
    },
    report: () => Object.freeze({ count, issues: Object.freeze(issues) })
  };
}

// src/logs/customerDictionary.ts
function customerDictionary() {
  const ids = [];
  const numbers = /* @__PURE__ */ new Map();
  let table = new Int32Array(0);
  function numberOf(id) {
    if (typeof id === "string") return _nullishCoalesce(numbers.get(id), () => ( numberOfNew(id)));
    if (typeof id !== "number") return -1;
    if (id >= 0 && id < table.length) {
      const known2 = (_nullishCoalesce(table[id], () => ( 0))) - 1;
      if (known2 >= 0) return known2;
    }
    const known = numbers.size === 0 ? void 0 : numbers.get(id);
    return _nullishCoalesce(known, () => ( numberOfNew(id)));
  }
  function numberOfNew(id) {
    if (!accepts(id)) return -1;
    if (typeof id === "number" && hasPlace(id)) table[id] = ids.length + 1;
    else numbers.set(id, ids.length);
    return ids.push(typeof id === "number" ? id + 0 : id) - 1;
  }
  function accepts(id) {
    if (ids.length > 0 && typeof id !== typeof ids[0]) return false;
    return typeof id === "string" ? id.trim() !== "" : Number.isSafeInteger(id);
  }
  function hasPlace(id) {
    if (id < 0) return false;
    if (id < table.length) return true;
    if (id > 8 * (ids.length + 1024)) return false;
    const longer = new Int32Array(2 * id + 1024);
    longer.set(table);
    table = longer;
    return true;
  }
  return { ids, numberOf, accepts };
}

// src/logs/rowReader.ts
function getter(accessor, usual) {
  if (accessor === void 0) return usual;
  return typeof accessor === "function" ? accessor : (row) => row[accessor];
}
function knownLength(rows) {
  return Array.isArray(rows) ? rows.length : 0;
}
function readRows(metric, rows, first, bad, read) {
  let index = first;
  const readRow = (row) => {
    if (typeof row === "object" && row !== null) read(row, index);
    else bad.add(index, null, "wrongType", row, { expected: "object" });
    index++;
  };
  if (Array.isArray(rows)) for (let i = 0; i < rows.length; i++) readRow(rows[i]);
  else if (isIterable(rows, Symbol.iterator)) for (const row of rows) readRow(row);
  else refuseRows(metric, "rows", rows);
  return index;
}
async function readChunks(metric, chunks, bad, read) {
  if (!isIterable(chunks, Symbol.asyncIterator) && !isIterable(chunks, Symbol.iterator))
    refuseRows(metric, "chunks", chunks);
  let next = 0;
  for await (const chunk of chunks) next = readRows(metric, chunk, next, bad, read);
}
function isIterable(value, symbol) {
  try {
    return typeof value === "object" && typeof _optionalChain([value, 'optionalAccess', _ => _[symbol]]) === "function";
  } catch (e) {
    return false;
  }
}
function refuseRows(metric, field, value) {
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)(metric, [_chunkQUXRTJXZjs.makeIssue.call(void 0, "wrongType", [field], value, { expected: "rows" }, _chunkZX2QLR52js.rareKinds.rows)]);
}








exports.badRows = badRows; exports.customerDictionary = customerDictionary; exports.getter = getter; exports.knownLength = knownLength; exports.readRows = readRows; exports.readChunks = readChunks;
