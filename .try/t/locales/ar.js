"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkKJ7AANGFjs = require('../chunk-KJ7AANGF.js');
require('../chunk-MLKGABMK.js');


exports.ar = _chunkKJ7AANGFjs.ar;
