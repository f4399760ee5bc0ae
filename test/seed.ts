import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    fcSeed: number;
  }
}

/** Chooses one seed for every property of the run and prints it, so that any run can be repeated. */
export default function setup(project: TestProject): void {
  const seed = Number(process.env["FC_SEED"] ?? Math.floor(Math.random() * 0x7fffffff));
  project.provide("fcSeed", seed);
  console.log(`fast-check seed ${seed}: FC_SEED=${seed} npm test repeats this run`);
}
