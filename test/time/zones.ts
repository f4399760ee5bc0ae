import fc from "fast-check";

/** Zones with something peculiar each: half hours, quarter hours, jumps at midnight, a skipped day, many changes. */
export const zones = [
  "UTC",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Havana",
  "America/St_Johns",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Monrovia",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Pacific/Apia",
  "Pacific/Kiritimati",
];

/** Zones whose clock is never turned back across midnight in `modernInstant`. */
export const zonesWithoutRepeatedMidnight = zones.filter((zone) => zone !== "America/St_Johns");

export const anyZone = fc.constantFrom(...zones);

/** Any instant whose periods lie in the years 1 to 9999, those of our time more often. */
export const anyInstant = fc.oneof(
  fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2040, 0) }),
  fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2026, 0) }),
  fc.integer({ min: Date.parse("0002-01-02"), max: Date.parse("9998-12-30") }),
);

export const modernInstant = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2038, 0) });

export const anyPeriod = fc.constantFrom("hour", "day", "week", "month", "quarter", "year");

export const anyPeriodOptions = fc.record({
  period: anyPeriod,
  timeZone: anyZone,
  weekStartsOn: fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
});

/** The UTC text of an instant. */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}
