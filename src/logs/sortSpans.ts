import { eachCustomer, mostRows } from "./eachCustomer";

/** Length below which runs are sorted by insertion. */
const RUN = 16;

/**
 * Sorts the rows of every customer by time, and rows of equal time by amount, so that the order of the input does not
 * matter.
 *
 * A merge sort of both columns: sorting with a comparison function takes five times as long.
 */
export function sortSpans(starts: Uint32Array, times: Float64Array, amounts: Float64Array): void {
  const most = mostRows({ starts });
  const otherTimes = new Float64Array(most);
  const otherAmounts = new Float64Array(most);

  eachCustomer({ starts }, (_, from, to) => {
    for (let run = from; run < to; run += RUN) insertionSort(times, amounts, run, Math.min(run + RUN, to));
    for (let width = RUN; width < to - from; width *= 2)
      for (let middle = from + width; middle < to; middle += 2 * width)
        merge(middle - width, middle, Math.min(middle + width, to));
  });

  /** Merges two sorted neighbors; the left one is copied to a buffer first. */
  function merge(left: number, middle: number, right: number): void {
    if (!isRowAfter(times, amounts, middle - 1, middle)) return;
    const length = middle - left;
    for (let i = 0; i < length; i++) {
      otherTimes[i] = times[left + i] as number;
      otherAmounts[i] = amounts[left + i] as number;
    }
    let one = 0;
    let two = middle;
    for (let place = left; one < length; place++) {
      const time = otherTimes[one] as number;
      const amount = otherAmounts[one] as number;
      if (two < right && isAfter(time, amount, times[two] as number, amounts[two] as number)) {
        times[place] = times[two] as number;
        amounts[place] = amounts[two] as number;
        two++;
      } else {
        times[place] = time;
        amounts[place] = amount;
        one++;
      }
    }
  }
}

function insertionSort(times: Float64Array, amounts: Float64Array, from: number, to: number): void {
  for (let row = from + 1; row < to; row++) {
    const time = times[row] as number;
    const amount = amounts[row] as number;
    let at = row - 1;
    while (at >= from && isAfter(times[at] as number, amounts[at] as number, time, amount)) {
      times[at + 1] = times[at] as number;
      amounts[at + 1] = amounts[at] as number;
      at--;
    }
    times[at + 1] = time;
    amounts[at + 1] = amount;
  }
}

/** Whether a row comes after another one. */
function isRowAfter(times: Float64Array, amounts: Float64Array, row: number, other: number): boolean {
  return isAfter(times[row] as number, amounts[row] as number, times[other] as number, amounts[other] as number);
}

function isAfter(time: number, amount: number, otherTime: number, otherAmount: number): boolean {
  return time > otherTime || (time === otherTime && amount > otherAmount);
}
