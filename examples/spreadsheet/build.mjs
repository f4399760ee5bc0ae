// npm run build: the page alone, as three files in build/page/ for any web server.
import { build } from "esbuild";
import { page } from "./bundle.mjs";

await build(page);
