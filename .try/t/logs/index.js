"use strict";Object.defineProperty(exports, "__esModule", {value: true});










var _chunkVR7BHEBRjs = require('../chunk-VR7BHEBR.js');
require('../chunk-WYEDUSCJ.js');
require('../chunk-7G3D7NFX.js');
require('../chunk-HGVOX3KX.js');
require('../chunk-5ZFGQFYO.js');
require('../chunk-5WMEROFD.js');
require('../chunk-4QJ2UKVP.js');
require('../chunk-QUXRTJXZ.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');











exports.logOptionsInput = _chunkVR7BHEBRjs.logOptionsInput; exports.orderColumnsInput = _chunkVR7BHEBRjs.orderColumnsInput; exports.orderLog = _chunkVR7BHEBRjs.orderLog; exports.orderLogFromChunks = _chunkVR7BHEBRjs.orderLogFromChunks; exports.orderLogFromColumns = _chunkVR7BHEBRjs.orderLogFromColumns; exports.orderLogOptionsInput = _chunkVR7BHEBRjs.orderLogOptionsInput; exports.subscriptionColumnsInput = _chunkVR7BHEBRjs.subscriptionColumnsInput; exports.subscriptionLog = _chunkVR7BHEBRjs.subscriptionLog; exports.subscriptionLogFromChunks = _chunkVR7BHEBRjs.subscriptionLogFromChunks; exports.subscriptionLogFromColumns = _chunkVR7BHEBRjs.subscriptionLogFromColumns;
