import {
  cohortTable,
  cohortTableInput,
  cohortTableMetric
} from "../chunk-SFGKFOGO.mjs";
import "../chunk-WEV3FUXW.mjs";
import "../chunk-GMLNFTUW.mjs";
import "../chunk-GVJJCMHR.mjs";
import "../chunk-V62RDT22.mjs";
import "../chunk-FKKUCTPT.mjs";
import "../chunk-J5IQHBUV.mjs";
import "../chunk-QSHEKWHF.mjs";
import "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  cohortTable,
  cohortTableInput,
  cohortTableMetric
};
