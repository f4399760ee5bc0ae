import { InterceptorEffectEnum, type IStyleData, type Univer } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { cohortCells } from "./dashboardSheet";

/** A white cell for nobody, and this one for the whole cohort. */
const FULL = [95, 179, 179] as const;

/** Colors the cohort table of the dashboard: the larger the share of a cohort that came back, the darker. */
export function colorCohorts(univer: Univer): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const { unitId, subUnitId, row, col } = location;
      const { sheet, size, rows, columns } = cohortCells;
      const isWithin = row >= rows[0] && row <= rows[1] && col >= columns[0] && col <= columns[1];
      if (subUnitId !== sheet || !isWithin) return next(cell);
      // The cells of a table that one formula fills.
      const cells = formulas.getArrayFormulaCellData()?.[unitId]?.[subUnitId]?.[row];
      const [customers, all] = [cells?.[col]?.v, cells?.[size]?.v];
      if (typeof customers !== "number" || typeof all !== "number" || all === 0) return next(cell);
      const style: IStyleData = {
        ...location.workbook.getStyles().getStyleByCell(cell),
        bg: { rgb: colorOf(customers / all) },
      };
      return next({ ...cell, s: style });
    },
  });
}

function colorOf(share: number): string {
  return `rgb(${FULL.map((full) => Math.round(255 - (255 - full) * share)).join(", ")})`;
}
