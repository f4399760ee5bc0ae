import type { Flags } from "../../validation/flags";

/** Copies flags to an array of 1 and 0. */
export function asBits(flags: Flags): Uint8Array {
  if (flags instanceof Uint8Array) return flags;
  const bits = new Uint8Array(flags.length);
  for (let i = 0; i < bits.length; i++) bits[i] = Number(flags[i]);
  return bits;
}
