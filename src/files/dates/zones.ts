import { assertTimeZone } from "../../time";

/** Time zone of an instant: an offset from UTC in milliseconds, or an IANA name. */
export type Zone = number | string;

const HOURS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  TRT: 3,
  GST: 4,
  PKT: 5,
  WIB: 7,
  HKT: 8,
  SGT: 8,
  MYT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  ACST: 9.5,
  AEST: 10,
  ACDT: 10.5,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  BRT: -3,
  ART: -3,
  ADT: -3,
  NST: -3.5,
  NDT: -2.5,
  AST: -4,
  EDT: -4,
  EST: -5,
  CDT: -5,
  CST: -6,
  MDT: -6,
  MST: -7,
  PDT: -7,
  PST: -8,
  AKDT: -8,
  AKST: -9,
  HST: -10,
};

/** Names of Ruby on Rails, used by point-of-sale exports. */
const RAILS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "Pacific/Honolulu=Hawaii",
    "America/Juneau=Alaska",
    "America/Los_Angeles=Pacific Time (US & Canada)",
    "America/Phoenix=Arizona",
    "America/Denver=Mountain Time (US & Canada)",
    "America/Chicago=Central Time (US & Canada)",
    "America/Regina=Saskatchewan",
    "America/Mexico_City=Mexico City",
    "America/New_York=Eastern Time (US & Canada)",
    "America/Indiana/Indianapolis=Indiana (East)",
    "America/Bogota=Bogota",
    "America/Lima=Lima",
    "America/Halifax=Atlantic Time (Canada)",
    "America/St_Johns=Newfoundland",
    "America/Sao_Paulo=Brasilia",
    "America/Argentina/Buenos_Aires=Buenos Aires",
    "America/Santiago=Santiago",
    "America/Puerto_Rico=Puerto Rico",
    "Atlantic/Azores=Azores",
    "Europe/Dublin=Dublin",
    "Europe/London=London",
    "Europe/London=Edinburgh",
    "Europe/Lisbon=Lisbon",
    "Africa/Casablanca=Casablanca",
    "Europe/Paris=Paris",
    "Europe/Berlin=Berlin",
    "Europe/Zurich=Bern",
    "Europe/Zurich=Zurich",
    "Europe/Rome=Rome",
    "Europe/Madrid=Madrid",
    "Europe/Amsterdam=Amsterdam",
    "Europe/Brussels=Brussels",
    "Europe/Vienna=Vienna",
    "Europe/Stockholm=Stockholm",
    "Europe/Copenhagen=Copenhagen",
    "Europe/Prague=Prague",
    "Europe/Budapest=Budapest",
    "Europe/Warsaw=Warsaw",
    "Europe/Athens=Athens",
    "Europe/Helsinki=Helsinki",
    "Europe/Kiev=Kyiv",
    "Europe/Istanbul=Istanbul",
    "Europe/Moscow=Moscow",
    "Africa/Cairo=Cairo",
    "Africa/Johannesburg=Pretoria",
    "Africa/Nairobi=Nairobi",
    "Asia/Jerusalem=Jerusalem",
    "Asia/Kuwait=Kuwait",
    "Asia/Riyadh=Riyadh",
    "Asia/Baghdad=Baghdad",
    "Asia/Tehran=Tehran",
    "Asia/Muscat=Abu Dhabi",
    "Asia/Muscat=Muscat",
    "Asia/Karachi=Karachi",
    "Asia/Kolkata=New Delhi",
    "Asia/Kolkata=Mumbai",
    "Asia/Kolkata=Chennai",
    "Asia/Kolkata=Kolkata",
    "Asia/Dhaka=Dhaka",
    "Asia/Bangkok=Bangkok",
    "Asia/Jakarta=Jakarta",
    "Asia/Shanghai=Beijing",
    "Asia/Hong_Kong=Hong Kong",
    "Asia/Kuala_Lumpur=Kuala Lumpur",
    "Asia/Singapore=Singapore",
    "Asia/Taipei=Taipei",
    "Asia/Manila=Manila",
    "Australia/Perth=Perth",
    "Asia/Seoul=Seoul",
    "Asia/Tokyo=Tokyo",
    "Asia/Tokyo=Osaka",
    "Australia/Darwin=Darwin",
    "Australia/Adelaide=Adelaide",
    "Australia/Brisbane=Brisbane",
    "Australia/Sydney=Sydney",
    "Australia/Melbourne=Melbourne",
    "Australia/Melbourne=Canberra",
    "Australia/Hobart=Hobart",
    "Pacific/Auckland=Auckland",
    "Pacific/Auckland=Wellington",
  ].map((line) => line.split("=").reverse()),
);

/** The zone named by text: an offset, an abbreviation, a Rails or IANA name; `undefined` for other text. */
export function zoneOf(text: string): Zone | undefined {
  const name = text.replace(/\s*\(.*\)$/u, (part) => (Object.hasOwn(RAILS, text) ? part : "")).trim();
  if (Object.hasOwn(RAILS, name)) return RAILS[name];
  const offset = /^(?:GMT|UTC)?\s*([+\u2212-])(\d{1,2}):?(\d{2})?$/u.exec(name);
  if (offset) {
    const [, sign, hours, minutes = "0"] = offset;
    if (Number(hours) > 15 || Number(minutes) > 59) return undefined;
    return (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  const hours = Object.hasOwn(HOURS, name.toUpperCase()) ? HOURS[name.toUpperCase()] : undefined;
  if (hours !== undefined) return hours * 3_600_000;
  return /^[A-Z][A-Za-z]+\/[\w/+-]+$/u.test(name) && isTimeZone(name) ? name : undefined;
}

/** Whether text is an IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    assertTimeZone(name);
    return true;
  } catch {
    return false;
  }
}
