import {
  MOST_BAD_ITEMS,
  customField,
  isList,
  withFacts
} from "./chunk-J5IQHBUV.mjs";
import {
  nearestName
} from "./chunk-QSHEKWHF.mjs";
import {
  fieldName,
  mustBeZero,
  rareKind,
  wrongLength
} from "./chunk-IQ4LGOZS.mjs";

// src/validation/tableField.ts
function table(shape) {
  const columns = jsonSchemaOf(shape, true);
  return checkedTable(shape, false, { kind: "object", jsonSchema: columns });
}
function tableOrRow(shape) {
  const anyOf = [jsonSchemaOf(shape, false), jsonSchemaOf(shape, true)];
  return checkedTable(shape, true, { kind: "object", jsonSchema: { anyOf } });
}
var cell = /* @__PURE__ */ customField(Boolean, { kind: "number" });
function checkedTable(shape, rowToo, facts) {
  const names = Object.keys(shape.columns);
  const all = { ...shape, columns: { ...shape.columns, ...shape.optional } };
  const isObject = (value) => Object.prototype.toString.call(value) === "[object Object]";
  const field = customField(isObject, facts).check(({ value, issues }) => {
    const report = (path, received, code, details = {}) => {
      const broken = (_, group) => ({
        code,
        value: received,
        details: typeof details === "function" ? details(nameIn(group, path)) : details
      });
      const input = received ?? null;
      issues.push({ code: "custom", input, inst: cell, path: [...path], continue: true, params: { broken } });
    };
    const absent = names.filter((name) => value[name] === void 0);
    for (const name of absent.length > 0 ? Object.keys(value) : []) {
      const suggestion = names.includes(name) ? void 0 : nearestName(name, absent);
      if (suggestion !== void 0) report([name], value[name], "misspelledField", { suggestion });
    }
    const isRow = rowToo && !names.some((name) => isList(value[name])) && names.some((name) => typeof value[name] === "number");
    const more = Object.keys(shape.optional ?? {}).filter((name) => value[name] !== void 0);
    checkColumns(all, [...names, ...more], value, isRow, report);
  });
  return withFacts(field, facts);
}
function checkColumns({ columns, rowProblem, minLength = 0 }, names, value, isRow, report) {
  let bad = 0;
  const count = (...problem) => {
    bad++;
    report(...problem);
  };
  const expected = isRow ? "number" : "list";
  for (const name of names) {
    const column = value[name];
    if (column === void 0) count([name], column, "missing", { expected });
    else if (isRow && typeof column !== "number") count([name], column, "wrongType", { expected });
    else if (!isRow && !isList(column)) count([name], column, "wrongType", { expected });
  }
  if (bad > 0) return;
  const lists = names.map((name) => isRow ? [value[name]] : value[name]);
  const [first] = lists;
  const { length } = first;
  if (length < minLength) count([names[0]], first, wrongLength, { bound: `\u2265 ${minLength}`, length });
  for (const [i, list] of lists.entries())
    if (list.length !== length) count([names[i]], list, wrongLength, { bound: length, length: list.length });
  if (bad > 0) return;
  for (const [i, list] of lists.entries()) {
    const name = names[i];
    const column = columns[name];
    for (let row = firstBad(list, column, 0); row >= 0 && bad < MOST_BAD_ITEMS; row = firstBad(list, column, row + 1)) {
      const [code, details] = problemOf(list[row], column);
      count(isRow ? [name] : [name, row], list[row], code, details);
    }
  }
  if (bad > 0 || !rowProblem) return;
  for (let row = 0; row < length && bad < MOST_BAD_ITEMS; row++) {
    const problem = rowProblem(lists, row);
    if (!problem) continue;
    const { column, code, details } = problem;
    const received = lists[names.indexOf(column)][row];
    count(isRow ? [column] : [column, row], received, code, details);
  }
}
function nameIn(group, path) {
  const [, ...row] = path;
  const prefix = group.slice(0, group.length - row.length);
  return (column) => fieldName([...prefix, column, ...row]);
}
function firstBad(list, { least, greatest, nearest = 0, whole }, from) {
  const { length } = list;
  for (let row = from; row < length; row++) {
    const each = list[row];
    if (typeof each !== "number" || !(each >= least && each <= greatest) || each !== 0 && each < nearest && each > -nearest || whole && Math.floor(each) !== each)
      return row;
  }
  return -1;
}
function problemOf(each, column) {
  const { least, greatest, nearest = 0, whole } = column;
  const expected = whole ? "wholeNumber" : "number";
  if (each === void 0) return ["missing", { expected }];
  if (typeof each !== "number" || Number.isNaN(each)) return ["wrongType", { expected }];
  if (each < least) return ["tooSmall", { bound: least }];
  if (each > greatest) return ["tooLarge", { bound: greatest }];
  if (whole && Math.floor(each) !== each) return ["notWhole", {}];
  return ["nearZero", { bound: nearest }];
}
function jsonSchemaOf(shape, asColumns) {
  const { columns, optional, minLength = 0 } = shape;
  const names = Object.keys(columns);
  const properties = Object.entries({ ...columns, ...optional }).map(([name, column]) => {
    const { unit, least, greatest, whole } = column;
    const each = { type: whole ? "integer" : "number", minimum: least, maximum: greatest, unit };
    const list = { type: "array", items: each, minItems: minLength, sameLengthAs: names[0] };
    return [name, asColumns ? list : each];
  });
  return { type: "object", properties: Object.fromEntries(properties), required: names };
}
var COUNT = { unit: "count", least: 0, greatest: 1e9, whole: true };
var TIME = { unit: "periods", least: 0, greatest: 1e12, nearest: 1e-9 };
var TIME_SLACK = 1e-9;
var purchaseTable = {
  columns: { frequency: COUNT, recency: TIME, age: TIME },
  rowProblem: (columns, row) => {
    const recency = columns[1]?.[row];
    const age = columns[2]?.[row];
    if (recency > age * (1 + TIME_SLACK))
      return {
        column: "recency",
        code: "notAbove",
        details: (nameOf) => ({ sum: nameOf("recency"), other: nameOf("age"), otherValue: age })
      };
    if (recency > 0 && columns[0]?.[row] === 0)
      return { column: "recency", code: mustBeZero, details: (nameOf) => ({ other: nameOf("frequency") }) };
    return void 0;
  }
};
function callback() {
  return customField((value) => typeof value === "function", rareKind("callback"));
}

export {
  table,
  tableOrRow,
  COUNT,
  purchaseTable,
  callback
};
