/** Returns a copy of the column with room for more rows. */
export function longer<Column extends Float64Array | Int32Array | Uint8Array>(column: Column, length: number): Column {
  const room = new (column.constructor as new (length: number) => Column)(length);
  room.set(column);
  return room;
}

/** Number of rows to make room for in a full column: half as many again, to waste little memory. */
export function nextCapacity(rows: number): number {
  return rows + (rows >> 1) + 1024;
}
