"use strict";Object.defineProperty(exports, "__esModule", {value: true});














































var _chunkD4I5XB3Yjs = require('../chunk-D4I5XB3Y.js');
require('../chunk-3FEWPHSH.js');
require('../chunk-MCJWYXEE.js');
require('../chunk-ZOTN437Z.js');
require('../chunk-JS65G32H.js');
require('../chunk-V62FGXLR.js');
require('../chunk-VIMUE475.js');
require('../chunk-B4LBDI7X.js');
require('../chunk-HGVOX3KX.js');
require('../chunk-5ZFGQFYO.js');
require('../chunk-5WMEROFD.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');















































exports.averageOrderValue = _chunkD4I5XB3Yjs.averageOrderValue; exports.averageOrderValueInput = _chunkD4I5XB3Yjs.averageOrderValueInput; exports.averageOrderValueMetric = _chunkD4I5XB3Yjs.averageOrderValueMetric; exports.customerSummaries = _chunkD4I5XB3Yjs.customerSummaries; exports.customerSummariesInput = _chunkD4I5XB3Yjs.customerSummariesInput; exports.customerSummariesMetric = _chunkD4I5XB3Yjs.customerSummariesMetric; exports.customerValue = _chunkD4I5XB3Yjs.customerValue; exports.customerValueInput = _chunkD4I5XB3Yjs.customerValueInput; exports.customerValueMetric = _chunkD4I5XB3Yjs.customerValueMetric; exports.impliedPurchaseInterval = _chunkD4I5XB3Yjs.impliedPurchaseInterval; exports.impliedPurchaseIntervalInput = _chunkD4I5XB3Yjs.impliedPurchaseIntervalInput; exports.impliedPurchaseIntervalMetric = _chunkD4I5XB3Yjs.impliedPurchaseIntervalMetric; exports.lapsedCustomers = _chunkD4I5XB3Yjs.lapsedCustomers; exports.lapsedCustomersInput = _chunkD4I5XB3Yjs.lapsedCustomersInput; exports.lapsedCustomersMetric = _chunkD4I5XB3Yjs.lapsedCustomersMetric; exports.lifecycle = _chunkD4I5XB3Yjs.lifecycle; exports.lifecycleInput = _chunkD4I5XB3Yjs.lifecycleInput; exports.lifecycleMetric = _chunkD4I5XB3Yjs.lifecycleMetric; exports.purchaseFrequency = _chunkD4I5XB3Yjs.purchaseFrequency; exports.purchaseFrequencyInput = _chunkD4I5XB3Yjs.purchaseFrequencyInput; exports.purchaseFrequencyMetric = _chunkD4I5XB3Yjs.purchaseFrequencyMetric; exports.purchaseGaps = _chunkD4I5XB3Yjs.purchaseGaps; exports.purchaseGapsInput = _chunkD4I5XB3Yjs.purchaseGapsInput; exports.purchaseGapsMetric = _chunkD4I5XB3Yjs.purchaseGapsMetric; exports.purchaseSummary = _chunkD4I5XB3Yjs.purchaseSummary; exports.purchaseSummaryInput = _chunkD4I5XB3Yjs.purchaseSummaryInput; exports.purchaseSummaryMetric = _chunkD4I5XB3Yjs.purchaseSummaryMetric; exports.redemptionRate = _chunkD4I5XB3Yjs.redemptionRate; exports.redemptionRateInput = _chunkD4I5XB3Yjs.redemptionRateInput; exports.redemptionRateMetric = _chunkD4I5XB3Yjs.redemptionRateMetric; exports.repeatPurchaseRate = _chunkD4I5XB3Yjs.repeatPurchaseRate; exports.repeatPurchaseRateInput = _chunkD4I5XB3Yjs.repeatPurchaseRateInput; exports.repeatPurchaseRateMetric = _chunkD4I5XB3Yjs.repeatPurchaseRateMetric; exports.repeatWithin = _chunkD4I5XB3Yjs.repeatWithin; exports.repeatWithinInput = _chunkD4I5XB3Yjs.repeatWithinInput; exports.repeatWithinMetric = _chunkD4I5XB3Yjs.repeatWithinMetric; exports.returningCustomerRate = _chunkD4I5XB3Yjs.returningCustomerRate; exports.returningCustomerRateInput = _chunkD4I5XB3Yjs.returningCustomerRateInput; exports.returningCustomerRateMetric = _chunkD4I5XB3Yjs.returningCustomerRateMetric; exports.rfm = _chunkD4I5XB3Yjs.rfm; exports.rfmInput = _chunkD4I5XB3Yjs.rfmInput; exports.rfmMetric = _chunkD4I5XB3Yjs.rfmMetric; exports.rfmSegments = _chunkD4I5XB3Yjs.rfmSegments; exports.stickiness = _chunkD4I5XB3Yjs.stickiness; exports.stickinessInput = _chunkD4I5XB3Yjs.stickinessInput; exports.stickinessMetric = _chunkD4I5XB3Yjs.stickinessMetric;
