/** The different rows of a table of numbers, in ascending order: by the first column, then by the second, and so on. */
export interface DistinctRows {
  /** How many there are. */
  readonly size: number;
  /** For each column its different values, ascending. */
  readonly values: readonly Float64Array[];
  /** For each column and each different row the place of the row's value among `values`. */
  readonly places: readonly Int32Array[];
  /** The sum of the weights of the rows that are alike; without weights their number. */
  readonly weights: Float64Array;
}

/**
 * The different rows of a table, and how often each occurs: what a likelihood of many customers is computed over.
 *
 * Neither the result nor any sum over it depends on the order of the rows: the different rows are sorted, and weights are
 * added without rounding errors that could show. Rows without weight are left out. A million rows of days take
 * about 0.1 seconds.
 *
 * @param columns - Finite numbers, one column at least, all equally long; −0 counts as 0.
 * @param weights - Weights of the rows, 0 or more.
 */
export function distinctRows(columns: readonly Float64Array[], weights?: ArrayLike<number>): DistinctRows {
  const sorted = columns.map(rankedColumn);
  const { length } = columns[0] as Float64Array;
  let table = new RowTable(columns.length, 1024);
  for (let row = 0; row < length; row++) {
    const weight = weights ? (weights[row] as number) : 1;
    if (weight === 0) continue;
    if (table.isFull) table = table.grown();
    table.add(sorted, row, weight);
  }
  const order = table.order(sorted.map(({ values }) => values.length));
  return {
    size: order.length,
    values: sorted.map(({ values }) => values),
    places: sorted.map((_, column) => Int32Array.from(order, (slot) => table.rank(slot, column))),
    weights: Float64Array.from(order, (slot) => table.weight(slot)),
  };
}

/** A column as ranks among its different values. */
interface RankedColumn {
  readonly values: Float64Array;
  readonly ranks: Int32Array;
}

/** A prime near 2³² over the golden ratio: what it multiplies is spread over all bits. */
const SPREAD = 0x9e3779b1;

function rankedColumn(column: Float64Array): RankedColumn {
  const { length } = column;
  const ids = new Int32Array(length);
  // The bits of a number, to hash it by.
  const float = new Float64Array(1);
  const bits = new Uint32Array(float.buffer);
  let distinct = new Float64Array(512);
  let count = 0;
  let mask = 1023;
  let slots = new Int32Array(mask + 1);
  const slotOf = (value: number): number => {
    float[0] = value;
    const mixed = Math.imul((bits[0] as number) ^ Math.imul(bits[1] as number, SPREAD), SPREAD);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const id = slots[slot] as number;
      if (id === 0 || distinct[id - 1] === value) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let row = 0; row < length; row++) {
    const value = (column[row] as number) + 0;
    let slot = slotOf(value);
    if (slots[slot] === 0) {
      if (count === distinct.length) {
        const more = new Float64Array(2 * count);
        more.set(distinct);
        distinct = more;
        mask = 2 * mask + 1;
        slots = new Int32Array(mask + 1);
        for (let id = 0; id < count; id++) slots[slotOf(distinct[id] as number)] = id + 1;
        slot = slotOf(value);
      }
      distinct[count++] = value;
      slots[slot] = count;
    }
    ids[row] = (slots[slot] as number) - 1;
  }
  const values = distinct.slice(0, count).sort();
  const rankOf = new Int32Array(count);
  for (let rank = 0; rank < count; rank++) rankOf[(slots[slotOf(values[rank] as number)] as number) - 1] = rank;
  for (let row = 0; row < length; row++) ids[row] = rankOf[ids[row] as number] as number;
  return { values, ranks: ids };
}

/** A hash table of rows of ranks, with the sum of the weights of each. */
class RowTable {
  private readonly rows: Int32Array;
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;
  private readonly slots: Int32Array;
  private readonly mask: number;
  private count = 0;

  constructor(
    private readonly width: number,
    private readonly capacity: number,
  ) {
    this.rows = new Int32Array(width * capacity);
    this.sums = new Float64Array(capacity);
    this.lost = new Float64Array(capacity);
    this.slots = new Int32Array(2 * capacity);
    this.mask = 2 * capacity - 1;
  }

  get isFull(): boolean {
    return this.count === this.capacity;
  }

  grown(): RowTable {
    const larger = new RowTable(this.width, 4 * this.capacity);
    const columns = Array.from({ length: this.width }, (_, column) => ({
      ranks: Int32Array.from({ length: this.count }, (_, row) => this.rank(row, column)),
    }));
    for (let row = 0; row < this.count; row++) {
      larger.add(columns, row, this.sums[row] as number);
      larger.lost[row] = this.lost[row] as number;
    }
    return larger;
  }

  add(columns: readonly { readonly ranks: Int32Array }[], row: number, weight: number): void {
    const { width, rows, slots, sums, lost, mask } = this;
    let hash = 0;
    for (let column = 0; column < width; column++)
      hash = Math.imul(hash ^ ((columns[column] as RankedColumn).ranks[row] as number), SPREAD) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (;;) {
      const found = (slots[slot] as number) - 1;
      if (found < 0) break;
      let column = 0;
      while (column < width && rows[found * width + column] === (columns[column] as RankedColumn).ranks[row]) column++;
      if (column === width) {
        const sum = sums[found] as number;
        const next = sum + weight;
        const added = next - sum;
        lost[found] = (lost[found] as number) + (sum - (next - added) + (weight - added));
        sums[found] = next;
        return;
      }
      slot = (slot + 1) & mask;
    }
    for (let column = 0; column < width; column++)
      rows[this.count * width + column] = (columns[column] as RankedColumn).ranks[row] as number;
    sums[this.count] = weight;
    slots[slot] = ++this.count;
  }

  rank(row: number, column: number): number {
    return this.rows[row * this.width + column] as number;
  }

  weight(row: number): number {
    return (this.sums[row] as number) + (this.lost[row] as number);
  }

  /** The rows in ascending order: sorted by the last column first, and so on, each time without changing what is equal. */
  order(sizes: readonly number[]): Int32Array {
    let order = Int32Array.from({ length: this.count }, (_, row) => row);
    for (let column = this.width - 1; column >= 0; column--) {
      const next = new Int32Array((sizes[column] as number) + 1);
      for (let row = 0; row < this.count; row++) (next[this.rank(row, column) + 1] as number)++;
      for (let rank = 1; rank < next.length; rank++) next[rank] = (next[rank] as number) + (next[rank - 1] as number);
      const sorted = new Int32Array(this.count);
      for (const row of order) {
        const rank = this.rank(row, column);
        sorted[next[rank] as number] = row;
        (next[rank] as number)++;
      }
      order = sorted;
    }
    return order;
  }
}
