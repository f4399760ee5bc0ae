import { type ICellData, type IWorksheetData, LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as engine from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { createUniverFunctions } from "retention-metrics/spreadsheet";

import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";

/** What a cell shows, and the message beside an error. */
export type Shown = Pick<ICellData, "v" | "t" | "custom">;

/** Computes sheets in Univer without a user interface; returns how to read their cells, by rows and columns from 0. */
export async function computed(
  sheets: readonly Partial<IWorksheetData>[],
  prefix?: string,
): Promise<(sheetId: string, row: number, column: number) => Shown | null> {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  const functions = createUniverFunctions(engine, { prefix });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin, functions);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, functions);
  const ids = sheets.map(({ id }) => id as string);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: "cells",
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id as string, sheet])),
  });
  const formulas = FUniver.newAPI(univer).getFormula();
  await formulas.onCalculationResultApplied();
  const model = univer.__getInjector().get(engine.FormulaDataModel);
  const workbook = FUniver.newAPI(univer).getActiveWorkbook();
  return (sheetId, row, column) =>
    // The first cell of a table has its message in the sheet, as if it were alone.
    model.getArrayFormulaCellData()?.["cells"]?.[sheetId]?.[row]?.[column] ??
    workbook?.getSheetBySheetId(sheetId)?.getSheet().getCell(row, column) ??
    null;
}
