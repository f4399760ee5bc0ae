/** The engine's own sort is faster only for longer parts. */
const LONGEST_INSERTION = 64;

/** Sorts the items from `first` up to `end`. */
export function sortPart(
  order: Uint32Array,
  first: number,
  end: number,
  compare: (a: number, b: number) => number,
): void {
  if (end - first > LONGEST_INSERTION) {
    order.subarray(first, end).sort(compare);
    return;
  }
  for (let i = first + 1; i < end; i++) {
    const row = order[i] as number;
    let place = i;
    for (; place > first && compare(order[place - 1] as number, row) > 0; place--)
      order[place] = order[place - 1] as number;
    order[place] = row;
  }
}

/** Returns the values in another order of the rows. */
export function gathered<Column extends Float64Array | Int32Array | Uint8Array>(
  values: Column,
  order: Uint32Array,
): Column {
  const sorted = new (values.constructor as new (length: number) => Column)(order.length);
  // Turns −0 into 0.
  for (let place = 0; place < order.length; place++) sorted[place] = (values[order[place] as number] as number) + 0;
  return sorted;
}

/** Returns the rows by customer, in input order. */
export function rowsByCustomer(customers: Int32Array, starts: Uint32Array): Uint32Array {
  const order = new Uint32Array(customers.length);
  const next = starts.slice();
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row] as number;
    const place = next[customer] as number;
    next[customer] = place + 1;
    order[place] = row;
  }
  return order;
}
