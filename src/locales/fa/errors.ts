import type { ErrorTexts } from "../../validation/messages";

/** The sentences of input errors, in Persian. */
export const errors: ErrorTexts = {
  missing: "{field} داده نشده است: {expected} لازم است",
  wrongType: "{field} باید {expected} باشد، ولی {value} داده شده است",
  unknownField: "{field} از فیلدهای این تابع نیست: آن را حذف کنید",
  misspelledField: "{field} از فیلدهای این تابع نیست: آیا منظورتان {suggestion} بود؟",
  notWhole: "{field} باید عدد صحیح باشد، ولی {value} است",
  tooSmall: "{field} نباید کمتر از {bound} باشد، ولی {value} است",
  tooLarge: "{field} نباید بیشتر از {bound} باشد، ولی {value} است",
  notAFraction:
    "{field} نباید بیشتر از {bound} باشد، ولی {value} است: نرخ‌ها به‌صورت کسر داده می‌شوند و {value} یعنی {percent}٪، آیا منظورتان {suggestion} بود؟",
  nearZero: "{field} باید صفر باشد یا دست‌کم {bound} از صفر فاصله داشته باشد، ولی {value} است",
  notAChoice: "{field} باید یکی از {choices} باشد، ولی {value} داده شده است",
  wrongLength: "شمار عضوهای {field} باید {bound} باشد، ولی {length} است",
  notAbove: "{sum} ({value}) نباید بیشتر از {other} ({otherValue}) باشد",
  conflict: "{field} و {other} با هم جمع نمی‌شوند: فقط یکی از آن‌ها را بدهید",
  needs: "{field} بدون {other} به کار نمی‌آید: {other} را هم بدهید یا {field} را حذف کنید",
  notDifferent: "{field} و {other} باید متفاوت باشند، ولی هر دو {value} هستند",
  noSpread: "{field} و {other} پراکندگی ندارند و نمی‌توان مقایسه کرد: مقدارهای هر یک همه با هم برابرند",
  noWeight: "همهٔ مقدارهای {field} نباید صفر باشند وقتی پاسخی هست",
  unreadable: "{field} خوانده نشد: هنگام خواندن آن خطایی رخ داد",
  kinds: {
    number: "عدد",
    wholeNumber: "عدد صحیح",
    choice: "یکی از {choices}",
    list: "فهرست",
    numberOrList: "عدد یا فهرستی از اعداد",
    object: "شیئی با فیلدهای نام‌دار",
    boolean: "true یا false",
    text: "متن",
    languageTag: 'برچسب زبان مانند \u2068"fa-IR"\u2069',
    currencyCode: 'کد ارز مانند \u2068"USD"\u2069',
  },
  values: {
    string: "متن {value}",
    date: "تاریخ {value}",
    invalidDate: "تاریخی نامعتبر",
    function: "یک تابع",
  },
  input: "ورودی",
};
