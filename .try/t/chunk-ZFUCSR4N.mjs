import {
  callback
} from "./chunk-6OLIH6Q4.mjs";
import {
  DAYS_IN_UNIT
} from "./chunk-D3KBL3PK.mjs";
import {
  flagsOf
} from "./chunk-BZ2PEKWY.mjs";
import {
  issueAt
} from "./chunk-DDRB6N6R.mjs";
import {
  checkSubscriptionLog,
  timeWindow
} from "./chunk-WEV3FUXW.mjs";
import {
  chiSquareUpper
} from "./chunk-RBS3EO6R.mjs";
import {
  normalUpper
} from "./chunk-7R34S6ON.mjs";
import {
  logGamma
} from "./chunk-EEAYOUSJ.mjs";
import {
  normalUpperQuantile
} from "./chunk-DZD7SREW.mjs";
import {
  sum,
  sumOf
} from "./chunk-GMLNFTUW.mjs";
import {
  sameLength
} from "./chunk-LGK5XKLQ.mjs";
import {
  timeZone,
  timestamp
} from "./chunk-GVJJCMHR.mjs";
import {
  timeOf
} from "./chunk-V62RDT22.mjs";
import {
  localDayOf,
  zoneTable
} from "./chunk-FKKUCTPT.mjs";
import {
  MOST_BAD_ITEMS,
  check,
  confidenceLevel,
  count,
  customField,
  days,
  inputSchema,
  isList,
  numberBetween,
  numbersWithin,
  oneOf,
  optional,
  parseInput,
  periods,
  ratioBetween,
  rule,
  weightsOf,
  whenValid,
  withDefault,
  withFacts
} from "./chunk-J5IQHBUV.mjs";
import {
  collinear,
  constantColumn,
  notBelow,
  rareKind,
  tooManyLabels,
  wrongLength
} from "./chunk-IQ4LGOZS.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/survival/index.ts
var survival_exports = {};
__export(survival_exports, {
  fitCox: () => fitCox,
  fitCoxInput: () => fitCoxInput,
  fitCoxMetric: () => fitCoxMetric,
  fitWeibull: () => fitWeibull,
  fitWeibullInput: () => fitWeibullInput,
  fitWeibullMetric: () => fitWeibullMetric,
  kaplanMeier: () => kaplanMeier,
  kaplanMeierInput: () => kaplanMeierInput,
  kaplanMeierMetric: () => kaplanMeierMetric,
  logRankTest: () => logRankTest,
  logRankTestInput: () => logRankTestInput,
  logRankTestMetric: () => logRankTestMetric,
  medianSurvival: () => medianSurvival,
  medianSurvivalInput: () => medianSurvivalInput,
  medianSurvivalMetric: () => medianSurvivalMetric,
  nelsonAalen: () => nelsonAalen,
  nelsonAalenInput: () => nelsonAalenInput,
  nelsonAalenMetric: () => nelsonAalenMetric,
  restrictedMeanSurvival: () => restrictedMeanSurvival,
  restrictedMeanSurvivalInput: () => restrictedMeanSurvivalInput,
  restrictedMeanSurvivalMetric: () => restrictedMeanSurvivalMetric,
  survivalFromSubscriptions: () => survivalFromSubscriptions,
  survivalFromSubscriptionsInput: () => survivalFromSubscriptionsInput,
  survivalFromSubscriptionsMetric: () => survivalFromSubscriptionsMetric,
  survivalQuantile: () => survivalQuantile,
  survivalQuantileInput: () => survivalQuantileInput,
  survivalQuantileMetric: () => survivalQuantileMetric
});

// src/math/sortedOrder.ts
var SHORT = 32;
var STEPS = 4294967295;
var BITS = 11;
var MASK = (1 << BITS) - 1;
function sortedOrder(values) {
  const { length } = values;
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  if (length <= SHORT) {
    insertionSort(values, order, 0, length);
    return order;
  }
  let least = values[0];
  let greatest = least;
  let whole = true;
  for (let i = 1; i < length; i++) {
    const value = values[i];
    if (value < least) least = value;
    else if (value > greatest) greatest = value;
    if ((value | 0) !== value) whole = false;
  }
  const range = greatest - least;
  if (range === 0) return order;
  if (whole && range < 4 * length) return countedOrder(values, least, range);
  let keys = new Uint32Array(length);
  const places = [new Uint32Array(MASK + 1), new Uint32Array(MASK + 1), new Uint32Array(MASK + 1)];
  const [low, middle, high] = places;
  for (let i = 0; i < length; i++) {
    const key = (values[i] - least) / range * STEPS;
    keys[i] = key;
    const bits = keys[i];
    low[bits & MASK]++;
    middle[bits >>> BITS & MASK]++;
    high[bits >>> 2 * BITS]++;
  }
  let otherKeys = new Uint32Array(length);
  let otherOrder = new Uint32Array(length);
  for (let pass = 0; pass < places.length; pass++) {
    const starts = places[pass];
    let start = 0;
    for (let digit = 0; digit <= MASK; digit++) {
      const count2 = starts[digit];
      starts[digit] = start;
      start += count2;
    }
    distribute(keys, order, otherKeys, otherOrder, starts, pass * BITS);
    [keys, otherKeys] = [otherKeys, keys];
    [order, otherOrder] = [otherOrder, order];
  }
  for (let from = 0; from < length; ) {
    const key = keys[from];
    let to = from + 1;
    while (to < length && keys[to] === key) to++;
    if (to - from > 1) sortRun(values, order, from, to);
    from = to;
  }
  return order;
}
function countedOrder(values, least, range) {
  const places = new Uint32Array(range + 2);
  for (let i = 0; i < values.length; i++) {
    const next = values[i] - least + 1;
    places[next] = places[next] + 1;
  }
  for (let i = 1; i < places.length; i++) places[i] = places[i] + places[i - 1];
  const order = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const at = values[i] - least;
    const place = places[at];
    places[at] = place + 1;
    order[place] = i;
  }
  return order;
}
function distribute(keys, order, toKeys, toOrder, places, shift) {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const digit = key >>> shift & MASK;
    const place = places[digit];
    places[digit] = place + 1;
    toKeys[place] = key;
    toOrder[place] = order[i];
  }
}
function sortRun(values, order, from, to) {
  if (to - from <= SHORT) {
    insertionSort(values, order, from, to);
    return;
  }
  const run = order.slice(from, to);
  const inRun = sortedOrder(Float64Array.from(run, (index) => values[index]));
  for (let i = 0; i < inRun.length; i++) order[from + i] = run[inRun[i]];
}
function insertionSort(values, order, from, to) {
  for (let i = from + 1; i < to; i++) {
    const index = order[i];
    const value = values[index];
    let j = i - 1;
    while (j >= from && values[order[j]] > value) {
      order[j + 1] = order[j];
      j--;
    }
    order[j + 1] = index;
  }
}

// src/math/symmetricFactor.ts
var TOLERANCE = 1e-10;
function symmetricFactor(matrix, size, tolerance = TOLERANCE) {
  const factor = new Float64Array(size * size);
  const kept = new Uint8Array(size);
  let rank = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j];
      for (let k = 0; k < j; k++)
        rest -= factor[i * size + k] * factor[j * size + k] * factor[k * size + k];
      if (j < i) {
        factor[i * size + j] = kept[j] ? rest / factor[j * size + j] : 0;
      } else if (rest > tolerance * matrix[i * size + i]) {
        factor[i * size + i] = rest;
        kept[i] = 1;
        rank++;
      }
    }
  }
  return { size, kept, rank, factor };
}
function solveFactored({ size, kept, factor }, right) {
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if (!kept[i]) continue;
    let rest = right[i];
    for (let k = 0; k < i; k++) rest -= factor[i * size + k] * solution[k];
    solution[i] = rest;
  }
  for (let i = size - 1; i >= 0; i--) {
    if (!kept[i]) continue;
    let rest = solution[i] / factor[i * size + i];
    for (let k = i + 1; k < size; k++) rest -= factor[k * size + i] * solution[k];
    solution[i] = rest;
  }
  return solution;
}
function inverseOfFactored(factored) {
  const { size, kept } = factored;
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    if (!kept[j]) continue;
    const unit = new Float64Array(size);
    unit[j] = 1;
    const column = solveFactored(factored, unit);
    for (let i = 0; i < size; i++) inverse[i * size + j] = column[i];
  }
  return inverse;
}
function inverseForm(factored, vector) {
  const solution = solveFactored(factored, vector);
  let total2 = 0;
  for (let i = 0; i < solution.length; i++) total2 += vector[i] * solution[i];
  return Math.max(0, total2);
}

// src/validation/durationFields.ts
var LONGEST = 1e15;
var SHORTEST = 1e-9;
function durations() {
  return numbersWithin("periods", SHORTEST, LONGEST);
}
function entriesOf(list) {
  return numbersWithin("periods", SHORTEST, LONGEST, list);
}
function labelsOf(list) {
  const items = rareKind("label");
  const facts = {
    kind: "list",
    items,
    jsonSchema: {
      type: "array",
      items: {
        type: ["string", "integer", "boolean"],
        minimum: -Number.MAX_SAFE_INTEGER,
        maximum: Number.MAX_SAFE_INTEGER
      },
      sameLengthAs: list
    }
  };
  const checked = customField(isList, facts).check(({ value, issues }) => {
    const { length } = value;
    for (let i = 0, bad = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
      const each = value[i];
      if (typeof each === "string" || typeof each === "boolean" || Number.isSafeInteger(each)) continue;
      bad++;
      issues.push(issueAt([i], each, "wrongType", { expected: "label" }));
    }
  });
  return withFacts(checked, facts);
}
function columnsOf(list, mostColumns) {
  const items = { type: "number", minimum: -LONGEST, maximum: LONGEST, unit: "scale" };
  const facts = {
    kind: "object",
    items: { kind: "number", unit: "scale" },
    jsonSchema: {
      type: "object",
      additionalProperties: { type: "array", items, sameLengthAs: list },
      minProperties: 1,
      maxProperties: mostColumns
    }
  };
  const isColumns = (value) => Object.prototype.toString.call(value) === "[object Object]";
  const checked = customField(isColumns, facts).check(({ value, issues }) => {
    const names = Object.keys(value);
    if (names.length === 0 || names.length > mostColumns) {
      const bound = names.length === 0 ? "\u2265 1" : `\u2264 ${mostColumns}`;
      issues.push(issueAt([], value, wrongLength, { bound, length: names.length }));
    }
    let bad = 0;
    for (const name of names) {
      const column = value[name];
      if (!isList(column)) {
        issues.push(issueAt([name], column ?? null, "wrongType", { expected: "list" }));
        continue;
      }
      const { length } = column;
      for (let i = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
        const each = column[i];
        if (typeof each === "number" && each >= -LONGEST && each <= LONGEST) continue;
        bad++;
        issues.push(numberIssue([name, i], each));
      }
    }
  });
  return withFacts(checked, facts);
}
function numberIssue(path, each) {
  if (typeof each !== "number" || Number.isNaN(each))
    return issueAt(path, each ?? null, "wrongType", { expected: "number" });
  if (each > LONGEST) return issueAt(path, each, "tooLarge", { bound: LONGEST });
  return issueAt(path, each, "tooSmall", { bound: -LONGEST });
}
function columnsAsLong(columns, list) {
  return looked([columns, list], (input, report) => {
    const { length } = input[list];
    for (const [name, column] of Object.entries(input[columns] ?? {}))
      if (column.length !== length)
        report(issueAt([columns, name], column, wrongLength, { bound: length, length: column.length }));
  });
}
function belowOrZero(small, large) {
  return looked([small, large], (input, report) => {
    const smaller = input[small];
    const larger = input[large];
    if (smaller === void 0) return;
    const length = Math.min(smaller.length, larger.length);
    for (let i = 0, bad = 0; i < length && bad < MOST_BAD_ITEMS; i++) {
      const each = smaller[i];
      if (each === 0 || each < larger[i]) continue;
      bad++;
      report(issueAt([small, i], each, notBelow, { bound: larger[i] }));
    }
  });
}
function aboveZero(list) {
  return looked([list], (input, report) => {
    const items = input[list];
    for (let i = 0, bad = 0; i < items.length && bad < MOST_BAD_ITEMS; i++) {
      if (items[i] !== 0) continue;
      bad++;
      report(issueAt([list, i], 0, "tooSmall", { bound: SHORTEST }));
    }
  });
}
function wholeWeights(weights, where) {
  const fields = where ? [weights, where.field] : [weights];
  return looked(fields, (input, report) => {
    const items = input[weights];
    if (items === void 0 || where && input[where.field] !== where.is) return;
    for (let i = 0, bad = 0; i < items.length && bad < MOST_BAD_ITEMS; i++) {
      if (Number.isSafeInteger(items[i])) continue;
      bad++;
      report(issueAt([weights, i], items[i], "notWhole"));
    }
  });
}
function labelsAtMost(labels, most) {
  return looked([labels], (input, report) => {
    const items = input[labels];
    const seen = /* @__PURE__ */ new Set();
    for (let i = 0; i < items.length && seen.size <= most; i++) seen.add(items[i]);
    if (seen.size > most) report(issueAt([labels], items, tooManyLabels, { bound: most }));
  });
}
function looked(fields, look) {
  const check2 = ({ value, issues }) => {
    look(value, (issue) => issues.push(issue));
  };
  return check(check2, { when: whenValid(fields) });
}

// src/survival/baselineOf.ts
function baselineOf(times, design, strata) {
  const time = times.time.slice().reverse();
  const stratum = times.stratum.slice().reverse();
  const increments = times.hazard.slice().reverse();
  const cumulativeHazard = new Array(time.length);
  const survival = new Array(time.length);
  let hazard = 0;
  for (let i = 0; i < time.length; i++) {
    if (i > 0 && stratum[i] !== stratum[i - 1]) hazard = 0;
    hazard += increments[i];
    cumulativeHazard[i] = hazard;
    survival[i] = Math.exp(-hazard);
  }
  return {
    at: Object.fromEntries(design.map(({ name, mean }) => [name, mean])),
    stratum: strata ? stratum.map((each) => strata[each]) : null,
    time,
    cumulativeHazard,
    survival
  };
}

// src/survival/concordanceOf.ts
function concordanceOf({ times, left, weights, starts, entries, entryOrder }, scores) {
  const { length } = times;
  const ranks = ranksOf(scores, starts);
  const compared = new Float64Array(length);
  const right = new Float64Array(length);
  const tree = rankTree(ranks.most);
  const sums = { concordant: 0, discordant: 0, tiedRisk: 0, tiedTime: 0, tiedBoth: 0 };
  for (let stratum = 0; stratum + 1 < starts.length; stratum++) {
    const from = starts[stratum];
    const to = starts[stratum + 1];
    const distinct = ranks.distinct[stratum];
    tree.clear(distinct);
    let entering = to - 1;
    for (let i = to - 1; i >= from; ) {
      let first = i;
      while (first > from && times[first - 1] === times[i]) first--;
      if (entries && entryOrder)
        for (; entering >= from; entering--) {
          const row = entryOrder[entering];
          if (entries[row] < times[i] || entries[row] === 0) break;
          tree.add(ranks.of[row], -weights[row]);
        }
      for (let row = first; row <= i; row++)
        if (left[row] === 0) tree.add(ranks.of[row], weights[row]);
      let leavers = 0;
      for (let row = first; row <= i; row++) {
        if (left[row] === 0) continue;
        leavers++;
        const rank = ranks.of[row];
        const weight = weights[row];
        const lower = Math.max(0, tree.below(rank));
        const same = Math.max(0, tree.below(rank + 1) - lower);
        const higher = Math.max(0, tree.total() - lower - same);
        sums.concordant += weight * lower;
        sums.discordant += weight * higher;
        sums.tiedRisk += weight * same;
        compared[row] = lower + same + higher;
        right[row] = lower + same / 2;
      }
      for (let row = first; row <= i; row++)
        if (left[row] === 1) tree.add(ranks.of[row], weights[row]);
      if (leavers > 0) tiedTimes(sums, leavers, first, i, left, ranks.of, weights);
      i = first - 1;
    }
    tree.clear(distinct);
    let entered = from;
    for (let i = from; i < to; ) {
      let last = i;
      while (last + 1 < to && times[last + 1] === times[i]) last++;
      if (entries && entryOrder)
        for (; entered < to; entered++) {
          const row = entryOrder[entered];
          if (entries[row] >= times[i]) break;
          if (entries[row] > 0) later(row, -1);
        }
      for (let row = i; row <= last; row++) if (left[row] === 1) later(row, 1);
      for (let row = i; row <= last; row++)
        if (left[row] === 1) tree.add(ranks.of[row], weights[row]);
      for (let row = i; row <= last; row++) if (left[row] === 0) later(row, 1);
      i = last + 1;
    }
  }
  function later(row, sign) {
    const rank = ranks.of[row];
    const lower = tree.below(rank);
    const same = tree.below(rank + 1) - lower;
    const all = tree.total();
    compared[row] = compared[row] + sign * all;
    right[row] = right[row] + sign * (all - lower - same / 2);
  }
  const { concordant, discordant, tiedRisk } = sums;
  const pairs = concordant + discordant + tiedRisk;
  if (!(pairs > 0)) return null;
  const concordance = (concordant + tiedRisk / 2) / pairs;
  let variance = 0;
  for (let row = 0; row < length; row++)
    variance += weights[row] * ((right[row] - concordance * compared[row]) / pairs) ** 2;
  return { concordance, standardError: Math.sqrt(variance), ...sums };
}
function tiedTimes(sums, leavers, first, last, left, ranks, weights) {
  const same = /* @__PURE__ */ new Map();
  let all = 0;
  if (leavers === 1 && last === first && weights[first] === 1) return;
  for (let row = first; row <= last; row++) {
    if (left[row] === 0) continue;
    const rank = ranks[row];
    const weight = weights[row];
    same.set(rank, (same.get(rank) ?? 0) + weight);
    all += weight;
  }
  let squares = 0;
  for (const weight of same.values()) {
    squares += weight * weight;
    sums.tiedBoth += Math.max(0, weight * (weight - 1) / 2);
  }
  sums.tiedTime += Math.max(0, (all * all - squares) / 2);
}
function ranksOf(scores, starts) {
  const of = new Uint32Array(scores.length);
  const distinct = new Uint32Array(starts.length - 1);
  for (let stratum = 0; stratum < distinct.length; stratum++) {
    const from = starts[stratum];
    const order = sortedOrder(scores.subarray(from, starts[stratum + 1]));
    let rank = -1;
    let before;
    for (let i = 0; i < order.length; i++) {
      const row = from + order[i];
      if (scores[row] !== before) rank++;
      before = scores[row];
      of[row] = rank;
    }
    distinct[stratum] = rank + 1;
  }
  return { of, distinct, most: distinct.reduce((most, each) => Math.max(most, each), 0) };
}
function rankTree(most) {
  const sums = new Float64Array(most + 1);
  let ranks = 0;
  let all = 0;
  return {
    /** Empties the tree for so many ranks. */
    clear(distinct) {
      ranks = distinct;
      all = 0;
      sums.fill(0, 0, distinct + 1);
    },
    add(rank, weight) {
      all += weight;
      for (let at = rank + 1; at <= ranks; at += at & -at) sums[at] = sums[at] + weight;
    },
    below(rank) {
      let sum2 = 0;
      for (let at = rank; at > 0; at -= at & -at) sum2 += sums[at];
      return sum2;
    },
    total: () => all
  };
}

// src/survival/covarianceRows.ts
function covarianceRows(matrix, size) {
  return Array.from(
    { length: size },
    (_, i) => Array.from({ length: size }, (_each, j) => matrix[i * size + j] + 0)
  );
}

// src/survival/asDoubles.ts
function asDoubles(list) {
  return list instanceof Float64Array ? list : Float64Array.from(list);
}

// src/survival/covariateDesign.ts
var LEAST_RANGE = 1e-100;
var OWN_SHARE = 1e-10;
function covariateDesign(columns, weights) {
  return Object.entries(columns ?? {}).map(([name, column]) => {
    const values = asDoubles(column);
    const counted2 = (i) => weights === void 0 || weights[i] !== 0;
    let rows = 0;
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < values.length; i++) {
      if (!counted2(i)) continue;
      const value = values[i];
      rows++;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    const spread = rows > 0 ? greatest - least : 0;
    const range = spread > LEAST_RANGE ? spread : 0;
    if (range === 0) {
      const only = rows > 0 ? least : 0;
      return { name, values, mean: only, center: only, deviation: 1, range };
    }
    const scaled = (i) => (values[i] - least) / range;
    const average = (of) => sumOf(values.length, (i) => counted2(i) ? of(i) : 0) / rows;
    const center = average(scaled);
    const weighted = weights ? sumOf(values.length, (i) => weights[i] * scaled(i)) / sum(weights) : center;
    return {
      name,
      values,
      mean: least + weighted * range,
      center: least + center * range,
      deviation: range * Math.sqrt(average((i) => (scaled(i) - center) ** 2)),
      range
    };
  });
}
var designs = /* @__PURE__ */ new WeakMap();
function designOf(parsed) {
  return designs.get(parsed);
}
function explaining() {
  return looked(["covariates", "durations", "weights"], (input, report) => {
    const { covariates, durations: durations2, weights } = input;
    const design = covariateDesign(covariates, weights);
    designs.set(input, design);
    if (durations2.length === 0 || weights && sum(weights) === 0) return;
    const constant = design.filter(({ range }) => range === 0);
    for (const { name } of constant) report(issueAt(["covariates", name], covariates?.[name], constantColumn));
    if (constant.length > 0) return;
    for (const [name, others] of dependent(design, weights))
      report(issueAt(["covariates", name], covariates?.[name], collinear, { others: others.join(" + ") }));
  });
}
function dependent(design, weights) {
  const size = design.length;
  const rows = design[0]?.values.length ?? 0;
  const products = new Float64Array(size * size);
  const scaled = new Float64Array(size);
  let counted2 = 0;
  for (let row = 0; row < rows; row++) {
    if (weights && weights[row] === 0) continue;
    counted2++;
    for (let i = 0; i < size; i++) {
      const { values, center, deviation } = design[i];
      const value = (values[row] - center) / deviation;
      scaled[i] = value;
      for (let j = 0; j <= i; j++)
        products[i * size + j] = products[i * size + j] + value * scaled[j];
    }
  }
  for (let i = 0; i < products.length; i++) products[i] = products[i] / counted2;
  const { kept, factor } = symmetricFactor(products, size, OWN_SHARE);
  return design.flatMap(({ name }, i) => {
    if (kept[i]) return [];
    const shares = Array.from({ length: i }, (_, j) => factor[i * size + j]);
    for (let j = i - 1; j >= 0; j--)
      for (let k = j + 1; k < i; k++)
        if (kept[j]) shares[j] = shares[j] - factor[k * size + j] * shares[k];
    const others = design.slice(0, i).filter((_, j) => kept[j] && Math.abs(shares[j]) > 1e-6);
    return [[name, others.map((each) => each.name)]];
  });
}

// src/survival/efronSums.ts
var FEW = 1e3;
var FIRST = 64;
function efronSums(sums, rest, share, count2) {
  let logs = 0;
  let inverses = 0;
  let squares = 0;
  const direct = count2 <= FEW ? count2 : FIRST;
  for (let k = 1; k <= direct; k++) {
    const denominator = rest + k * share;
    const inverse = 1 / denominator;
    logs += Math.log(denominator);
    inverses += inverse;
    squares += inverse * inverse;
  }
  if (direct < count2) {
    const from = rest / share + FIRST + 1;
    const to = rest / share + count2;
    const steps = count2 - FIRST - 1;
    const ratio = Math.log1p(steps / from);
    const unitInverses = ratio + (1 / from + 1 / to) / 2 + (from ** -2 - to ** -2) / 12 - (from ** -4 - to ** -4) / 120;
    const unitSquares = steps / from / to + (from ** -2 + to ** -2) / 2 + (from ** -3 - to ** -3) / 6 - (from ** -5 - to ** -5) / 30;
    logs += (count2 - FIRST) * Math.log(share) + steps * (Math.log(to) - 1) + from * ratio + (Math.log(from) + Math.log(to)) / 2 - (1 / from - 1 / to) / 12;
    inverses += unitInverses / share;
    squares += unitSquares / share / share;
  }
  sums.logs = logs;
  sums.inverses = inverses;
  sums.squares = squares;
}

// src/survival/coxMoments.ts
var REMNANT = 1e-6;
var ROUNDING = 1e-13;
var ROUGH_ROUNDING = 1e-9;
function coxMoments(rows, coefficients, ties, visit) {
  const { size, times, left, weights, scaled, starts, entries, entryOrder } = rows;
  const risks = new Float64Array(entries ? times.length : 0);
  const gradient = new Float64Array(size);
  const variance = new Float64Array(size * size);
  const moment = { time: 0, stratum: 0, departures: 0, value: 0, hazard: 0, gradient, variance };
  const rounding = entries ? ROUGH_ROUNDING : ROUNDING;
  const sums = { logs: 0, inverses: 0, squares: 0 };
  const all1 = new Float64Array(size);
  const all2 = new Float64Array(size * size);
  const out1 = new Float64Array(size);
  const out2 = new Float64Array(size * size);
  const means = new Float64Array(size);
  let all0 = 0;
  let atRisk = 0;
  let highest = 0;
  function take(row, risk, sign) {
    const signed = sign * risk;
    all0 += signed;
    const at = row * size;
    for (let i = 0; i < size; i++) {
      const part = signed * scaled[at + i];
      all1[i] = all1[i] + part;
      for (let j = 0, to = i * size; j <= i; j++, to++)
        all2[to] = all2[to] + part * scaled[at + j];
    }
  }
  function clear() {
    all0 = 0;
    all1.fill(0);
    all2.fill(0);
  }
  for (let stratum = starts.length - 2; stratum >= 0; stratum--) {
    const from = starts[stratum];
    let entering = starts[stratum + 1] - 1;
    clear();
    atRisk = 0;
    highest = 0;
    for (let i = starts[stratum + 1] - 1; i >= from; ) {
      const time = times[i];
      if (entries && entryOrder) {
        for (; entering >= from; entering--) {
          const row = entryOrder[entering];
          if (entries[row] < time || entries[row] === 0) break;
          take(row, risks[row], -1);
          atRisk--;
        }
        if (atRisk === 0) clear();
        else if (all0 < REMNANT * highest) {
          clear();
          for (let row = i + 1; row < starts[stratum + 1]; row++)
            if (entries[row] < time || entries[row] === 0) take(row, risks[row], 1);
        }
        if (atRisk === 0 || all0 < REMNANT * highest) highest = all0;
      }
      let departures = 0;
      let predicted = 0;
      let out0 = 0;
      let leavers = 0;
      const before = all0;
      for (; i >= from && times[i] === time; i--) {
        const at = i * size;
        let log = 0;
        for (let j = 0; j < size; j++) log += coefficients[j] * scaled[at + j];
        const weight = weights[i];
        const risk = weight * Math.exp(log);
        if (entries) risks[i] = risk;
        take(i, risk, 1);
        atRisk++;
        if (left[i] === 0) continue;
        if (leavers === 0) {
          gradient.fill(0);
          out1.fill(0);
          out2.fill(0);
        }
        leavers++;
        departures += weight;
        predicted += weight * log;
        out0 += risk;
        for (let j = 0; j < size; j++) {
          const value = scaled[at + j];
          gradient[j] = gradient[j] + weight * value;
          if (ties === "breslow") continue;
          out1[j] = out1[j] + risk * value;
          for (let k = 0, to = j * size; k <= j; k++, to++)
            out2[to] = out2[to] + risk * value * scaled[at + k];
        }
      }
      if (all0 > highest) highest = all0;
      if (leavers === 0) continue;
      moment.time = time;
      moment.stratum = stratum;
      moment.departures = departures;
      if (ties === "breslow" || departures <= 1) {
        const rate = departures / all0;
        moment.value = predicted - departures * Math.log(all0);
        moment.hazard = rate;
        for (let j = 0; j < size; j++) {
          const mean = all1[j] / all0;
          means[j] = mean;
          gradient[j] = gradient[j] - departures * mean;
          for (let k = 0, to = j * size; k <= j; k++, to++)
            variance[to] = rate * all2[to] - departures * mean * means[k];
        }
      } else {
        const rest = before === 0 && atRisk === leavers ? 0 : Math.max(0, all0 - out0);
        efronSums(sums, rest, out0 / departures, departures);
        const { inverses, squares } = sums;
        const whole = rest + out0;
        const first = (whole * inverses - departures) / out0;
        const mixed = (whole * squares - inverses) / out0;
        const second = (whole * mixed - first) / out0;
        moment.value = predicted - sums.logs;
        moment.hazard = inverses;
        for (let j = 0; j < size; j++) {
          const sum2 = all1[j];
          const out = out1[j];
          gradient[j] = gradient[j] - (inverses * sum2 - first * out);
          for (let k = 0, to = j * size; k <= j; k++, to++) {
            const otherSum = all1[k];
            const otherOut = out1[k];
            variance[to] = inverses * all2[to] - first * out2[to] - (squares * sum2 * otherSum - mixed * (sum2 * otherOut + out * otherSum) + second * out * otherOut);
          }
        }
      }
      for (let j = 0; j < size; j++) {
        const square = moment.hazard * all2[j * size + j];
        if (variance[j * size + j] > rounding * square) continue;
        for (let k = 0; k < size; k++) variance[k < j ? j * size + k : k * size + j] = 0;
      }
      if (!Number.isFinite(moment.value)) return false;
      visit(moment);
    }
  }
  return true;
}

// src/survival/asBits.ts
function asBits(flags) {
  if (flags instanceof Uint8Array) return flags;
  const bits = new Uint8Array(flags.length);
  for (let i = 0; i < bits.length; i++) bits[i] = Number(flags[i]);
  return bits;
}

// src/survival/byStratum.ts
function byStratum(order, strata) {
  if (strata === void 0) return { order, starts: Uint32Array.of(0, order.length) };
  const { codes, labels } = strata;
  const starts = new Uint32Array(labels.length + 1);
  for (let i = 0; i < order.length; i++) {
    const next = codes[order[i]] + 1;
    starts[next] = starts[next] + 1;
  }
  for (let stratum = 1; stratum < starts.length; stratum++)
    starts[stratum] = starts[stratum] + starts[stratum - 1];
  const places = starts.slice();
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    const stratum = codes[row];
    sorted[places[stratum]] = row;
    places[stratum] = places[stratum] + 1;
  }
  return { order: sorted, starts };
}

// src/survival/counted.ts
function counted(order, weights) {
  return weights ? order.filter((row) => weights[row] !== 0) : order;
}

// src/survival/labelCodes.ts
function labelCodes(rows) {
  const seen = /* @__PURE__ */ new Map();
  const codes = new Uint32Array(rows.length);
  let before;
  let code;
  for (let i = 0; i < rows.length; i++) {
    const label = rows[i];
    if (label !== before) code = seen.get(label);
    before = label;
    if (code === void 0) {
      code = seen.size;
      seen.set(typeof label === "number" ? label + 0 : label, code);
    }
    codes[i] = code;
  }
  const labels = [...seen.keys()].sort(inOrder);
  const places = new Uint32Array(labels.length);
  for (const [place, label] of labels.entries()) places[seen.get(label)] = place;
  for (let i = 0; i < codes.length; i++) codes[i] = places[codes[i]];
  return { labels, codes };
}
var KINDS = ["boolean", "number", "string"];
function inOrder(one, other) {
  const byKind = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  return byKind || (one < other ? -1 : 1);
}

// src/survival/coxRows.ts
function coxRows({ durations: durations2, churned, weights, entry }, strata, design) {
  const ends = asDoubles(durations2);
  const bits = asBits(churned);
  const shares = weights && asDoubles(weights);
  const froms = entry && asDoubles(entry);
  const codes = strata && labelCodes(strata);
  const sorted = byStratum(counted(sortedOrder(ends), shares), codes);
  const { order, starts } = sorted;
  const { length } = order;
  const size = design.length;
  const rows = {
    size,
    times: new Float64Array(length),
    left: new Uint8Array(length),
    weights: new Float64Array(length),
    scaled: new Float64Array(length * size),
    starts,
    strata: codes?.labels ?? [null]
  };
  for (let i = 0; i < length; i++) {
    const row = order[i];
    rows.times[i] = ends[row];
    rows.left[i] = bits[row];
    rows.weights[i] = shares ? shares[row] : 1;
  }
  for (const [j, { values, mean, deviation }] of design.entries())
    for (let i = 0; i < length; i++)
      rows.scaled[i * size + j] = (values[order[i]] - mean) / deviation;
  if (!froms?.some((from) => from > 0)) return { ...rows, entries: void 0, entryOrder: void 0 };
  const entries = Float64Array.from(order, (row) => froms[row]);
  return { ...rows, entries, entryOrder: byStratum(sortedOrder(entries), stratumCodes(starts)).order };
}
function stratumCodes(starts) {
  const codes = new Uint32Array(starts[starts.length - 1]);
  const labels = [];
  for (let stratum = 0; stratum + 1 < starts.length; stratum++) {
    codes.fill(stratum, starts[stratum], starts[stratum + 1]);
    labels.push(stratum);
  }
  return { codes, labels };
}

// src/survival/coxTimes.ts
function coxTimes(rows, coefficients, ties) {
  const times = { time: [], stratum: [], departures: [], hazard: [] };
  coxMoments(rows, coefficients, ties, (moment) => {
    times.time.push(moment.time);
    times.stratum.push(moment.stratum);
    times.departures.push(moment.departures);
    times.hazard.push(moment.hazard);
  });
  return times;
}

// src/survival/finiteOrNull.ts
function finiteOrNull(value) {
  return Number.isFinite(value) ? value + 0 : null;
}

// src/survival/mostCovariates.ts
var MOST_COVARIATES = 100;

// src/survival/newton.ts
var REACHED = 1e-20;
var SHORT2 = 1e-13;
var NO_GAIN = 1e-8;
var LONG = 0.1;
function newton({ at, start, reaches, scale, maxIterations, onStep, isLost }) {
  const size = start.length;
  const runaway = new Int8Array(size);
  let point = start;
  const first = at(point);
  let slope = first;
  const atFirst = symmetricFactor(first.information, size);
  const unexplained = slopesLeft(first, atFirst, scale);
  const told = atFirst.kept.map((kept, i) => kept || unexplained[i] ? 1 : 0);
  for (let iteration = 0; ; iteration++) {
    const factored = descending(slope, told, scale);
    const step = solveFactored(factored, slope.gradient);
    let gain = 0;
    let longest = 0;
    for (let i = 0; i < size; i++) {
      gain += step[i] * slope.gradient[i];
      longest = Math.max(longest, Math.abs(step[i]) * reaches[i]);
    }
    gain /= scale;
    const ends = (converged) => ({ point, slope, first, factored, iterations: iteration, converged, runaway });
    if ((gain <= REACHED || longest <= SHORT2) && longest < LONG) return ends(true);
    if (gain <= NO_GAIN && longest >= LONG) {
      for (let i = 0; i < size; i++)
        if (Math.abs(step[i]) * reaches[i] >= LONG / 10)
          runaway[i] = Math.sign(step[i]);
      return ends(true);
    }
    if (iteration === maxIterations || isLost?.(point)) return ends(false);
    const from = point;
    const before = slope.value;
    for (let share = 1; ; share /= 2) {
      const next = from.map((each, i) => each + share * step[i]);
      const there = at(next);
      if (there.value >= before - 1e-12 * Math.abs(before)) {
        point = next;
        slope = there;
        break;
      }
    }
    onStep(iteration + 1, slope.value);
  }
}
var FLAT = 1e-9;
var MORE = 10;
function slopesLeft({ value, gradient, information }, factored, scale) {
  const { size, kept } = factored;
  const step = solveFactored(factored, gradient);
  return Array.from(kept, (isKept, i) => {
    if (isKept) return false;
    let slope = gradient[i];
    for (let j = 0; j < size; j++)
      slope -= step[j] * information[Math.max(i, j) * size + Math.min(i, j)];
    return Math.abs(slope) > FLAT * (scale + Math.abs(value));
  });
}
function descending(slope, told, scale) {
  const size = told.length;
  const information = slope.information.map((each, at) => told[Math.floor(at / size)] && told[at % size] ? each : 0);
  let factored = symmetricFactor(information, size);
  const isStuck = () => slopesLeft({ ...slope, information }, factored, scale).some((slopes, i) => slopes && told[i]);
  let greatest = 0;
  for (let i = 0; i < size; i++) greatest = Math.max(greatest, Math.abs(information[i * size + i]));
  for (let added = 1e-3; isStuck() && added < 1e9; added *= MORE) {
    const more = information.slice();
    for (let i = 0; i < size; i++)
      more[i * size + i] = more[i * size + i] + told[i] * added * (greatest + FLAT * scale);
    factored = symmetricFactor(more, size);
  }
  return factored;
}

// src/survival/proportionalHazards.ts
function proportionalHazards(rows, coefficients, ties, { time: times, departures }, transform, held2) {
  const { size } = rows;
  const squares = size * size;
  const scores = [new Float64Array(size), new Float64Array(size)];
  const variances = [new Float64Array(squares), new Float64Array(squares), new Float64Array(squares)];
  let center = 0;
  let all = 0;
  for (let i = 0; i < times.length; i++) {
    center += departures[i] * transform(times[i]);
    all += departures[i];
  }
  center /= all;
  coxMoments(rows, coefficients, ties, ({ time, gradient, variance }) => {
    const late = transform(time) - center;
    for (let i = 0; i < size; i++) {
      if (!held2[i]) continue;
      scores[1][i] = scores[1][i] + late * gradient[i];
      for (let j = 0; j <= i; j++) {
        if (!held2[j]) continue;
        const at = i * size + j;
        const part = variance[at];
        variances[0][at] = variances[0][at] + part;
        variances[1][at] = variances[1][at] + late * part;
        variances[2][at] = variances[2][at] + late * late * part;
      }
    }
  });
  let spread = 0;
  for (let i = 0; i < times.length; i++)
    spread += departures[i] * (transform(times[i]) - center) ** 2;
  const factored = symmetricFactor(variances[0], size);
  const mixed = (i) => Float64Array.from({ length: size }, (_, j) => variances[1][Math.max(i, j) * size + Math.min(i, j)]);
  const own = new Float64Array(squares);
  for (let i = 0; i < size; i++) {
    const explained = solveFactored(factored, mixed(i));
    for (let j = 0; j <= i; j++) {
      const other = mixed(j);
      let rest = variances[2][i * size + j];
      for (let k = 0; k < size; k++) rest -= explained[k] * other[k];
      own[i * size + j] = rest;
    }
  }
  const usable = (i) => held2[i] === 1 && own[i * size + i] > 1e-10 * spread;
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) if (!usable(i) || !usable(j)) own[i * size + j] = 0;
  const global = symmetricFactor(own, size);
  return {
    each: Array.from(
      { length: size },
      (_, i) => usable(i) ? test(scores[1][i] ** 2 / own[i * size + i], 1) : test(null, 0)
    ),
    global: global.rank > 0 ? test(inverseForm(global, scores[1]), global.rank) : test(null, 0)
  };
}
function test(chiSquare, degreesOfFreedom) {
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquare === null ? null : chiSquareUpper(chiSquare, degreesOfFreedom)
  };
}

// src/survival/riskTable.ts
var FEW_TIMES = 1024;
function riskTable({ durations: durations2, churned, weights, entry }) {
  const ends = asDoubles(durations2);
  const bits = asBits(churned);
  const shares = weights === void 0 ? void 0 : asDoubles(weights);
  const starts = entry === void 0 ? void 0 : asDoubles(entry);
  const steps = wholeSteps(ends, Math.max(FEW_TIMES, 4 * ends.length));
  if (steps > 0 && (starts === void 0 || wholeSteps(starts, steps) > 0))
    return countedTable(ends, bits, shares, starts, steps);
  return sortedTable(ends, bits, shares, starts);
}
function wholeSteps(numbers, most) {
  let greatest = -1;
  for (let i = 0; i < numbers.length; i++) {
    const each = numbers[i];
    const whole = each | 0;
    if (whole !== each || whole >= most) return 0;
    if (whole > greatest) greatest = whole;
  }
  return greatest + 1;
}
function countedTable(ends, churned, weights, entry, steps) {
  const rows = new Uint32Array(2 * steps);
  for (let i = 0; i < ends.length; i++) {
    const at = 2 * ends[i] + churned[i];
    if (weights === void 0 || weights[i] !== 0) rows[at]++;
  }
  let sums = rows;
  if (weights) {
    sums = new Float64Array(2 * steps);
    for (let i = 0; i < ends.length; i++) {
      const at = 2 * ends[i] + churned[i];
      sums[at] = sums[at] + weights[i];
    }
  }
  const lateRows = new Uint32Array(steps);
  const lateSums = new Float64Array(steps);
  if (entry)
    for (let i = 0; i < ends.length; i++) {
      const from = entry[i];
      const weight = weights ? weights[i] : 1;
      if (from === 0 || weight === 0) continue;
      lateRows[from]++;
      lateSums[from] = lateSums[from] + weight;
    }
  let distinct = 0;
  for (let step = 0; step < steps; step++)
    if (rows[2 * step] + rows[2 * step + 1] > 0) distinct++;
  const table = emptyTable(distinct);
  const after = riskCounter();
  for (let step = steps - 1, place = distinct; step >= 0; step--) {
    const leaving = rows[2 * step + 1];
    const staying = rows[2 * step];
    after.late(lateRows[step], lateSums[step]);
    if (leaving + staying === 0) continue;
    place--;
    table.times[place] = step;
    after.ends(table, place, leaving + staying, sums[2 * step + 1], sums[2 * step]);
  }
  return { ...table, ...after.totals() };
}
function sortedTable(ends, churned, weights, entry) {
  const order = counted(sortedOrder(ends), weights);
  const entryOrder = entry && counted(sortedOrder(entry), weights);
  const { length } = order;
  const sorted = new Float64Array(length);
  let distinct = 0;
  for (let i = 0; i < length; i++) {
    sorted[i] = ends[order[i]];
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  }
  const table = emptyTable(distinct);
  const after = riskCounter();
  let entering = length - 1;
  for (let i = length - 1, place = distinct - 1; i >= 0; place--) {
    const time = sorted[i];
    const last = i;
    let leaving = 0;
    let staying = 0;
    for (; i >= 0 && sorted[i] === time; i--) {
      const row = order[i];
      const weight = weights ? weights[row] : 1;
      if (churned[row]) leaving += weight;
      else staying += weight;
    }
    if (entry && entryOrder)
      for (; entering >= 0; entering--) {
        const row = entryOrder[entering];
        const from = entry[row];
        if (from < time || from === 0) break;
        after.late(1, weights ? weights[row] : 1);
      }
    table.times[place] = time;
    after.ends(table, place, last - i, leaving, staying);
  }
  return { ...table, ...after.totals() };
}
function emptyTable(length) {
  return {
    times: new Array(length),
    atRisk: new Array(length),
    events: new Array(length),
    censored: new Array(length)
  };
}
function riskCounter() {
  let rowsThere = 0;
  let there = 0;
  let rowsLate = 0;
  let late = 0;
  let churned = 0;
  return {
    late(rows, weight) {
      rowsLate += rows;
      late += weight;
    },
    ends({ atRisk, events, censored }, place, rows, leaving, staying) {
      rowsThere += rows;
      there += leaving + staying;
      churned += leaving;
      events[place] = leaving;
      censored[place] = staying;
      atRisk[place] = rowsThere - rowsLate === rows ? leaving + staying : Math.max(there - late, leaving + staying);
    },
    totals: () => ({ customers: there, churned })
  };
}

// src/survival/survivalCurve.ts
function survivalCurve({ atRisk, events }) {
  const { length } = atRisk;
  const survival = new Array(length);
  const logError = new Array(length);
  let share = 1;
  let variance = 0;
  let error = 0;
  for (let i = 0; i < length; i++) {
    const left = events[i];
    if (left > 0) {
      const there = atRisk[i];
      share *= (there - left) / there;
      variance += left / there / (there - left);
      error = Math.sqrt(variance);
    }
    survival[i] = share;
    logError[i] = error;
  }
  return { survival, logError };
}
function curveIntervals({ survival, logError }, transform, confidence) {
  const reach = normalUpperQuantile((1 - confidence) / 2);
  const { length } = survival;
  const standardError = new Array(length);
  const low = new Array(length);
  const high = new Array(length);
  let before = 1;
  let error = 0;
  let lower = 1;
  let upper = 1;
  for (let i = 0; i < length; i++) {
    const share = survival[i];
    if (share !== before) {
      const distance = reach * logError[i];
      error = share * logError[i];
      if (share === 0) {
        error = Number.NaN;
        lower = Number.NaN;
        upper = Number.NaN;
      } else if (transform === "log-log") {
        const log = Math.log(share);
        const factor = Math.exp(-distance / log);
        lower = Math.exp(log * factor);
        upper = Math.exp(log / factor);
      } else if (transform === "log") {
        const factor = Math.exp(distance);
        lower = share / factor;
        upper = Math.min(1, share * factor);
      } else {
        lower = Math.max(0, share - share * distance);
        upper = Math.min(1, share + share * distance);
      }
      before = share;
    }
    standardError[i] = error;
    low[i] = lower;
    high[i] = upper;
  }
  return { standardError, low, high };
}

// src/survival/survivalInput.ts
function rowFields() {
  return {
    durations: durations(),
    churned: flagsOf("durations"),
    weights: optional(weightsOf("durations")),
    entry: optional(entriesOf("durations"))
  };
}
function rowRules() {
  return [
    sameLength("churned", "durations"),
    sameLength("weights", "durations"),
    sameLength("entry", "durations"),
    belowOrZero("entry", "durations")
  ];
}
function curveFields() {
  return {
    ...rowFields(),
    confidence: withDefault(confidenceLevel(), 0.95),
    transform: withDefault(oneOf("log-log", "log", "plain"), "log-log")
  };
}

// src/survival/fitCox.ts
var fitCoxInput = /* @__PURE__ */ inputSchema(
  () => ({
    fields: {
      ...rowFields(),
      covariates: columnsOf("durations", MOST_COVARIATES),
      ties: withDefault(oneOf("efron", "breslow"), "efron"),
      strata: optional(labelsOf("durations")),
      confidence: withDefault(confidenceLevel(), 0.95),
      timeTransform: withDefault(oneOf("km", "identity"), "km"),
      maxIterations: withDefault(count(1, 1e3), 50),
      onProgress: optional(callback())
    },
    rules: [
      ...rowRules(),
      sameLength("strata", "durations"),
      wholeWeights("weights", { field: "ties", is: "efron" }),
      columnsAsLong("covariates", "durations"),
      explaining()
    ]
  })
);
function fitCox(input) {
  const parsed = parseInput("fitCox", fitCoxInput, input);
  const { ties, strata, confidence, timeTransform, maxIterations, onProgress } = parsed;
  const design = designOf(parsed);
  const rows = coxRows(parsed, strata, design);
  let customers = 0;
  let churned = 0;
  for (let row = 0; row < rows.times.length; row++) {
    customers += rows.weights[row];
    if (rows.left[row]) churned += rows.weights[row];
  }
  const start = new Float64Array(design.length);
  const summit = newton({
    at: (point2) => coxSlope(rows, point2, ties),
    start,
    reaches: design.map(({ range, deviation }) => range / deviation),
    scale: Math.min(1, churned) || 1,
    maxIterations,
    onStep: (iteration, logLikelihood) => onProgress?.({ iteration, maxIterations, logLikelihood })
  });
  const { point, slope, first, iterations, converged } = summit;
  const times = coxTimes(rows, point, ties);
  const { kept } = symmetricFactor(slope.information, design.length);
  const estimates = design.map((_, i) => estimateOf(summit.runaway[i], summit.factored.kept[i] && kept[i]));
  const held2 = Uint8Array.from(estimates, (estimate) => estimate === "finite" ? 1 : 0);
  const hazards = proportionalHazards(rows, point, ties, times, timeFunction(timeTransform, parsed), held2);
  const covariance = covarianceOf(slope, held2);
  const allHeld = held2.every((each) => each === 1);
  const atFirst = symmetricFactor(first.information, design.length);
  const { rank } = atFirst;
  const test2 = (chiSquare) => rank === 0 ? null : { chiSquare, degreesOfFreedom: rank, pValue: chiSquareUpper(chiSquare, rank) };
  return {
    model: "cox",
    ties,
    coefficients: design.map((covariate, i) => ({
      ...coefficientOf(
        covariate,
        estimates[i],
        point[i],
        Math.sqrt(covariance[i * design.length + i]),
        confidence
      ),
      proportionalHazards: hazards.each[i]
    })),
    covariance: allHeld ? covarianceRows(rescaled(covariance, design), design.length) : null,
    logLikelihood: slope.value + 0,
    logLikelihoodNull: first.value + 0,
    likelihoodRatioTest: test2(Math.max(0, 2 * (slope.value - first.value))),
    scoreTest: test2(inverseForm(atFirst, first.gradient)),
    waldTest: allHeld ? test2(quadratic(slope.information, point)) : null,
    concordance: concordanceOf(rows, scoresOf(rows, point)),
    proportionalHazards: hazards.global,
    baseline: baselineOf(times, design, strata && rows.strata),
    customers,
    churned,
    iterations,
    converged,
    boundary: design.flatMap(({ name }, i) => held2[i] ? [] : [name]),
    gradientNorm: Math.hypot(...slope.gradient)
  };
}
function coxSlope(rows, point, ties) {
  const { size } = rows;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let value = 0;
  const reached = coxMoments(rows, point, ties, (moment) => {
    value += moment.value;
    for (let i = 0; i < size; i++) {
      gradient[i] = gradient[i] + moment.gradient[i];
      for (let j = 0, at = i * size; j <= i; j++, at++)
        information[at] = information[at] + moment.variance[at];
    }
  });
  const inReach = reached && information.every(Number.isFinite) && Number.isFinite(Math.hypot(...gradient));
  return { value: inReach ? value : Number.NEGATIVE_INFINITY, gradient, information };
}
function estimateOf(runaway, kept) {
  if (runaway !== 0) return runaway > 0 ? "plusInfinity" : "minusInfinity";
  return kept ? "finite" : "none";
}
function covarianceOf({ information: all }, held2) {
  const size = held2.length;
  const information = all.map((each, at) => held2[Math.floor(at / size)] && held2[at % size] ? each : 0);
  return inverseOfFactored(symmetricFactor(information, size));
}
function rescaled(covariance, design) {
  const size = design.length;
  return covariance.map(
    (each, at) => each / design[Math.floor(at / size)].deviation / design[at % size].deviation
  );
}
function coefficientOf({ name, deviation }, estimate, scaled, scaledError, confidence) {
  if (estimate !== "finite")
    return {
      name,
      estimate,
      coefficient: null,
      standardError: null,
      hazardRatio: estimate === "minusInfinity" ? 0 : null,
      low: null,
      high: null,
      z: null,
      pValue: null
    };
  const coefficient = scaled / deviation + 0;
  const standardError = scaledError / deviation;
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const z = scaled / scaledError + 0;
  return {
    name,
    estimate,
    coefficient,
    standardError,
    hazardRatio: finiteOrNull(Math.exp(coefficient)),
    low: finiteOrNull(Math.exp(coefficient - reach)),
    high: finiteOrNull(Math.exp(coefficient + reach)),
    z,
    pValue: Math.min(1, 2 * normalUpper(Math.abs(z)))
  };
}
function quadratic(matrix, vector) {
  const size = vector.length;
  let total2 = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      total2 += (i === j ? 1 : 2) * matrix[i * size + j] * vector[i] * vector[j];
  return Math.max(0, total2);
}
function scoresOf({ size, scaled, times }, point) {
  const scores = new Float64Array(times.length);
  for (let row = 0; row < scores.length; row++) {
    let score = 0;
    for (let i = 0; i < size; i++) score += point[i] * scaled[row * size + i];
    scores[row] = score;
  }
  return scores;
}
function timeFunction(transform, rows) {
  if (transform === "identity") return (time) => time;
  const table = riskTable(rows);
  const { survival } = survivalCurve(table);
  const { times } = table;
  return (time) => {
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = low + high >>> 1;
      if (times[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : 1 - survival[low - 1];
  };
}
var fitCoxMetric = {
  id: "fitCox",
  compute: fitCox,
  input: fitCoxInput,
  headline: "concordance.concordance",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "result.concordance === null",
  sources: [
    "cox1972",
    "efron1977",
    "breslow1974",
    "grambschTherneau1994",
    "harrellLeeMark1996",
    "therneauGrambsch2000"
  ],
  examples: [
    {
      input: { durations: [2, 3, 4, 6, 7], churned: [1, 1, 1, 0, 1], covariates: { monthly: [1, 0, 1, 0, 0] } },
      result: {
        model: "cox",
        ties: "efron",
        coefficients: [
          {
            name: "monthly",
            estimate: "finite",
            coefficient: 1.4387560473547796,
            standardError: 1.2358761677073014,
            hazardRatio: 4.2154487355073975,
            low: 0.3739935488790327,
            high: 47.51421005777452,
            z: 1.1641587441756764,
            pValue: 0.2443596858814793,
            proportionalHazards: { chiSquare: 0.008567835210014463, degreesOfFreedom: 1, pValue: 0.9262510557682279 }
          }
        ],
        covariance: [[1.5273899019068857]],
        logLikelihood: -3.3620702083776703,
        logLikelihoodNull: -4.0943445622221,
        likelihoodRatioTest: { chiSquare: 1.4645487076888601, degreesOfFreedom: 1, pValue: 0.22620775827960327 },
        scoreTest: { chiSquare: 1.5908507909362977, degreesOfFreedom: 1, pValue: 0.20720462164434028 },
        waldTest: { chiSquare: 1.3552655816406882, degreesOfFreedom: 1, pValue: 0.24435968588147927 },
        concordance: {
          concordance: 0.7222222222222222,
          standardError: 0.13775255311371234,
          concordant: 5,
          discordant: 1,
          tiedRisk: 3,
          tiedTime: 0,
          tiedBoth: 0
        },
        proportionalHazards: { chiSquare: 0.008567835210014462, degreesOfFreedom: 1, pValue: 0.9262510557682279 },
        baseline: {
          at: { monthly: 0.4 },
          stratum: null,
          time: [2, 3, 4, 7],
          cumulativeHazard: [0.1555454083806627, 0.40196440191280214, 0.6880296066870045, 2.4660532219734854],
          survival: [0.8559482088243732, 0.6690045605491447, 0.5025653455102791, 0.08491935632358127]
        },
        customers: 5,
        churned: 4,
        iterations: 4,
        converged: true,
        boundary: [],
        gradientNorm: 37891911830456593e-29
      }
    },
    {
      input: { durations: [3, 4], churned: [0, 0], covariates: { monthly: [1, 0] } },
      result: {
        model: "cox",
        ties: "efron",
        coefficients: [
          {
            name: "monthly",
            estimate: "none",
            coefficient: null,
            standardError: null,
            hazardRatio: null,
            low: null,
            high: null,
            z: null,
            pValue: null,
            proportionalHazards: { chiSquare: null, degreesOfFreedom: 0, pValue: null }
          }
        ],
        covariance: null,
        logLikelihood: 0,
        logLikelihoodNull: 0,
        likelihoodRatioTest: null,
        scoreTest: null,
        waldTest: null,
        concordance: null,
        proportionalHazards: { chiSquare: null, degreesOfFreedom: 0, pValue: null },
        baseline: { at: { monthly: 0.5 }, stratum: null, time: [], cumulativeHazard: [], survival: [] },
        customers: 2,
        churned: 0,
        iterations: 0,
        converged: true,
        boundary: ["monthly"],
        gradientNorm: 0
      }
    }
  ]
};

// src/survival/weibullLikelihood.ts
function weibullSlope({ logs, entryLogs, staying, leaving, design }, point) {
  const size = point.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const phi = point[0];
  if (!(phi > 0)) return { value: Number.NEGATIVE_INFINITY, gradient, information };
  const logPhi = Math.log(phi);
  const part = new Float64Array(size);
  let value = 0;
  let departures = 0;
  const add = (log, predicted, weight) => {
    part[0] = log;
    const hazard = weight * Math.exp(phi * log - predicted);
    value -= hazard;
    for (let i = 0; i < size; i++) {
      gradient[i] = gradient[i] - hazard * part[i];
      for (let j = 0; j <= i; j++)
        information[i * size + j] = information[i * size + j] + hazard * part[i] * part[j];
    }
  };
  part[1] = -1;
  for (let row = 0; row < logs.length; row++) {
    const stays = staying[row];
    const leaves = leaving[row];
    if (stays + leaves === 0) continue;
    let predicted = point[1];
    for (let i = 0; i < design.length; i++) {
      const { values, mean, deviation } = design[i];
      const scaled = (values[row] - mean) / deviation;
      part[i + 2] = -scaled;
      predicted += scaled * point[i + 2];
    }
    const log = logs[row];
    add(log, predicted, stays + leaves);
    if (leaves > 0) {
      departures += leaves;
      value += leaves * (phi * log - predicted);
      for (let i = 0; i < size; i++) gradient[i] = gradient[i] + leaves * part[i];
    }
    const entryLog = entryLogs ? entryLogs[row] : Number.NEGATIVE_INFINITY;
    if (entryLog > Number.NEGATIVE_INFINITY) add(entryLog, predicted, -(stays + leaves));
  }
  value += departures * logPhi;
  gradient[0] = gradient[0] + departures / phi;
  information[0] = information[0] + departures / phi ** 2;
  return { value, gradient, information };
}

// src/survival/weibullModel.ts
function weibullData(rows, design) {
  const { durations: durations2, churned, weights, entry } = rows;
  let times;
  let staying;
  let leaving;
  if (design.length === 0 && entry === void 0) {
    const table = riskTable(rows);
    times = table.times;
    staying = table.censored;
    leaving = table.events;
  } else {
    times = asDoubles(durations2);
    const bits = asBits(churned);
    leaving = Float64Array.from(bits, (left2, row) => left2 ? weights?.[row] ?? 1 : 0);
    staying = Float64Array.from(bits, (left2, row) => left2 ? 0 : weights?.[row] ?? 1);
  }
  let customers = 0;
  let left = 0;
  let patterns = 0;
  let center = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  let leavingLogs = 0;
  const logs = new Float64Array(times.length);
  for (let row = 0; row < times.length; row++) {
    const stay = staying[row];
    const leave = leaving[row];
    if (stay + leave === 0) continue;
    const time = times[row];
    const log = Math.log(time);
    logs[row] = log;
    customers += stay + leave;
    left += leave;
    leavingLogs += leave * log;
    center += log;
    patterns += (stay > 0 ? 1 : 0) + (leave > 0 ? 1 : 0);
    least = Math.min(least, time);
    greatest = Math.max(greatest, time);
  }
  const counted2 = (row) => staying[row] + leaving[row] > 0;
  let rowsCounted = 0;
  for (let row = 0; row < logs.length; row++) if (counted2(row)) rowsCounted++;
  center /= Math.max(1, rowsCounted);
  let squares = 0;
  for (let row = 0; row < logs.length; row++) if (counted2(row)) squares += (logs[row] - center) ** 2;
  const spread = least < greatest ? Math.sqrt(squares / rowsCounted) : 1;
  const scaled = (log) => (log - center) / spread;
  for (let row = 0; row < logs.length; row++) logs[row] = scaled(logs[row]);
  return {
    logs,
    entryLogs: entry && Float64Array.from(asDoubles(entry), (time) => time === 0 ? Number.NEGATIVE_INFINITY : scaled(Math.log(time))),
    staying,
    leaving,
    design,
    center,
    spread,
    leavingLogs,
    customers,
    churned: left,
    patterns
  };
}
var STEEPEST = 2e4;
var FLATTEST = 1e-3;
function fitWeibullData(data, watched) {
  const { logs, design, staying, leaving } = data;
  const size = design.length + 2;
  const first = new Float64Array(size);
  const most = logs.reduce((high, log) => Math.max(high, log), Number.NEGATIVE_INFINITY);
  let total2 = 0;
  for (let row = 0; row < logs.length; row++)
    total2 += (staying[row] + leaving[row]) * Math.exp(logs[row] - most);
  first[0] = 1;
  first[1] = most + Math.log(total2 / data.churned);
  const least = logs.reduce((low, log) => Math.min(low, log), Number.POSITIVE_INFINITY);
  return newton({
    at: (point) => weibullSlope(data, point),
    start: first,
    reaches: [Math.max(1, most - least), 1, ...design.map(({ range, deviation }) => range / deviation)],
    scale: Math.min(1, data.churned),
    ...watched,
    isLost: isShapeLost
  });
}
function isShapeLost(point) {
  return point[0] > STEEPEST || point[0] < FLATTEST;
}

// src/survival/fitWeibull.ts
var fitWeibullInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    ...rowFields(),
    covariates: optional(columnsOf("durations", MOST_COVARIATES)),
    confidence: withDefault(confidenceLevel(), 0.95),
    maxIterations: withDefault(count(1, 1e3), 100),
    onProgress: optional(callback())
  },
  rules: [...rowRules(), aboveZero("durations"), columnsAsLong("covariates", "durations"), explaining()]
}));
function fitWeibull(input) {
  const parsed = parseInput("fitWeibull", fitWeibullInput, input);
  const { confidence, maxIterations, onProgress, covariates: _, ...rows } = parsed;
  const design = designOf(parsed);
  const names = design.map(({ name }) => name);
  const data = weibullData(rows, design);
  const { customers, churned, patterns } = data;
  if (churned === 0)
    return {
      ...unheld(design),
      // Nobody leaves: the later everybody does, the likelier that is.
      logLikelihood: 0,
      logLikelihoodWithout: 0,
      customers,
      churned,
      patterns,
      iterations: 0,
      converged: true,
      boundary: ["shape", "scale", ...names],
      gradientNorm: 0
    };
  const watched = (of) => ({
    maxIterations,
    onStep: (iteration, value) => onProgress?.({ iteration, maxIterations, logLikelihood: total(of, value) })
  });
  const plainData = design.length > 0 ? weibullData(rows, []) : data;
  const without = fitWeibullData(plainData, watched(plainData));
  const logLikelihoodWithout = isShapeLost(without.point) ? null : total(plainData, without.slope.value);
  const summit = design.length > 0 ? fitWeibullData(data, watched(data)) : without;
  const common = {
    logLikelihoodWithout,
    customers,
    churned,
    patterns,
    iterations: summit.iterations,
    converged: summit.converged,
    gradientNorm: Math.hypot(...summit.slope.gradient)
  };
  if (isShapeLost(summit.point))
    return { ...unheld(design), ...common, logLikelihood: null, converged: false, boundary: ["shape"] };
  return { ...held(summit, data, design, confidence), ...common, logLikelihood: total(data, summit.slope.value) };
}
function total({ churned, spread, leavingLogs }, value) {
  return value - churned * Math.log(spread) - leavingLogs;
}
function unheld(design) {
  return {
    model: "weibull",
    parameters: null,
    standardErrors: null,
    intercept: null,
    coefficients: design.map(({ name }) => ({
      name,
      coefficient: null,
      standardError: null,
      timeRatio: null,
      low: null,
      high: null,
      hazardRatio: null,
      z: null,
      pValue: null
    })),
    covariance: null,
    median: null,
    mean: null
  };
}
function held({ point, factored, runaway }, { center, spread }, design, confidence) {
  const size = point.length;
  const isHeld = (i) => runaway[i] === 0 && factored.kept[i] === 1;
  const phi = point[0];
  const sigma = spread / phi;
  const slopes = design.map(({ deviation }, i) => sigma * point[i + 2] / deviation);
  const shift = design.reduce((sum2, { mean }, i) => sum2 + mean * slopes[i], 0);
  const intercept = center + sigma * point[1] - shift;
  const derivatives = new Float64Array(size * size);
  derivatives[0] = -(sigma * point[1] - shift) / phi;
  derivatives[1] = sigma;
  for (const [i, { mean, deviation }] of design.entries()) {
    derivatives[i + 2] = -sigma * mean / deviation;
    derivatives[(i + 1) * size] = -slopes[i] / phi;
    derivatives[(i + 1) * size + i + 2] = sigma / deviation;
  }
  derivatives[(size - 1) * size] = -1 / phi;
  const covariance = transformed(derivatives, inverseOfFactored(factored), size);
  const error = (i) => Math.sqrt(Math.max(0, covariance[i * size + i]));
  const reach = normalUpperQuantile((1 - confidence) / 2);
  const boundary = ["shape", "scale", ...design.map(({ name }) => name)].filter((_, i) => !isHeld(i));
  const all = boundary.length === 0;
  const shape = 1 / sigma;
  const scale = all ? finiteOrNull(Math.exp(intercept)) : null;
  const positive = scale === null || scale === 0 ? null : scale;
  const coefficients = design.map(({ name }, i) => {
    if (!isHeld(i + 2)) return unheld(design).coefficients[i];
    const coefficient = slopes[i];
    const standardError = error(i + 1);
    const z = coefficient / standardError;
    return {
      name,
      coefficient,
      standardError,
      timeRatio: finiteOrNull(Math.exp(coefficient)),
      low: finiteOrNull(Math.exp(coefficient - reach * standardError)),
      high: finiteOrNull(Math.exp(coefficient + reach * standardError)),
      hazardRatio: finiteOrNull(Math.exp(-coefficient * shape)),
      z,
      pValue: Math.min(1, 2 * normalUpper(Math.abs(z)))
    };
  });
  return {
    model: "weibull",
    parameters: { shape, scale: positive },
    standardErrors: all ? { shape: shape * error(size - 1), scale: positive === null ? null : finiteOrNull(positive * error(0)) } : null,
    intercept: all ? intercept : null,
    coefficients,
    covariance: all ? covarianceRows(covariance, size) : null,
    median: all ? finiteOrNull(Math.exp(intercept + Math.log(Math.LN2) * sigma)) : null,
    mean: all ? finiteOrNull(Math.exp(intercept + logGamma(1 + sigma))) : null,
    boundary
  };
}
function transformed(derivatives, covariance, size) {
  const half = product(derivatives, covariance, size, false);
  return product(half, derivatives, size, true);
}
function product(one, other, size, turned) {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++)
        result[i * size + j] = result[i * size + j] + one[i * size + k] * other[turned ? j * size + k : k * size + j];
  return result;
}
var fitWeibullMetric = {
  id: "fitWeibull",
  compute: fitWeibull,
  input: fitWeibullInput,
  headline: "parameters.shape",
  unit: "scale",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: "result.parameters === null",
  sources: ["kalbfleischPrentice2002", "kleinMoeschberger2003"],
  examples: [
    {
      input: { durations: [2, 3, 5, 8, 8], churned: [1, 1, 1, 1, 0] },
      result: {
        model: "weibull",
        parameters: { shape: 1.863608461824502, scale: 6.417724272072468 },
        standardErrors: { shape: 0.7849050705981571, scale: 1.7266726093007596 },
        intercept: 1.8590635801057758,
        coefficients: [],
        covariance: [
          [0.0723865520754875, -0.008459567286979129],
          [-0.008459567286979136, 0.17738827968866572]
        ],
        median: 5.271922865214755,
        mean: 5.698687330363491,
        boundary: [],
        logLikelihoodWithout: -10.635081759296831,
        customers: 5,
        churned: 4,
        patterns: 5,
        iterations: 3,
        converged: true,
        gradientNorm: 7824443566950449e-28,
        logLikelihood: -10.635081759296831
      }
    },
    {
      input: { durations: [2, 4], churned: [0, 0] },
      result: {
        model: "weibull",
        parameters: null,
        standardErrors: null,
        intercept: null,
        coefficients: [],
        covariance: null,
        median: null,
        mean: null,
        logLikelihood: 0,
        logLikelihoodWithout: 0,
        customers: 2,
        churned: 0,
        patterns: 2,
        iterations: 0,
        converged: true,
        boundary: ["shape", "scale"],
        gradientNorm: 0
      }
    }
  ]
};

// src/survival/nullForNaN.ts
function nullForNaN(list) {
  for (let i = 0; i < list.length; i++) if (Number.isNaN(list[i])) list[i] = null;
  return list;
}

// src/survival/kaplanMeier.ts
var kaplanMeierInput = /* @__PURE__ */ inputSchema(() => ({
  fields: curveFields(),
  rules: rowRules()
}));
function kaplanMeier(input) {
  const { confidence, transform, ...rows } = parseInput("kaplanMeier", kaplanMeierInput, input);
  const table = riskTable(rows);
  const curve = survivalCurve(table);
  const { survival } = curve;
  const { standardError, low, high } = curveIntervals(curve, transform, confidence);
  return {
    time: table.times,
    atRisk: table.atRisk,
    events: table.events,
    censored: table.censored,
    survival,
    standardError: nullForNaN(standardError),
    low: nullForNaN(low),
    high: nullForNaN(high),
    customers: table.customers,
    churned: table.churned,
    finalSurvival: survival[survival.length - 1] ?? null
  };
}
var kaplanMeierMetric = {
  id: "kaplanMeier",
  compute: kaplanMeier,
  input: kaplanMeierInput,
  headline: "finalSurvival",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "result.customers === 0",
  sources: ["kaplanMeier1958", "greenwood1926", "kalbfleischPrentice2002"],
  examples: [
    {
      input: { durations: [2, 4, 4, 6], churned: [1, 1, 0, 1], transform: "plain" },
      result: {
        time: [2, 4, 6],
        atRisk: [4, 3, 1],
        events: [1, 1, 1],
        censored: [0, 1, 0],
        survival: [0.75, 0.5, 0],
        standardError: [0.21650635094610965, 0.25, null],
        low: [0.3256553497214357, 0.010009003864986599, null],
        high: [1, 0.9899909961350134, null],
        customers: 4,
        churned: 3,
        finalSurvival: 0
      }
    },
    {
      input: { durations: [], churned: [] },
      result: {
        time: [],
        atRisk: [],
        events: [],
        censored: [],
        survival: [],
        standardError: [],
        low: [],
        high: [],
        customers: 0,
        churned: 0,
        finalSurvival: null
      }
    }
  ]
};

// src/survival/logRankSums.ts
function logRankSums({ durations: durations2, churned, weights, entry }, groups, size, strata, rho) {
  const ends = asDoubles(durations2);
  const bits = asBits(churned);
  const shares = weights && asDoubles(weights);
  const froms = entry && asDoubles(entry);
  const ordered = (times2) => byStratum(sortedOrder(times2), strata);
  const exits = ordered(ends);
  const entries = froms && ordered(froms);
  const { length } = ends;
  const times = new Float64Array(length);
  const codes = new Uint32Array(length);
  const sizes = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const row = exits.order[i];
    times[i] = ends[row];
    codes[i] = 2 * groups[row] + bits[row];
    sizes[i] = shares ? shares[row] : 1;
  }
  const sums = {
    customers: new Float64Array(size),
    observed: new Float64Array(size),
    expected: new Float64Array(size),
    variance: new Float64Array(size * size)
  };
  const there = new Float64Array(size);
  const ending = new Float64Array(2 * size);
  for (let stratum = 0; stratum + 1 < exits.starts.length; stratum++) {
    const from = exits.starts[stratum];
    const to = exits.starts[stratum + 1];
    there.fill(0);
    let all = 0;
    let entering = from;
    for (let i = from; i < to; i++) {
      const group = codes[i] >>> 1;
      const weight = sizes[i];
      sums.customers[group] = sums.customers[group] + weight;
      if (entries) continue;
      there[group] = there[group] + weight;
      all += weight;
    }
    let survival = 1;
    for (let i = from; i < to; ) {
      const time = times[i];
      if (froms && entries)
        for (; entering < to; entering++) {
          const row = entries.order[entering];
          const start = froms[row];
          if (start >= time && start > 0) break;
          const group = groups[row];
          const weight = shares ? shares[row] : 1;
          there[group] = there[group] + weight;
          all += weight;
        }
      let leaving = 0;
      let gone = 0;
      for (; i < to && times[i] === time; i++) {
        const code = codes[i];
        const weight = sizes[i];
        ending[code] = ending[code] + weight;
        gone += weight;
        if (code & 1) leaving += weight;
      }
      if (leaving > 0) {
        compareAt(sums, there, ending, all, leaving, rho === 0 ? 1 : survival ** rho);
        survival *= (all - leaving) / all;
      }
      all -= gone;
      for (let group = 0; group < size; group++) {
        there[group] = there[group] - ending[2 * group] - ending[2 * group + 1];
        ending[2 * group] = 0;
        ending[2 * group + 1] = 0;
      }
    }
  }
  return sums;
}
function compareAt({ observed, expected, variance }, there, ending, all, leaving, weight) {
  const size = there.length;
  const rate = leaving / all;
  const spread = all > 1 ? weight * weight * rate * (all - leaving) / (all - 1) : 0;
  for (let group = 0; group < size; group++) {
    const here = there[group];
    observed[group] = observed[group] + weight * ending[2 * group + 1];
    expected[group] = expected[group] + weight * here * rate;
    const share = spread * (here / all);
    if (share === 0) continue;
    for (let other = 0; other < group; other++) {
      const at2 = group * size + other;
      variance[at2] = variance[at2] - share * there[other];
    }
    const at = group * size + group;
    variance[at] = variance[at] + share * (all - here);
  }
}

// src/survival/logRankTest.ts
var MOST_GROUPS = 200;
var logRankTestInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    ...rowFields(),
    groups: labelsOf("durations"),
    strata: optional(labelsOf("durations")),
    rho: withDefault(numberBetween("scale", 0, 10), 0)
  },
  rules: [
    ...rowRules(),
    wholeWeights("weights"),
    sameLength("groups", "durations"),
    sameLength("strata", "durations"),
    labelsAtMost("groups", MOST_GROUPS)
  ]
}));
function logRankTest(input) {
  const { groups, strata, rho, ...rows } = parseInput("logRankTest", logRankTestInput, input);
  const { labels, codes } = labelCodes(groups);
  const size = labels.length;
  const { customers, observed, expected, variance } = logRankSums(rows, codes, size, strata && labelCodes(strata), rho);
  const distance = observed.map((each, group) => each - expected[group]);
  const factored = symmetricFactor(variance, size);
  const degreesOfFreedom = factored.rank;
  const chiSquare = degreesOfFreedom === 0 ? null : inverseForm(factored, distance);
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquare === null ? null : chiSquareUpper(chiSquare, degreesOfFreedom),
    groups: labels.map((group, i) => ({
      group,
      customers: customers[i],
      observed: observed[i],
      expected: expected[i]
    })),
    variance: labels.map((_, i) => labels.map((_2, j) => variance[Math.max(i, j) * size + Math.min(i, j)]))
  };
}
var logRankTestMetric = {
  id: "logRankTest",
  compute: logRankTest,
  input: logRankTestInput,
  headline: "pValue",
  unit: "ratio",
  range: [0, 1],
  better: null,
  formula: null,
  undefinedWhen: "result.degreesOfFreedom === 0",
  sources: ["mantel1966", "petoPeto1972", "harringtonFleming1982"],
  examples: [
    {
      input: { durations: [1, 2, 1, 2], churned: [1, 1, 1, 1], groups: ["a", "a", "b", "b"] },
      result: {
        chiSquare: 0,
        degreesOfFreedom: 1,
        pValue: 1,
        groups: [
          { group: "a", customers: 2, observed: 2, expected: 2 },
          { group: "b", customers: 2, observed: 2, expected: 2 }
        ],
        variance: [
          [0.3333333333333333, -0.3333333333333333],
          [-0.3333333333333333, 0.3333333333333333]
        ]
      }
    },
    {
      input: { durations: [3, 4], churned: [0, 1], groups: [1, 2] },
      result: {
        chiSquare: null,
        degreesOfFreedom: 0,
        pValue: null,
        groups: [
          { group: 1, customers: 1, observed: 0, expected: 0 },
          { group: 2, customers: 1, observed: 1, expected: 1 }
        ],
        variance: [
          [0, 0],
          [0, 0]
        ]
      }
    }
  ]
};

// src/survival/crossing.ts
var LEVEL = 1e-9;
function crossing(times, curve, level) {
  const first = firstBelow(curve, level + LEVEL);
  if (first === curve.length) return null;
  const time = times[first];
  if (level <= LEVEL) return time;
  const next = firstBelow(curve, level - LEVEL);
  if (next < curve.length) return (time + times[next]) / 2;
  return Number.isNaN(curve[curve.length - 1]) ? null : (time + times[times.length - 1]) / 2;
}
function firstBelow(curve, level) {
  let i = 0;
  while (i < curve.length && !(curve[i] <= level)) i++;
  return i;
}

// src/survival/quantileOfRows.ts
function quantileOfRows({ probability, confidence, transform, ...rows }) {
  const table = riskTable(rows);
  const { times, customers, churned } = table;
  const curve = survivalCurve(table);
  const { low, high } = curveIntervals(curve, transform, confidence);
  const level = 1 - probability;
  return {
    time: crossing(times, curve.survival, level),
    low: crossing(times, low, level),
    high: crossing(times, high, level),
    finalSurvival: curve.survival[curve.survival.length - 1] ?? null,
    customers,
    churned
  };
}

// src/survival/medianSurvival.ts
var medianSurvivalInput = /* @__PURE__ */ inputSchema(() => ({
  fields: curveFields(),
  rules: rowRules()
}));
function medianSurvival(input) {
  const rows = parseInput("medianSurvival", medianSurvivalInput, input);
  const { time: median, ...others } = quantileOfRows({ ...rows, probability: 0.5 });
  return { median, ...others };
}
var medianSurvivalMetric = {
  id: "medianSurvival",
  compute: medianSurvival,
  input: medianSurvivalInput,
  headline: "median",
  unit: "periods",
  range: [0, 1e15],
  better: "higher",
  formula: null,
  undefinedWhen: "result.customers === 0 || result.finalSurvival > 0.5 + 1e-9",
  sources: ["brookmeyerCrowley1982", "kaplanMeier1958"],
  examples: [
    {
      input: { durations: [2, 4, 4, 6], churned: [1, 1, 0, 1] },
      result: { median: 5, low: 2, high: null, finalSurvival: 0, customers: 4, churned: 3 }
    },
    {
      input: { durations: [2, 4], churned: [0, 0] },
      result: { median: null, low: null, high: null, finalSurvival: 1, customers: 2, churned: 0 }
    }
  ]
};

// src/survival/nelsonAalen.ts
var nelsonAalenInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    ...rowFields(),
    confidence: withDefault(confidenceLevel(), 0.95),
    transform: withDefault(oneOf("log", "plain"), "log")
  },
  rules: rowRules()
}));
function nelsonAalen(input) {
  const { confidence, transform, ...rows } = parseInput("nelsonAalen", nelsonAalenInput, input);
  const { times, atRisk, events, censored, customers, churned } = riskTable(rows);
  const reach = normalUpperQuantile((1 - confidence) / 2);
  const cumulativeHazard = new Array(times.length);
  const standardError = new Array(times.length);
  const low = new Array(times.length);
  const high = new Array(times.length);
  let hazard = 0;
  let variance = 0;
  let error = 0;
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < times.length; i++) {
    const left = events[i];
    if (left > 0) {
      const there = atRisk[i];
      hazard += left / there;
      variance += left / there / there;
      error = Math.sqrt(variance);
      const distance = reach * error;
      const factor = Math.exp(Math.min(MOST_LOG, distance / hazard));
      lower = transform === "log" ? hazard / factor : Math.max(0, hazard - distance);
      upper = transform === "log" ? hazard * factor : hazard + distance;
    }
    cumulativeHazard[i] = hazard;
    standardError[i] = error;
    low[i] = lower;
    high[i] = upper;
  }
  return {
    time: times,
    atRisk,
    events,
    censored,
    cumulativeHazard,
    standardError,
    low,
    high,
    customers,
    churned,
    finalHazard: cumulativeHazard[cumulativeHazard.length - 1] ?? null
  };
}
var MOST_LOG = 460;
var nelsonAalenMetric = {
  id: "nelsonAalen",
  compute: nelsonAalen,
  input: nelsonAalenInput,
  headline: "finalHazard",
  unit: "scale",
  range: [0, Infinity],
  better: "lower",
  formula: null,
  undefinedWhen: "result.customers === 0",
  sources: ["nelson1972", "aalen1978"],
  examples: [
    {
      input: { durations: [2, 4, 4, 6], churned: [1, 1, 0, 1], transform: "plain" },
      result: {
        time: [2, 4, 6],
        atRisk: [4, 3, 1],
        events: [1, 1, 1],
        censored: [0, 1, 0],
        cumulativeHazard: [0.25, 0.5833333333333333, 1.5833333333333333],
        standardError: [0.25, 0.4166666666666667, 1.0833333333333333],
        low: [0, 0, 0],
        high: [0.7399909961350134, 1.3999849935583555, 3.706627649918391],
        customers: 4,
        churned: 3,
        finalHazard: 1.5833333333333333
      }
    },
    {
      input: { durations: [], churned: [] },
      result: {
        time: [],
        atRisk: [],
        events: [],
        censored: [],
        cumulativeHazard: [],
        standardError: [],
        low: [],
        high: [],
        customers: 0,
        churned: 0,
        finalHazard: null
      }
    }
  ]
};

// src/survival/restrictedMeanSurvival.ts
var restrictedMeanSurvivalInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { ...rowFields(), horizon: optional(periods()), confidence: withDefault(confidenceLevel(), 0.95) },
  rules: [...rowRules(), observedHorizon()]
}));
function observedHorizon() {
  const longestOf = (input) => {
    let longest = 0;
    for (let i = 0; i < input.durations.length; i++)
      if (input.weights?.[i] !== 0) longest = Math.max(longest, input.durations[i]);
    return longest;
  };
  return rule(
    ["horizon", "durations", "churned", "weights", "entry"],
    (input) => input.horizon === void 0 || input.horizon <= longestOf(input) || !someoneIsLeft(input),
    (input) => ({
      code: "notAbove",
      value: input.horizon,
      details: { sum: "horizon", other: "max(durations)", otherValue: longestOf(input) }
    })
  );
}
function restrictedMeanSurvival(input) {
  const { horizon, confidence, ...rows } = parseInput("restrictedMeanSurvival", restrictedMeanSurvivalInput, input);
  const table = riskTable(rows);
  const { customers, churned, times } = table;
  if (customers === 0)
    return { mean: null, standardError: null, low: null, high: null, horizon: horizon ?? null, customers, churned };
  const end = horizon ?? times[times.length - 1];
  const { mean, standardError } = areaUpTo(table, end);
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  return {
    mean,
    standardError,
    low: Math.max(0, mean - reach),
    high: Math.min(end, mean + reach),
    horizon: end,
    customers,
    churned
  };
}
function areaUpTo(table, end) {
  const { times, atRisk, events } = table;
  const { survival } = survivalCurve(table);
  let area = 0;
  let variance = 0;
  let until = end;
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i];
    if (time >= end) continue;
    area += (until - time) * survival[i];
    until = time;
    const left = events[i];
    const there = atRisk[i];
    if (left > 0 && left < there) variance += area ** 2 * (left / there / (there - left));
  }
  return { mean: Math.min(end, area + until), standardError: Math.sqrt(variance) };
}
function someoneIsLeft(input) {
  const { survival } = survivalCurve(riskTable(input));
  return survival[survival.length - 1] > 0;
}
var restrictedMeanSurvivalMetric = {
  id: "restrictedMeanSurvival",
  compute: restrictedMeanSurvival,
  input: restrictedMeanSurvivalInput,
  headline: "mean",
  unit: "periods",
  range: [0, 1e15],
  better: "higher",
  formula: null,
  undefinedWhen: "result.customers === 0",
  sources: ["kleinMoeschberger2003", "kaplanMeier1958"],
  examples: [
    {
      input: { durations: [2, 4, 6, 8], churned: [1, 1, 1, 1] },
      result: {
        mean: 5,
        standardError: 1.118033988749895,
        low: 2.8086936485585463,
        high: 7.191306351441454,
        horizon: 8,
        customers: 4,
        churned: 4
      }
    },
    {
      input: { durations: [], churned: [], horizon: 12 },
      result: {
        mean: null,
        standardError: null,
        low: null,
        high: null,
        horizon: 12,
        customers: 0,
        churned: 0
      }
    }
  ]
};

// src/survival/survivalFromSubscriptions.ts
var survivalFromSubscriptionsInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    asOf: timestamp(),
    from: optional(timestamp()),
    unit: withDefault(oneOf("day", "week", "month", "year"), "day"),
    gapDays: withDefault(days(), 0),
    timeZone: optional(timeZone())
  }
}));
function survivalFromSubscriptions(log, options) {
  const metric = "survivalFromSubscriptions";
  checkSubscriptionLog(metric, log);
  const {
    asOf,
    from,
    unit,
    gapDays,
    timeZone: zone = log.timeZone
  } = parseInput("survivalFromSubscriptions", survivalFromSubscriptionsInput, options);
  const known = timeOf(asOf, zone);
  const opened = from === void 0 ? void 0 : timeWindow(metric, log, { from, to: asOf, timeZone: zone }).start;
  const { customerIds, starts } = log;
  const dayOf = dayCounter(log, known, opened ?? known, zone);
  const customerId = [];
  const startedAt = [];
  const durations2 = [];
  const churned = [];
  const entry = [];
  let leftBefore = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const stay = firstStay(log, starts[customer], starts[customer + 1], known, gapDays, dayOf);
    if (stay === void 0) continue;
    const start = dayOf(stay.start);
    const length = dayOf(Math.min(stay.end, known)) - start;
    const late = opened !== void 0 && opened > stay.start ? dayOf(opened) - start : 0;
    if (opened !== void 0 && stay.end < opened || late > 0 && late >= length) {
      leftBefore++;
      continue;
    }
    customerId.push(customerIds[customer]);
    startedAt.push(stay.start);
    durations2.push(length / DAYS_IN_UNIT[unit]);
    churned.push(stay.end < known ? 1 : 0);
    entry.push(late / DAYS_IN_UNIT[unit]);
  }
  return {
    customerId,
    startedAt: Float64Array.from(startedAt),
    durations: Float64Array.from(durations2),
    churned: Uint8Array.from(churned),
    entry: Float64Array.from(entry),
    leftBefore
  };
}
function firstStay({ startTimes, endTimes, monthlyRevenues, trials }, firstRow, nextRow, known, gapDays, dayOf) {
  let start;
  let end = Number.NEGATIVE_INFINITY;
  for (let row = firstRow; row < nextRow; row++) {
    const from = startTimes[row];
    const to = endTimes[row];
    if (trials[row] === 1 || monthlyRevenues[row] === 0 || from === to || from >= known) continue;
    if (start === void 0) start = from;
    else if (from > end && (gapDays === 0 || dayOf(from) - dayOf(end) > gapDays)) break;
    if (to > end) end = to;
  }
  return start === void 0 ? void 0 : { start, end };
}
function dayCounter({ startTimes }, known, opened, zone) {
  const earliest = startTimes.reduce((least, time) => Math.min(least, time), Math.min(known, opened));
  const table = zoneTable(zone, earliest, known);
  return (time) => localDayOf(table, time);
}
var survivalFromSubscriptionsMetric = {
  id: "survivalFromSubscriptions",
  log: "subscriptions",
  compute: survivalFromSubscriptions,
  input: survivalFromSubscriptionsInput,
  headline: "durations.length",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["kleinMoeschberger2003"],
  examples: [
    {
      rows: [
        { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-03-02", mrr: 20 },
        { customerId: "b", startedAt: "2025-01-15", endedAt: null, mrr: 20 },
        { customerId: "c", startedAt: "2025-01-01", endedAt: "2025-01-20", mrr: 20 }
      ],
      options: { asOf: "2025-04-01", from: "2025-02-01" },
      result: {
        customerId: ["a", "b"],
        startedAt: /* @__PURE__ */ Float64Array.of(17356896e5, 17368992e5),
        durations: /* @__PURE__ */ Float64Array.of(60, 76),
        churned: /* @__PURE__ */ Uint8Array.of(1, 0),
        entry: /* @__PURE__ */ Float64Array.of(31, 17),
        leftBefore: 1
      }
    }
  ]
};

// src/survival/survivalQuantile.ts
var survivalQuantileInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { ...curveFields(), probability: ratioBetween(1e-6, 1) },
  rules: rowRules()
}));
function survivalQuantile(input) {
  return quantileOfRows(parseInput("survivalQuantile", survivalQuantileInput, input));
}
var survivalQuantileMetric = {
  id: "survivalQuantile",
  compute: survivalQuantile,
  input: survivalQuantileInput,
  headline: "time",
  unit: "periods",
  range: [0, 1e15],
  better: "higher",
  formula: null,
  undefinedWhen: "result.customers === 0 || result.finalSurvival > 1 - probability + 1e-9",
  sources: ["brookmeyerCrowley1982", "kaplanMeier1958"],
  examples: [
    {
      input: { durations: [2, 4, 4, 6], churned: [1, 1, 0, 1], probability: 0.3 },
      result: { time: 4, low: 2, high: null, finalSurvival: 0, customers: 4, churned: 3 }
    },
    {
      input: { durations: [2, 4], churned: [1, 0], probability: 0.75 },
      result: { time: null, low: 2, high: null, finalSurvival: 0.5, customers: 2, churned: 1 }
    }
  ]
};

export {
  fitCoxInput,
  fitCox,
  fitCoxMetric,
  fitWeibullInput,
  fitWeibull,
  fitWeibullMetric,
  kaplanMeierInput,
  kaplanMeier,
  kaplanMeierMetric,
  logRankTestInput,
  logRankTest,
  logRankTestMetric,
  medianSurvivalInput,
  medianSurvival,
  medianSurvivalMetric,
  nelsonAalenInput,
  nelsonAalen,
  nelsonAalenMetric,
  restrictedMeanSurvivalInput,
  restrictedMeanSurvival,
  restrictedMeanSurvivalMetric,
  survivalFromSubscriptionsInput,
  survivalFromSubscriptions,
  survivalFromSubscriptionsMetric,
  survivalQuantileInput,
  survivalQuantile,
  survivalQuantileMetric,
  survival_exports
};
