// Orders and answers as the other examples have them; nobody in them is real.
import { BooleanNumber, type IStyleData, type IWorksheetData } from "@univerjs/core";
import orders from "../../data/orders.csv";
import survey from "../../data/survey.csv";
import { type Content, SheetBuilder } from "./sheetBuilder";
import { styles } from "./styles";

/** The day that spreadsheets call 0. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

interface Column {
  readonly title: string;
  readonly width: number;
  readonly kind: "date" | "number" | "text";
  readonly style?: IStyleData;
}

const date = { kind: "date", width: 110, style: styles.date } as const;
const number = { kind: "number", width: 110 } as const;
const text = { kind: "text", width: 110 } as const;

/** Blank rows below the data: as in any sheet that somebody goes on filling in. */
const BLANK_ROWS = 40;

export const ordersSheet = sheetOf("Orders", orders, [
  { title: "Customer", ...text },
  { title: "Ordered at", ...date },
  { title: "Amount", ...number, style: styles.cents },
]);

export const surveySheet = sheetOf("Survey", survey, [
  { title: "Wave", ...text },
  { title: "Respondent", ...text },
  { title: "Answered at", ...date },
  { title: "Would recommend (0 to 10)", ...number, width: 180 },
  { title: "Satisfied (1 to 5)", ...number, width: 140 },
  { title: "Easy (1 to 7)", ...number, width: 120 },
]);

function sheetOf(name: string, csv: string, columns: readonly Column[]): Partial<IWorksheetData> {
  const [, ...lines] = csv.trim().split("\n");
  const sheet = new SheetBuilder(
    name,
    { rows: lines.length + 1 + BLANK_ROWS, columns: columns.length + 3 },
    columns.map(({ width }) => width),
  );
  columns.forEach(({ title, kind }, column) => {
    sheet.putAt(0, column, title, { ...styles.columnTitle, ht: kind === "number" ? 3 : 1 });
  });
  lines.forEach((line, row) => {
    line.split(",").forEach((field, column) => {
      const { kind, style } = columns[column] as Column;
      // What was not answered is a blank cell: not 0, and not an empty text.
      if (field !== "") sheet.putAt(row + 1, column, contentOf(field, kind), style);
    });
  });
  return sheet.build({
    showGridlines: BooleanNumber.TRUE,
    freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
  });
}

function contentOf(field: string, kind: Column["kind"]): Content {
  if (kind === "date") return (Date.parse(field) - SERIAL_EPOCH) / DAY_MS;
  return kind === "number" ? Number(field) : field;
}
