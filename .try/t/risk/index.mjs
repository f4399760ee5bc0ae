import {
  articleRiskFactors,
  churnProbability,
  churnProbabilityInput,
  churnProbabilityMetric,
  churnRisk,
  churnRiskInput,
  churnRiskMetric,
  evaluateRisk,
  evaluateRiskInput,
  evaluateRiskMetric,
  riskBands
} from "../chunk-DQSHBNQE.mjs";
import "../chunk-BZ2PEKWY.mjs";
import "../chunk-DDRB6N6R.mjs";
import "../chunk-DZD7SREW.mjs";
import "../chunk-GMLNFTUW.mjs";
import "../chunk-LGK5XKLQ.mjs";
import "../chunk-J5IQHBUV.mjs";
import "../chunk-QSHEKWHF.mjs";
import "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  articleRiskFactors,
  churnProbability,
  churnProbabilityInput,
  churnProbabilityMetric,
  churnRisk,
  churnRiskInput,
  churnRiskMetric,
  evaluateRisk,
  evaluateRiskInput,
  evaluateRiskMetric,
  riskBands
};
