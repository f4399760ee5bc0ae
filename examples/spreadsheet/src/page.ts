// The page: Univer with its user interface, our functions, and the workbook.
import { LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import designLocale from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsLocale from "@univerjs/docs-ui/locale/en-US";
import * as engine from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsLocale from "@univerjs/sheets/locale/en-US";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaLocale from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUILocale from "@univerjs/sheets-formula-ui/locale/en-US";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtLocale from "@univerjs/sheets-numfmt-ui/locale/en-US";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUILocale from "@univerjs/sheets-ui/locale/en-US";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiLocale from "@univerjs/ui/locale/en-US";
import { ar, en, fa } from "retention-metrics/locales";
import { createUniverFunctions } from "retention-metrics/spreadsheet";
import { colorCohorts } from "./colorCohorts";
import { explainErrors } from "./explainErrors";
import { workbook } from "./workbook";

import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-ui/facade";

import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";

declare global {
  interface Window {
    /** For the console of the browser, and for the test. */
    univerAPI: FUniver;
  }
}

const univer = new Univer({
  theme: defaultTheme,
  logLevel: LogLevel.WARN,
  locale: LocaleType.EN_US,
  locales: {
    [LocaleType.EN_US]: mergeLocales(
      designLocale,
      uiLocale,
      docsLocale,
      sheetsLocale,
      sheetsUILocale,
      formulaLocale,
      formulaUILocale,
      numfmtLocale,
    ),
  },
});

// What functions compute and what is wrong is told in the language of the address: index.html?lang=fa
const asked = new URLSearchParams(location.search).get("lang");
const texts = [ar, fa].find(({ locale }) => locale === asked) ?? en;

// All there is to do for the metrics: both plugins take the functions.
const functions = createUniverFunctions(engine, { texts });

univer.registerPlugin(UniverRenderEnginePlugin);
univer.registerPlugin(engine.UniverFormulaEnginePlugin, functions);
univer.registerPlugin(UniverUIPlugin, { container: "spreadsheet" });
univer.registerPlugin(UniverDocsPlugin);
univer.registerPlugin(UniverDocsUIPlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsUIPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin, functions);
univer.registerPlugin(UniverSheetsFormulaUIPlugin);
univer.registerPlugin(UniverSheetsNumfmtPlugin);
univer.registerPlugin(UniverSheetsNumfmtUIPlugin);

univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
window.univerAPI = FUniver.newAPI(univer);
colorCohorts(univer);
explainErrors(univer);
