import {
  compareMeans,
  compareMeansInput,
  compareMeansMetric,
  compareRates,
  compareRatesInput,
  compareRatesMetric,
  holdoutChurn,
  holdoutChurnInput,
  holdoutChurnMetric,
  holmAdjust,
  holmAdjustInput,
  meanInterval,
  meanIntervalInput,
  meanIntervalMetric,
  proportionInterval,
  proportionIntervalInput,
  proportionIntervalMetric,
  ratePower,
  ratePowerInput,
  ratePowerMetric,
  rateSampleSize,
  rateSampleSizeInput,
  rateSampleSizeMetric
} from "../chunk-EUKKBXDA.mjs";
import "../chunk-NUZAAHDR.mjs";
import "../chunk-KBWJVYAI.mjs";
import "../chunk-7QAXIP2D.mjs";
import "../chunk-XYJ2EKJM.mjs";
import "../chunk-RBS3EO6R.mjs";
import "../chunk-7R34S6ON.mjs";
import "../chunk-EEAYOUSJ.mjs";
import "../chunk-DZD7SREW.mjs";
import "../chunk-GMLNFTUW.mjs";
import "../chunk-J5IQHBUV.mjs";
import "../chunk-QSHEKWHF.mjs";
import "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  compareMeans,
  compareMeansInput,
  compareMeansMetric,
  compareRates,
  compareRatesInput,
  compareRatesMetric,
  holdoutChurn,
  holdoutChurnInput,
  holdoutChurnMetric,
  holmAdjust,
  holmAdjustInput,
  meanInterval,
  meanIntervalInput,
  meanIntervalMetric,
  proportionInterval,
  proportionIntervalInput,
  proportionIntervalMetric,
  ratePower,
  ratePowerInput,
  ratePowerMetric,
  rateSampleSize,
  rateSampleSizeInput,
  rateSampleSizeMetric
};
