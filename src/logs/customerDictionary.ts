/** A customer id: text or a whole number, of one type throughout a log. */
export type CustomerId = string | number;

/** Numbers the customers in the order of first appearance. */
export interface CustomerDictionary {
  /** Ids by number. */
  readonly ids: CustomerId[];
  /**
   * Returns the number of a customer, new for a new id; −1 if the value is not an id, or its type differs from earlier
   * ids.
   */
  readonly numberOf: (id: unknown) => number;
  /** Returns the number of an id that differs from all earlier ids and is not asked for again: faster. */
  readonly append: (id: unknown) => number;
  /** Whether a value is a possible id in this log. */
  readonly accepts: (id: unknown) => id is CustomerId;
}

/** Creates an empty dictionary. */
export function customerDictionary(): CustomerDictionary {
  const ids: CustomerId[] = [];
  const numbers = new Map<CustomerId, number>();
  // Small whole numbers, typical of databases, are looked up in an array. Entries are the number plus one; 0 means "not
  // seen".
  let table = new Int32Array(0);

  function numberOf(id: unknown): number {
    if (typeof id === "string") return numbers.get(id) ?? numberOfNew(id);
    if (typeof id !== "number") return -1;
    if (id >= 0 && id < table.length) {
      const known = (table[id] ?? 0) - 1;
      if (known >= 0) return known;
    }
    // Created late: most logs with numeric ids never need the map.
    const known = numbers.size === 0 ? undefined : numbers.get(id);
    return known ?? numberOfNew(id);
  }

  function numberOfNew(id: CustomerId): number {
    const number = append(id);
    if (number < 0) return number;
    if (typeof id === "number" && hasPlace(id)) table[id] = number + 1;
    else numbers.set(id, number);
    return number;
  }

  function append(id: unknown): number {
    if (!accepts(id)) return -1;
    // −0 and 0 are the same id.
    return ids.push(typeof id === "number" ? id + 0 : id) - 1;
  }

  function accepts(id: unknown): id is CustomerId {
    if (ids.length > 0 && typeof id !== typeof ids[0]) return false;
    // Above 2^53, different whole numbers may be equal.
    return typeof id === "string" ? id.trim() !== "" : Number.isSafeInteger(id);
  }

  /** Whether the array has an entry for a number; extends the array if that is worth the memory. */
  function hasPlace(id: number): boolean {
    if (id < 0) return false;
    if (id < table.length) return true;
    if (id > 8 * (ids.length + 1024)) return false;
    const longer = new Int32Array(2 * id + 1024);
    longer.set(table);
    table = longer;
    return true;
  }

  return { ids, numberOf, append, accepts };
}
