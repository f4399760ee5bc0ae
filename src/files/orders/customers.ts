import type { Told } from "../reading";
import { type Table, type TableRow, telling } from "../table/table";
import { isName } from "./isName";
import { idOf } from "./orderItems";
import type { OrderPlan } from "./planOrders";

/** The column that identifies customers, one for the whole file. */
export interface CustomerColumn {
  readonly customer: (row: TableRow) => string | undefined;
  readonly told: readonly Told[];
}

/** Chooses the column: ids before e-mail addresses before names, but e-mail addresses if guests have no id. */
export function customerColumn({ titles, rows }: Table, { places, format }: OrderPlan): CustomerColumn {
  const { id, email, name } = places;
  const told: Told[] = [];
  const cell = (row: TableRow, place: number) => row.cells[place] ?? "";
  const isGuest = (text: string) => text === "" || ((format !== undefined || email >= 0) && /^0(?:\.0)?$/u.test(text));
  const used = () => {
    if (id >= 0 && email >= 0 && rows.some((row) => isGuest(cell(row, id)) && cell(row, email) !== "")) {
      told.push(
        telling("guests-by-email", "inferred", "columns", {
          title: titles[email] as string,
          other: titles[id] as string,
        }),
      );
      return email;
    }
    return [id, email, name].find((place) => place >= 0) ?? -1;
  };
  const place = used();
  const isEmail =
    place === email ||
    mostly(
      rows,
      (row) => cell(row, place),
      (text) => text.includes("@"),
    );
  if (isEmail) return { customer: (row) => cell(row, place).toLowerCase() || undefined, told };
  if (rows.some((row) => idOf(cell(row, place)) !== cell(row, place)))
    told.push(telling("ids-end-in-zero", "inferred"));
  const areNames = place === name && mostly(rows, (row) => cell(row, place), isName);
  if (areNames) told.push(telling("customers-are-names", "warning", "columns", { title: titles[place] as string }));
  return {
    customer: (row) => {
      const text = cell(row, place);
      return isGuest(text) ? undefined : idOf(text);
    },
    told,
  };
}

/** Whether at least nine tenths of the filled cells satisfy a condition. */
function mostly(rows: readonly TableRow[], cell: (row: TableRow) => string, is: (text: string) => boolean): boolean {
  let filled = 0;
  let right = 0;
  for (const row of rows) {
    const text = cell(row);
    if (text === "") continue;
    filled++;
    if (is(text)) right++;
  }
  return filled > 0 && right >= 0.9 * filled;
}
