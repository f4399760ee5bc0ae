/** The same column with room for more rows. */
export function longer<Column extends Float64Array | Int32Array | Uint8Array>(column: Column, length: number): Column {
  const room = new (column.constructor as new (length: number) => Column)(length);
  room.set(column);
  return room;
}

/** How many rows to make room for when there is none left: half as many again, so that little stays unused. */
export function nextCapacity(rows: number): number {
  return rows + (rows >> 1) + 1024;
}
