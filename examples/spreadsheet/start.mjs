// npm start: builds the page and serves it, here only.
import { context } from "esbuild";
import { page } from "./bundle.mjs";

const built = await context(page);
const { port } = await built.serve({
  servedir: "build/page",
  host: "127.0.0.1",
  port: Number(process.env.PORT ?? 4173),
});
console.log(`The spreadsheet is at http://127.0.0.1:${port}`);
