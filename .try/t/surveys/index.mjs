import {
  ces,
  cesInput,
  cesMetric,
  compareNps,
  compareNpsInput,
  compareNpsMetric,
  csat,
  csatBand,
  csatBands,
  csatInput,
  csatMetric,
  enps,
  enpsBand,
  enpsBands,
  enpsInput,
  enpsMetric,
  latestPerRespondent,
  nps,
  npsBand,
  npsBands,
  npsFromCounts,
  npsFromCountsInput,
  npsFromCountsMetric,
  npsInput,
  npsMetric,
  npsSampleSize,
  npsSampleSizeInput,
  npsSampleSizeMetric,
  pulse,
  pulseInput,
  pulseMetric,
  responseRate,
  responseRateInput,
  responseRateMetric
} from "../chunk-R7OERVOA.mjs";
import "../chunk-DDRB6N6R.mjs";
import "../chunk-7QAXIP2D.mjs";
import "../chunk-XYJ2EKJM.mjs";
import "../chunk-7R34S6ON.mjs";
import "../chunk-EEAYOUSJ.mjs";
import "../chunk-DZD7SREW.mjs";
import "../chunk-4JQXTEYR.mjs";
import "../chunk-VKLISL6N.mjs";
import "../chunk-4AY632ZM.mjs";
import "../chunk-V62RDT22.mjs";
import "../chunk-FKKUCTPT.mjs";
import "../chunk-J5IQHBUV.mjs";
import "../chunk-QSHEKWHF.mjs";
import "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  ces,
  cesInput,
  cesMetric,
  compareNps,
  compareNpsInput,
  compareNpsMetric,
  csat,
  csatBand,
  csatBands,
  csatInput,
  csatMetric,
  enps,
  enpsBand,
  enpsBands,
  enpsInput,
  enpsMetric,
  latestPerRespondent,
  nps,
  npsBand,
  npsBands,
  npsFromCounts,
  npsFromCountsInput,
  npsFromCountsMetric,
  npsInput,
  npsMetric,
  npsSampleSize,
  npsSampleSizeInput,
  npsSampleSizeMetric,
  pulse,
  pulseInput,
  pulseMetric,
  responseRate,
  responseRateInput,
  responseRateMetric
};
