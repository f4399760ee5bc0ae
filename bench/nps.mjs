// Ten million answers, against a bare loop that counts them and checks nothing. Goal: at most 1.5 times the loop.
// Build first: npm run build, at the root.
import { nps } from "../dist/index.mjs";
import { print, ratio } from "./ratio.mjs";

const LENGTH = 1e7;
const bytes = new Uint8Array(LENGTH);
for (let i = 0, state = 1; i < LENGTH; i++) {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  bytes[i] = (state >> 8) % 11;
}
const list = Array.from(bytes);

let sink = 0;
// One loop each: an engine is slower in a loop that has met both kinds of lists.
const countBytes = () => {
  const counts = new Int32Array(11);
  for (let i = 0; i < LENGTH; i++) counts[bytes[i]]++;
  sink += counts[10];
};
const countList = () => {
  const counts = new Int32Array(11);
  for (let i = 0; i < LENGTH; i++) counts[list[i]]++;
  sink += counts[10];
};
const score = (answers) => () => {
  sink += nps({ answers }).promoters;
};

// The small lists of other calls must not slow the long ones down.
score([10, null, "", 7, 3])();
print("nps of 10⁷ answers in a Uint8Array : a bare counting loop", ratio(score(bytes), countBytes));
print("nps of 10⁷ answers in an array : a bare counting loop", ratio(score(list), countList));
if (!Number.isFinite(sink)) throw new Error("a result was not finite");
