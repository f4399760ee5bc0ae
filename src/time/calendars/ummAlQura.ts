import { dayOfDate } from "../dateOfDay";
import { type BoundedCalendar, boundedMonths } from "./boundedMonths";

/** The years of the published tables. */
const FIRST_YEAR = 1300;
const LAST_YEAR = 1600;

/** 1 Muharram 1300. */
const FIRST_DAY = dayOfDate(1882, 11, 12);

/** The months of 30 days, three hexadecimal digits a year: the lowest bit is Muharram. Others have 29 days. */
const LONG_MONTHS =
  "5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b25" +
  "64ba9b35a6d95d4da5d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac56" +
  "4aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4db" +
  "aba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa" +
  "bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d4" +
  "6a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9" +
  "5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4ad1562bc5b53a6b5db2d64d29a55" +
  "4ad96daea6e8ed1da4d4aa6a2da5b9b72b686d16554ab95b2ba5b5da9d52ca694e46e95d4daad5aaaa4d49b937" +
  "4b6975d6ad52aa594b2ab55bad95d2dc5d92b25555ab55b4ba97a2745593aab4d69d65d2ba5b4aa954ad15d2dd" +
  "9da5b45a952d25b8b717656db6aacaa9652b15b2bb5b6daab94d46a8d52da9d55a755749f13e4aa965566b5baa" +
  "b94";

let made: BoundedCalendar | undefined;

/**
 * Returns the months of the Umm al-Qura calendar of Saudi Arabia, from the year 1300 to 1600: 1882-11-12 to 2174-11-25.
 *
 * No rule gives the lengths of its months: they are a table, the same as in ICU and therefore in `Intl`.
 *
 * @returns The calendar.
 *
 * @example
 * ```ts
 * ummAlQura().monthOfDay(20_265); // => 17_364
 * ummAlQura().firstDayOfMonth(17_364); // => 20_265
 * ```
 */
export function ummAlQura(): BoundedCalendar {
  made ??= boundedMonths("Umm al-Qura", [FIRST_YEAR, LAST_YEAR], monthsOf(monthStarts()));
  return made;
}

function monthsOf(starts: Int32Array): Pick<BoundedCalendar, "monthOfDay" | "firstDayOfMonth"> {
  return {
    monthOfDay(day) {
      // A little more than the mean length of a month, so that the guess is never too late in all of the table.
      let i = Math.floor((day - FIRST_DAY) / 29.54);
      while (day >= (starts[i + 1] as number)) i++;
      return FIRST_YEAR * 12 + i;
    },
    firstDayOfMonth: (month) => starts[month - FIRST_YEAR * 12] as number,
  };
}

/** The first day of each month, and the day after the last. */
function monthStarts(): Int32Array {
  const days = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12 + 1);
  let day = FIRST_DAY;
  for (const i of days.keys()) {
    days[i] = day;
    const ofYear = Number.parseInt(LONG_MONTHS.slice(3 * Math.floor(i / 12)).slice(0, 3), 16);
    day += 29 + ((ofYear >> (i % 12)) & 1);
  }
  return days;
}
