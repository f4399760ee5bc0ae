/** What a customer is called: a text or a number, the same kind throughout a log. */
export type CustomerId = string | number;

/** Gives every customer a number, in the order of their first appearance. */
export interface CustomerDictionary {
  /** The ids by number. */
  readonly ids: CustomerId[];
  /** The number of a customer, a new one for a new id; −1 where the value is no id, or not of the kind of the others. */
  readonly numberOf: (id: unknown) => number;
}

/** Makes an empty dictionary. */
export function customerDictionary(): CustomerDictionary {
  const ids: CustomerId[] = [];
  const numbers = new Map<CustomerId, number>();
  // Small whole numbers, as databases give them, are looked up in a table; what it holds is one more, 0 is "not seen".
  let table = new Int32Array(0);
  let kind = "";

  function numberOf(id: unknown): number {
    if (typeof id !== kind) {
      if (kind !== "" || !isId(id)) return -1;
      kind = typeof id;
    }
    const whole = typeof id === "number" && id >= 0 && Number.isInteger(id);
    if (whole && id < table.length) {
      const known = (table[id] as number) - 1;
      if (known >= 0) return known;
    }
    // Most logs of numbers never use the map.
    const known = whole && numbers.size === 0 ? undefined : numbers.get(id as CustomerId);
    if (known !== undefined) return known;
    if (!isId(id)) return -1;
    ids.push(id);
    if (whole && hasPlace(id as number)) table[id as number] = ids.length;
    else numbers.set(id, ids.length - 1);
    return ids.length - 1;
  }

  /** Whether the table has a place for a number, after making one where it is worth the memory. */
  function hasPlace(id: number): boolean {
    if (id < table.length) return true;
    if (id > 8 * (ids.length + 1024)) return false;
    const longer = new Int32Array(2 * id + 1024);
    longer.set(table);
    table = longer;
    return true;
  }

  return { ids, numberOf };
}

function isId(value: unknown): value is CustomerId {
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && value.trim() !== "";
}
