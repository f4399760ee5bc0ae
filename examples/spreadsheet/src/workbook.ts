// The workbook: two years of orders and a survey, and a dashboard whose cells call the functions.
import { BooleanNumber, type IWorkbookData, LocaleType } from "@univerjs/core";
import { customersSheet } from "./customersSheet";
import { dashboardSheet } from "./dashboardSheet";
import { ordersSheet, surveySheet } from "./dataSheets";
import { scenariosSheet } from "./scenariosSheet";

const sheets = [dashboardSheet, scenariosSheet, customersSheet, ordersSheet, surveySheet];

export const workbook: Partial<IWorkbookData> = {
  id: "retention",
  name: "Retention metrics",
  appVersion: "0.25.1",
  locale: LocaleType.EN_US,
  styles: {},
  sheetOrder: sheets.map(({ id }) => id as string),
  sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id as string, { ...sheet, hidden: BooleanNumber.FALSE }])),
};
