import {
  betaLowerIsDirect,
  betaLowerRatio,
  logBetaWeight
} from "./chunk-XYJ2EKJM.mjs";

// src/math/betaCdf.ts
function betaTail(a, b, x, y, lead) {
  const weight = Math.exp(logBetaWeight(a, b, x, y, lead));
  return betaLowerIsDirect(x, y, lead) ? weight * betaLowerRatio(a, b, x, y, lead) : 1 - weight * betaLowerRatio(b, a, y, x, -lead);
}

export {
  betaTail
};
