"use strict";Object.defineProperty(exports, "__esModule", {value: true});



































var _chunkNQ2KVKDTjs = require('../chunk-NQ2KVKDT.js');
require('../chunk-E6V7HM6F.js');
require('../chunk-H555HCYN.js');
require('../chunk-B4LBDI7X.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');




































exports.acquisitionVersusRetentionCost = _chunkNQ2KVKDTjs.acquisitionVersusRetentionCost; exports.acquisitionVersusRetentionCostInput = _chunkNQ2KVKDTjs.acquisitionVersusRetentionCostInput; exports.acquisitionVersusRetentionCostMetric = _chunkNQ2KVKDTjs.acquisitionVersusRetentionCostMetric; exports.breakEven = _chunkNQ2KVKDTjs.breakEven; exports.churnCost = _chunkNQ2KVKDTjs.churnCost; exports.churnCostInput = _chunkNQ2KVKDTjs.churnCostInput; exports.churnCostMetric = _chunkNQ2KVKDTjs.churnCostMetric; exports.compareChurnScenarios = _chunkNQ2KVKDTjs.compareChurnScenarios; exports.compareChurnScenariosInput = _chunkNQ2KVKDTjs.compareChurnScenariosInput; exports.compareChurnScenariosMetric = _chunkNQ2KVKDTjs.compareChurnScenariosMetric; exports.incentiveReturn = _chunkNQ2KVKDTjs.incentiveReturn; exports.incentiveReturnInput = _chunkNQ2KVKDTjs.incentiveReturnInput; exports.incentiveReturnMetric = _chunkNQ2KVKDTjs.incentiveReturnMetric; exports.leverImpact = _chunkNQ2KVKDTjs.leverImpact; exports.leverImpactInput = _chunkNQ2KVKDTjs.leverImpactInput; exports.leverImpactMetric = _chunkNQ2KVKDTjs.leverImpactMetric; exports.priceIncreaseImpact = _chunkNQ2KVKDTjs.priceIncreaseImpact; exports.priceIncreaseImpactInput = _chunkNQ2KVKDTjs.priceIncreaseImpactInput; exports.priceIncreaseImpactMetric = _chunkNQ2KVKDTjs.priceIncreaseImpactMetric; exports.projectRevenue = _chunkNQ2KVKDTjs.projectRevenue; exports.projectRevenueInput = _chunkNQ2KVKDTjs.projectRevenueInput; exports.projectRevenueMetric = _chunkNQ2KVKDTjs.projectRevenueMetric; exports.referralValue = _chunkNQ2KVKDTjs.referralValue; exports.referralValueInput = _chunkNQ2KVKDTjs.referralValueInput; exports.referralValueMetric = _chunkNQ2KVKDTjs.referralValueMetric; exports.repeatSpendUplift = _chunkNQ2KVKDTjs.repeatSpendUplift; exports.repeatSpendUpliftInput = _chunkNQ2KVKDTjs.repeatSpendUpliftInput; exports.repeatSpendUpliftMetric = _chunkNQ2KVKDTjs.repeatSpendUpliftMetric; exports.retentionProfitImpact = _chunkNQ2KVKDTjs.retentionProfitImpact; exports.retentionProfitImpactInput = _chunkNQ2KVKDTjs.retentionProfitImpactInput; exports.retentionProfitImpactMetric = _chunkNQ2KVKDTjs.retentionProfitImpactMetric; exports.saveOfferImpact = _chunkNQ2KVKDTjs.saveOfferImpact; exports.saveOfferImpactInput = _chunkNQ2KVKDTjs.saveOfferImpactInput; exports.saveOfferImpactMetric = _chunkNQ2KVKDTjs.saveOfferImpactMetric; exports.sensitivity = _chunkNQ2KVKDTjs.sensitivity;
