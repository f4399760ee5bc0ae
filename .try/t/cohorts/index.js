"use strict";Object.defineProperty(exports, "__esModule", {value: true});



var _chunkAVUS4XRYjs = require('../chunk-AVUS4XRY.js');
require('../chunk-MCJWYXEE.js');
require('../chunk-B4LBDI7X.js');
require('../chunk-HGVOX3KX.js');
require('../chunk-5ZFGQFYO.js');
require('../chunk-5WMEROFD.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');




exports.cohortTable = _chunkAVUS4XRYjs.cohortTable; exports.cohortTableInput = _chunkAVUS4XRYjs.cohortTableInput; exports.cohortTableMetric = _chunkAVUS4XRYjs.cohortTableMetric;
