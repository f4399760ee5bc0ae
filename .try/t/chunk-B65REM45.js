"use strict";Object.defineProperty(exports, "__esModule", {value: true});



var _chunkJS65G32Hjs = require('./chunk-JS65G32H.js');

// src/math/betaCdf.ts
function betaTail(a, b, x, y, lead) {
  const weight = Math.exp(_chunkJS65G32Hjs.logBetaWeight.call(void 0, a, b, x, y, lead));
  return _chunkJS65G32Hjs.betaLowerIsDirect.call(void 0, x, y, lead) ? weight * _chunkJS65G32Hjs.betaLowerRatio.call(void 0, a, b, x, y, lead) : 1 - weight * _chunkJS65G32Hjs.betaLowerRatio.call(void 0, b, a, y, x, -lead);
}



exports.betaTail = betaTail;
