import {
  fitCox,
  fitCoxInput,
  fitCoxMetric,
  fitWeibull,
  fitWeibullInput,
  fitWeibullMetric,
  kaplanMeier,
  kaplanMeierInput,
  kaplanMeierMetric,
  logRankTest,
  logRankTestInput,
  logRankTestMetric,
  medianSurvival,
  medianSurvivalInput,
  medianSurvivalMetric,
  nelsonAalen,
  nelsonAalenInput,
  nelsonAalenMetric,
  restrictedMeanSurvival,
  restrictedMeanSurvivalInput,
  restrictedMeanSurvivalMetric,
  survivalFromSubscriptions,
  survivalFromSubscriptionsInput,
  survivalFromSubscriptionsMetric,
  survivalQuantile,
  survivalQuantileInput,
  survivalQuantileMetric
} from "../chunk-ZFUCSR4N.mjs";
import "../chunk-6OLIH6Q4.mjs";
import "../chunk-D3KBL3PK.mjs";
import "../chunk-BZ2PEKWY.mjs";
import "../chunk-DDRB6N6R.mjs";
import "../chunk-WEV3FUXW.mjs";
import "../chunk-RBS3EO6R.mjs";
import "../chunk-7R34S6ON.mjs";
import "../chunk-EEAYOUSJ.mjs";
import "../chunk-DZD7SREW.mjs";
import "../chunk-GMLNFTUW.mjs";
import "../chunk-LGK5XKLQ.mjs";
import "../chunk-GVJJCMHR.mjs";
import "../chunk-V62RDT22.mjs";
import "../chunk-FKKUCTPT.mjs";
import "../chunk-J5IQHBUV.mjs";
import "../chunk-QSHEKWHF.mjs";
import "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  fitCox,
  fitCoxInput,
  fitCoxMetric,
  fitWeibull,
  fitWeibullInput,
  fitWeibullMetric,
  kaplanMeier,
  kaplanMeierInput,
  kaplanMeierMetric,
  logRankTest,
  logRankTestInput,
  logRankTestMetric,
  medianSurvival,
  medianSurvivalInput,
  medianSurvivalMetric,
  nelsonAalen,
  nelsonAalenInput,
  nelsonAalenMetric,
  restrictedMeanSurvival,
  restrictedMeanSurvivalInput,
  restrictedMeanSurvivalMetric,
  survivalFromSubscriptions,
  survivalFromSubscriptionsInput,
  survivalFromSubscriptionsMetric,
  survivalQuantile,
  survivalQuantileInput,
  survivalQuantileMetric
};
