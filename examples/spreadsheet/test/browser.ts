import { existsSync } from "node:fs";

/** Where Debian and others put it; `CHROMIUM_PATH` says where else. */
const PLACES = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** A browser of this machine, since none is downloaded; `undefined` where there is none. */
export const browserPath = PLACES.find((path) => path !== undefined && path !== "" && existsSync(path));
