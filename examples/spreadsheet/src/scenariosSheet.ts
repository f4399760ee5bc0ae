import { SheetBuilder } from "./sheetBuilder";
import { styles } from "./styles";

const { percent, whole } = styles;

const sheet = new SheetBuilder("Scenarios", { rows: 30, columns: 20 }, [
  24,
  ...[190, 140, 170, 150, 120, 130],
  ...Array.from({ length: 13 }, () => 84),
]);

sheet
  .put("B1", "What a lower churn rate is worth", styles.title)
  .height(1, 44)
  .put(
    "B2",
    "The rate of the dashboard, and what it would be with a fifth and with two fifths fewer leaving.",
    styles.subtitle,
  )
  .put("B4", "Revenue of the first month", styles.label)
  .put("C4", "=Dashboard!C5*Dashboard!C13", { ...styles.result, ...whole })
  .put("B5", "New revenue a month", styles.label)
  .put("C5", "=Dashboard!C7*Dashboard!C13", { ...styles.result, ...whole })
  .put("B6", "Months", styles.label)
  .put("C6", 12, { ...styles.input, ...whole })
  .put("B8", "Churn rates", { ...styles.label, bl: 1 })
  .put("C8", "=Dashboard!C8", { ...styles.result, ...percent })
  .put("D8", "=C8*0.8", { ...styles.result, ...percent })
  .put("E8", "=C8*0.6", { ...styles.result, ...percent })
  .put("B10", "RETAIN_CHURN_SCENARIOS(C4, C5, C6, C8:E8)", { ...styles.formula, bd: null })
  .style("B11:T11", styles.columnTitle)
  .put("B11", "=RETAIN_CHURN_SCENARIOS(C4, C5, C6, C8:E8)")
  .style("B12:B14", percent)
  .style("C12:T14", whole);

export const scenariosSheet = sheet.build({});
