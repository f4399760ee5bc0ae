"use strict";Object.defineProperty(exports, "__esModule", {value: true});


































var _chunkO2JVLKLAjs = require('../chunk-O2JVLKLA.js');
require('../chunk-F6GP3JST.js');
require('../chunk-R342RA6F.js');
require('../chunk-JS65G32H.js');
require('../chunk-SN3NSYAB.js');
require('../chunk-V62FGXLR.js');
require('../chunk-VIMUE475.js');
require('../chunk-E6V7HM6F.js');
require('../chunk-H555HCYN.js');
require('../chunk-WYEDUSCJ.js');
require('../chunk-5ZFGQFYO.js');
require('../chunk-5WMEROFD.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');



































exports.ces = _chunkO2JVLKLAjs.ces; exports.cesInput = _chunkO2JVLKLAjs.cesInput; exports.cesMetric = _chunkO2JVLKLAjs.cesMetric; exports.compareNps = _chunkO2JVLKLAjs.compareNps; exports.compareNpsInput = _chunkO2JVLKLAjs.compareNpsInput; exports.compareNpsMetric = _chunkO2JVLKLAjs.compareNpsMetric; exports.csat = _chunkO2JVLKLAjs.csat; exports.csatBand = _chunkO2JVLKLAjs.csatBand; exports.csatBands = _chunkO2JVLKLAjs.csatBands; exports.csatInput = _chunkO2JVLKLAjs.csatInput; exports.csatMetric = _chunkO2JVLKLAjs.csatMetric; exports.enps = _chunkO2JVLKLAjs.enps; exports.enpsBand = _chunkO2JVLKLAjs.enpsBand; exports.enpsBands = _chunkO2JVLKLAjs.enpsBands; exports.enpsInput = _chunkO2JVLKLAjs.enpsInput; exports.enpsMetric = _chunkO2JVLKLAjs.enpsMetric; exports.latestPerRespondent = _chunkO2JVLKLAjs.latestPerRespondent; exports.nps = _chunkO2JVLKLAjs.nps; exports.npsBand = _chunkO2JVLKLAjs.npsBand; exports.npsBands = _chunkO2JVLKLAjs.npsBands; exports.npsFromCounts = _chunkO2JVLKLAjs.npsFromCounts; exports.npsFromCountsInput = _chunkO2JVLKLAjs.npsFromCountsInput; exports.npsFromCountsMetric = _chunkO2JVLKLAjs.npsFromCountsMetric; exports.npsInput = _chunkO2JVLKLAjs.npsInput; exports.npsMetric = _chunkO2JVLKLAjs.npsMetric; exports.npsSampleSize = _chunkO2JVLKLAjs.npsSampleSize; exports.npsSampleSizeInput = _chunkO2JVLKLAjs.npsSampleSizeInput; exports.npsSampleSizeMetric = _chunkO2JVLKLAjs.npsSampleSizeMetric; exports.pulse = _chunkO2JVLKLAjs.pulse; exports.pulseInput = _chunkO2JVLKLAjs.pulseInput; exports.pulseMetric = _chunkO2JVLKLAjs.pulseMetric; exports.responseRate = _chunkO2JVLKLAjs.responseRate; exports.responseRateInput = _chunkO2JVLKLAjs.responseRateInput; exports.responseRateMetric = _chunkO2JVLKLAjs.responseRateMetric;
