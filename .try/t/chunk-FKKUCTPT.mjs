// node_modules/date-fns/constants.js
var daysInYear = 365.2425;
var maxTime = Math.pow(10, 8) * 24 * 60 * 60 * 1e3;
var minTime = -maxTime;
var millisecondsInDay = 864e5;
var millisecondsInMinute = 6e4;
var millisecondsInHour = 36e5;
var millisecondsInSecond = 1e3;
var secondsInHour = 3600;
var secondsInDay = secondsInHour * 24;
var secondsInWeek = secondsInDay * 7;
var secondsInYear = secondsInDay * daysInYear;
var secondsInMonth = secondsInYear / 12;
var secondsInQuarter = secondsInMonth * 3;

// src/time/dateOfDay.ts
var MARCH_OF_YEAR_0 = 719468;
var DAYS_IN_400_YEARS = 146097;
function dayOfDate(year, month, day) {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - MARCH_OF_YEAR_0;
}
function dateOfDay(dayNumber) {
  const days = dayNumber + MARCH_OF_YEAR_0;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100);
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  return { year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}
function daysInMonth(year, month) {
  if (month !== 2) return 30 + (month + (month >> 3) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
function textOfDay(dayNumber) {
  const { year, month, day } = dateOfDay(dayNumber);
  const yearText = year > 9999 ? `+${String(year).padStart(6, "0")}` : String(year).padStart(4, "0");
  return `${yearText}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

// src/time/timeError.ts
var TimeError = class extends TypeError {
  /** Always `"TimeError"`, also after minification. */
  name = "TimeError";
  /** What would have been right, as a noun phrase. */
  expected;
  /** The value that cannot be used, untouched. */
  value;
  /**
   * Makes the error of one value.
   *
   * @param expected - noun phrase that says what would have been right
   * @param value - the value that came instead
   */
  constructor(expected, value) {
    super(`Expected ${expected}; received ${shown(value)}.`);
    this.expected = expected;
    this.value = value;
  }
};
var LONGEST = 60;
function shown(value) {
  if (typeof value === "string") {
    return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}\u2026` : value);
  }
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return shownObject(value);
  return String(value);
}
function shownObject(value) {
  try {
    if (Array.isArray(value)) return "an array";
    const ms = Date.prototype.getTime.call(value);
    return Number.isNaN(ms) ? "Invalid Date" : `Date ${new Date(ms).toISOString()}`;
  } catch {
    return "an object";
  }
}

// src/time/epochMilliseconds.ts
var EARLIEST_MS = -621355968e5 - millisecondsInDay;
var LATEST_MS = 2534023008e5 + millisecondsInDay;
function isEpochMilliseconds(value) {
  return Number.isInteger(value) && value >= EARLIEST_MS && value < LATEST_MS;
}
function assertEpochMilliseconds(value) {
  if (isEpochMilliseconds(value)) return;
  if (Number.isFinite(value) && !Number.isInteger(value)) {
    throw new TimeError("whole epoch milliseconds (round them first, for example with Math.floor)", value);
  }
  throw new TimeError("epoch milliseconds in the years 1 to 9999 (divide microseconds by 1000)", value);
}

// src/time/timeZone.ts
var known = /* @__PURE__ */ new Set();
function assertTimeZone(value) {
  if (known.has(value)) return;
  if (typeof value !== "string" || !isZone(value)) {
    throw new TimeError(`an IANA time zone such as "Europe/Berlin" or "UTC"${suggestion(value)}`, value);
  }
  known.add(value);
}
function isZone(name) {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
function suggestion(value) {
  if (typeof value !== "string" || value.length > 40 || typeof Intl.supportedValuesOf !== "function") return "";
  const wanted = letters(value);
  let nearest = "";
  let least = wanted.length < 7 ? 2 : 3;
  for (const name of ["UTC", ...Intl.supportedValuesOf("timeZone")]) {
    const city = name.slice(name.lastIndexOf("/") + 1);
    const distance = Math.min(editDistance(wanted, letters(name)), editDistance(wanted, letters(city)));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest === "" ? "" : ` (perhaps "${nearest}")`;
}
function letters(name) {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = row[j] + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, row[j + 1] + 1, next[j] + 1));
    }
    row = next;
  }
  return row[b.length];
}

// src/time/period.ts
var PERIODS = Object.freeze(["hour", "day", "week", "month", "quarter", "year"]);
function resolvePeriodOptions(options) {
  const { period, timeZone = "UTC", weekStartsOn = 1 } = options;
  if (!PERIODS.includes(period)) throw new TimeError(`a period, one of ${PERIODS.join(", ")}`, period);
  if (!(Number.isInteger(weekStartsOn) && weekStartsOn >= 0 && weekStartsOn <= 6)) {
    throw new TimeError("a first day of the week from 0 (Sunday) to 6 (Saturday)", weekStartsOn);
  }
  assertTimeZone(timeZone);
  return { period, timeZone, weekStartsOn };
}

// node_modules/@date-fns/tz/tzName/index.js
function tzName(timeZone, date, format = "long") {
  return new Intl.DateTimeFormat("en-US", {
    // Enforces engine to render the time. Without the option JavaScriptCore omits it.
    hour: "numeric",
    timeZone,
    timeZoneName: format
  }).format(date).split(/\s/g).slice(2).join(" ");
}

// node_modules/@date-fns/tz/tzOffset/index.js
var offsetFormatCache = {};
var offsetCache = {};
function tzOffset(timeZone, date) {
  try {
    const format = offsetFormatCache[timeZone] ||= new Intl.DateTimeFormat("en-US", {
      timeZone,
      timeZoneName: "longOffset"
    }).format;
    const offsetStr = format(date).split("GMT")[1];
    if (offsetStr in offsetCache) return offsetCache[offsetStr];
    return calcOffset(offsetStr, offsetStr.split(":"));
  } catch {
    if (timeZone in offsetCache) return offsetCache[timeZone];
    const captures = timeZone?.match(offsetRe);
    if (captures) return calcOffset(timeZone, captures.slice(1));
    return NaN;
  }
}
var offsetRe = /([+-]\d\d):?(\d\d)?/;
function calcOffset(cacheStr, values) {
  const hours = +(values[0] || 0);
  const minutes = +(values[1] || 0);
  const seconds = +(values[2] || 0) / 60;
  return offsetCache[cacheStr] = hours * 60 + minutes > 0 ? hours * 60 + minutes + seconds : hours * 60 - minutes - seconds;
}

// src/time/zoneBlock.ts
var BLOCK_MS = 1024 * millisecondsInDay;
var MARGIN = 3 * millisecondsInDay;
var utc = {
  starts: Float64Array.of(-Infinity),
  offsets: Float64Array.of(0),
  reachedDays: Float64Array.of(-Infinity)
};
var blocks = /* @__PURE__ */ new Map();
function zoneBlock(timeZone, ms) {
  if (timeZone === "UTC") return utc;
  let ofZone = blocks.get(timeZone);
  if (ofZone === void 0) {
    assertTimeZone(timeZone);
    ofZone = /* @__PURE__ */ new Map();
    blocks.set(timeZone, ofZone);
  }
  const number = Math.floor(ms / BLOCK_MS);
  let block = ofZone.get(number);
  if (block === void 0) {
    block = scan(timeZone, number * BLOCK_MS - MARGIN, (number + 1) * BLOCK_MS + MARGIN);
    ofZone.set(number, block);
  }
  return block;
}
function intervalAt(starts, ms) {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = low + high >> 1;
    if (ms < starts[middle]) high = middle;
    else low = middle;
  }
  return low;
}
function scan(timeZone, from, to) {
  const starts = [from];
  const offsets = [offsetAt(timeZone, from)];
  const reachedDays = [-Infinity];
  let offset = offsets[0];
  for (let low = from; low < to; ) {
    const high = Math.min(low + stepAt(low), to);
    while (offsetAt(timeZone, high) !== offset) {
      low = firstChange(timeZone, offset, low, high);
      reachedDays.push(Math.floor((low - 1 + offset) / millisecondsInDay));
      offset = offsetAt(timeZone, low);
      starts.push(low);
      offsets.push(offset);
    }
    low = high;
  }
  return {
    starts: Float64Array.from(starts),
    offsets: Float64Array.from(offsets),
    reachedDays: Float64Array.from(reachedDays)
  };
}
function stepAt(ms) {
  const recorded = ms > Date.UTC(1800, 0) && ms < Date.UTC(2200, 0);
  return (recorded ? 3 : 32) * millisecondsInDay;
}
function firstChange(timeZone, offset, low, high) {
  let before = low;
  let after = high;
  while (after - before > 1e3) {
    const middle = before + Math.floor((after - before) / 2e3) * 1e3;
    if (offsetAt(timeZone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
function offsetAt(timeZone, ms) {
  const date = new Date(ms);
  const minutes = tzOffset(timeZone, date);
  const lost = minutes > 0 && minutes < 60 && tzName(timeZone, date, "short").startsWith("GMT-");
  return Math.round((lost ? -minutes : minutes) * 60) * 1e3;
}

// src/time/wallTime.ts
function zoneOffset(ms, timeZone) {
  const block = zoneBlock(timeZone, ms);
  return block.offsets[intervalAt(block.starts, ms)];
}
function instantOfWall(wall, timeZone) {
  if (timeZone === "UTC") return wall;
  const { starts, offsets } = zoneBlock(timeZone, wall);
  const i = intervalOfWall(starts, offsets, wall);
  const ms = wall - offsets[i];
  return ms < starts[i] ? wall - offsets[i - 1] : ms;
}
function startOfLocalDay(day, timeZone) {
  const wall = day * millisecondsInDay;
  if (timeZone === "UTC") return wall;
  const { starts, offsets } = zoneBlock(timeZone, wall);
  const i = intervalOfWall(starts, offsets, wall);
  return Math.max(wall - offsets[i], starts[i]);
}
function localDay(ms, timeZone) {
  const { starts, offsets, reachedDays } = zoneBlock(timeZone, ms);
  const i = intervalAt(starts, ms);
  const day = Math.floor((ms + offsets[i]) / millisecondsInDay);
  return Math.max(day, reachedDays[i]);
}
function intervalOfWall(starts, offsets, wall) {
  let i = 0;
  while (i + 1 < starts.length && wall >= starts[i + 1] + offsets[i]) i++;
  return i;
}

// src/time/startOfPeriod.ts
function startOfPeriod(ms, options, ahead) {
  const { period, timeZone, weekStartsOn } = options;
  if (period === "hour") return startOfHour(ms, timeZone, ahead);
  return startOfLocalDay(firstDayOfPeriod(localDay(ms, timeZone), period, weekStartsOn, ahead), timeZone);
}
function firstDayOfPeriod(day, period, weekStartsOn, ahead) {
  if (period === "day") return day + ahead;
  if (period === "week") return day - modulo(day + 4 - weekStartsOn, 7) + 7 * ahead;
  const months = period === "month" ? 1 : period === "quarter" ? 3 : 12;
  const { year, month } = dateOfDay(day);
  const first = (Math.floor((year * 12 + month - 1) / months) + ahead) * months;
  return dayOfDate(Math.floor(first / 12), modulo(first, 12) + 1, 1);
}
function startOfHour(ms, timeZone, ahead) {
  const { starts, offsets } = zoneBlock(timeZone, ms);
  const i = intervalAt(starts, ms);
  const offset = offsets[i];
  const hour = Math.floor((ms + offset) / millisecondsInHour) * millisecondsInHour - offset;
  if (ahead === 0) return Math.max(hour, starts[i]);
  const end = i + 1 < starts.length ? starts[i + 1] : Number.POSITIVE_INFINITY;
  return Math.min(hour + millisecondsInHour, end);
}
function modulo(a, n) {
  return a - Math.floor(a / n) * n;
}

// src/time/addPeriods.ts
function addPeriods(ms, n, options) {
  assertEpochMilliseconds(ms);
  if (!Number.isSafeInteger(n)) throw new TimeError("a whole number of periods", n);
  const { period, timeZone } = resolvePeriodOptions(options);
  if (period === "hour") return within(ms + n * millisecondsInHour, n);
  const startDay = localDay(ms, timeZone);
  if (ms === startOfLocalDay(startDay, timeZone)) {
    return within(startOfLocalDay(checkedDay(startDay, n, period), timeZone), n);
  }
  const wall = ms + zoneOffset(ms, timeZone);
  const day = Math.floor(wall / millisecondsInDay);
  const moved = checkedDay(day, n, period);
  return within(instantOfWall(wall + (moved - day) * millisecondsInDay, timeZone), n);
}
function checkedDay(day, n, period) {
  const moved = addToDay(day, n, period);
  within(moved * millisecondsInDay, n);
  return moved;
}
function addToDay(day, n, period) {
  if (period === "day") return day + n;
  if (period === "week") return day + 7 * n;
  const date = dateOfDay(day);
  const months = period === "month" ? n : period === "quarter" ? 3 * n : 12 * n;
  const { year, month } = dateOfDay(firstDayOfPeriod(day, "month", 1, months));
  return dayOfDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}
function within(ms, n) {
  if (isEpochMilliseconds(ms)) return ms;
  throw new TimeError("a number of periods that stays within the years 1 to 9999", n);
}

// src/time/addDays.ts
function addDays(ms, n, timeZone = "UTC") {
  return addPeriods(ms, n, { period: "day", timeZone });
}

// src/time/daysBetween.ts
function daysBetween(from, to, timeZone = "UTC") {
  assertEpochMilliseconds(from);
  assertEpochMilliseconds(to);
  return localDay(to, timeZone) - localDay(from, timeZone);
}

// src/time/isoText.ts
var HYPHEN = 45;
var COLON = 58;
var SPACE = 32;
var LETTER_T = 84;
function readIsoText(text, timeZone) {
  const length = text.length;
  const extended = text.charCodeAt(4) === HYPHEN;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, extended ? 5 : 4);
  const dayOfMonth = twoDigits(text, extended ? 8 : 6);
  const year = century * 100 + yearOfCentury;
  if (century < 0 || yearOfCentury < 0 || year < 1 || month < 1 || month > 12) return Number.NaN;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return Number.NaN;
  if (extended && text.charCodeAt(7) !== HYPHEN) return Number.NaN;
  const day = dayOfDate(year, month, dayOfMonth);
  let at = extended ? 10 : 8;
  if (length === at) return startOfLocalDay(day, timeZone);
  const separator = text.charCodeAt(at);
  if (separator !== LETTER_T && separator !== SPACE) return Number.NaN;
  const hour = twoDigits(text, at + 1);
  at += 3;
  if (extended && text.charCodeAt(at) !== COLON) return Number.NaN;
  if (extended) at++;
  const minute = twoDigits(text, at);
  at += 2;
  let second = 0;
  let millisecond = 0;
  if (extended ? text.charCodeAt(at) === COLON : isDigit(text, at)) {
    if (extended) at++;
    second = twoDigits(text, at);
    at += 2;
    const end = endOfFraction(text, at);
    if (end > at) millisecond = thousandths(text, at + 1, end);
    at = end;
  }
  if (hour < 0 || minute < 0 || minute > 59 || second < 0 || second > 59 || millisecond < 0) return Number.NaN;
  const ofDay = ((hour * 60 + minute) * 60 + second) * 1e3 + millisecond;
  if (ofDay > millisecondsInDay) return Number.NaN;
  const wall = day * millisecondsInDay + ofDay;
  return length === at ? instantOfWall(wall, timeZone) : wall - readOffset(text, at);
}
function readOffset(text, start) {
  let at = text.charCodeAt(start) === SPACE ? start + 1 : start;
  const left = text.length - at;
  if (left === 1 && text[at] === "Z") return 0;
  if (left === 3 && at > start && text.endsWith("UTC")) return 0;
  const sign = text[at] === "+" ? 1 : text[at] === "-" ? -1 : Number.NaN;
  const hours = twoDigits(text, at + 1);
  let minutes = 0;
  let seconds = 0;
  at += 3;
  if (at < text.length) {
    const colon = text.charCodeAt(at) === COLON;
    if (colon) at++;
    minutes = twoDigits(text, at);
    at += 2;
    if (colon && text.charCodeAt(at) === COLON) {
      seconds = twoDigits(text, at + 1);
      at += 3;
    }
  }
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return Number.NaN;
  return at === text.length ? sign * ((hours * 60 + minutes) * 60 + seconds) * 1e3 : Number.NaN;
}
function endOfFraction(text, start) {
  if (text[start] !== "." && text[start] !== ",") return start;
  let end = start + 1;
  while (isDigit(text, end)) end++;
  return end;
}
function thousandths(text, start, end) {
  const digits = end - start;
  if (digits < 1 || digits > 9) return -1;
  let value = 0;
  for (let i = 0; i < 3; i++) value = value * 10 + (i < digits ? text.charCodeAt(start + i) - 48 : 0);
  return value;
}
function isDigit(text, at) {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
function twoDigits(text, at) {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

// src/time/parseTimestamp.ts
var EXPECTED = 'ISO-8601 text of a time that exists, such as "2025-03-04", "2025-03-04T13:05:00Z" or "2025-03-04 13:05:00+02:00"';
function parseTimestamp(value, timeZone = "UTC") {
  if (timeZone !== "UTC") assertTimeZone(timeZone);
  if (typeof value === "string") {
    const ms2 = readIsoText(value, timeZone);
    if (Number.isNaN(ms2)) throw new TimeError(EXPECTED, value);
    return ms2;
  }
  const ms = typeof value === "number" ? value : timeOfDate(value);
  assertEpochMilliseconds(ms);
  return ms + 0;
}
function timeOfDate(value) {
  let ms;
  try {
    ms = Date.prototype.getTime.call(value);
  } catch {
    throw new TimeError("a Date, epoch milliseconds or ISO-8601 text", value);
  }
  if (Number.isNaN(ms)) throw new TimeError("a Date that is valid", value);
  return ms;
}

// src/time/periodLabel.ts
function periodLabel(ms, options) {
  assertEpochMilliseconds(ms);
  const resolved = resolvePeriodOptions(options);
  const { period, timeZone, weekStartsOn } = resolved;
  if (period !== "hour") return textOfDay(firstDayOfPeriod(localDay(ms, timeZone), period, weekStartsOn, 0));
  const start = startOfPeriod(ms, resolved, 0);
  const offset = zoneOffset(start, timeZone);
  const wall = start + offset;
  const day = Math.floor(wall / millisecondsInDay);
  const text = `${textOfDay(day)}T${textOfClock(wall - day * millisecondsInDay)}`;
  return isRepeated(wall, start, timeZone) ? `${text}${offset < 0 ? "-" : "+"}${textOfClock(Math.abs(offset))}` : text;
}
function isRepeated(wall, ms, timeZone) {
  if (instantOfWall(wall, timeZone) !== ms) return true;
  const later = wall - zoneOffset(ms + millisecondsInDay, timeZone);
  return later > ms && later + zoneOffset(later, timeZone) === wall;
}
function textOfClock(ms) {
  const parts = [ms / millisecondsInHour, ms / millisecondsInMinute % 60];
  const seconds = ms / millisecondsInSecond % 60;
  if (seconds > 0) parts.push(seconds);
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}

// src/time/periodStart.ts
function periodStart(ms, options) {
  assertEpochMilliseconds(ms);
  return startOfPeriod(ms, resolvePeriodOptions(options), 0);
}
function nextPeriodStart(ms, options) {
  assertEpochMilliseconds(ms);
  return startOfPeriod(ms, resolvePeriodOptions(options), 1);
}

// src/time/periodStarts.ts
var MOST_HOURS = 1e7;
function periodStarts(from, to, options) {
  assertEpochMilliseconds(from);
  assertEpochMilliseconds(to);
  if (to < from) throw new TimeError("an end that is not before the start", to);
  const resolved = resolvePeriodOptions(options);
  const { period, timeZone, weekStartsOn } = resolved;
  const starts = [startOfPeriod(from, resolved, 0)];
  let last = starts[0];
  if (period === "hour") {
    if (to - from > MOST_HOURS * millisecondsInHour) throw new TimeError("a span of at most ten million hours", to);
    while (last <= to) {
      last = startOfPeriod(last, resolved, 1);
      starts.push(last);
    }
    return Float64Array.from(starts);
  }
  let day = firstDayOfPeriod(localDay(from, timeZone), period, weekStartsOn, 0);
  while (last <= to) {
    day = firstDayOfPeriod(day, period, weekStartsOn, 1);
    const start = startOfLocalDay(day, timeZone);
    if (start > last) starts.push(start);
    last = start;
  }
  return Float64Array.from(starts);
}
function periodIndex(starts, ms) {
  const count = starts.length - 1;
  const first = starts[0];
  const end = starts[count];
  if (!(ms >= first && ms < end)) return -1;
  let i = Math.floor((ms - first) / (end - first) * count);
  while (ms < starts[i]) i--;
  while (ms >= starts[i + 1]) i++;
  return i;
}

// src/time/timeWindow.ts
function windowOf(from, to, timeZone = "UTC") {
  const start = parseTimestamp(from, timeZone);
  const end = parseTimestamp(to, timeZone);
  if (end <= start) throw new TimeError("an end after the start (the end itself is not part of the window)", to);
  return { start, end };
}
function contains(window, ms) {
  return ms >= window.start && ms < window.end;
}

// src/time/zoneTable.ts
function zoneTable(timeZone, from, to) {
  assertEpochMilliseconds(from);
  assertEpochMilliseconds(to);
  if (to < from) throw new TimeError("an end that is not before the start", to);
  const first = zoneBlock(timeZone, from);
  const i = intervalAt(first.starts, from);
  const starts = [from];
  const offsets = [first.offsets[i]];
  const reachedDays = [first.reachedDays[i]];
  let last = from;
  for (let at = from; at < to + BLOCK_MS; at += BLOCK_MS) {
    const block = zoneBlock(timeZone, Math.min(at, to));
    for (let j = 1; j < block.starts.length; j++) {
      const start = block.starts[j];
      if (start <= last || start > to) continue;
      starts.push(start);
      offsets.push(block.offsets[j]);
      reachedDays.push(block.reachedDays[j]);
      last = start;
    }
  }
  return {
    from,
    to,
    starts: Float64Array.from(starts),
    offsets: Float64Array.from(offsets),
    reachedDays: Float64Array.from(reachedDays)
  };
}
function localDayOf(table, ms) {
  if (!(ms >= table.from && ms <= table.to)) {
    throw new TimeError(`an instant from ${table.from} to ${table.to}, the span of the table`, ms);
  }
  const i = intervalAt(table.starts, ms);
  const day = Math.floor((ms + table.offsets[i]) / millisecondsInDay);
  return Math.max(day, table.reachedDays[i]);
}

export {
  dayOfDate,
  dateOfDay,
  daysInMonth,
  textOfDay,
  TimeError,
  EARLIEST_MS,
  LATEST_MS,
  isEpochMilliseconds,
  assertEpochMilliseconds,
  assertTimeZone,
  PERIODS,
  resolvePeriodOptions,
  localDay,
  addPeriods,
  addDays,
  daysBetween,
  readIsoText,
  parseTimestamp,
  periodLabel,
  periodStart,
  nextPeriodStart,
  periodStarts,
  periodIndex,
  windowOf,
  contains,
  zoneTable,
  localDayOf
};
