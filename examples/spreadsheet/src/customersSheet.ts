import { SheetBuilder } from "./sheetBuilder";
import { styles } from "./styles";

const ROWS = 900;
const sheet = new SheetBuilder("Customers", { rows: ROWS, columns: 10 }, [120, 110, 80, 100, 90, 90, 90, 180, 30, 30]);

// One call fills the sheet: a row for each customer of the orders.
sheet
  .style("A1:H1", styles.columnTitle)
  .put("A1", "=RETAIN_RFM_TABLE(Orders!A:A, Orders!B:B, Orders!C:C)")
  .style(`B2:B${ROWS}`, styles.whole)
  .style(`D2:D${ROWS}`, styles.cents);

export const customersSheet = sheet.build({ freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 } });
