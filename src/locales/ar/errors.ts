import type { ErrorTexts } from "../../validation/messages";

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
    "يجب ألا تزيد قيمة {field} على {bound}، لكنها {value}: تُعطى المعدلات كسورًا، والقيمة {value} تعني {percent}%، فهل تقصد {suggestion}؟",
  nearZero: "يجب أن تكون قيمة {field} صفرًا أو أن تبعد عنه بمقدار {bound} على الأقل، لكنها {value}",
  notAChoice: "يجب أن تكون قيمة {field} إحدى القيم {choices}، لكن القيمة المعطاة هي {value}",
  wrongLength: "يجب أن يكون عدد عناصر {field} {bound}، لكنه {length}",
  notAbove: "يجب ألا تزيد قيمة {sum} ({value}) على قيمة {other} ({otherValue})",
  conflict: "لا يجتمع {field} و{other}: أعطِ أحدهما فقط",
  needs: "لا يُستعمل {field} من دون {other}: أعطِ {other} أيضًا أو احذف {field}",
  notDifferent: "يجب أن تختلف قيمة {field} عن قيمة {other}، لكن كلتا القيمتين {value}",
  noSpread: "لا تباين في {field} ولا في {other} تقوم عليه المقارنة: القيم في كل منهما متساوية",
  noWeight: "لا يجوز أن تكون كل قيم {field} صفرًا حيث توجد إجابات",
  notATime:
    'يجب أن تكون قيمة {field} تاريخًا (Date) أو عدد ميلي ثوانٍ أو نصًا بصيغة ISO-8601 مثل \u2068"2025-03-31"\u2069، لكن القيمة المعطاة هي {value}',
  notATimeZone:
    'يجب أن تكون قيمة {field} منطقة زمنية بتسمية IANA مثل \u2068"Asia/Riyadh"\u2069، لكن القيمة المعطاة هي {value}',
  notACustomer:
    "يجب أن تكون قيمة {field} معرّف عميل، نصًا أو عددًا صحيحًا كما في سائر الصفوف، لكن القيمة المعطاة هي {value}",
  duplicate: "لا يجوز أن تتكرر قيمة {field}، لكن {value} وردت في صف سابق",
  tooEarly: "يجب ألا تسبق قيمة {field} قيمة {other} ({otherValue})، لكنها {value}",
  notAfter: "يجب أن تكون قيمة {field} بعد قيمة {other} ({otherValue})، لكنها {value}",
  tooManyCells:
    "تؤدي قيمة {field} ({value}) إلى جدول من {count} خلية، والحد الأقصى {bound}: اختر فترة أطول أو بداية أحدث أو عددًا أقل من الفترات",
  moreRows: "صفوف خاطئة أخرى عددها {value}",
  unreadable: "تعذرت قراءة {field}: وقع خطأ عند قراءته",
  kinds: {
    number: "عدد",
    wholeNumber: "عدد صحيح",
    choice: "إحدى القيم {choices}",
    list: "قائمة",
    numberOrList: "عدد أو قائمة أعداد",
    object: "كائن ذو حقول مسماة",
    boolean: "true أو false",
    text: "نص",
    timestamp: "نقطة زمنية",
    timeZone: "منطقة زمنية",
    accessor: "مفتاح أو دالة على الصف",
    rows: "مجموعة صفوف قابلة للتكرار كالمصفوفة",
    id: "نص أو عدد صحيح كما في سائر الصفوف",
    orderLog: "سجل طلبات من صنع \u2068orderLog()\u2069",
    subscriptionLog: "سجل اشتراكات من صنع \u2068subscriptionLog()\u2069",
    log: "سجل طلبات أو سجل اشتراكات",
    languageTag: 'رمز لغة مثل \u2068"fa-IR"\u2069',
    currencyCode: 'رمز عملة مثل \u2068"USD"\u2069',
  },
  values: {
    string: "النص {value}",
    date: "التاريخ {value}",
    invalidDate: "تاريخ غير صالح",
    function: "دالة",
  },
  input: "المُدخل",
};
