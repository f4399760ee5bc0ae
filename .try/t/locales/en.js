"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkEU67PIHXjs = require('../chunk-EU67PIHX.js');
require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');


exports.en = _chunkEU67PIHXjs.en;
