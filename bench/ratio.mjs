// Times two functions in turns (A B, B A, …) and returns the median of the rounds' ratios with its 10–90 % range.
// A ratio within one run is what can be compared; seconds on a shared machine cannot.
const time = (run, calls) => {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) run();
  return Number(process.hrtime.bigint() - start) / calls;
};

/** Runs until it is compiled. */
export const warm = (run, milliseconds) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) run();
};

const callsFor = (run, nanoseconds) => {
  let calls = 1;
  while (time(run, calls) * calls < nanoseconds) calls *= 2;
  return calls;
};

/** How many times as long `a` takes as `b`. */
export function ratio(a, b, { rounds = 41, nanoseconds = 5e6 } = {}) {
  for (const run of [a, b, a]) warm(run, 100);
  const [callsA, callsB] = [callsFor(a, nanoseconds), callsFor(b, nanoseconds)];
  const ratios = [];
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const early = i % 2 ? time(a, callsA) : time(b, callsB);
    const late = i % 2 ? time(b, callsB) : time(a, callsA);
    const [ofA, ofB] = i % 2 ? [early, late] : [late, early];
    ratios.push(ofA / ofB);
    times.push([ofA, ofB]);
  }
  const sorted = (list) => [...list].sort((p, q) => p - q);
  const at = (list, share) => sorted(list)[Math.floor(share * (list.length - 1))];
  return {
    median: at(ratios, 0.5),
    low: at(ratios, 0.1),
    high: at(ratios, 0.9),
    a: at(
      times.map(([ofA]) => ofA),
      0.5,
    ),
    b: at(
      times.map(([, ofB]) => ofB),
      0.5,
    ),
  };
}

/** The same for what takes long, or answers later: one call in each of a few rounds, the first ones not counted. */
export async function slowRatio(a, b, rounds) {
  const duration = async (run) => {
    const start = process.hrtime.bigint();
    await run();
    return Number(process.hrtime.bigint() - start);
  };
  await b();
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const early = await duration(i % 2 ? a : b);
    const late = await duration(i % 2 ? b : a);
    times.push(i % 2 ? [early, late] : [late, early]);
  }
  const at = (list, share) => list.sort((p, q) => p - q)[Math.floor(share * (list.length - 1))];
  const ratios = times.map(([ofA, ofB]) => ofA / ofB);
  return {
    median: at([...ratios], 0.5),
    low: at([...ratios], 0.1),
    high: at([...ratios], 0.9),
    a: at(
      times.map(([ofA]) => ofA),
      0.5,
    ),
    b: at(
      times.map(([, ofB]) => ofB),
      0.5,
    ),
  };
}

/** Prints one comparison. */
export function print(name, { median, low, high, a, b }) {
  const seconds = (ns) =>
    ns < 1e3 ? `${ns.toFixed(0)} ns` : ns < 1e6 ? `${(ns / 1e3).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`;
  const range = `${low.toFixed(2)}–${high.toFixed(2)}`;
  console.log(`${name.padEnd(64)} ${median.toFixed(2).padStart(8)} ×  (${range})  ${seconds(a)} : ${seconds(b)}`);
}
