"use strict";Object.defineProperty(exports, "__esModule", {value: true});






















































var _chunk7ROBVWIKjs = require('../chunk-7ROBVWIK.js');
require('../chunk-MCJWYXEE.js');
require('../chunk-JS65G32H.js');
require('../chunk-V62FGXLR.js');
require('../chunk-VIMUE475.js');
require('../chunk-HGVOX3KX.js');
require('../chunk-5ZFGQFYO.js');
require('../chunk-5WMEROFD.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');























































exports.annualRecurringRevenue = _chunk7ROBVWIKjs.annualRecurringRevenue; exports.annualRecurringRevenueInput = _chunk7ROBVWIKjs.annualRecurringRevenueInput; exports.annualRecurringRevenueMetric = _chunk7ROBVWIKjs.annualRecurringRevenueMetric; exports.averageRevenuePerAccount = _chunk7ROBVWIKjs.averageRevenuePerAccount; exports.averageRevenuePerAccountInput = _chunk7ROBVWIKjs.averageRevenuePerAccountInput; exports.averageRevenuePerAccountMetric = _chunk7ROBVWIKjs.averageRevenuePerAccountMetric; exports.churnByTenure = _chunk7ROBVWIKjs.churnByTenure; exports.churnByTenureInput = _chunk7ROBVWIKjs.churnByTenureInput; exports.churnByTenureMetric = _chunk7ROBVWIKjs.churnByTenureMetric; exports.customerChurn = _chunk7ROBVWIKjs.customerChurn; exports.customerChurnInput = _chunk7ROBVWIKjs.customerChurnInput; exports.customerChurnMetric = _chunk7ROBVWIKjs.customerChurnMetric; exports.expansionRate = _chunk7ROBVWIKjs.expansionRate; exports.expansionRateInput = _chunk7ROBVWIKjs.expansionRateInput; exports.expansionRateMetric = _chunk7ROBVWIKjs.expansionRateMetric; exports.grossRevenueChurnRate = _chunk7ROBVWIKjs.grossRevenueChurnRate; exports.grossRevenueChurnRateInput = _chunk7ROBVWIKjs.grossRevenueChurnRateInput; exports.grossRevenueChurnRateMetric = _chunk7ROBVWIKjs.grossRevenueChurnRateMetric; exports.grossRevenueRetention = _chunk7ROBVWIKjs.grossRevenueRetention; exports.grossRevenueRetentionInput = _chunk7ROBVWIKjs.grossRevenueRetentionInput; exports.grossRevenueRetentionMetric = _chunk7ROBVWIKjs.grossRevenueRetentionMetric; exports.magicNumber = _chunk7ROBVWIKjs.magicNumber; exports.magicNumberInput = _chunk7ROBVWIKjs.magicNumberInput; exports.magicNumberMetric = _chunk7ROBVWIKjs.magicNumberMetric; exports.monthlyRecurringRevenue = _chunk7ROBVWIKjs.monthlyRecurringRevenue; exports.monthlyRecurringRevenueInput = _chunk7ROBVWIKjs.monthlyRecurringRevenueInput; exports.monthlyRecurringRevenueMetric = _chunk7ROBVWIKjs.monthlyRecurringRevenueMetric; exports.netRevenueChurnRate = _chunk7ROBVWIKjs.netRevenueChurnRate; exports.netRevenueChurnRateInput = _chunk7ROBVWIKjs.netRevenueChurnRateInput; exports.netRevenueChurnRateMetric = _chunk7ROBVWIKjs.netRevenueChurnRateMetric; exports.netRevenueRetention = _chunk7ROBVWIKjs.netRevenueRetention; exports.netRevenueRetentionInput = _chunk7ROBVWIKjs.netRevenueRetentionInput; exports.netRevenueRetentionMetric = _chunk7ROBVWIKjs.netRevenueRetentionMetric; exports.paymentRecoveryRate = _chunk7ROBVWIKjs.paymentRecoveryRate; exports.paymentRecoveryRateInput = _chunk7ROBVWIKjs.paymentRecoveryRateInput; exports.paymentRecoveryRateMetric = _chunk7ROBVWIKjs.paymentRecoveryRateMetric; exports.quickRatio = _chunk7ROBVWIKjs.quickRatio; exports.quickRatioInput = _chunk7ROBVWIKjs.quickRatioInput; exports.quickRatioMetric = _chunk7ROBVWIKjs.quickRatioMetric; exports.revenueMovements = _chunk7ROBVWIKjs.revenueMovements; exports.revenueMovementsInput = _chunk7ROBVWIKjs.revenueMovementsInput; exports.revenueMovementsMetric = _chunk7ROBVWIKjs.revenueMovementsMetric; exports.revenueRetention = _chunk7ROBVWIKjs.revenueRetention; exports.revenueRetentionInput = _chunk7ROBVWIKjs.revenueRetentionInput; exports.revenueRetentionMetric = _chunk7ROBVWIKjs.revenueRetentionMetric; exports.revenueRollForward = _chunk7ROBVWIKjs.revenueRollForward; exports.revenueRollForwardInput = _chunk7ROBVWIKjs.revenueRollForwardInput; exports.revenueRollForwardMetric = _chunk7ROBVWIKjs.revenueRollForwardMetric; exports.ruleOf40 = _chunk7ROBVWIKjs.ruleOf40; exports.ruleOf40Input = _chunk7ROBVWIKjs.ruleOf40Input; exports.ruleOf40Metric = _chunk7ROBVWIKjs.ruleOf40Metric; exports.trialConversionRate = _chunk7ROBVWIKjs.trialConversionRate; exports.trialConversionRateInput = _chunk7ROBVWIKjs.trialConversionRateInput; exports.trialConversionRateMetric = _chunk7ROBVWIKjs.trialConversionRateMetric;
