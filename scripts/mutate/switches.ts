/** Thrown by a loop that has run for too long. */
class Endless extends Error {}

let active = -1;
let isAsked = false;
let hits = new Set<number>();
let recording = true;
let ticks = 0;
let mostTicks = Infinity;
let deadline = Infinity;

/** The switches of the mutants, which the mutated code asks, and the ticks of its loops. */
export const switches = {
  isOn(id: number): boolean {
    if (recording) hits.add(id);
    if (id !== active) return false;
    isAsked = true;
    return true;
  },
  tick(): void {
    ticks++;
    if (ticks > mostTicks || ((ticks & 1023) === 0 && performance.now() > deadline)) throw new Endless("endless");
  },
  /** Begins to record which mutants are reached. */
  record(): void {
    recording = true;
    hits = new Set();
    ticks = 0;
  },
  /** What has been reached since then, and how many ticks that took. */
  recorded(): { readonly hits: ReadonlySet<number>; readonly ticks: number } {
    return { hits, ticks };
  },
  /** Whether the mutant that is on has been reached. */
  isReached: () => isAsked,
  /** Switches one mutant on, −1 for none; loops may then tick so often. */
  activate(id: number, allowed: number, milliseconds: number): void {
    recording = false;
    active = id;
    isAsked = false;
    ticks = 0;
    mostTicks = allowed;
    deadline = performance.now() + milliseconds;
  },
  /** Switches it off. */
  deactivate(): void {
    active = -1;
    mostTicks = Infinity;
    deadline = Infinity;
  },
};
