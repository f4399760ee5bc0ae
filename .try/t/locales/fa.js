"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkEVMOXZKGjs = require('../chunk-EVMOXZKG.js');
require('../chunk-MLKGABMK.js');


exports.fa = _chunkEVMOXZKGjs.fa;
