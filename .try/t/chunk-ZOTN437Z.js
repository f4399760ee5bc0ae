"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkB4LBDI7Xjs = require('./chunk-B4LBDI7X.js');

// src/math/mean.ts
function mean(values, from = 0, to = values.length) {
  return _chunkB4LBDI7Xjs.sum.call(void 0, values, from, to) / (to - from);
}



exports.mean = mean;
