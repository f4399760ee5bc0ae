/** What a customer is called: a text or a whole number, the same kind throughout a log. */
export type CustomerId = string | number;

/** Gives every customer a number, in the order of their first appearance. */
export interface CustomerDictionary {
  /** The ids by number. */
  readonly ids: CustomerId[];
  /**
   * The number of a customer, a new one for a new id; −1 where the value is no id, or not of the kind of the others.
   */
  readonly numberOf: (id: unknown) => number;
  /** Whether a value could be the id of a customer here. */
  readonly accepts: (id: unknown) => boolean;
}

/** Makes an empty dictionary. */
export function customerDictionary(): CustomerDictionary {
  const ids: CustomerId[] = [];
  const numbers = new Map<CustomerId, number>();
  // Small whole numbers, as databases give them, are looked up in a table; what it holds is one more, 0 is "not seen".
  let table = new Int32Array(0);

  function numberOf(id: unknown): number {
    if (typeof id === "string") return numbers.get(id) ?? numberOfNew(id);
    if (typeof id !== "number") return -1;
    if (id >= 0 && id < table.length) {
      const known = (table[id] ?? 0) - 1;
      if (known >= 0) return known;
    }
    // Most logs of numbers never use the map.
    const known = numbers.size === 0 ? undefined : numbers.get(id);
    return known ?? numberOfNew(id);
  }

  function numberOfNew(id: CustomerId): number {
    if (!accepts(id)) return -1;
    if (typeof id === "number" && hasPlace(id)) table[id] = ids.length + 1;
    else numbers.set(id, ids.length);
    // No negative zero.
    return ids.push(typeof id === "number" ? id + 0 : id) - 1;
  }

  function accepts(id: unknown): boolean {
    if (ids.length > 0 && typeof id !== typeof ids[0]) return false;
    // Whole numbers beyond 2^53 are no longer told apart.
    return typeof id === "string" ? id.trim() !== "" : Number.isSafeInteger(id);
  }

  /** Whether the table has a place for a number, after making one where it is worth the memory. */
  function hasPlace(id: number): boolean {
    if (id < 0) return false;
    if (id < table.length) return true;
    if (id > 8 * (ids.length + 1024)) return false;
    const longer = new Int32Array(2 * id + 1024);
    longer.set(table);
    table = longer;
    return true;
  }

  return { ids, numberOf, accepts };
}
