import { noAttributes } from "../../logs/attributes";
import type { UnsortedOrders } from "../../logs/finishedOrders";
import type { OrderLog } from "../../logs/orderLog";
import { sealedLog } from "../../logs/sealedLog";
import { sortSpans } from "../../logs/sortSpans";

/** Rows per block. */
export const BLOCK = 1 << 16;

/** Orders in blocks: columns that grow without copying, and use narrow types if all values fit. */
export interface OrderBlocks {
  /** Adds a block; the columns are copied. */
  readonly add: (customers: Int32Array, times: Float64Array, amounts: Float64Array, rows: number) => void;
  /** Builds the log of all rows. Blocks are released on the way, so that both are never fully in memory. */
  readonly toLog: (customerIds: readonly string[], timeZone: string) => OrderLog;
  /** Returns all rows in order. */
  readonly toColumns: () => UnsortedOrders;
}

interface Block {
  readonly customers: Int32Array;
  /** Whole seconds, or milliseconds. */
  readonly times: Int32Array | Float64Array;
  readonly timeUnit: number;
  /** Whole hundredths, or the original amounts. */
  readonly amounts: Int32Array | Float64Array;
  readonly amountUnit: number;
}

/** Creates an empty list of blocks. */
export function orderBlocks(): OrderBlocks {
  const blocks: (Block | undefined)[] = [];
  let rows = 0;
  return {
    add(customers, times, amounts, count) {
      const seconds = narrow(times, count, 1 / 1000);
      const hundredths = narrow(amounts, count, 100);
      blocks.push({
        customers: customers.slice(0, count),
        times: seconds ?? times.slice(0, count),
        timeUnit: seconds ? 1000 : 1,
        amounts: hundredths ?? amounts.slice(0, count),
        amountUnit: hundredths ? 100 : 1,
      });
      rows += count;
    },
    toColumns() {
      const columns = {
        customers: new Int32Array(rows),
        times: new Float64Array(rows),
        amounts: new Float64Array(rows),
      };
      let at = 0;
      for (const block of blocks as readonly Block[]) {
        const { customers, times, timeUnit, amounts, amountUnit } = block;
        columns.customers.set(customers, at);
        for (let i = 0; i < customers.length; i++, at++) {
          columns.times[at] = (times[i] as number) * timeUnit;
          // Turns −0 into 0.
          columns.amounts[at] = (amounts[i] as number) / amountUnit + 0;
        }
      }
      return columns;
    },
    toLog(customerIds, timeZone) {
      const starts = new Uint32Array(customerIds.length + 1);
      for (const block of blocks) {
        for (const customer of (block as Block).customers) (starts[customer + 1] as number)++;
      }
      for (let i = 0; i < customerIds.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
      const next = starts.slice();
      const times = new Float64Array(rows);
      const amounts = new Float64Array(rows);
      for (let i = 0; i < blocks.length; i++) {
        scatter(blocks[i] as Block, next, times, amounts);
        blocks[i] = undefined;
      }
      sortSpans(starts, times, amounts);
      return sealedLog({
        kind: "orders",
        rows,
        customerIds: Object.freeze(customerIds),
        starts,
        times,
        amounts,
        attributes: noAttributes,
        timeZone,
        currency: null,
        rowsInOtherCurrencies: 0,
        skipped: Object.freeze({ count: 0, issues: Object.freeze([]) }),
      });
    },
  };
}

/** The values times a factor as 32-bit whole numbers, if they convert back exactly; otherwise `undefined`. */
function narrow(values: Float64Array, count: number, factor: number): Int32Array | undefined {
  const whole = new Int32Array(count);
  const back = factor > 1 ? factor : 1;
  const times = factor > 1 ? 1 : 1 / factor;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    const rounded = Math.round(value * factor) | 0;
    if ((rounded * times) / back !== value) return undefined;
    whole[i] = rounded;
  }
  return whole;
}

/** Destinations of the rows of the current block. */
const places = new Int32Array(BLOCK);

/** One column after another, so that the processor overlaps the memory accesses. */
function scatter(block: Block, next: Uint32Array, times: Float64Array, amounts: Float64Array): void {
  const { customers, timeUnit, amountUnit } = block;
  const rows = customers.length;
  for (let i = 0; i < rows; i++) {
    const customer = customers[i] as number;
    const place = next[customer] as number;
    next[customer] = place + 1;
    places[i] = place;
  }
  const { times: blockTimes, amounts: blockAmounts } = block;
  for (let i = 0; i < rows; i++) times[places[i] as number] = (blockTimes[i] as number) * timeUnit;
  // Turns −0 into 0.
  for (let i = 0; i < rows; i++) amounts[places[i] as number] = (blockAmounts[i] as number) / amountUnit + 0;
}
