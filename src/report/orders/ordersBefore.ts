import type { OrderLog } from "../../logs";
import { reordered } from "../../logs/attributes";
import { sealedLog } from "../../logs/sealedLog";

/** Returns a log without the rows at or after an instant. */
export function ordersBefore(log: OrderLog, asOf: number): OrderLog {
  const { starts, times, amounts } = log;
  if (isBefore(log, asOf)) return log;
  const customerIds: (string | number)[] = [];
  const newStarts: number[] = [0];
  const rows: number[] = [];
  for (let c = 0; c + 1 < starts.length; c++) {
    const before = rows.length;
    for (let row = starts[c] as number; row < (starts[c + 1] as number) && (times[row] as number) < asOf; row++)
      rows.push(row);
    if (rows.length === before) continue;
    customerIds.push(log.customerIds[c] as string | number);
    newStarts.push(rows.length);
  }
  return sealedLog({
    ...log,
    rows: rows.length,
    customerIds,
    starts: Uint32Array.from(newStarts),
    times: Float64Array.from(rows, (row) => times[row] as number),
    amounts: Float64Array.from(rows, (row) => amounts[row] as number),
    attributes: reordered(log.attributes, Uint32Array.from(rows)),
  });
}

/** Whether all rows are before it; the last row of a customer is the latest. */
function isBefore({ starts, times }: OrderLog, asOf: number): boolean {
  for (let c = 0; c + 1 < starts.length; c++)
    if ((starts[c] as number) < (starts[c + 1] as number) && (times[(starts[c + 1] as number) - 1] as number) >= asOf)
      return false;
  return true;
}
