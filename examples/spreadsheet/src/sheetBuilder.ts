import { BooleanNumber, CellValueType, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/core";
import { styles } from "./styles";

/** What a cell is given: a number, a text, a formula (a text that begins with `=`), or nothing but a look. */
export type Content = number | string | null;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A sheet that is written cell by cell, by addresses such as `B7`. */
export class SheetBuilder {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private readonly rowHeights: Record<number, { h: number }> = {};

  constructor(
    private readonly id: string,
    private readonly size: { readonly rows: number; readonly columns: number },
    private readonly widths: readonly number[],
  ) {}

  put(address: string, content: Content, style?: IStyleData): this {
    const [row, column] = placeOf(address);
    this.putAt(row, column, content, style);
    return this;
  }

  /** By row and column from 0. */
  putAt(row: number, column: number, content: Content, style?: IStyleData): void {
    this.cells[row] ??= {};
    const cells = this.cells[row] as Record<number, ICellData>;
    const before = cells[column] ?? {};
    const s = style ? { ...(before.s as IStyleData), ...style } : before.s;
    cells[column] = { ...before, ...contentOf(content), ...(s && { s }) };
  }

  /** Gives a range such as `B7:D9` a look. */
  style(range: string, style: IStyleData): this {
    const [from, to = from] = range.split(":") as [string, string?];
    const [top, left] = placeOf(from);
    const [bottom, right] = placeOf(to);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) this.putAt(row, column, null, style);
    return this;
  }

  height(row: number, pixels: number): this {
    this.rowHeights[row - 1] = { h: pixels };
    return this;
  }

  build(more: Partial<IWorksheetData>): Partial<IWorksheetData> {
    const { rows, columns } = this.size;
    return {
      id: this.id,
      name: this.id,
      rowCount: rows,
      columnCount: columns,
      cellData: this.cells,
      columnData: Object.fromEntries(this.widths.map((w, column) => [column, { w }])),
      rowData: this.rowHeights,
      defaultStyle: styles.cell,
      defaultRowHeight: 24,
      showGridlines: BooleanNumber.FALSE,
      ...more,
    };
  }
}

function contentOf(content: Content): ICellData {
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (content === null) return {};
  return content.startsWith("=") ? { f: content } : { v: content, t: CellValueType.STRING };
}

function placeOf(address: string): [row: number, column: number] {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/u.exec(address) ?? [];
  return [Number(row) - 1, LETTERS.indexOf(letter)];
}
