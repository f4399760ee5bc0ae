#!/usr/bin/env node
import { EXIT } from "./commandError";
import { nodeIo } from "./nodeIo";
import { run } from "./run";
import { removeUnfinished } from "./writeFiles";

const io = nodeIo(process, () => {
  removeUnfinished();
  process.exit(EXIT.interrupted);
});

run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
