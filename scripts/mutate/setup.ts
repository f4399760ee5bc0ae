import fc from "fast-check";
import { switches } from "./switches";

// What a property fails at is of no interest here: it is not made smaller.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
Object.assign(globalThis, { $m: switches.isOn, $t: switches.tick });

const active = process.env["MUTATE_ACTIVE"];
if (active !== undefined) switches.activate(Number(active), 1e9, 600_000);
