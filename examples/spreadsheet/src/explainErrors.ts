import {
  ICommandService,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/sheets-ui";
import { debounceTime } from "rxjs";

/** The key of Univer's own explanation, so that ours takes its place. */
const ALERT = "SHEET_FORMULA_ALERT";
/** Univer shows its explanation after 100 ms. */
const AFTER_MS = 150;

/**
 * Shows what is wrong when the pointer rests on a cell with an error of ours: the functions leave it beside the error.
 */
export function explainErrors(univer: Univer): void {
  const injector = univer.__getInjector();
  const alerts = injector.get(CellAlertManagerService);
  const workbooks = injector.get(IUniverInstanceService);
  const formulas = injector.get(FormulaDataModel);
  // What was wrong may be right by now.
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationResultMutation.id) alerts.removeAlert(ALERT);
  });
  injector
    .get(HoverManagerService)
    .currentCell$.pipe(debounceTime(AFTER_MS))
    .subscribe((hovered) => {
      if (!hovered) return;
      const { location } = hovered;
      const { unitId, subUnitId, row, col } = location;
      const sheet = workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId);
      const spilled = formulas.getArrayFormulaCellData()?.[unitId]?.[subUnitId]?.[row]?.[col];
      const cell = spilled ?? sheet?.getCell(row, col);
      const message: unknown = cell?.custom?.["message"];
      if (typeof message !== "string" || !String(cell?.v).startsWith("#")) return;
      alerts.showAlert({
        type: CellAlertType.ERROR,
        title: String(cell?.v),
        message,
        location,
        width: 200,
        height: 74,
        key: ALERT,
      });
    });
}
