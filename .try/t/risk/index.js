"use strict";Object.defineProperty(exports, "__esModule", {value: true});











var _chunkVY4QLX7Yjs = require('../chunk-VY4QLX7Y.js');
require('../chunk-2WSV4WBB.js');
require('../chunk-F6GP3JST.js');
require('../chunk-VIMUE475.js');
require('../chunk-B4LBDI7X.js');
require('../chunk-7G3D7NFX.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');












exports.articleRiskFactors = _chunkVY4QLX7Yjs.articleRiskFactors; exports.churnProbability = _chunkVY4QLX7Yjs.churnProbability; exports.churnProbabilityInput = _chunkVY4QLX7Yjs.churnProbabilityInput; exports.churnProbabilityMetric = _chunkVY4QLX7Yjs.churnProbabilityMetric; exports.churnRisk = _chunkVY4QLX7Yjs.churnRisk; exports.churnRiskInput = _chunkVY4QLX7Yjs.churnRiskInput; exports.churnRiskMetric = _chunkVY4QLX7Yjs.churnRiskMetric; exports.evaluateRisk = _chunkVY4QLX7Yjs.evaluateRisk; exports.evaluateRiskInput = _chunkVY4QLX7Yjs.evaluateRiskInput; exports.evaluateRiskMetric = _chunkVY4QLX7Yjs.evaluateRiskMetric; exports.riskBands = _chunkVY4QLX7Yjs.riskBands;
