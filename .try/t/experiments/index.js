"use strict";Object.defineProperty(exports, "__esModule", {value: true});























var _chunkURYA5Y53js = require('../chunk-URYA5Y53.js');
require('../chunk-B65REM45.js');
require('../chunk-ZOTN437Z.js');
require('../chunk-R342RA6F.js');
require('../chunk-JS65G32H.js');
require('../chunk-ESMSF7HW.js');
require('../chunk-SN3NSYAB.js');
require('../chunk-V62FGXLR.js');
require('../chunk-VIMUE475.js');
require('../chunk-B4LBDI7X.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');
























exports.compareMeans = _chunkURYA5Y53js.compareMeans; exports.compareMeansInput = _chunkURYA5Y53js.compareMeansInput; exports.compareMeansMetric = _chunkURYA5Y53js.compareMeansMetric; exports.compareRates = _chunkURYA5Y53js.compareRates; exports.compareRatesInput = _chunkURYA5Y53js.compareRatesInput; exports.compareRatesMetric = _chunkURYA5Y53js.compareRatesMetric; exports.holdoutChurn = _chunkURYA5Y53js.holdoutChurn; exports.holdoutChurnInput = _chunkURYA5Y53js.holdoutChurnInput; exports.holdoutChurnMetric = _chunkURYA5Y53js.holdoutChurnMetric; exports.holmAdjust = _chunkURYA5Y53js.holmAdjust; exports.holmAdjustInput = _chunkURYA5Y53js.holmAdjustInput; exports.meanInterval = _chunkURYA5Y53js.meanInterval; exports.meanIntervalInput = _chunkURYA5Y53js.meanIntervalInput; exports.meanIntervalMetric = _chunkURYA5Y53js.meanIntervalMetric; exports.proportionInterval = _chunkURYA5Y53js.proportionInterval; exports.proportionIntervalInput = _chunkURYA5Y53js.proportionIntervalInput; exports.proportionIntervalMetric = _chunkURYA5Y53js.proportionIntervalMetric; exports.ratePower = _chunkURYA5Y53js.ratePower; exports.ratePowerInput = _chunkURYA5Y53js.ratePowerInput; exports.ratePowerMetric = _chunkURYA5Y53js.ratePowerMetric; exports.rateSampleSize = _chunkURYA5Y53js.rateSampleSize; exports.rateSampleSizeInput = _chunkURYA5Y53js.rateSampleSizeInput; exports.rateSampleSizeMetric = _chunkURYA5Y53js.rateSampleSizeMetric;
