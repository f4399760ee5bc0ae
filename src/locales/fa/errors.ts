import type { ErrorTexts } from "../../validation/errorTexts";

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
    "{field} نباید بیشتر از {bound} باشد، ولی {value} است: نرخ‌ها به‌صورت کسر داده می‌شوند و {value} یعنی " +
    "\u2068{percent}%\u2069، آیا منظورتان {suggestion} بود؟",
  nearZero: "{field} باید صفر باشد یا دست‌کم {bound} از صفر فاصله داشته باشد، ولی {value} است",
  notAChoice: "{field} باید یکی از {choices} باشد، ولی {value} داده شده است",
  wrongLength: "تعداد عضوهای {field} باید {bound} باشد، ولی {length} است",
  notAbove: "{sum} ({value}) نباید بیشتر از {other} ({otherValue}) باشد",
  conflict: "{field} و {other} را با هم نمی‌توان داد: فقط یکی را بدهید",
  needs: "{field} بدون {other} به کار نمی‌آید: {other} را هم بدهید یا {field} را حذف کنید",
  notDifferent: "{field} و {other} باید متفاوت باشند، ولی هر دو {value} هستند",
  noSpread: "{field} و {other} پراکندگی ندارند و نمی‌توان مقایسه کرد: مقدارهای هر یک همه با هم برابرند",
  noWeight: "دست‌کم یکی از مقدارهای {field} باید بزرگ‌تر از صفر باشد",
  mustBeZero: "{field} باید صفر باشد وقتی {other} صفر است، ولی {value} است",
  noneAbove: "دست‌کم یکی از مقدارهای {field} باید از {bound} بیشتر باشد",
  unrepresentable: "{field} نتیجه را از بزرگ‌ترین عدد ممکن بزرگ‌تر می‌کند",
  notATime:
    "{field} باید تاریخ (\u2068Date\u2069)، زمان به میلی‌ثانیه یا متن \u2068ISO-8601\u2069 مانند " +
    '\u2068"2025-03-31"\u2069 باشد، ولی {value} داده شده است',
  notATimeZone:
    '{field} باید منطقهٔ زمانی \u2068IANA\u2069 مانند \u2068"Asia/Tehran"\u2069 باشد، ولی {value} داده شده است',
  notACustomer: "{field} باید شناسهٔ مشتری باشد، متن یا عدد صحیح مانند ردیف‌های دیگر، ولی {value} داده شده است",
  lacksCustomer: "{field} باید همهٔ مشتریان دنبال‌شده در سابقه را داشته باشد، ولی {value} در آن نیست",
  duplicate: "{field} نباید تکرار شود، ولی {value} در ردیفی پیش‌تر آمده است",
  tooEarly: "{field} نباید پیش از {other} ({otherValue}) باشد، ولی {value} است",
  notAfter: "{field} باید پس از {other} ({otherValue}) باشد، ولی {value} است",
  outsideCalendar:
    "{field} فقط از {low} تا {high} معلوم است، ولی دوره‌ها از آن بیرون می‌روند: آغازی دیرتر یا پایانی زودتر انتخاب کنید",
  tooManyCells:
    "جدول {rows} ردیف و {columns} ستون خواهد داشت که بیش از اندازه بزرگ است: برای {field} دورهٔ بلندتری، آغازی " +
    "دیرتر یا دوره‌های کمتری انتخاب کنید",
  notBelow: "{field} باید کمتر از {bound} باشد، ولی {value} است",
  notNumeric: "{field} عدد نیست: نه می‌توان آن را تغییر داد و نه مقدارش را یافت",
  noRoot: "هیچ مقداری از {field} میان {low} و {high} مقدار اصلی را به {target} نمی‌رساند",
  tooManyLabels: "{field} نباید بیش از {bound} برچسب متفاوت داشته باشد",
  constantColumn: "{field} در همهٔ ردیف‌ها یکسان است: آن را حذف کنید",
  collinear: "{field} ترکیبی از {others} است: یکی از این ستون‌ها را حذف کنید",
  missingKey: "{field} وجود ندارد: اگر مقداری ندارد \u2068null\u2069 بدهید، یا فیلدی را که آن را دارد نام ببرید",
  misnamedKey: "{field} وجود ندارد: آیا منظور {suggestion} است؟ این فیلد را نام ببرید",
  looksLikeSeconds:
    "{field} برابر {value} است که به میلی‌ثانیه زمانی در سال {year} است: آیا به ثانیه است؟ آن را در " +
    "\u20681000\u2069 ضرب کنید یا \u2068earliest\u2069 را تعیین کنید",
  looksLikeJalali:
    "{field} در سال {year} است: آیا سالی از تقویم هجری شمسی است؟ \u2068calendar\u2069 را " +
    '\u2068"persian"\u2069 قرار دهید، تاریخ را تبدیل کنید، یا \u2068earliest\u2069 را تعیین کنید',
  looksLikeHijri:
    "{field} در سال {year} است: آیا سالی از تقویم هجری قمری است؟ \u2068calendar\u2069 را " +
    '\u2068"islamic-umalqura"\u2069 قرار دهید، تاریخ را تبدیل کنید، یا \u2068earliest\u2069 را تعیین کنید',
  outsideYears:
    "{field} برابر {value} است که از {low} تا {high} نیست: آن را تصحیح کنید یا \u2068earliest\u2069 یا " +
    "\u2068latest\u2069 را تعیین کنید",
  overlap:
    "{field} {value} با ردیف {other} از همان اشتراک هم‌پوشانی دارد: ردیف‌ها را تصحیح کنید یا \u2068overlaps\u2069 " +
    'را \u2068"replace"\u2069 یا \u2068"sum"\u2069 بگذارید',
  severalCurrencies:
    "{field} برابر {value} است، ولی در ردیف {other} برابر {otherValue}: یکی را با گزینهٔ \u2068currency\u2069 " +
    "انتخاب کنید",
  rowsForLog: "{field} باید سابقه باشد، ولی ردیف داده شده است: {suggestion} را بدهید",
  moreRows: "و {value} ردیف نادرست دیگر",
  otherFunction: "{field} از فیلدهای این تابع نیست: از {suggestion} استفاده کنید",
  olderZod:
    "{field} باید طرحی از \u2068zod 4\u2069 باشد، ولی از \u2068zod 3\u2069 است: \u2068zod\u2069 را از " +
    '\u2068"zod/v4"\u2069 وارد کنید یا به‌روز کنید',
  otherModel: "{field} باید یکی از {choices} باشد، ولی {value} داده شده است: برای این مدل از {functions} استفاده کنید",
  otherUnit: "{field} باید مانند {other} برابر {bound} باشد، ولی {value} داده شده است",
  misspelledChoice: "{field} باید یکی از {choices} باشد، ولی {value} داده شده است: آیا منظورتان {suggestion} بود؟",
  unsupported: "{field} هنوز نمی‌تواند {choice} باشد: هیچ پرس‌وجویی روی آن اجرا نشده است",
  notInEngine: "{field} در {engine} نمی‌تواند {choice} باشد: یکی از {choices} را انتخاب کنید",
  notOfModel: "{field} برای مدل {choice} نیست: آن را حذف کنید",
  engineLacks: "{field} در {engine} به کار نمی‌آید: آن را حذف کنید",
  badTableRows:
    "تعداد ردیف‌های بدون مشتری، زمانی از {low} تا {high} یا مبلغ برابر {value} است: آن‌ها را تصحیح کنید یا با " +
    '\u2068invalidRows: "skip"\u2069 کنار بگذارید',
  tooManyCustomers:
    "{field} ({bound}) از تعداد مشتریان که {value} است کمتر است: آن را بیشتر کنید یا از {suggestion} استفاده کنید",
  calendarTooLong:
    "تقویم {value} دوره دارد که برای یک پرس‌وجو زیاد است: برای {field} دورهٔ بلندتر یا آغازی دیرتر انتخاب کنید",
  queryTooLong:
    "پرس‌وجو {value} بایت است، بیش از آنچه {engine} می‌پذیرد ({bound}): دوره‌های بلندتر یا آغازی دیرتر " +
    "انتخاب کنید، یا حدّ " +
    "موتور را بالا ببرید و آن را در {field} بدهید",
  quantilesOfPart: "{field} را برای چندک‌ها نمی‌توان داد، زیرا چندک‌های بخش‌ها با هم جمع نمی‌شوند: آن را حذف کنید",
  unreadable: "{field} خوانده نشد: هنگام خواندن آن خطایی رخ داد",
  kinds: {
    number: "عدد",
    wholeNumber: "عدد صحیح",
    choice: "یکی از {choices}",
    list: "فهرست",
    numberOrList: "عدد یا فهرستی از اعداد",
    numberOrFit: "عدد یا مدل برازش‌شده",
    survivalFit: "برازشی ساختهٔ \u2068fitCox()\u2069 یا \u2068fitWeibull()\u2069",
    object: "شیئی با فیلدهای نام‌دار",
    boolean: "\u2068true\u2069 یا \u2068false\u2069",
    text: "متن",
    timestamp: "تاریخ یا زمان",
    timeZone: "منطقهٔ زمانی",
    accessor: "نام فیلد یا تابعی که ردیف می‌گیرد",
    rows: "مجموعه‌ای پیمایش‌پذیر از ردیف‌ها مانند آرایه",
    id: "متن یا عدد صحیح مانند ردیف‌های دیگر",
    orderLog: "سابقهٔ سفارش‌ها ساختهٔ \u2068orderLog()\u2069",
    subscriptionLog: "سابقهٔ اشتراک‌ها ساختهٔ \u2068subscriptionLog()\u2069",
    log: "سابقهٔ ساختهٔ \u2068orderLog()\u2069 یا \u2068subscriptionLog()\u2069",
    metric: "داده‌های یک شاخص مانند \u2068churnRateMetric\u2069",
    languageTag: 'برچسب زبان مانند \u2068"fa-IR"\u2069',
    callback: "تابع",
    label: "متن، عدد صحیح، \u2068true\u2069 یا \u2068false\u2069",
    currencyCode: 'کد ارز مانند \u2068"USD"\u2069',
    dialect: "نام یک گویش \u2068SQL\u2069 یا شیئی با همهٔ اجزای یک گویش",
    tableName: "نام جدول، فهرست بخش‌های آن، \u2068{ file }\u2069 یا \u2068{ ref }\u2069",
    columnNames: "شیئی از نام ستون‌ها",
    columnName: "نام ستون",
    orderTable: "جدول سفارش‌هایی که \u2068orderTable()\u2069 می‌سازد",
    subscriptionTable: "جدول اشتراک‌هایی که \u2068subscriptionTable()\u2069 می‌سازد",
    surveyTable: "جدول نظرسنجی‌ای که \u2068surveyTable()\u2069 می‌سازد",
    eventTable: "جدولی از همان موتور که \u2068orderTable()\u2069 یا \u2068subscriptionTable()\u2069 می‌سازد",
    tableSpan: "بازهٔ جدول، همان که تابع خواندن پرس‌وجوی بازه برمی‌گرداند",
  },
  values: {
    string: "متن {value}",
    date: "تاریخ {value}",
    invalidDate: "تاریخی نامعتبر",
    function: "یک تابع",
  },
  input: "ورودی",
};
