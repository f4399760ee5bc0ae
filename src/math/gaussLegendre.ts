// Gauss–Legendre nodes and weights, 32 points on -1 … 1: the positive half.
const NODES = [
  0.9972638618494816, 0.9856115115452684, 0.9647622555875064, 0.9349060759377397, 0.8963211557660521, 0.84936761373257,
  0.7944837959679424, 0.7321821187402897, 0.6630442669302152, 0.5877157572407623, 0.5068999089322294,
  0.42135127613063533, 0.33186860228212767, 0.23928736225213706, 0.1444719615827965, 0.04830766568773832,
];
const WEIGHTS = [
  0.007018610009470096, 0.01627439473090567, 0.02539206530926206, 0.03427386291302143, 0.04283589802222668,
  0.050998059262376175, 0.058684093478535544, 0.06582222277636185, 0.0723457941088485, 0.07819389578707031,
  0.08331192422694675, 0.08765209300440381, 0.09117387869576389, 0.09384439908080457, 0.09563872007927486,
  0.0965400885147278,
];

/**
 * The integral of a smooth function by the 32-point Gauss–Legendre rule: exact for polynomials of degree 63, and to the
 * last digits for an exponential that changes by a factor of up to e^30.
 */
export function gaussLegendre(f: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const middle = from + half;
  let total = 0;
  for (let i = 0; i < NODES.length; i++) {
    const offset = half * (NODES[i] as number);
    total += (WEIGHTS[i] as number) * (f(middle - offset) + f(middle + offset));
  }
  return half * total;
}

/** Visits the nodes of the same rule with their weights. */
export function eachLegendreNode(from: number, to: number, visit: (x: number, weight: number) => void): void {
  const half = (to - from) / 2;
  const middle = from + half;
  for (let i = 0; i < NODES.length; i++) {
    const offset = half * (NODES[i] as number);
    const weight = half * (WEIGHTS[i] as number);
    visit(middle - offset, weight);
    visit(middle + offset, weight);
  }
}
