// Where regression coefficients go, decided in whole numbers: the extreme rays of the cone of directions in which the
// likelihood never falls.

/** Where a coefficient goes. */
export type Estimate = "finite" | "plusInfinity" | "minusInfinity" | "none";

/** Columns of whole numbers. */
export interface WholeTable {
  readonly durations: readonly number[];
  readonly churned: readonly number[];
  readonly columns: readonly (readonly number[])[];
  readonly weights?: readonly number[] | undefined;
  readonly entry?: readonly number[] | undefined;
  readonly strata?: readonly number[] | undefined;
}

type Row = readonly number[];

const at = (row: Row, i: number) => row[i] as number;
const dot = (one: Row, other: Row) => one.reduce((sum, each, i) => sum + each * at(other, i), 0);
const divisor = (one: number, other: number): number => (other === 0 ? Math.abs(one) : divisor(other, one % other));

/** A row without its common divisor. */
function primitive(row: Row): number[] {
  const common = row.reduce(divisor, 0);
  return row.map((each) => (common === 0 ? 0 : each / common + 0));
}

/** The distinct rows but for their lengths, without that of zeros. */
function distinct(rows: readonly Row[]): number[][] {
  const all = rows.map(primitive).filter((row) => row.some((each) => each !== 0));
  return [...new Map(all.map((row) => [row.join(), row])).values()];
}

function determinant(rows: readonly Row[]): number {
  const [first] = rows;
  if (first === undefined) return 1;
  return first.reduce(
    (sum, each, i) =>
      each === 0
        ? sum
        : sum + (i % 2 ? -1 : 1) * each * determinant(rows.slice(1).map((row) => row.filter((_, j) => j !== i))),
    0,
  );
}

/** The columns that do not follow from earlier ones. */
export function independentColumns(rows: readonly Row[], size: number): number[] {
  const kept: number[] = [];
  for (let column = 0; column < size; column++) {
    const some = [...kept, column];
    const choose = (left: readonly Row[], chosen: readonly Row[]): boolean =>
      chosen.length === some.length
        ? determinant(chosen) !== 0
        : left.some((row, i) => choose(left.slice(i + 1), [...chosen, row]));
    if (choose(distinct(rows.map((row) => some.map((i) => at(row, i)))), [])) kept.push(column);
  }
  return kept;
}

/** The extreme rays of the directions whose products with no row are above 0; the rows must leave no line of them. */
export function extremeRays(rows: readonly Row[], size: number): number[][] {
  const rays = new Map<string, number[]>();
  const visit = (left: readonly Row[], chosen: readonly Row[]): void => {
    if (chosen.length < size - 1) {
      for (const [i, row] of left.entries()) visit(left.slice(i + 1), [...chosen, row]);
      return;
    }
    const normal = Array.from(
      { length: size },
      (_, i) => (i % 2 ? -1 : 1) * determinant(chosen.map((row) => row.filter((_each, j) => j !== i))),
    );
    for (const sign of [1, -1]) {
      const ray = primitive(normal.map((each) => sign * each));
      if (ray.some((each) => each !== 0) && rows.every((row) => dot(row, ray) <= 0)) rays.set(ray.join(), ray);
    }
  };
  visit(rows, []);
  return [...rays.values()];
}

function estimateOf(rays: readonly Row[], i: number): Estimate {
  const rises = rays.some((ray) => at(ray, i) > 0);
  const falls = rays.some((ray) => at(ray, i) < 0);
  if (rises && falls) return "none";
  if (rises) return "plusInfinity";
  return falls ? "minusInfinity" : "finite";
}

/** Who counts. */
function counted({ durations, weights }: WholeTable): number[] {
  return [...durations.keys()].filter((row) => (weights?.[row] ?? 1) > 0);
}

/** Where the coefficients of a Cox model go; columns that follow from earlier ones are left out. */
export function coxEstimates(table: WholeTable): Estimate[] {
  const { durations, churned, columns, entry, strata } = table;
  const rows = counted(table);
  const pairs = rows.flatMap((one) =>
    churned[one] === 0
      ? []
      : rows
          .filter(
            (other) =>
              strata?.[one] === strata?.[other] &&
              at(durations, other) >= at(durations, one) &&
              ((entry?.[other] ?? 0) < at(durations, one) || entry?.[other] === 0),
          )
          .map((other) => columns.map((column) => at(column, other) - at(column, one))),
  );
  const differences = distinct(pairs);
  const kept = independentColumns(differences, columns.length);
  const rays =
    kept.length === 0 ? [] : extremeRays(distinct(differences.map((row) => kept.map((i) => at(row, i)))), kept.length);
  return columns.map((_, i) => (kept.includes(i) ? estimateOf(rays, kept.indexOf(i)) : "none"));
}

/** Where scale and coefficients of a Weibull model go, where its shape has a bound; the columns must be independent. */
export function weibullEstimates(table: WholeTable): Estimate[] {
  const predictors = (row: number) => [1, ...table.columns.map((column) => at(column, row))];
  const rows = counted(table).flatMap((row) => {
    const stays = predictors(row).map((each) => -each);
    return table.churned[row] === 0 ? [stays] : [stays, predictors(row)];
  });
  const rays = extremeRays(distinct(rows), table.columns.length + 1);
  return [0, ...table.columns.map((_, i) => i + 1)].map((i) => estimateOf(rays, i));
}
