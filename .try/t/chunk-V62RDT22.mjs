import {
  isEpochMilliseconds,
  readIsoText
} from "./chunk-FKKUCTPT.mjs";

// src/logs/timestamp.ts
function timeOf(value, timeZone) {
  if (typeof value === "number") return isEpochMilliseconds(value) ? value + 0 : Number.NaN;
  if (typeof value === "string") return readIsoText(value, timeZone);
  return typeof value === "object" ? timeOfDate(value) : Number.NaN;
}
function timeOfDate(value) {
  try {
    const time = Date.prototype.getTime.call(value);
    return isEpochMilliseconds(time) ? time : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

export {
  timeOf
};
