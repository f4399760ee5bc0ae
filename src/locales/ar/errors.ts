import type { ErrorTexts } from "../../validation/errorTexts";

/** The sentences of input errors, in Arabic. */
export const errors: ErrorTexts = {
  missing: "لم تُعطَ قيمة {field}: المطلوب {expected}",
  wrongType: "قيمة {field} غير مقبولة: المطلوب {expected}، والقيمة المعطاة هي {value}",
  unknownField: "{field} ليس من حقول هذه الدالة: احذفه",
  misspelledField: "{field} ليس من حقول هذه الدالة: هل تقصد {suggestion}؟",
  notWhole: "يجب أن تكون قيمة {field} عددًا صحيحًا، لكنها {value}",
  tooSmall: "يجب ألا تقل قيمة {field} عن {bound}، لكنها {value}",
  tooLarge: "يجب ألا تزيد قيمة {field} على {bound}، لكنها {value}",
  notAFraction:
    "يجب ألا تزيد قيمة {field} على {bound}، لكنها {value}: تُعطى المعدلات كسورًا، والقيمة {value} تعني " +
    "\u2068{percent}%\u2069، فهل تقصد {suggestion}؟",
  nearZero: "يجب أن تكون قيمة {field} صفرًا أو أن تبعد عنه بمقدار {bound} على الأقل، لكنها {value}",
  notAChoice: "يجب أن تكون قيمة {field} إحدى القيم {choices}، لكن القيمة المعطاة هي {value}",
  wrongLength: "عدد عناصر {field} هو {length}، والمطلوب {bound}",
  notAbove: "يجب ألا تزيد قيمة {sum} ({value}) على قيمة {other} ({otherValue})",
  conflict: "لا يُستعمل {field} و{other} معًا: أعطِ أحدهما فقط",
  needs: "لا يُستعمل {field} من دون {other}: أعطِ {other} أيضًا أو احذف {field}",
  notDifferent: "يجب أن تختلف قيمة {field} عن قيمة {other}، لكن كلتا القيمتين {value}",
  noSpread: "لا تباين في {field} ولا في {other} تقوم عليه المقارنة: القيم في كل منهما متساوية",
  noWeight: "يجب أن تزيد قيمة واحدة على الأقل في {field} على صفر",
  mustBeZero: "يجب أن تكون قيمة {field} صفرًا حيث تكون قيمة {other} صفرًا، لكنها {value}",
  noneAbove: "يجب أن تزيد قيمة واحدة على الأقل في {field} على {bound}",
  unrepresentable: "{field} يجعل النتيجة أكبر من أي عدد يمكن تمثيله",
  notATime:
    "يجب أن تكون قيمة {field} تاريخًا (\u2068Date\u2069) أو عددًا بالميلي ثانية أو نصًا بصيغة \u2068ISO-8601\u2069 " +
    'مثل \u2068"2025-03-31"\u2069، لكن القيمة المعطاة هي {value}',
  notATimeZone:
    'يجب أن تكون قيمة {field} منطقة زمنية بتسمية \u2068IANA\u2069 مثل \u2068"Asia/Riyadh"\u2069، لكن القيمة ' +
    "المعطاة هي {value}",
  notACustomer:
    "يجب أن تكون قيمة {field} معرّف عميل، نصًا أو عددًا صحيحًا كما في سائر الصفوف، لكن القيمة المعطاة هي {value}",
  lacksCustomer: "يجب أن يحتوي {field} على كل عميل يُتابَع في السجل، لكن {value} غير موجود",
  duplicate: "لا يجوز أن تتكرر قيمة {field}، لكن {value} وردت في صف سابق",
  tooEarly: "يجب ألا تسبق قيمة {field} قيمة {other} ({otherValue})، لكنها {value}",
  notAfter: "يجب أن تكون قيمة {field} بعد قيمة {other} ({otherValue})، لكنها {value}",
  outsideCalendar: "{field} معلوم من {low} إلى {high} فقط، لكن الفترات تتجاوز ذلك: اختر بداية أحدث أو نهاية أسبق",
  tooManyCells:
    "الجدول المطلوب كبير جدًا، عدد صفوفه {rows} وعدد أعمدته {columns}: اختر فترة أطول في {field} أو بداية أحدث أو " +
    "عدد فترات أقل",
  notBelow: "يجب أن تقل قيمة {field} عن {bound}، لكنها {value}",
  notNumeric: "{field} ليس عددًا واحدًا: لا يمكن تغييره ولا حساب قيمة له",
  noRoot: "لا توجد قيمة للحقل {field} بين {low} و{high} تجعل القيمة الرئيسية {target}",
  tooManyLabels: "يجب ألا يزيد عدد التسميات المختلفة في {field} على {bound}",
  constantColumn: "قيمة {field} واحدة في كل الصفوف: احذف هذا العمود",
  collinear: "{field} ناتج عن {others}: احذف أحد هذه الأعمدة",
  missingKey: "{field} غير موجود: أعطِ \u2068null\u2069 إن لم تكن له قيمة، أو سمِّ الحقل الذي يحمله",
  misnamedKey: "{field} غير موجود: هل تقصد {suggestion}؟ سمِّ هذا الحقل",
  looksLikeSeconds:
    "{field} هو {value}، وهو بالميلي ثانية وقت من عام {year}: هل هو بالثواني؟ اضربه في \u20681000\u2069 أو عيّن " +
    "\u2068earliest\u2069",
  looksLikeJalali:
    "{field} في عام {year}: هل هو عام من التقويم الهجري الشمسي؟ اجعل \u2068calendar\u2069 تساوي " +
    '\u2068"persian"\u2069، أو حوّل التاريخ، أو عيّن \u2068earliest\u2069',
  looksLikeHijri:
    "{field} في عام {year}: هل هو عام من التقويم الهجري القمري؟ اجعل \u2068calendar\u2069 تساوي " +
    '\u2068"islamic-umalqura"\u2069، أو حوّل التاريخ، أو عيّن \u2068earliest\u2069',
  outsideYears:
    "{field} هو {value}، وهو خارج المدة من {low} إلى {high}: صحّحه أو عيّن \u2068earliest\u2069 أو \u2068latest\u2069",
  overlap:
    "{field} {value} يتداخل مع الصف {other} من الاشتراك نفسه: صحّح الصفوف أو عيّن \u2068overlaps\u2069 إلى " +
    '\u2068"replace"\u2069 أو \u2068"sum"\u2069',
  severalCurrencies: "{field} هو {value}، لكنه {otherValue} في الصف {other}: اختر إحداهما بالخيار \u2068currency\u2069",
  rowsForLog: "يجب أن تكون قيمة {field} سجلًا، لكن القيمة المعطاة صفوف: أعطِ {suggestion}",
  moreRows: "وعدد الصفوف الخاطئة الأخرى {value}",
  otherFunction: "{field} ليس من حقول هذه الدالة: استعمل {suggestion}",
  olderZod:
    "يجب أن يكون {field} مخططًا من \u2068zod 4\u2069، لكنه من \u2068zod 3\u2069: استورد \u2068zod\u2069 من " +
    '\u2068"zod/v4"\u2069 أو حدّثه',
  otherModel:
    "يجب أن تكون قيمة {field} إحدى القيم {choices}، لكن القيمة المعطاة هي {value}: لهذا النموذج استعمل {functions}",
  otherUnit: "يجب أن تكون قيمة {field} هي {bound} مثل {other}، لكن القيمة المعطاة هي {value}",
  misspelledChoice:
    "يجب أن تكون قيمة {field} إحدى القيم {choices}، لكن القيمة المعطاة هي {value}: هل تقصد {suggestion}؟",
  unsupported: "لا تصلح القيمة {choice} للحقل {field} بعد: لم يُشغَّل عليها أي استعلام",
  notInEngine: "لا تصلح القيمة {choice} للحقل {field} في {engine}: اختر إحدى القيم {choices}",
  notOfModel: "{field} ليس للنموذج {choice}: احذفه",
  engineLacks: "لا يُستعمل {field} في {engine}: احذفه",
  badTableRows:
    "عدد الصفوف التي ينقصها عميل أو وقت من {low} إلى {high} أو مبلغ مالي هو {value}: صحّحها أو استبعدها بالخيار " +
    '\u2068invalidRows: "skip"\u2069',
  tooManyCustomers: "قيمة {field} ({bound}) أقل من عدد العملاء، وهو {value}: زِدها أو استعمل {suggestion}",
  calendarTooLong: "عدد فترات التقويم {value}، وهو أكبر مما يتسع له استعلام: اختر فترة أطول في {field} أو بداية أحدث",
  queryTooLong:
    "طول الاستعلام {value} بايت، وهو أكبر مما يقبله {engine} ({bound}): اختر فترات أطول أو بداية أحدث، أو ارفع حدّ " +
    "المحرك وأعطه في {field}",
  quantilesOfPart: "لا يُستعمل {field} مع المئينات، فمئينات الأجزاء لا تُجمع: احذفه",
  unreadable: "تعذرت قراءة {field}: وقع خطأ عند قراءته",
  kinds: {
    number: "عدد",
    wholeNumber: "عدد صحيح",
    choice: "إحدى القيم {choices}",
    list: "قائمة",
    numberOrList: "عدد أو قائمة أعداد",
    numberOrFit: "عدد أو نموذج مقدَّر",
    survivalFit: "تقدير أنشأته \u2068fitCox()\u2069 أو \u2068fitWeibull()\u2069",
    object: "كائن ذو حقول مسماة",
    boolean: "\u2068true\u2069 أو \u2068false\u2069",
    text: "نص",
    timestamp: "تاريخ أو وقت",
    timeZone: "منطقة زمنية",
    accessor: "اسم حقل أو دالة تأخذ الصف",
    rows: "صفوف يمكن المرور عليها، كمصفوفة",
    id: "نص أو عدد صحيح كما في سائر الصفوف",
    orderLog: "سجل طلبات أنشأته \u2068orderLog()\u2069",
    subscriptionLog: "سجل اشتراكات أنشأته \u2068subscriptionLog()\u2069",
    log: "سجل أنشأته \u2068orderLog()\u2069 أو \u2068subscriptionLog()\u2069",
    metric: "بيانات مقياس مثل \u2068churnRateMetric\u2069",
    languageTag: 'رمز لغة مثل \u2068"fa-IR"\u2069',
    callback: "دالة",
    label: "نص أو عدد صحيح أو \u2068true\u2069 أو \u2068false\u2069",
    currencyCode: 'رمز عملة مثل \u2068"USD"\u2069',
    dialect: "اسم لهجة \u2068SQL\u2069 أو كائن فيه كل ما للهجة",
    tableName: "اسم جدول أو قائمة أجزائه أو \u2068{ file }\u2069 أو \u2068{ ref }\u2069",
    columnNames: "كائن فيه أسماء أعمدة",
    columnName: "اسم عمود",
    orderTable: "جدول طلبات أنشأته \u2068orderTable()\u2069",
    subscriptionTable: "جدول اشتراكات أنشأته \u2068subscriptionTable()\u2069",
    surveyTable: "جدول استطلاع أنشأته \u2068surveyTable()\u2069",
    eventTable: "جدول من المحرك نفسه أنشأته \u2068orderTable()\u2069 أو \u2068subscriptionTable()\u2069",
    tableSpan: "مدى الجدول كما تعيده دالة القراءة في استعلام مداه",
  },
  values: {
    string: "النص {value}",
    date: "التاريخ {value}",
    invalidDate: "تاريخ غير صالح",
    function: "دالة",
  },
  input: "المُدخل",
};
