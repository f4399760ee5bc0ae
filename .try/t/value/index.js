"use strict";Object.defineProperty(exports, "__esModule", {value: true});



























var _chunkRAGEFRI3js = require('../chunk-RAGEFRI3.js');
require('../chunk-B4LBDI7X.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');




























exports.clvFromAnnualValue = _chunkRAGEFRI3js.clvFromAnnualValue; exports.clvFromAnnualValueInput = _chunkRAGEFRI3js.clvFromAnnualValueInput; exports.clvFromAnnualValueMetric = _chunkRAGEFRI3js.clvFromAnnualValueMetric; exports.clvFromChurn = _chunkRAGEFRI3js.clvFromChurn; exports.clvFromChurnInput = _chunkRAGEFRI3js.clvFromChurnInput; exports.clvFromChurnMetric = _chunkRAGEFRI3js.clvFromChurnMetric; exports.clvFromPurchases = _chunkRAGEFRI3js.clvFromPurchases; exports.clvFromPurchasesInput = _chunkRAGEFRI3js.clvFromPurchasesInput; exports.clvFromPurchasesMetric = _chunkRAGEFRI3js.clvFromPurchasesMetric; exports.customerAcquisitionCost = _chunkRAGEFRI3js.customerAcquisitionCost; exports.customerAcquisitionCostInput = _chunkRAGEFRI3js.customerAcquisitionCostInput; exports.customerAcquisitionCostMetric = _chunkRAGEFRI3js.customerAcquisitionCostMetric; exports.customerEquity = _chunkRAGEFRI3js.customerEquity; exports.customerEquityInput = _chunkRAGEFRI3js.customerEquityInput; exports.customerEquityMetric = _chunkRAGEFRI3js.customerEquityMetric; exports.discountedClv = _chunkRAGEFRI3js.discountedClv; exports.discountedClvInput = _chunkRAGEFRI3js.discountedClvInput; exports.discountedClvMetric = _chunkRAGEFRI3js.discountedClvMetric; exports.historicClv = _chunkRAGEFRI3js.historicClv; exports.historicClvInput = _chunkRAGEFRI3js.historicClvInput; exports.historicClvMetric = _chunkRAGEFRI3js.historicClvMetric; exports.lifetimeValueToCost = _chunkRAGEFRI3js.lifetimeValueToCost; exports.lifetimeValueToCostInput = _chunkRAGEFRI3js.lifetimeValueToCostInput; exports.lifetimeValueToCostMetric = _chunkRAGEFRI3js.lifetimeValueToCostMetric; exports.paybackPeriod = _chunkRAGEFRI3js.paybackPeriod; exports.paybackPeriodInput = _chunkRAGEFRI3js.paybackPeriodInput; exports.paybackPeriodMetric = _chunkRAGEFRI3js.paybackPeriodMetric;
