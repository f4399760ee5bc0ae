/** Where each customer's rows go when rows are put together by customer. */
export interface RowsByCustomer {
  /** Where each customer's rows start; one more than there are customers. */
  readonly starts: Uint32Array;
  /** The new place of each row. */
  readonly places: Uint32Array;
}

/** Puts rows together by customer, in the order in which they came. */
export function rowsByCustomer(customers: Int32Array, customerCount: number): RowsByCustomer {
  const starts = new Uint32Array(customerCount + 1);
  for (let row = 0; row < customers.length; row++) (starts[(customers[row] as number) + 1] as number)++;
  for (let customer = 0; customer < customerCount; customer++)
    starts[customer + 1] = (starts[customer + 1] as number) + (starts[customer] as number);
  const next = starts.slice();
  const places = new Uint32Array(customers.length);
  for (let row = 0; row < customers.length; row++) {
    const customer = customers[row] as number;
    const place = next[customer] as number;
    places[row] = place;
    next[customer] = place + 1;
  }
  return { starts, places };
}

/** Sorts the rows from `from` to `to` by time, and those of equal time by amount, so that a log does not depend on the order of its input. */
export function sortSpan(times: Float64Array, amounts: Float64Array, from: number, to: number): void {
  for (let row = from + 1; row < to; row++) {
    const time = times[row] as number;
    const amount = amounts[row] as number;
    let at = row - 1;
    if (!isAfter(times, amounts, at, time, amount)) continue;
    // Far from sorted and long: insertion would take its square.
    if (to - from > 64) {
      sortLongSpan(times, amounts, from, to);
      return;
    }
    while (at >= from && isAfter(times, amounts, at, time, amount)) {
      times[at + 1] = times[at] as number;
      amounts[at + 1] = amounts[at] as number;
      at--;
    }
    times[at + 1] = time;
    amounts[at + 1] = amount;
  }
}

function isAfter(times: Float64Array, amounts: Float64Array, at: number, time: number, amount: number): boolean {
  const other = times[at] as number;
  return other > time || (other === time && (amounts[at] as number) > amount);
}

function sortLongSpan(times: Float64Array, amounts: Float64Array, from: number, to: number): void {
  const oldTimes = times.slice(from, to);
  const oldAmounts = amounts.slice(from, to);
  const order = Uint32Array.from(oldTimes, (_, i) => i).sort(
    (a, b) =>
      (oldTimes[a] as number) - (oldTimes[b] as number) || (oldAmounts[a] as number) - (oldAmounts[b] as number),
  );
  order.forEach((old, i) => {
    times[from + i] = oldTimes[old] as number;
    amounts[from + i] = oldAmounts[old] as number;
  });
}
