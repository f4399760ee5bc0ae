import {
  descriptions,
  metricById,
  metricsByDomain
} from "../chunk-2H6O76KJ.mjs";
import "../chunk-RGXXELHI.mjs";
import {
  fitShiftedBetaGeometric,
  shiftedBetaGeometricRetentionRate,
  shiftedBetaGeometricSurvival
} from "../chunk-5XO7KRMT.mjs";
import "../chunk-ZOK3JVHM.mjs";
import "../chunk-DQSHBNQE.mjs";
import "../chunk-CMF3VUQU.mjs";
import "../chunk-R7OERVOA.mjs";
import "../chunk-ZFUCSR4N.mjs";
import "../chunk-6OLIH6Q4.mjs";
import "../chunk-D3KBL3PK.mjs";
import "../chunk-BZ2PEKWY.mjs";
import "../chunk-DDRB6N6R.mjs";
import "../chunk-4MSB4LJC.mjs";
import "../chunk-SFGKFOGO.mjs";
import "../chunk-WEV3FUXW.mjs";
import "../chunk-EUKKBXDA.mjs";
import "../chunk-NUZAAHDR.mjs";
import "../chunk-KBWJVYAI.mjs";
import "../chunk-7QAXIP2D.mjs";
import "../chunk-XYJ2EKJM.mjs";
import "../chunk-RBS3EO6R.mjs";
import "../chunk-7R34S6ON.mjs";
import "../chunk-EEAYOUSJ.mjs";
import "../chunk-DZD7SREW.mjs";
import "../chunk-STFRJR3Y.mjs";
import "../chunk-4JQXTEYR.mjs";
import "../chunk-VKLISL6N.mjs";
import "../chunk-GMLNFTUW.mjs";
import {
  ar
} from "../chunk-3ZQIAUK2.mjs";
import {
  en,
  errors
} from "../chunk-SFSE5PJ3.mjs";
import {
  fa
} from "../chunk-LJCUZWB4.mjs";
import {
  orderLogFromColumns,
  subscriptionLogFromColumns
} from "../chunk-TBFY56NO.mjs";
import "../chunk-4AY632ZM.mjs";
import "../chunk-LGK5XKLQ.mjs";
import "../chunk-GVJJCMHR.mjs";
import "../chunk-V62RDT22.mjs";
import "../chunk-FKKUCTPT.mjs";
import {
  factsOfSchema
} from "../chunk-J5IQHBUV.mjs";
import "../chunk-QSHEKWHF.mjs";
import {
  fillSentence
} from "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";

// src/spreadsheet/cellProblem.ts
var CellProblem = class extends Error {
  /** Which error the cell is to show. */
  kind;
  /**
   * Makes the reason.
   *
   * @param kind - Which error the cell is to show.
   * @param message - What is wrong, and where.
   */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
};

// src/spreadsheet/readNumber.ts
var NUMBER = /^([-+]?)(%?)((?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d+))?\s?(%?)$/i;
function numberOf(cell) {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : void 0;
  if (typeof cell !== "string") return void 0;
  const match = NUMBER.exec(westernDigits(cell));
  if (!match) return void 0;
  const [, sign, before, digits = "", exponent = "0", after] = match;
  if (before && after) return void 0;
  const value2 = Number(`${sign}${digits.replace(/[,\s]/g, "")}e${Number(exponent) - (before || after ? 2 : 0)}`);
  return Number.isFinite(value2) ? value2 : void 0;
}
function isPercent(cell) {
  return typeof cell === "string" && westernDigits(cell).includes("%");
}
function westernDigits(text) {
  return text.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, "").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/\u066b/g, ".").replace(/\u066c/g, ",").replace(/\u066a/g, "%").replace(/\u2212/g, "-").trim();
}

// src/spreadsheet/readDate.ts
var FIRST_SERIAL = 61;
var LAST_SERIAL = 2958465;
var EPOCH_SERIAL = 25569;
var DAY_MS = 864e5;
var FIRST_YEAR = 1900;
var DATE = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?Z?)?$/;
function dateOf(cell) {
  if (typeof cell === "number")
    return cell >= FIRST_SERIAL && cell < LAST_SERIAL + 1 ? Math.round((cell - EPOCH_SERIAL) * 86400) * 1e3 : void 0;
  if (typeof cell === "string") return dateOfText(cell);
  return isDate(cell) ? dateOfDate(cell) : void 0;
}
function isDate(cell) {
  return Object.prototype.toString.call(cell) === "[object Date]";
}
function dateOfDate(date) {
  if (!(date.getFullYear() >= FIRST_YEAR)) return void 0;
  return Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds()
  );
}
function dateOfText(text) {
  const match = DATE.exec(westernDigits(text));
  if (!match) return void 0;
  const [, year, , month, day = "1", hour = "0", minute = "0", second = "0", thousandths = "0"] = match;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const time = Date.UTC(parts[0], parts[1] - 1, ...parts.slice(2));
  const back = new Date(time);
  const shown2 = [
    back.getUTCFullYear(),
    back.getUTCMonth() + 1,
    back.getUTCDate(),
    back.getUTCHours(),
    back.getUTCMinutes(),
    back.getUTCSeconds()
  ];
  const exists = parts[0] >= FIRST_YEAR && parts.every((part, i) => part === shown2[i]);
  return exists ? time + Number(thousandths.padEnd(3, "0")) : void 0;
}
function shownDate(time) {
  return new Date(time).toISOString().replace(/(?:T00:00:00)?\.000Z$|Z$/, "").replace("T", " ");
}
function dayAfter(time) {
  return (Math.floor(time / DAY_MS) + 1) * DAY_MS;
}

// src/spreadsheet/readCell.ts
function readCell(cell, parameter, row) {
  const value2 = valueIn(cell, parameter);
  if (value2 === void 0)
    throw new CellProblem("value", `${placeOf(parameter, row)} is ${shown(cell)}, ${needed(parameter)} is needed`);
  if (parameter.kind === "number" && isPercent(cell) && !isShare(parameter))
    throw new CellProblem(
      "value",
      `${placeOf(parameter, row)} is ${shown(cell)}, a number that is no percentage is needed`
    );
  return value2;
}
function placeOf({ name }, row) {
  return row === void 0 ? name : `${name} in row ${row}`;
}
function valueIn(cell, parameter) {
  switch (parameter.kind) {
    case "number":
      return numberOf(cell);
    case "date":
      return dateOf(cell);
    case "flag":
      return flagOf(cell);
    case "id":
      return idOf(cell);
    case "choice":
      return choiceOf(cell, parameter.choices);
    case "text":
      return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : void 0;
  }
}
function isShare({ unit = "scale" }) {
  return unit === "ratio" || unit === "scale";
}
var NEARLY_NUMBER = /^\D{0,12}\d[\d.,\s]*\D{0,12}$/;
function isTitle(cell, parameter) {
  if (typeof cell !== "string" || valueIn(cell, parameter) !== void 0) return false;
  const text = westernDigits(cell);
  if (!new RegExp("\\p{L}", "u").test(text) && text !== "#" && text !== "%") return false;
  return parameter.kind === "date" ? !/\d/.test(text) : !NEARLY_NUMBER.test(text);
}
var NEEDED = {
  number: "a number",
  date: "a date (or text such as 2025-03-31)",
  flag: "TRUE or FALSE",
  id: "a text or a whole number",
  text: "a text"
};
function needed({ kind, choices = [] }) {
  return kind === "choice" ? `one of ${choices.map((each) => JSON.stringify(each)).join(", ")}` : NEEDED[kind];
}
var YES = ["true", "yes", "1"];
var NO = ["false", "no", "0"];
function flagOf(cell) {
  if (typeof cell === "object") return void 0;
  const text = westernDigits(String(cell)).toLowerCase();
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : void 0;
}
function idOf(cell) {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell !== "number") return void 0;
  return Number.isSafeInteger(cell) ? cell : String(cell);
}
function choiceOf(cell, choices) {
  const number = numberOf(cell);
  return choices.find(
    // A choice that looks like a number becomes one in a cell: "2.0" is 2.
    (choice) => typeof cell === "string" && plain(choice) === plain(cell) || Number(choice) === number
  );
}
function plain(text) {
  return text.replace(/[\s_-]/g, "").toLowerCase();
}
function shown(cell) {
  if (typeof cell === "string") return `the text ${JSON.stringify(cell.length > 40 ? `${cell.slice(0, 39)}\u2026` : cell)}`;
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  if (isDate(cell)) return shownDateCell(cell);
  return typeof cell === "number" ? String(cell) : "nothing that can be read";
}
function shownDateCell(cell) {
  const time = dateOf(cell);
  if (time !== void 0) return `the date ${shownDate(time)}`;
  return Number.isNaN(+cell) ? "an invalid date" : "a time of day";
}

// src/spreadsheet/readArguments.ts
function readArguments({ parameters, name }, args, host) {
  if (args.length > parameters.length)
    throw new CellProblem("value", `${name} takes ${parameters.length} arguments, not ${args.length}`);
  const input = {};
  const groups2 = /* @__PURE__ */ new Map();
  parameters.forEach((parameter, place) => {
    const cells = gridOf(args[place]);
    if (!parameter.range || parameter.single && isSingle(cells)) {
      const value2 = singleValue(parameter, cells, host);
      if (value2 !== null) input[parameter.field] = value2;
      return;
    }
    const column = columnOf(parameter, cells);
    if (isLeftOut(column, host)) {
      if (parameter.optional) return;
      if (isSingle(cells) && !parameter.nullable) throw new CellProblem("value", `${parameter.name} is empty`);
    }
    const group = parameter.group;
    groups2.set(group, [...groups2.get(group) ?? [], column]);
  });
  const rows = /* @__PURE__ */ new Map();
  for (const group of groups2.values()) {
    const kept = readColumns(group, host, input);
    for (const { parameter } of group) rows.set(parameter.field, kept);
  }
  return { input, rowOf: (field, item) => rows.get(field)?.[item] };
}
function gridOf(argument) {
  if (!Array.isArray(argument)) return [[argument]];
  return Array.isArray(argument[0]) ? argument : [argument];
}
function isSingle(cells) {
  return cells.length === 1 && cells[0]?.length === 1;
}
function sizeOf(cells) {
  return `${cells.length} \xD7 ${cells[0]?.length}`;
}
function singleValue(parameter, cells, host) {
  const { name, optional } = parameter;
  if (!isSingle(cells))
    throw new CellProblem("value", `${name} must be a single cell, but is a range of ${sizeOf(cells)}`);
  const value2 = read(cells[0]?.[0], parameter, host);
  if (value2 === null && !optional) throw new CellProblem("value", `${name} is empty`);
  return value2;
}
function columnOf(parameter, cells) {
  if (parameter.matrix) return { parameter, items: cells };
  const [first = []] = cells;
  if (cells.length === 1) return { parameter, items: first };
  if (first.length > 1)
    throw new CellProblem(
      "value",
      `${parameter.name} must be one column or one row, but is a range of ${sizeOf(cells)}`
    );
  return { parameter, items: cells.map((row) => row[0]) };
}
function isLeftOut(column, host) {
  return column.items.every((_, row) => isBlankItem(column, row, host));
}
function isBlankItem({ parameter, items }, row, host) {
  const item = items[row];
  if (!parameter.matrix) return isBlank(item, parameter, host);
  return item.every((cell) => isBlank(cell, parameter, host));
}
function isBlank(cell, { kind }, host) {
  if (host.isBlank(cell)) return true;
  if (typeof cell === "string") return cell.trim() === "";
  return cell === 0 && host.zeroMayBeBlank && kind !== "number" && kind !== "flag";
}
function read(cell, parameter, host, row) {
  const error = host.errorIn(cell);
  if (error !== void 0) throw new CellProblem("value", `${placeOf(parameter, row)} holds ${error}`);
  return isBlank(cell, parameter, host) ? null : readCell(cell, parameter, row);
}
function readColumns(group, host, input) {
  const kept = keptRows(group, host);
  for (const { parameter, items } of group) {
    const { field, kind, matrix } = parameter;
    const values = kept.map((row) => {
      const item = items[row - 1];
      if (matrix) return item.map((cell) => read(cell, parameter, host, row));
      const value2 = read(item, parameter, host, row);
      return value2 === null ? blankValue(parameter) : value2;
    });
    input[field] = kind === "id" && values.some((id) => typeof id === "string") ? values.map(textOf) : values;
  }
  return kept;
}
function blankValue({ group, field, nullable = false }) {
  return group !== void 0 && field.startsWith(`${group}[]`) && !nullable ? void 0 : null;
}
function textOf(id) {
  return typeof id === "number" ? String(id) : id;
}
function keptRows(group, host) {
  const [first] = group;
  const { length } = first.items;
  for (const { parameter, items } of group)
    if (items.length !== length)
      throw new CellProblem(
        "value",
        `${first.parameter.name} has ${length} rows, but ${parameter.name} has ${items.length}: give ranges of the same height`
      );
  const zeroIsBlank = host.zeroMayBeBlank && group.some(({ parameter: { kind } }) => kind !== "number" && kind !== "flag");
  const isBlankRow = (row) => group.every((column) => isBlankItem(column, row, host) || zeroIsBlank && column.items[row] === 0);
  const keepsBlanks = group.length === 1 && first.parameter.keepsBlanks;
  let top = 0;
  let end = length;
  while (end > 0 && isBlankRow(end - 1)) end--;
  while (top < end && isBlankRow(top)) top++;
  const hasTitle = top + 1 < length && top < end && isTitleRow(group, top, host);
  const start = hasTitle ? top + 1 : 0;
  const kept = [];
  for (let row = start; row < end; row++) if (keepsBlanks || !isBlankRow(row)) kept.push(row + 1);
  return kept;
}
function isTitleRow(group, row, host) {
  const told = group.filter(({ parameter: { kind } }) => kind === "number" || kind === "date" || kind === "flag");
  const isTitleCell = (cell, parameter) => host.errorIn(cell) === void 0 && isTitle(cell, parameter);
  return told.length > 0 && told.every(({ parameter, items }) => {
    const item = items[row];
    if (!parameter.matrix) return isTitleCell(item, parameter);
    return item.every((cell) => isTitleCell(cell, parameter));
  });
}

// src/spreadsheet/callFunction.ts
function callFunction(cellFunction, args, host) {
  try {
    const size = spreadSize(cellFunction, args, host);
    if (size) return spread(cellFunction, args, size, host);
    const result = compute(cellFunction, args, host);
    return Array.isArray(result) ? result.map((row) => row.map((cell) => cell ?? "")) : result;
  } catch (error) {
    if (error instanceof CellProblem) return host.fail(error);
    throw error;
  }
}
function spreadSize({ parameters, name, returns }, args, host) {
  if (!host.spreads || returns === "table" || parameters.some(({ range }) => range)) return null;
  const [first, ...others] = args.map(gridOf).filter((cells) => !isSingle(cells));
  if (!first) return null;
  for (const cells of others)
    if (sizeOf(cells) !== sizeOf(first))
      throw new CellProblem(
        "value",
        `the ranges given to ${name} differ in size: ${sizeOf(first)} and ${sizeOf(cells)}`
      );
  return first;
}
function spread(cellFunction, args, size, host) {
  const grids = args.map(gridOf);
  return size.map(
    (cells, row) => cells.map((_, column) => {
      const given = grids.map((grid) => isSingle(grid) ? grid[0]?.[0] : grid[row]?.[column]);
      if (given.every((cell, place) => isSingle(grids[place]) || host.isBlank(cell))) return "";
      try {
        return compute(cellFunction, given, host);
      } catch (error) {
        if (error instanceof CellProblem) return host.errorCell(error);
        throw error;
      }
    })
  );
}
function compute(cellFunction, args, host) {
  const read2 = readArguments(cellFunction, args, host);
  let result;
  try {
    result = cellFunction.run(read2.input);
  } catch (error) {
    if (error.name !== "MetricInputError") throw error;
    const { issues } = error;
    throw new CellProblem("value", inWords(issues, cellFunction.parameters, read2));
  }
  if (result === null) throw withoutResult(cellFunction);
  return result;
}
var ZERO_BASE = /(?:=|is) 0$/;
function withoutResult({ name, undefinedWhen }) {
  if (undefinedWhen === null) return new CellProblem("none", `${name} has no result for these cells`);
  const kind = ZERO_BASE.test(undefinedWhen) ? "divide" : "none";
  return new CellProblem(kind, `${name} has no result where ${undefinedWhen}`);
}
var MOST_TOLD = 3;
function inWords(issues, parameters, read2) {
  const told = issues.slice(0, MOST_TOLD).map((issue) => sentenceOf(issue, parameters, read2));
  return [...told, ...issues.length > MOST_TOLD ? ["and more"] : []].join("; ");
}
var TEXTS = { ...errors, values: { ...errors.values, string: "the text {value}" } };
function sentenceOf(issue, parameters, read2) {
  const { code, path, value: value2, details } = issue;
  const parameter = parameterAt(path, parameters);
  const item = path.find((key) => typeof key === "number");
  const row = parameter && item !== void 0 ? read2.rowOf(parameter.field, item) : void 0;
  const place = parameter ? placeOf(parameter, row) : "something";
  if (code === "missing" || value2 === null || value2 === void 0) return `${place} is empty`;
  const { sum, other, otherValue } = details;
  const sentence = TEXTS[code];
  return fillSentence(
    parameter?.kind === "date" ? sentence.replace("{value}", shownDate(value2)) : sentence,
    {
      path: [PLACE],
      value: value2,
      details: {
        ...details,
        ...sum !== void 0 && { sum: inCells(sum, parameters, read2) },
        ...other !== void 0 && { other: inCells(other, parameters, read2) },
        ...typeof otherValue === "string" && { otherValue: shownDate(Date.parse(otherValue)) }
      }
    },
    TEXTS
  ).split(PLACE).join(place);
}
var PLACE = "__place__";
function parameterAt(path, parameters) {
  const name = path.filter((key) => typeof key === "string").join(".");
  return parameters.find(({ field }) => field.replace("[]", "") === name || field.startsWith(`${name}[]`));
}
function inCells(names, parameters, { rowOf: rowOf2 }) {
  return String(names).replace(/(\w+)\[(\d+)\]$/g, (_, field, item) => `${field} in row ${rowOf2(field, Number(item))}`).replace(/\[\d+\]/g, "[]").replace(/[\w.[\]]+/g, (word) => parameters.find(({ field }) => field === word)?.name ?? word);
}

// src/spreadsheet/cellName.ts
function cellName(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/([a-z])([0-9])/g, "$1_$2").toLowerCase();
}

// src/spreadsheet/entries/churn.ts
var churn = {
  addressableChurn: {
    arguments: ["customersLost", "solvableShare", "winRate", "valuePerCustomer"],
    shows: "Shows their worth."
  },
  churnHalfLife: { arguments: ["churnRate"] },
  churnRate: { arguments: ["customersAtStart", "customersLost"] },
  churnRateByMethod: {
    arguments: ["customersAtStart", "customersLost", "newCustomers", "customersAtEnd", "method"],
    noResult: "the number of customers that the method divides by is 0"
  },
  convertChurnRate: { arguments: ["churnRate", "from", "to"] },
  customerGrowthRate: { arguments: ["customersAtStart", "customersAtEnd"] },
  expectedLifetime: { arguments: ["churnRate", "convention"] },
  exposureChurnRate: { arguments: ["customersLost", "customerDays", "daysPerPeriod"] },
  retainedShare: { arguments: ["churnRate", "periods"] },
  retentionRate: { arguments: ["customersAtStart", "customersAtEnd", "newCustomers"] },
  winBackRate: { arguments: ["customersLost", "customersWonBack"] }
};

// src/spreadsheet/entries/cohorts.ts
var cohortColumns = ["start", "size", ["cells", "period"]];
var cohorts = {
  cohortTable: [
    {
      arguments: [
        "period",
        "asOf",
        "measure",
        "amount?",
        "retained",
        "periods",
        "from",
        "to",
        "cohort",
        "window",
        "minimumEvents",
        "weekStartsOn"
      ],
      columns: ["customerId", "orderedAt"],
      leftOut: { asOf: "dayAfterLast" },
      columnUnless: ["amount", "measure", "customers"],
      table: { rows: ({ cohorts: cohorts2 }) => cohorts2, columns: cohortColumns }
    },
    {
      name: "SUBSCRIPTION_COHORT_TABLE",
      arguments: ["period", "asOf", "measure", "mrr?", "trial?", "periods", "from", "to", "weekStartsOn"],
      columns: ["customerId", "startedAt", "endedAt"],
      leftOut: { asOf: "dayAfterLast" },
      columnUnless: ["mrr", "measure", "customers"],
      table: { rows: ({ cohorts: cohorts2 }) => cohorts2, columns: cohortColumns }
    },
    {
      name: "RETENTION_CURVE",
      arguments: [
        "period",
        "asOf",
        "amount?",
        "retained",
        "periods",
        "from",
        "to",
        "window",
        "minimumEvents",
        "weekStartsOn"
      ],
      columns: ["customerId", "orderedAt"],
      leftOut: { asOf: "dayAfterLast" },
      table: { rows: ({ pooled }) => pooled, columns: ["age", "eligible", "retained", "rate"] }
    }
  ]
};

// src/spreadsheet/entries/experiments.ts
var comparison = [
  "difference",
  "low",
  "high",
  "pValue",
  "test",
  "relativeRisk",
  "relativeReduction.value",
  "relativeReduction.low",
  "relativeReduction.high",
  "numberNeeded"
];
var experiments = {
  compareMeans: [
    { arguments: ["a", "b"], ranges: "apart" },
    {
      name: "COMPARE_MEANS_DETAIL",
      arguments: ["a", "b", "confidence"],
      ranges: "apart",
      table: { columns: ["difference", "low", "high", "t", "degreesOfFreedom", "pValue"] }
    }
  ],
  compareRates: [
    { arguments: ["treated.customers", "treated.events", "control.customers", "control.events"] },
    {
      name: "COMPARE_RATES_DETAIL",
      arguments: ["treated.customers", "treated.events", "control.customers", "control.events", "confidence"],
      table: { columns: comparison }
    }
  ],
  holdoutChurn: [
    { arguments: ["treated.customers", "treated.churned", "control.customers", "control.churned"] },
    {
      name: "HOLDOUT_CHURN_DETAIL",
      arguments: [
        "treated.customers",
        "treated.churned",
        "control.customers",
        "control.churned",
        "valuePerCustomer",
        "expectedTreatedShare",
        "confidence"
      ],
      table: {
        columns: [
          ...comparison,
          "customersSaved",
          "revenueSaved.value",
          "revenueSaved.low",
          "revenueSaved.high",
          "sampleRatio.pValue",
          "sampleRatio.suspicious"
        ]
      }
    }
  ],
  // Of the two intervals the main number alone would be a mean and a quotient, which every spreadsheet has.
  meanInterval: {
    arguments: ["values", "confidence"],
    noResult: "there are fewer than two numbers",
    table: { columns: ["estimate", "low", "high", "standardError", "degreesOfFreedom"] }
  },
  proportionInterval: {
    arguments: ["events", "trials", "confidence", "method"],
    table: { columns: ["estimate", "low", "high"] }
  },
  ratePower: { arguments: ["controlRate", "treatedRate", "customersPerGroup", "confidence"] },
  rateSampleSize: { arguments: ["controlRate", "treatedRate", "confidence", "power"] }
};

// src/spreadsheet/entries/impact.ts
var leverArguments = [
  "customers",
  "newCustomers",
  "churnRate",
  "revenuePerCustomer",
  "costPerCustomer",
  "acquisitionCost",
  "fixedCost",
  "periods",
  "change",
  "churnChange"
];
var impact = {
  acquisitionVersusRetentionCost: {
    arguments: ["acquisitionSpend", "newCustomers", "retentionSpend", "customersRetained"]
  },
  churnCost: {
    arguments: ["customersLost", "revenuePerCustomer", "acquisitionCost", "lifetimeValue", "grossMargin"],
    shows: "Shows that revenue."
  },
  compareChurnScenarios: [
    {
      arguments: ["startingRevenue", "newRevenue", "periods", "churnRates", "newRevenueGrowth", "expansionRate"],
      shows: "Shows that of the second churn rate, held against the first."
    },
    {
      name: "CHURN_SCENARIOS",
      arguments: ["startingRevenue", "newRevenue", "periods", "churnRates", "newRevenueGrowth", "expansionRate"],
      table: {
        rows: ({ scenarios }) => scenarios,
        columns: [
          "churnRate",
          "endingRevenue",
          "endingAnnualRevenue",
          "cumulativeRevenue",
          "endingGap",
          "cumulativeGap",
          ["revenue", "month"]
        ]
      }
    }
  ],
  incentiveReturn: {
    arguments: [
      "members",
      "incrementalRevenuePerMember",
      "rewardsIssued",
      "reward",
      "grossMargin",
      "redemptionRate",
      "fixedCost",
      "targetReturn"
    ]
  },
  leverImpact: [
    { arguments: leverArguments },
    {
      name: "LEVER_IMPACT_DETAIL",
      arguments: leverArguments,
      table: {
        rows: ({ acquisition, retention, price }) => [
          { lever: "acquisition", ...acquisition },
          { lever: "retention", ...retention },
          { lever: "price", ...price }
        ],
        columns: ["lever", "profit", "difference", "relative"]
      }
    }
  ],
  priceIncreaseImpact: {
    arguments: [
      "customers",
      "price",
      "increase",
      "churnRate",
      "costPerCustomer",
      "customersLostShare",
      "churnRateAfter",
      "periods",
      "discountRate",
      "clientGain"
    ]
  },
  projectRevenue: [
    { arguments: ["startingRevenue", "newRevenue", "churnRate", "periods", "newRevenueGrowth", "expansionRate"] },
    {
      name: "REVENUE_PROJECTION",
      arguments: ["startingRevenue", "newRevenue", "churnRate", "periods", "newRevenueGrowth", "expansionRate"],
      table: {
        rows: ({ periods }) => periods,
        columns: ["period", "newRevenue", "expansion", "churned", "revenue"]
      }
    }
  ],
  referralValue: {
    arguments: [
      "leads",
      "conversionRate",
      "lifetimeValue",
      "reward",
      "conversionMultiple",
      "valueUplift",
      "retentionRate",
      "retentionUplift",
      "fixedCost",
      "incrementalShare"
    ]
  },
  repeatSpendUplift: { arguments: ["spendPerRepeatCustomer", "spendPerNewCustomer"] },
  retentionProfitImpact: {
    arguments: [
      "churnRate",
      "reduction",
      "reductionIn",
      "marginPerPeriod",
      "tenureMargins",
      "discountRate",
      "customers",
      "programmeCost"
    ],
    blanks: "kept"
  },
  saveOfferImpact: {
    arguments: [
      "sessions",
      "saveRate",
      "marginPerPeriod",
      "remainingPeriods",
      "offerCost",
      "controlSaveRate",
      "acceptanceRate",
      "fixedCost"
    ]
  }
};

// src/spreadsheet/entries/models.ts
var models = {
  fitBetaDiscreteWeibull: null,
  fitShiftedBetaGeometric: null,
  holdoutSplit: null,
  predictedClv: null,
  renewalSurvivors: {
    arguments: ["period", "asOf", "from", "to", "mrr?", "trial?", "weekStartsOn"],
    columns: ["customerId", "startedAt", "endedAt"],
    leftOut: { asOf: "dayAfterLast" },
    table: {
      rows: ({ starts, survivors }) => starts.map((start, i) => ({ start, survivors: survivors[i] })),
      columns: ["start", ["survivors", "renewal"]]
    }
  }
};

// src/spreadsheet/entries/purchases.ts
var purchases = {
  averageOrderValue: { arguments: ["revenue", "orders"] },
  customerValue: { arguments: ["averageOrderValue", "purchaseFrequency"] },
  impliedPurchaseInterval: { arguments: ["purchaseFrequency", "days"] },
  purchaseFrequency: { arguments: ["orders", "customers"] },
  redemptionRate: { arguments: ["rewardsIssued", "rewardsRedeemed"] },
  repeatPurchaseRate: { arguments: ["customers", "repeatCustomers"] },
  purchaseGaps: {
    arguments: ["amount?"],
    columns: ["customerId", "orderedAt"],
    noResult: "nobody has bought on two days",
    shows: "Shows the median."
  },
  purchaseSummary: {
    arguments: ["from", "to"],
    columns: ["customerId", "orderedAt", "amount"],
    table: {
      columns: [
        "customers",
        "repeatCustomers",
        "orders",
        "revenue",
        "refunds",
        "repeatPurchaseRate",
        "purchaseFrequency",
        "averageOrderValue"
      ]
    }
  },
  repeatWithin: {
    arguments: ["days", "asOf", "amount?"],
    columns: ["customerId", "orderedAt"],
    leftOut: { asOf: "dayAfterLast" },
    noResult: "no first order is as long ago as that"
  },
  returningCustomerRate: {
    arguments: ["from", "to", "amount?"],
    columns: ["customerId", "orderedAt"],
    noResult: "nobody has ordered from the one date to the other"
  },
  stickiness: {
    arguments: ["month", "amount?"],
    columns: ["customerId", "orderedAt"],
    noResult: "nobody has ordered in that month"
  },
  customerSummaries: {
    arguments: ["asOf", "unit", "granularity"],
    columns: ["customerId", "orderedAt", "amount"],
    leftOut: { asOf: "dayAfterLast" },
    table: {
      rows: (columns) => columns.customerId.map((customerId, i) => ({
        customerId,
        orders: columns.orders[i],
        frequency: columns.frequency[i],
        recency: columns.recency[i],
        age: columns.age[i],
        meanRepeatValue: columns.meanRepeatValue[i],
        firstOrderedAt: shownDate(columns.firstOrderedAt[i]),
        lastOrderedAt: shownDate(columns.lastOrderedAt[i])
      })),
      columns: [
        "customerId",
        "orders",
        "frequency",
        "recency",
        "age",
        "meanRepeatValue",
        "firstOrderedAt",
        "lastOrderedAt"
      ]
    }
  },
  lapsedCustomers: {
    arguments: ["days", "medianMultiple", "asOf", "minimumOrders", "amount?"],
    columns: ["customerId", "orderedAt"],
    leftOut: { asOf: "dayAfterLast" },
    table: {
      rows: (customers) => customers.map((customer) => ({ ...customer, lastOrderedAt: shownDate(customer.lastOrderedAt) })),
      columns: ["customerId", "lastOrderedAt", "daysSince", "threshold"]
    }
  },
  lifecycle: {
    arguments: ["period", "from", "to", "amount?", "weekStartsOn"],
    columns: ["customerId", "orderedAt"],
    leftOut: { from: "first", to: "last" },
    table: { columns: ["start", "new", "returning", "resurrecting", "dormant"] }
  },
  rfm: [
    {
      name: "RFM_TABLE",
      arguments: ["asOf", "bins"],
      columns: ["customerId", "orderedAt", "amount"],
      leftOut: { asOf: "dayAfterLast" },
      table: {
        rows: ({ customers, segments }) => {
          const segmentOf = new Map(segments.flatMap(({ id, customerIds }) => customerIds.map((each) => [each, id])));
          return customers.map((customer) => ({ ...customer, segment: segmentOf.get(customer.customerId) }));
        },
        columns: ["customerId", "recencyDays", "orders", "revenue", "recency", "frequency", "monetary", "segment"]
      }
    },
    {
      name: "RFM_SEGMENTS",
      arguments: ["asOf", "bins"],
      columns: ["customerId", "orderedAt", "amount"],
      leftOut: { asOf: "dayAfterLast" },
      table: {
        rows: ({ segments }) => segments.map(({ id, ...segment }) => ({ segment: id, ...segment })),
        columns: ["segment", "customers", "revenue"]
      }
    }
  ]
};

// src/spreadsheet/entries/risk.ts
var factorArguments = [
  "factors[].name",
  "factors[].value",
  "factors[].weight",
  "factors[].best",
  "factors[].worst",
  "factors[].reference",
  "minimumCoverage"
];
var termArguments = [
  "intercept",
  "terms[].name",
  "terms[].coefficient",
  "terms[].value",
  "terms[].baseline"
];
var risk = {
  churnProbability: { arguments: termArguments },
  churnRisk: [
    { arguments: factorArguments, noResult: "too few of the values are known" },
    {
      name: "CHURN_RISK_DRIVERS",
      arguments: factorArguments,
      table: { rows: ({ drivers }) => drivers, columns: ["name", "risk", "contribution", "excess"] }
    }
  ],
  evaluateRisk: [
    {
      arguments: ["scores", "churned"],
      noResult: "nobody has left, or everybody",
      shows: "Shows that area."
    },
    {
      name: "EVALUATE_RISK_DETAIL",
      arguments: ["scores", "churned", "probabilities", "share", "confidence"],
      table: {
        columns: ["n", "events", "auc.estimate", "auc.low", "auc.high", "ks", "lift", "capture", "brier", "logLoss"]
      }
    }
  ]
};

// src/spreadsheet/entries/subscription.ts
var subscription = {
  annualRecurringRevenue: { arguments: ["monthlyRecurringRevenue"] },
  averageRevenuePerAccount: { arguments: ["recurringRevenue", "customers"] },
  expansionRate: { arguments: ["startingRevenue", "expansion"] },
  grossRevenueChurnRate: { arguments: ["startingRevenue", "churned", "contraction"] },
  grossRevenueRetention: { arguments: ["startingRevenue", "churned", "contraction"] },
  magicNumber: { arguments: ["revenue", "previousRevenue", "previousSalesAndMarketing"] },
  monthlyRecurringRevenue: { arguments: ["amount", "interval", "intervalCount"] },
  netRevenueChurnRate: { arguments: ["startingRevenue", "churned", "contraction", "expansion", "reactivation"] },
  netRevenueRetention: { arguments: ["startingRevenue", "churned", "contraction", "expansion"] },
  paymentRecoveryRate: { arguments: ["failedPayments", "recoveredPayments"] },
  quickRatio: { arguments: ["newRevenue", "expansion", "churned", "contraction", "reactivation"] },
  revenueRollForward: {
    arguments: ["startingRevenue", "newRevenue", "expansion", "contraction", "churned", "reactivation"]
  },
  ruleOf40: { arguments: ["growthRate", "profitMargin"] },
  trialConversionRate: { arguments: ["trialsStarted", "trialsConverted"] },
  customerChurn: {
    arguments: ["from", "to", "method", "mrr?", "trial?"],
    columns: ["customerId", "startedAt", "endedAt"],
    noResult: "there are no customers to lose from the one date to the other"
  },
  revenueRetention: [
    {
      arguments: ["from", "to", "trial?"],
      columns: ["customerId", "startedAt", "endedAt", "mrr"],
      noResult: "no customer pays anything at the first of the two dates",
      shows: "Shows the gross one."
    },
    {
      name: "REVENUE_RETENTION_DETAIL",
      arguments: ["from", "to", "trial?"],
      columns: ["customerId", "startedAt", "endedAt", "mrr"],
      table: { columns: ["gross", "net", "starting", "retained"] }
    }
  ],
  revenueMovements: {
    arguments: ["period", "from", "to", "asOf", "trial?", "weekStartsOn"],
    columns: ["customerId", "startedAt", "endedAt", "mrr"],
    table: {
      columns: [
        "start",
        "finished",
        "starting",
        "new",
        "expansion",
        "reactivation",
        "contraction",
        "churned",
        "ending",
        "customers.starting",
        "customers.new",
        "customers.reactivated",
        "customers.churned",
        "customers.ending",
        "grossRevenueRetention",
        "netRevenueRetention",
        "churnRate",
        "quickRatio"
      ]
    }
  },
  churnByTenure: {
    arguments: ["from", "to", "brackets", "mrr?", "trial?"],
    columns: ["customerId", "startedAt", "endedAt"],
    table: { columns: ["from", "to", "base", "lost", "rate"] }
  }
};

// src/spreadsheet/entries/surveys.ts
var NO_ANSWERS = "there are no answers, or fewer than minimum_answers";
var groups = ["a.promoters", "a.passives", "a.detractors", "b.promoters", "b.passives", "b.detractors"];
var netColumns = [
  "score",
  "promoters",
  "passives",
  "detractors",
  "answered",
  "missing",
  "invalid",
  "interval.low",
  "interval.high",
  "standardError"
];
var shareColumns = ["answered", "missing", "invalid", "interval.low", "interval.high"];
var surveys = {
  ces: [
    {
      arguments: ["answers", "version", "weights", "invalid", "minimumAnswers"],
      blanks: "kept",
      noResult: NO_ANSWERS
    },
    {
      name: "CES_DETAIL",
      arguments: ["answers", "version", "weights", "invalid", "minimumAnswers", "confidence", "method"],
      blanks: "kept",
      table: {
        columns: ["score", "easyShare", "difficultShare", "netEasy", "mean", "shareOfRange", ...shareColumns]
      }
    }
  ],
  compareNps: [
    { arguments: groups },
    {
      name: "COMPARE_NPS_DETAIL",
      arguments: [...groups, "confidence"],
      table: { columns: ["difference", "low", "high", "z", "pValue"] }
    }
  ],
  csat: [
    {
      arguments: ["answers", "scaleMin", "scaleMax", "satisfiedFrom", "weights", "invalid", "minimumAnswers"],
      blanks: "kept",
      noResult: NO_ANSWERS
    },
    {
      name: "CSAT_DETAIL",
      arguments: [
        "answers",
        "scaleMin",
        "scaleMax",
        "satisfiedFrom",
        "weights",
        "invalid",
        "minimumAnswers",
        "confidence",
        "method"
      ],
      blanks: "kept",
      table: { columns: ["share", "satisfied", "mean", "shareOfRange", ...shareColumns] }
    }
  ],
  enps: [
    {
      arguments: ["answers", "scale", "weights", "invalid", "minimumAnswers"],
      blanks: "kept",
      noResult: NO_ANSWERS
    },
    {
      name: "ENPS_DETAIL",
      arguments: ["answers", "scale", "weights", "invalid", "minimumAnswers", "confidence", "method"],
      blanks: "kept",
      table: { columns: netColumns }
    }
  ],
  nps: [
    { arguments: ["answers", "weights", "invalid", "minimumAnswers"], blanks: "kept", noResult: NO_ANSWERS },
    {
      name: "NPS_DETAIL",
      arguments: ["answers", "weights", "invalid", "minimumAnswers", "confidence", "method"],
      blanks: "kept",
      table: { columns: netColumns }
    }
  ],
  npsFromCounts: { arguments: ["promoters", "passives", "detractors"] },
  npsSampleSize: { arguments: ["margin", "variance", "confidence"] },
  pulse: {
    arguments: ["answers", "items[].name", "items[].factor", "previous", "invalid", "minimumAnswers", "confidence"],
    blanks: "kept",
    table: {
      rows: ({ items }) => items,
      columns: [
        "name",
        "factor",
        "favourable",
        "neutral",
        "unfavourable",
        "interval.low",
        "interval.high",
        "answered",
        "missing",
        "invalid",
        "change.difference",
        "change.low",
        "change.high",
        "change.pValue"
      ]
    }
  },
  responseRate: { arguments: ["sent", "answered", "undeliverable"] }
};

// src/spreadsheet/entries/survival.ts
var survival = {
  // A model of several numbers, none of which says anything alone.
  fitCox: null,
  fitWeibull: null,
  kaplanMeier: {
    name: "SURVIVAL_CURVE",
    arguments: ["durations", "churned", "weights", "entry", "confidence", "transform"],
    table: {
      rows: curveRows,
      columns: ["time", "atRisk", "events", "censored", "survival", "standardError", "low", "high"]
    }
  },
  logRankTest: {
    arguments: ["durations", "churned", "groups", "weights", "rho"],
    noResult: "there is one group only, or nobody has left while there were several"
  },
  medianSurvival: {
    arguments: ["durations", "churned", "weights", "entry"],
    noResult: "more than half of the customers are still there at the end"
  },
  // SURVIVAL_CURVE says the same in shares that people can read.
  nelsonAalen: null,
  restrictedMeanSurvival: {
    arguments: ["durations", "churned", "horizon", "weights", "entry"],
    noResult: "there are no customers"
  },
  survivalFromSubscriptions: {
    arguments: ["asOf", "unit", "gapDays", "from", "mrr?", "trial?"],
    columns: ["customerId", "startedAt", "endedAt"],
    leftOut: { asOf: "dayAfterLast" },
    table: { rows: lifetimeRows, columns: ["customerId", "duration", "churned", "entry"] }
  },
  survivalQuantile: {
    arguments: ["durations", "churned", "probability", "weights", "entry"],
    noResult: "fewer than that share have left at the end"
  }
};
function curveRows(curve) {
  const { time, atRisk, events, censored, survival: survival2, standardError, low, high } = curve;
  return Array.from(time, (_, i) => ({
    time: time[i],
    atRisk: atRisk[i],
    events: events[i],
    censored: censored[i],
    survival: survival2[i],
    standardError: standardError[i],
    low: low[i],
    high: high[i]
  }));
}
function lifetimeRows({ customerId, durations, churned, entry }) {
  return customerId.map((each, i) => ({
    customerId: each,
    duration: durations[i],
    churned: churned[i] === 1,
    entry: entry[i]
  }));
}

// src/spreadsheet/entries/value.ts
var value = {
  clvFromAnnualValue: { arguments: ["annualValue", "tenureYears", "grossMargin"] },
  clvFromChurn: {
    arguments: [
      "revenuePerPeriod",
      "churnRate",
      "grossMargin",
      "discountRate",
      "firstPayment",
      "periods",
      "churnFloor"
    ]
  },
  clvFromPurchases: { arguments: ["purchasesPerYear", "averageOrderValue", "lifespanYears", "grossMargin"] },
  customerAcquisitionCost: { arguments: ["spend", "newCustomers"] },
  customerEquity: { arguments: ["customers", "lifetimeValue"] },
  discountedClv: {
    arguments: ["margins", "retentionRate", "discountRate", "acquisitionCost"],
    // Between each margin and the next stands one retention rate: a blank would move those below.
    ranges: "apart",
    blanks: "kept"
  },
  historicClv: { arguments: ["revenue", "customers", "refunds", "grossMargin"] },
  lifetimeValueToCost: { arguments: ["lifetimeValue", "acquisitionCost"] },
  paybackPeriod: {
    arguments: ["acquisitionCost", "revenuePerPeriod", "grossMargin", "churnRate"],
    noResult: "the cost is never paid back"
  }
};

// src/spreadsheet/entries.ts
var entries = {
  ...churn,
  ...subscription,
  ...purchases,
  ...value,
  ...surveys,
  ...experiments,
  ...impact,
  ...risk,
  ...cohorts,
  ...models,
  ...survival
};

// src/spreadsheet/formulas.generated.ts
var formulas = {
  "addressableChurn": {
    "formula": "customers_lost * solvable_share * win_rate * value_per_customer"
  },
  "churnHalfLife": {
    "formula": "-LN(2) / LN(1 - churn_rate)",
    "undefinedWhen": "churn_rate = 0"
  },
  "churnRate": {
    "formula": "customers_lost / customers_at_start",
    "undefinedWhen": "customers_at_start = 0"
  },
  "customerGrowthRate": {
    "formula": "(customers_at_end - customers_at_start) / customers_at_start",
    "undefinedWhen": "customers_at_start = 0"
  },
  "expectedLifetime": {
    "formula": 'IF(convention = "started", 1 / churn_rate, IF(convention = "completed", (1 - churn_rate) / churn_rate, -1 / LN(1 - churn_rate)))',
    "undefinedWhen": "churn_rate = 0"
  },
  "exposureChurnRate": {
    "formula": "1 - EXP(-(customers_lost / customer_days) * days_per_period)",
    "undefinedWhen": "customer_days = 0"
  },
  "retainedShare": {
    "formula": "IF(periods = 0, 1, EXP(periods * LN(1 - churn_rate)))"
  },
  "retentionRate": {
    "formula": "(customers_at_end - new_customers) / customers_at_start",
    "undefinedWhen": "customers_at_start = 0"
  },
  "winBackRate": {
    "formula": "customers_won_back / customers_lost",
    "undefinedWhen": "customers_lost = 0"
  },
  "annualRecurringRevenue": {
    "formula": "monthly_recurring_revenue * 12"
  },
  "averageRevenuePerAccount": {
    "formula": "recurring_revenue / customers",
    "undefinedWhen": "customers = 0"
  },
  "expansionRate": {
    "formula": "expansion / starting_revenue",
    "undefinedWhen": "starting_revenue = 0"
  },
  "grossRevenueChurnRate": {
    "formula": "(churned + contraction) / starting_revenue",
    "undefinedWhen": "starting_revenue = 0"
  },
  "grossRevenueRetention": {
    "formula": "MAX(0, starting_revenue - churned - contraction) / starting_revenue",
    "undefinedWhen": "starting_revenue = 0"
  },
  "magicNumber": {
    "formula": "(revenue - previous_revenue) * 4 / previous_sales_and_marketing",
    "undefinedWhen": "previous_sales_and_marketing = 0"
  },
  "monthlyRecurringRevenue": {
    "formula": 'amount / (interval_count * IF(interval = "day", 12 / 365, IF(interval = "week", 12 / 52, IF(interval = "month", 1, IF(interval = "quarter", 3, 12)))))'
  },
  "netRevenueChurnRate": {
    "formula": "(churned + contraction - expansion - reactivation) / starting_revenue",
    "undefinedWhen": "starting_revenue = 0"
  },
  "netRevenueRetention": {
    "formula": "(MAX(0, starting_revenue - churned - contraction) + expansion) / starting_revenue",
    "undefinedWhen": "starting_revenue = 0"
  },
  "paymentRecoveryRate": {
    "formula": "recovered_payments / failed_payments",
    "undefinedWhen": "failed_payments = 0"
  },
  "quickRatio": {
    "formula": "(new_revenue + expansion + reactivation) / (churned + contraction)",
    "undefinedWhen": "churned + contraction = 0"
  },
  "revenueRollForward": {
    "formula": "MAX(0, starting_revenue + new_revenue + expansion + reactivation - contraction - churned)"
  },
  "ruleOf40": {
    "formula": "growth_rate + profit_margin"
  },
  "trialConversionRate": {
    "formula": "trials_converted / trials_started",
    "undefinedWhen": "trials_started = 0"
  },
  "averageOrderValue": {
    "formula": "revenue / orders",
    "undefinedWhen": "orders = 0"
  },
  "customerValue": {
    "formula": "average_order_value * purchase_frequency"
  },
  "impliedPurchaseInterval": {
    "formula": "days / purchase_frequency",
    "undefinedWhen": "purchase_frequency = 0"
  },
  "purchaseFrequency": {
    "formula": "orders / customers",
    "undefinedWhen": "customers = 0"
  },
  "redemptionRate": {
    "formula": "rewards_redeemed / rewards_issued",
    "undefinedWhen": "rewards_issued = 0"
  },
  "repeatPurchaseRate": {
    "formula": "repeat_customers / customers",
    "undefinedWhen": "customers = 0"
  },
  "clvFromAnnualValue": {
    "formula": "annual_value * tenure_years * gross_margin"
  },
  "clvFromChurn": {
    "undefinedWhen": "periods is left out and MAX(churn_rate, churn_floor) + discount_rate = 0"
  },
  "clvFromPurchases": {
    "formula": "purchases_per_year * average_order_value * lifespan_years * gross_margin"
  },
  "customerAcquisitionCost": {
    "formula": "spend / new_customers",
    "undefinedWhen": "new_customers = 0"
  },
  "customerEquity": {
    "formula": "customers * lifetime_value"
  },
  "historicClv": {
    "formula": "(revenue - refunds) * gross_margin / customers",
    "undefinedWhen": "customers = 0"
  },
  "lifetimeValueToCost": {
    "formula": "lifetime_value / acquisition_cost",
    "undefinedWhen": "acquisition_cost = 0"
  },
  "paybackPeriod": {
    "undefinedWhen": "acquisition_cost > 0 and (revenue_per_period * gross_margin = 0 or acquisition_cost > revenue_per_period * gross_margin and acquisition_cost * churn_rate >= revenue_per_period * gross_margin)"
  },
  "compareNps": {
    "formula": "100 * (a_promoters - a_detractors) / (a_promoters + a_passives + a_detractors) - 100 * (b_promoters - b_detractors) / (b_promoters + b_passives + b_detractors)",
    "undefinedWhen": "a_promoters + a_passives + a_detractors = 0 or b_promoters + b_passives + b_detractors = 0"
  },
  "npsFromCounts": {
    "formula": "100 * (promoters - detractors) / (promoters + passives + detractors)",
    "undefinedWhen": "promoters + passives + detractors = 0"
  },
  "responseRate": {
    "formula": "answered / (sent - undeliverable)",
    "undefinedWhen": "sent = undeliverable"
  },
  "compareRates": {
    "formula": "(control_events * treated_customers - treated_events * control_customers) / (control_customers * treated_customers)"
  },
  "holdoutChurn": {
    "formula": "(control_churned * treated_customers - treated_churned * control_customers) / (control_customers * treated_customers)"
  },
  "proportionInterval": {
    "formula": "events / trials"
  },
  "acquisitionVersusRetentionCost": {
    "formula": "acquisition_spend / new_customers / (retention_spend / customers_retained)",
    "undefinedWhen": "new_customers = 0 or customers_retained = 0 or retention_spend = 0"
  },
  "churnCost": {
    "formula": "customers_lost * revenue_per_customer * gross_margin"
  },
  "incentiveReturn": {
    "formula": "members * incremental_revenue_per_member * gross_margin - (rewards_issued * redemption_rate * reward + fixed_cost)"
  },
  "repeatSpendUplift": {
    "formula": "(spend_per_repeat_customer - spend_per_new_customer) / spend_per_new_customer",
    "undefinedWhen": "spend_per_new_customer = 0"
  }
};

// src/validation/fieldShape.ts
function fieldShape(schema, path) {
  const found = {
    optional: false,
    nullable: false
  };
  let at = schema;
  let rest = path;
  while (at) {
    const definition = at._zod.def;
    if (definition.type === "optional" || definition.type === "default") found.optional = true;
    if (definition.type === "nullable") found.nullable = true;
    if (definition.defaultValue !== void 0) found.defaultValue = definition.defaultValue;
    const inner = definition.innerType ?? definition.getter?.();
    if (inner) at = inner;
    else if (rest.length === 0) {
      const facts = factsOfSchema(at);
      const { entries: entries2 } = definition;
      return facts && { ...found, facts, ...entries2 && { choices: Object.values(entries2) } };
    } else {
      at = rest[0] === "[]" ? definition.element : definition.shape?.[rest[0]];
      rest = rest.slice(1);
    }
  }
  return void 0;
}

// src/spreadsheet/parameterOf.ts
var KINDS = {
  number: "number",
  wholeNumber: "number",
  numberOrList: "number",
  choice: "choice",
  text: "text",
  timestamp: "date",
  boolean: "flag",
  label: "id"
};
function parameterOf(schema, field) {
  const path = field.split(/\.|(?=\[\])/);
  const shape = fieldShape(schema, path);
  if (!shape) throw new Error(`there is no field ${field}`);
  const { facts, optional, nullable, defaultValue, choices } = shape;
  const inRows = path.includes("[]");
  const matrix = facts.kind === "list" && facts.items?.kind === "list";
  const range = inRows || facts.items !== void 0;
  const kind = matrix ? "number" : KINDS[(facts.kind === "list" ? facts.items?.kind : facts.kind) ?? ""];
  if (!kind) throw new Error(`${field} is nothing that a cell could hold`);
  const { unit } = facts.items ?? facts;
  return {
    // The list of objects has no name of its own in cells: each field of the objects is a column.
    name: cellName(inRows ? path[path.length - 1] : path.join("_")),
    field,
    kind,
    range,
    matrix,
    single: facts.kind === "numberOrList",
    optional,
    ...inRows && { group: path[0] },
    ...nullable && { nullable },
    ...defaultValue !== void 0 && { defaultValue },
    ...choices && { choices },
    ...unit && { unit }
  };
}
var COLUMNS = {
  customerId: { name: "customer_ids", kind: "id" },
  orderedAt: { name: "order_dates", kind: "date" },
  amount: { name: "amounts", kind: "number", unit: "money" },
  startedAt: { name: "start_dates", kind: "date" },
  endedAt: { name: "end_dates", kind: "date", nullable: true },
  mrr: { name: "mrr", kind: "number", unit: "money" },
  trial: { name: "trial", kind: "flag" }
};
function columnParameter(column, optional) {
  return { ...COLUMNS[column], field: column, range: true, matrix: false, single: false, optional, group: "log" };
}

// src/spreadsheet/tables/ownTexts.ts
var ownTexts = {
  en: {
    catalogue: { title: "Catalogue", summary: "All functions with their arguments, what they compute, and how." },
    retentionForecast: {
      title: "Retention forecast",
      summary: "The share of a cohort on contracts who are left after each renewal, so far and in times to come, by the shifted-beta-geometric model."
    }
  },
  ar: {
    catalogue: { title: "\u0627\u0644\u0641\u0647\u0631\u0633", summary: "\u0643\u0644 \u0627\u0644\u062F\u0648\u0627\u0644 \u0645\u0639 \u0645\u064F\u062F\u062E\u0644\u0627\u062A\u0647\u0627 \u0648\u0645\u0627 \u062A\u062D\u0633\u0628\u0647 \u0648\u0637\u0631\u064A\u0642\u0629 \u062D\u0633\u0627\u0628\u0647\u0627." },
    retentionForecast: {
      title: "\u062A\u0648\u0642\u0651\u0639 \u0627\u0644\u0627\u062D\u062A\u0641\u0627\u0638",
      summary: "\u0646\u0633\u0628\u0629 \u0645\u0646 \u064A\u0628\u0642\u0649 \u0645\u0646 \u0641\u0648\u062C \u0627\u0644\u0645\u0634\u062A\u0631\u0643\u064A\u0646 \u0628\u0639\u062F \u0643\u0644 \u062A\u062C\u062F\u064A\u062F\u060C \u062D\u062A\u0649 \u0627\u0644\u0622\u0646 \u0648\u0641\u064A\u0645\u0627 \u064A\u0623\u062A\u064A\u060C \u0648\u0641\u0642 \u0646\u0645\u0648\u0630\u062C \u0628\u064A\u062A\u0627 \u0627\u0644\u0647\u0646\u062F\u0633\u064A \u0627\u0644\u0645\u064F\u0632\u0627\u062D (sBG)."
    }
  },
  fa: {
    catalogue: { title: "\u0641\u0647\u0631\u0633\u062A", summary: "\u0647\u0645\u0647\u0654 \u062A\u0627\u0628\u0639\u200C\u0647\u0627 \u0628\u0627 \u0648\u0631\u0648\u062F\u06CC\u200C\u0647\u0627\u060C \u0622\u0646\u0686\u0647 \u062D\u0633\u0627\u0628 \u0645\u06CC\u200C\u06A9\u0646\u0646\u062F \u0648 \u0634\u06CC\u0648\u0647\u0654 \u0645\u062D\u0627\u0633\u0628\u0647\u0654 \u0622\u0646." },
    retentionForecast: {
      title: "\u067E\u06CC\u0634\u200C\u0628\u06CC\u0646\u06CC \u0646\u06AF\u0647\u062F\u0627\u0634\u062A",
      summary: "\u0633\u0647\u0645 \u0645\u0634\u062A\u0631\u06CC\u0627\u0646 \u0642\u0631\u0627\u0631\u062F\u0627\u062F\u06CC \u06CC\u06A9 \u06AF\u0631\u0648\u0647 \u06A9\u0647 \u067E\u0633 \u0627\u0632 \u0647\u0631 \u062A\u0645\u062F\u06CC\u062F \u0645\u06CC\u200C\u0645\u0627\u0646\u0646\u062F\u060C \u062A\u0627 \u0627\u0645\u0631\u0648\u0632 \u0648 \u062F\u0631 \u0622\u06CC\u0646\u062F\u0647\u060C \u0628\u0627 \u0645\u062F\u0644 \u0628\u062A\u0627-\u0647\u0646\u062F\u0633\u06CC \u062C\u0627\u0628\u0647\u200C\u062C\u0627\u0634\u062F\u0647 (sBG)."
    }
  }
};

// src/spreadsheet/tables/catalogueFunction.ts
var LANGUAGES = { en, ar, fa };
var TITLES = ["function", "arguments", "returns", "title", "meaning", "formula"];
function catalogueFunction(functions) {
  return {
    name: "CATALOGUE",
    metric: "catalogue",
    domain: null,
    description: ownTexts.en.catalogue.summary,
    parameters: [
      {
        name: "language",
        field: "language",
        kind: "choice",
        range: false,
        matrix: false,
        single: false,
        optional: true,
        defaultValue: "en",
        choices: Object.keys(LANGUAGES)
      }
    ],
    returns: "table",
    columns: TITLES,
    unit: "count",
    formula: null,
    undefinedWhen: null,
    run: ({ language = "en" }) => [TITLES, ...functions().map((each) => rowOf(each, language))]
  };
}
function rowOf({ name, metric, parameters, returns, formula }, language) {
  const own = ownTexts[language][metric];
  const { title, summary } = own ?? LANGUAGES[language].metrics[metric];
  const args = parameters.map((each) => each.optional ? `[${each.name}]` : each.name).join(", ");
  return [name, args, returns, title, summary, formula];
}

// src/spreadsheet/tables/retentionForecast.ts
var TITLES2 = ["renewals", "observed", "forecast", "retention_rate"];
var PERIODS = 12;
var MOST_PERIODS = 1e3;
var retentionForecast = {
  name: "RETENTION_FORECAST",
  metric: "retentionForecast",
  domain: null,
  description: ownTexts.en.retentionForecast.summary,
  parameters: [
    {
      name: "survivors",
      field: "survivors",
      kind: "number",
      range: true,
      matrix: false,
      single: false,
      optional: false,
      unit: "count",
      group: "survivors"
    },
    {
      name: "periods",
      field: "periods",
      kind: "number",
      range: false,
      matrix: false,
      single: false,
      optional: true,
      defaultValue: PERIODS,
      unit: "periods"
    }
  ],
  returns: "table",
  columns: TITLES2,
  unit: "ratio",
  formula: null,
  undefinedWhen: null,
  run: ({ survivors, periods = PERIODS }) => [TITLES2, ...rowsOf(survivors, periods)]
};
function rowsOf(survivors, periods) {
  if (!Number.isInteger(periods)) throw new CellProblem("value", `periods must be a whole number, but is ${periods}`);
  if (periods < 1) throw new CellProblem("value", `periods must be at least 1, but is ${periods}`);
  if (periods > MOST_PERIODS)
    throw new CellProblem("value", `periods must be at most ${MOST_PERIODS}, but is ${periods}`);
  const fit = fitShiftedBetaGeometric({ survivors });
  const start = survivors[0];
  return Array.from({ length: Math.max(survivors.length, periods + 1) }, (_, renewals) => {
    const left = survivors[renewals];
    return [
      renewals,
      left === void 0 ? null : left / start,
      shiftedBetaGeometricSurvival(fit, renewals),
      renewals === 0 ? null : shiftedBetaGeometricRetentionRate(fit, renewals)
    ];
  });
}

// src/spreadsheet/tables/tableRows.ts
function tableRows(table, result) {
  const rows = rowsOf2(table, result);
  const columns = table.columns.map((column) => {
    if (typeof column === "string") return { title: [titleOf(column)], at: (row) => [valueAt(row, column)] };
    const [list, title] = column;
    const width = rows.reduce((most, row) => Math.max(most, listAt(row, list).length), 0);
    return {
      title: Array.from({ length: width }, (_, place) => `${title}_${place}`),
      // As wide in every row, so that the table is a rectangle.
      at: (row) => Array.from({ length: width }, (_, place) => listAt(row, list)[place] ?? null)
    };
  });
  return [columns.flatMap(({ title }) => title), ...rows.map((row) => columns.flatMap(({ at }) => at(row)))];
}
function tableTitles({ columns }) {
  return columns.flatMap(
    (column) => typeof column === "string" ? [titleOf(column)] : [`${column[1]}_0`, `${column[1]}_1`, "\u2026"]
  );
}
function rowsOf2({ rows }, result) {
  if (rows) return rows(result);
  return Array.isArray(result) ? result : [result];
}
function titleOf(path) {
  return cellName(path.replace(/\./g, "_"));
}
function listAt(row, list) {
  return row[list];
}
function valueAt(from, path) {
  const value2 = path.split(".").reduce((at, name) => at?.[name], from);
  return value2 ?? null;
}

// src/spreadsheet/cellFunctions.ts
var cellFunctions = /* @__PURE__ */ collect();
function collect() {
  const ofMetrics = Object.entries(metricsByDomain).flatMap(
    ([domain, metrics]) => metrics.flatMap(
      (metric) => [entries[metric.id]].flat().filter(isEntry).map((entry) => functionOf(metric, entry, domain))
    )
  );
  return [...ofMetrics, retentionForecast, catalogueFunction(() => cellFunctions)];
}
function isEntry(entry) {
  return typeof entry === "object" && entry !== null;
}
function functionOf(metric, entry, domain) {
  let parameters;
  const { table, noResult, shows } = entry;
  const known = formulas[metric.id];
  const name = entry.name ?? cellName(metric.id).toUpperCase();
  return {
    name,
    metric: metric.id,
    domain,
    // Made when first asked for: where each call starts anew, only one function's schema is built.
    get parameters() {
      parameters ??= parametersOf(metric, entry);
      return parameters;
    },
    returns: table ? "table" : "value",
    ...table && { columns: tableTitles(table) },
    ...shows !== void 0 && { shows },
    unit: metric.unit,
    formula: table ? null : known?.formula ?? null,
    undefinedWhen: noResult ?? known?.undefinedWhen ?? null,
    run: (input) => {
      const result = "log" in metric ? onLog(metric, entry, input) : onInput(metric, input);
      if (result === null || table === void 0) return headline(metric, result);
      return tableRows(table, result);
    }
  };
}
function parametersOf(metric, entry) {
  const { columns = [], arguments: fields, ranges, blanks, leftOut = {}, columnUnless = [] } = entry;
  const isList = ({ range, group }) => range && group === void 0;
  const ofFields = fields.map((field2) => {
    if (field2.endsWith("?")) return columnParameter(field2.slice(0, -1), true);
    const parameter = parameterOf(metric.input, field2);
    const time = leftOut[field2];
    if (time) return { ...parameter, optional: true, leftOut: time };
    if (!isList(parameter)) return parameter;
    const apart = ranges === "apart" || parameter.matrix || "log" in metric;
    return { ...parameter, group: apart ? field2 : "together", ...blanks === "kept" && { keepsBlanks: true } };
  });
  const [column, field, value2] = columnUnless;
  return [...columns.map((each) => columnParameter(each, false)), ...ofFields].map(
    (parameter) => parameter.field === column ? { ...parameter, unless: [cellName(field), value2] } : parameter
  );
}
function headline({ headline: headline2 }, result) {
  return headline2 === null ? result : valueAt(result, headline2);
}
function onInput({ compute: compute2 }, input) {
  const nested = {};
  for (const [path, value2] of Object.entries(input)) put(nested, path.split(/\.|(?=\[\])/), value2);
  return compute2(nested);
}
function put(into, path, value2) {
  const [name, ...rest] = path;
  if (rest.length === 0) into[name] = value2;
  else if (rest[0] === "[]") {
    const objects = into[name] ?? value2.map(() => ({}));
    objects.forEach((object, item) => {
      const each = value2[item];
      if (each !== void 0) put(object, rest.slice(1), each);
    });
    into[name] = objects;
  } else {
    into[name] ??= {};
    put(into[name], rest, value2);
  }
}
function onLog(metric, entry, input) {
  const { customerId, orderedAt, amount, startedAt, endedAt, mrr, trial, ...given } = input;
  const options = given;
  const { leftOut = {}, columnUnless } = entry;
  const times = orderedAt ?? startedAt;
  if (columnUnless && times.length > 0) {
    const [column, field, value2] = columnUnless;
    const { name, defaultValue } = parameterOf(metric.input, field);
    const chosen = options[field] ?? defaultValue;
    if (input[column] === void 0 && chosen !== value2)
      throw new CellProblem(
        "value",
        `${columnParameter(column, true).name} is empty, but ${name} "${chosen}" is made of it`
      );
  }
  const all = (value2) => new Float64Array(times.length).fill(value2);
  const log = orderedAt ? orderLogFromColumns({ customerId, orderedAt, amount: amount ?? all(0) }) : subscriptionLogFromColumns({ customerId, startedAt, endedAt, mrr: mrr ?? all(1), trial });
  for (const [field, which] of Object.entries(leftOut)) options[field] ??= timeOf(which, times, endedAt);
  return metric.compute(log, options);
}
function timeOf(which, times, ends = []) {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const list of [times, ends])
    for (const time of list) {
      if (time === null) continue;
      if (time < first) first = time;
      if (time > last) last = time;
    }
  if (last < first) return 0;
  if (which === "first") return first;
  return which === "last" ? last : dayAfter(last);
}

// src/spreadsheet/cellHost.ts
var ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!|CYCLE!)$/;
function errorText(cell) {
  return typeof cell === "string" && ERROR_TEXT.test(cell) ? cell : void 0;
}

// src/spreadsheet/excelHost.ts
var CODES = { value: "invalidValue", divide: "divisionByZero", none: "notAvailable" };
function excelHost(customFunctions) {
  const errorCell = ({ kind, message }) => new customFunctions.Error(customFunctions.ErrorCode[CODES[kind]], message);
  return {
    isBlank: (cell) => cell === null || cell === void 0 || cell === "",
    errorIn: (cell) => errorText(codeOf(cell)),
    // Excel on the web hands over null, on the desktop 0.
    zeroMayBeBlank: true,
    spreads: false,
    errorCell,
    fail: (problem) => {
      throw errorCell(problem);
    }
  };
}
function codeOf(cell) {
  return typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;
}

// src/spreadsheet/associateExcelFunctions.ts
function associateExcelFunctions(customFunctions) {
  const host = excelHost(customFunctions);
  for (const cellFunction of cellFunctions)
    customFunctions.associate(cellFunction.name, (...args) => {
      const count = Math.min(args.length - 1, cellFunction.parameters.length);
      return callFunction(cellFunction, args.slice(0, count), host);
    });
}

// src/spreadsheet/functionHelp.ts
var IN_CELLS = {
  customerId: "Who the customer is: one cell an order or a subscription.",
  orderedAt: "The date of each order.",
  amount: "What each order was worth; below 0 where it was paid back.",
  // There it is a field of the metric.
  "monthlyRecurringRevenue.amount": "",
  startedAt: "The date on which each subscription began.",
  endedAt: "The date on which each subscription ended; blank where it is running.",
  mrr: "What each subscription brings a month; when left out, all of them count as paid.",
  trial: "Whether each subscription is a trial: TRUE or FALSE.",
  answers: "One answer a cell; a blank cell counts as not answered.",
  weights: "One weight an answer, each 0 or more; all answers count alike when left out.",
  "pulse.answers": "One row a respondent, and in it one answer an item, from 1 to 5; a blank cell counts as not answered.",
  "churnByTenure.brackets": "Widths of the groups of tenure in days, the first from 0: 30 and 60 make groups of 0 to 29, of 30 to 89 and of 90 days and more.",
  "churnCost.grossMargin": "The part of that which would have been left after costs, as a fraction from 0 to 1; 1 unless given: then the result is all of the revenue.",
  "npsSampleSize.variance": "The variance of an answer coded 1, 0 or \u22121: p + d \u2212 (p \u2212 d)\xB2, where p and d are the shares of promoters and detractors; 0.67 when left out.",
  "churnRisk.factors[].value": "The customer's value, in the unit of best and worst; blank where it is not known.",
  groups: "The group of each customer: a text or a whole number.",
  "retentionForecast.survivors": "The customers of one cohort: at the start, after the first renewal, after the second, and so on; counts, not percentages.",
  "retentionForecast.periods": "How many renewals to go from the start, from 1 to 1000; 12 when left out.",
  "catalogue.language": "The language: en, ar or fa; en when left out."
};
var LEFT_OUT = {
  first: "The first date in the data when left out.",
  last: "The last date in the data when left out.",
  dayAfterLast: "The day after the last date in the data when left out."
};
var WITHOUT_AMOUNTS = "Give them where some are refunds: without amounts every row counts as an order.";
function functionHelp(cellFunction) {
  const { name, metric, parameters, columns, shows } = cellFunction;
  const summary = forCells(descriptions[metric]?.summary ?? "", metric, "");
  const sentences = cellFunction.description ? [cellFunction.description] : [summary, ...shows ? [shows] : []];
  if (columns) sentences.push(`A table of ${columns.join(", ")}.`);
  return {
    name,
    description: sentences.join(" "),
    parameters: parameters.map((parameter) => ({ ...parameter, description: describe(parameter, metric) }))
  };
}
function describe({ field, group, optional, leftOut, unless, choices = [] }, metric) {
  const { fields = {} } = descriptions[metric] ?? {};
  const comment = fields[field.replace("[]", ".items")] ?? "";
  const own = IN_CELLS[`${metric}.${field}`] ?? IN_CELLS[field];
  const sentences = [own || forCells(comment, metric, field)];
  if (leftOut) sentences.push(LEFT_OUT[leftOut]);
  if (field === "amount" && group === "log" && optional) sentences.push(WITHOUT_AMOUNTS);
  if (unless) sentences.push(`May be left out only where ${unless[0]} is "${unless[1]}".`);
  const told = sentences.join(" ");
  return choices.every((choice) => told.includes(choice)) ? told : `${told} One of ${choices.map((choice) => JSON.stringify(choice)).join(", ")}.`;
}
function forCells(comment, metric, field) {
  const { fields = {} } = descriptions[metric] ?? {};
  const group = field.split(/[.[]/)[0];
  const renamed = (word, code) => {
    if (word === "true" || word === "false") return word.toUpperCase();
    if (word in fields && !(word === field && word === code)) return cellName(word);
    if (group !== field && `${group}.${word}` in fields) return cellName(`${group}_${word}`);
    return word in descriptions ? cellName(word).toUpperCase() : word;
  };
  return comment.replace(
    /`([^`]*)`/g,
    (_, code) => code.includes('"') ? code : code.replace(/[a-z]\w*/gi, (word) => renamed(word, code))
  ).replace(/,? as an array or a typed array/g, "").replace(/ An array or a typed array of [^.]*, which may be negative\./g, " They may be negative.").replace(/ An array or a typed array(?: of [^.]*)?\./g, "").replace(/ and the result is "gross"/g, "").replace(/\bthe log\b/g, "the data");
}

// src/spreadsheet/createUniverFunctions.ts
function createUniverFunctions(engine, { prefix = "RETAIN_", functions = cellFunctions, texts } = {}) {
  const host = hostOf(engine);
  return {
    function: functions.map((each) => [classOf(each, engine, host), prefix + each.name]),
    description: functions.map((each) => descriptionOf(each, prefix + each.name, engine, texts))
  };
}
function classOf(cellFunction, engine, host) {
  return class extends engine.BaseFunction {
    calculate(...args) {
      return univerValue(callFunction(cellFunction, args.map(argumentOf), host), engine);
    }
  };
}
function argumentOf(value2) {
  if (!value2.isArray()) return cellOf(value2);
  const rows = value2.getArrayValue();
  return Array.from(rows, (row = []) => Array.from(row, cellOf));
}
function cellOf(value2) {
  if (!value2 || value2.isNull()) return null;
  return value2.isError() ? value2 : value2.getValue();
}
var CODES2 = { value: "VALUE", divide: "DIV_BY_ZERO", none: "NA" };
function hostOf({ ErrorValueObject, ErrorType }) {
  const show = ({ kind, message }) => new ErrorValueObject(ErrorType[CODES2[kind]], message).withCustomData({ message });
  return {
    isBlank: (cell) => cell === null || cell === void 0 || cell === "",
    errorIn: (cell) => typeof cell === "object" && cell !== null ? String(cell.getValue()) : errorText(cell),
    zeroMayBeBlank: false,
    spreads: true,
    errorCell: show,
    fail: show
  };
}
function univerValue(result, engine) {
  if (Array.isArray(result)) {
    const rows = result.map((row) => row.map((cell) => univerValue(cell, engine)));
    return engine.ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1
    });
  }
  if (typeof result === "number") return engine.NumberValueObject.create(result);
  if (typeof result === "boolean") return engine.BooleanValueObject.create(result);
  return typeof result === "string" ? engine.StringValueObject.create(result) : result;
}
function descriptionOf(cellFunction, functionName, { FunctionType }, texts) {
  const { description, parameters } = functionHelp(cellFunction);
  const worked = workedExample(cellFunction.metric);
  const metrics = texts?.metrics;
  const text = cellFunction.description === void 0 ? metrics?.[cellFunction.metric] : void 0;
  return {
    functionName,
    functionType: FunctionType.User,
    description: text ? `${text.title}: ${text.summary}` : description,
    abstract: text?.title ?? description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: exampleOf(parameter, worked),
      require: parameter.optional ? 0 : 1,
      repeat: 0
    }))
  };
}
function workedExample(metric) {
  const [example] = metricById(metric)?.examples ?? [];
  return example && ("input" in example ? example.input : example.options);
}
var EXAMPLES = {
  number: "100",
  date: '"2025-03-31"',
  flag: "TRUE",
  id: '"C001"',
  text: '"text"',
  choice: ""
};
function exampleOf({ field, kind, range, defaultValue, choices, unit }, worked) {
  if (range) return "A2:A100";
  const value2 = valueAt(worked, field) ?? defaultValue ?? choices?.[0];
  if (typeof value2 === "string") return `"${value2}"`;
  if (typeof value2 === "number" || typeof value2 === "boolean") return String(value2).toUpperCase();
  return unit === "ratio" ? "5%" : EXAMPLES[kind];
}

// src/spreadsheet/sheetsHost.ts
var CODES3 = { value: "#VALUE!", divide: "#DIV/0!", none: "#N/A" };
var sheetsHost = {
  isBlank: (cell) => cell === "" || cell === null || cell === void 0,
  errorIn: errorText,
  zeroMayBeBlank: false,
  spreads: true,
  errorCell: ({ kind, message }) => `${CODES3[kind]} ${message}`,
  fail: (problem) => {
    throw new Error(problem.message);
  }
};
export {
  CellProblem,
  associateExcelFunctions,
  callFunction,
  cellFunctions,
  createUniverFunctions,
  errorText,
  excelHost,
  functionHelp,
  sheetsHost
};
