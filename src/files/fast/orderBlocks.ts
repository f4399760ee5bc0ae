import type { OrderLog } from "../../logs/orderLog";
import { sealedLog } from "../../logs/sealedLog";
import { sortSpans } from "../../logs/sortSpans";

/** Rows of a block. */
export const BLOCK = 1 << 16;

/** Orders one after another, in blocks: columns that grow without being copied, and narrow where all values allow. */
export interface OrderBlocks {
  /** Adds a block; the columns are copied. */
  readonly add: (customers: Int32Array, times: Float64Array, amounts: Float64Array, rows: number) => void;
  readonly rows: () => number;
  /** The log of all rows. The blocks are given up on the way, so that both never are in memory as a whole. */
  readonly toLog: (customerIds: readonly string[], timeZone: string) => OrderLog;
}

interface Block {
  readonly customers: Int32Array;
  /** Whole seconds, or milliseconds. */
  readonly times: Int32Array | Float64Array;
  readonly timeUnit: number;
  /** Whole hundredths, or what the amounts are. */
  readonly amounts: Int32Array | Float64Array;
  readonly amountUnit: number;
}

/** Makes an empty list of blocks. */
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
    rows: () => rows,
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
        timeZone,
        currency: null,
        rowsInOtherCurrencies: 0,
        skipped: Object.freeze({ count: 0, issues: Object.freeze([]) }),
      });
    },
  };
}

/**
 * The values times a factor as whole numbers of four bytes, from which they come back exactly; `undefined` if one does
 * not.
 */
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

/** Where the rows of the block at hand go. */
const places = new Int32Array(BLOCK);

/** One column after another: so the processor waits for several places in memory at once. */
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
  // No negative zero.
  for (let i = 0; i < rows; i++) amounts[places[i] as number] = (blockAmounts[i] as number) / amountUnit + 0;
}
