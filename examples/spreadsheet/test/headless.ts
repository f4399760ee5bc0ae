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

/** Computed sheets. */
export interface Computed {
  /** A cell by its row and column from 0. */
  readonly cell: (sheetId: string, row: number, column: number) => Shown | null | undefined;
  /** Lets go of Univer, whose timers would keep the tests from ending. */
  readonly end: () => void;
}

/** Computes sheets in Univer without a user interface. */
export async function computed(sheets: readonly Partial<IWorksheetData>[], prefix?: string): Promise<Computed> {
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
  const api = FUniver.newAPI(univer);
  await api.getFormula().onCalculationResultApplied();
  const model = univer.__getInjector().get(engine.FormulaDataModel);
  const workbook = api.getActiveWorkbook();
  return {
    cell: (sheetId, row, column) =>
      // The first cell of a table has its message in the sheet, as if it were alone.
      (model.getArrayFormulaCellData()?.["cells"]?.[sheetId]?.[row]?.[column] ??
        workbook?.getSheetBySheetId(sheetId)?.getSheet().getCell(row, column)) as Shown | null | undefined,
    end: () => univer.dispose(),
  };
}
