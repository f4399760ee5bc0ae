/** Periodic terms of J. Meeus, Astronomical Algorithms (2nd edition), table 27.C. */
const TERMS: readonly (readonly [a: number, b: number, c: number])[] = [
  [485, 324.96, 1934.136],
  [203, 337.23, 32_964.467],
  [199, 342.08, 20.186],
  [182, 27.85, 445_267.112],
  [156, 73.14, 45_036.886],
  [136, 171.52, 22_518.443],
  [77, 222.54, 65_928.934],
  [74, 296.72, 3034.906],
  [70, 243.58, 9037.513],
  [58, 119.81, 33_718.147],
  [52, 297.17, 150.678],
  [50, 21.02, 2281.226],
  [45, 247.54, 29_929.562],
  [44, 325.15, 31_555.956],
  [29, 60.93, 4443.417],
  [18, 155.12, 67_555.328],
  [17, 288.79, 4562.452],
  [16, 198.04, 62_894.029],
  [14, 199.76, 31_436.921],
  [12, 95.39, 14_577.848],
  [12, 287.11, 31_931.756],
  [12, 320.81, 34_777.259],
  [9, 227.73, 1222.114],
  [8, 15.45, 16_859.074],
];

/** The March equinox of a Gregorian year from 1000 to 3000, in days since 1970-01-01T00:00 in universal time. */
export function marchEquinox(year: number): number {
  const y = (year - 2000) / 1000;
  const mean = 2_451_623.809_84 + 365_242.374_04 * y + 0.051_69 * y ** 2 - 0.004_11 * y ** 3 - 0.000_57 * y ** 4;
  const t = (mean - 2_451_545) / 36_525;
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const w = 35_999.373 * t - 2.47;
  const lambda = 1 + 0.0334 * cosine(w) + 0.0007 * cosine(2 * w);
  const s = TERMS.reduce((sum, [a, b, c]) => sum + a * cosine(b + c * t), 0);
  return mean + (0.000_01 * s) / lambda - deltaT(year) / 86_400 - 2_440_587.5;
}

/** Dynamical minus universal time, in seconds: the parabola of Morrison and Stephenson (2004), near enough. */
function deltaT(year: number): number {
  return Math.max(0, -20 + 32 * ((year - 1820) / 100) ** 2) + (year > 1900 && year < 2100 ? 30 : 0);
}
