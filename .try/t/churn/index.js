"use strict";Object.defineProperty(exports, "__esModule", {value: true});

































var _chunkR2VHYKHUjs = require('../chunk-R2VHYKHU.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');


































exports.addressableChurn = _chunkR2VHYKHUjs.addressableChurn; exports.addressableChurnInput = _chunkR2VHYKHUjs.addressableChurnInput; exports.addressableChurnMetric = _chunkR2VHYKHUjs.addressableChurnMetric; exports.churnHalfLife = _chunkR2VHYKHUjs.churnHalfLife; exports.churnHalfLifeInput = _chunkR2VHYKHUjs.churnHalfLifeInput; exports.churnHalfLifeMetric = _chunkR2VHYKHUjs.churnHalfLifeMetric; exports.churnRate = _chunkR2VHYKHUjs.churnRate; exports.churnRateByMethod = _chunkR2VHYKHUjs.churnRateByMethod; exports.churnRateByMethodInput = _chunkR2VHYKHUjs.churnRateByMethodInput; exports.churnRateByMethodMetric = _chunkR2VHYKHUjs.churnRateByMethodMetric; exports.churnRateInput = _chunkR2VHYKHUjs.churnRateInput; exports.churnRateMetric = _chunkR2VHYKHUjs.churnRateMetric; exports.convertChurnRate = _chunkR2VHYKHUjs.convertChurnRate; exports.convertChurnRateInput = _chunkR2VHYKHUjs.convertChurnRateInput; exports.convertChurnRateMetric = _chunkR2VHYKHUjs.convertChurnRateMetric; exports.customerGrowthRate = _chunkR2VHYKHUjs.customerGrowthRate; exports.customerGrowthRateInput = _chunkR2VHYKHUjs.customerGrowthRateInput; exports.customerGrowthRateMetric = _chunkR2VHYKHUjs.customerGrowthRateMetric; exports.expectedLifetime = _chunkR2VHYKHUjs.expectedLifetime; exports.expectedLifetimeInput = _chunkR2VHYKHUjs.expectedLifetimeInput; exports.expectedLifetimeMetric = _chunkR2VHYKHUjs.expectedLifetimeMetric; exports.exposureChurnRate = _chunkR2VHYKHUjs.exposureChurnRate; exports.exposureChurnRateInput = _chunkR2VHYKHUjs.exposureChurnRateInput; exports.exposureChurnRateMetric = _chunkR2VHYKHUjs.exposureChurnRateMetric; exports.retainedShare = _chunkR2VHYKHUjs.retainedShare; exports.retainedShareInput = _chunkR2VHYKHUjs.retainedShareInput; exports.retainedShareMetric = _chunkR2VHYKHUjs.retainedShareMetric; exports.retentionRate = _chunkR2VHYKHUjs.retentionRate; exports.retentionRateInput = _chunkR2VHYKHUjs.retentionRateInput; exports.retentionRateMetric = _chunkR2VHYKHUjs.retentionRateMetric; exports.winBackRate = _chunkR2VHYKHUjs.winBackRate; exports.winBackRateInput = _chunkR2VHYKHUjs.winBackRateInput; exports.winBackRateMetric = _chunkR2VHYKHUjs.winBackRateMetric;
