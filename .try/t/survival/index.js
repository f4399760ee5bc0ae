"use strict";Object.defineProperty(exports, "__esModule", {value: true});



























var _chunk32GE425Bjs = require('../chunk-32GE425B.js');
require('../chunk-QAXRXTIM.js');
require('../chunk-3FEWPHSH.js');
require('../chunk-2WSV4WBB.js');
require('../chunk-F6GP3JST.js');
require('../chunk-MCJWYXEE.js');
require('../chunk-ESMSF7HW.js');
require('../chunk-SN3NSYAB.js');
require('../chunk-V62FGXLR.js');
require('../chunk-VIMUE475.js');
require('../chunk-B4LBDI7X.js');
require('../chunk-7G3D7NFX.js');
require('../chunk-HGVOX3KX.js');
require('../chunk-5ZFGQFYO.js');
require('../chunk-5WMEROFD.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');




























exports.fitCox = _chunk32GE425Bjs.fitCox; exports.fitCoxInput = _chunk32GE425Bjs.fitCoxInput; exports.fitCoxMetric = _chunk32GE425Bjs.fitCoxMetric; exports.fitWeibull = _chunk32GE425Bjs.fitWeibull; exports.fitWeibullInput = _chunk32GE425Bjs.fitWeibullInput; exports.fitWeibullMetric = _chunk32GE425Bjs.fitWeibullMetric; exports.kaplanMeier = _chunk32GE425Bjs.kaplanMeier; exports.kaplanMeierInput = _chunk32GE425Bjs.kaplanMeierInput; exports.kaplanMeierMetric = _chunk32GE425Bjs.kaplanMeierMetric; exports.logRankTest = _chunk32GE425Bjs.logRankTest; exports.logRankTestInput = _chunk32GE425Bjs.logRankTestInput; exports.logRankTestMetric = _chunk32GE425Bjs.logRankTestMetric; exports.medianSurvival = _chunk32GE425Bjs.medianSurvival; exports.medianSurvivalInput = _chunk32GE425Bjs.medianSurvivalInput; exports.medianSurvivalMetric = _chunk32GE425Bjs.medianSurvivalMetric; exports.nelsonAalen = _chunk32GE425Bjs.nelsonAalen; exports.nelsonAalenInput = _chunk32GE425Bjs.nelsonAalenInput; exports.nelsonAalenMetric = _chunk32GE425Bjs.nelsonAalenMetric; exports.restrictedMeanSurvival = _chunk32GE425Bjs.restrictedMeanSurvival; exports.restrictedMeanSurvivalInput = _chunk32GE425Bjs.restrictedMeanSurvivalInput; exports.restrictedMeanSurvivalMetric = _chunk32GE425Bjs.restrictedMeanSurvivalMetric; exports.survivalFromSubscriptions = _chunk32GE425Bjs.survivalFromSubscriptions; exports.survivalFromSubscriptionsInput = _chunk32GE425Bjs.survivalFromSubscriptionsInput; exports.survivalFromSubscriptionsMetric = _chunk32GE425Bjs.survivalFromSubscriptionsMetric; exports.survivalQuantile = _chunk32GE425Bjs.survivalQuantile; exports.survivalQuantileInput = _chunk32GE425Bjs.survivalQuantileInput; exports.survivalQuantileMetric = _chunk32GE425Bjs.survivalQuantileMetric;
