import type { CellTexts } from "../cellTexts";

/** The texts of cell functions, in Persian. */
export const cells: CellTexts = {
  errors: {
    tooManyArguments: "{function} حداکثر {bound} ورودی می‌گیرد، نه {given}",
    differentSizes: "محدوده‌های داده‌شده به {function} هم‌اندازه نیستند: {size} و {otherSize}",
    notOneCell: "{field} باید یک سلول باشد، ولی محدوده‌ای {size} است",
    notOneLine: "{field} باید یک ستون یا یک ردیف باشد، ولی محدوده‌ای {size} است",
    differentHeights:
      "{field} دارای {rows} ردیف است، ولی {other} دارای {otherRows} ردیف: محدوده‌های هم‌ارتفاع انتخاب کنید",
    empty: "{field} خالی است",
    neededByChoice: "{field} خالی است، ولی {other} با مقدار {choice} به آن نیاز دارد",
    cellError: "{field} خطای {value} دارد",
    twoReadings: "{field} برابر {value} است که هم {reading} خوانده می‌شود هم {otherReading}: آن را به‌صورت عدد وارد کنید",
    titleOrAnswer:
      "{field} برابر {value} است که شاید عنوان باشد و شاید پاسخ: عنوان را از محدوده بیرون بگذارید، یا پاسخ را " +
      "به‌صورت عدد وارد کنید",
    noResult: "{function} برای این سلول‌ها نتیجه‌ای ندارد",
    noResultIf: "{function} نتیجه‌ای ندارد اگر {condition}",
    blankFirst: "{field} خالی است و به‌جای آن نخستین تاریخ به کار می‌رود: مقداری وارد کنید",
    blankDayAfterLast: "{field} خالی است و به‌جای آن روز پس از آخرین تاریخ به کار می‌رود: مقداری وارد کنید",
  },
  insteadOf: {
    outsideYears: "{field} برابر {value} است که از {low} تا {high} نیست: تاریخ را تصحیح کنید",
    looksLikeJalali: "{field} برابر {value} است: آیا {year} سالی از تقویم هجری شمسی است؟ تاریخ را تبدیل کنید",
    looksLikeHijri: "{field} برابر {value} است: آیا {year} سالی از تقویم هجری قمری است؟ تاریخ را تبدیل کنید",
  },
  reasons: {
    nothingToDivideBy: "تعداد مشتریانی که روش بر آن تقسیم می‌کند صفر باشد",
    neverPaidBack: "هزینه هرگز برنگردد",
    noAnswers: "پاسخی نباشد، یا تعداد پاسخ‌ها کمتر از \u2068minimum_answers\u2069 باشد",
    noStartingCustomers: "در تاریخ نخست مشتری‌ای نباشد",
    noStartingRevenue: "در تاریخ نخست هیچ مشتری‌ای پرداختی نداشته باشد",
    noRepeatPurchases: "هیچ مشتری‌ای در دو روز خرید نکرده باشد",
    noEligibleOrders: "از هیچ سفارش نخستی این مدت نگذشته باشد",
    noOrdersBetween: "میان دو تاریخ سفارشی نباشد",
    noOrdersInMonth: "در آن ماه سفارشی نباشد",
    fewerThanTwoNumbers: "کمتر از دو عدد باشد",
    nothingToCompare: "تنها یک گروه باشد، یا تا زمانی که چند گروه بوده هیچ مشتری‌ای نرفته باشد",
    noSpreadInGroups: "تنها یک گروه باشد، یا یکی از گروه‌ها کمتر از دو مقدار متفاوت داشته باشد",
    nothingDetectable: "حتی بزرگ‌ترین تفاوت ممکن هم با آن توان آشکار نشود",
    medianNotReached: "بیش از نیمی از مشتریان در پایان هنوز فعال باشند",
    shareNotReached: "سهم مشتریان رفته تا پایان به آن اندازه نرسد",
    noCustomers: "مشتری‌ای نباشد",
    tooFewValuesKnown: "مقدارهای معلوم بسیار کم باشند",
    allAlike: "هیچ مشتری‌ای نرفته باشد، یا همه رفته باشند",
  },
  kinds: {
    number: "عدد",
    noPercentage: "عدد بدون نشانهٔ درصد",
    date: "تاریخ یا متنی مانند \u20682025-03-31\u2069",
    flag: "\u2068TRUE\u2069 یا \u2068FALSE\u2069",
    id: "متن یا عدد صحیح",
    text: "متن",
  },
  values: {
    text: "متن {value}",
    date: "تاریخ {value}",
    invalidDate: "تاریخی نامعتبر",
    timeOfDay: "ساعتی از روز",
    unreadable: "مقداری ناخوانا",
  },
  place: "{argument} در ردیف {row}",
  more: "و موارد دیگر",
};
