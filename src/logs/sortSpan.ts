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
