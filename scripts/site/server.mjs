// @ts-check
// A small server for a folder of files: what the site needs to be read from disk.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves `folder` below `base` on a free port, or on `port`.
 *
 * @param {string} folder
 * @param {string} [base]
 * @param {number} [port]
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve(folder, base = "/", port = 0) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
    const file = inside === undefined ? undefined : fileOf(join(folder, normalize(`/${inside}`)));
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? "application/octet-stream";
    // The names of what is in assets/ change with their contents.
    const kept = /\/assets\//u.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, { "content-type": type, "cache-control": kept });
    createReadStream(file).pipe(response);
  });
  return new Promise((done) =>
    server.listen(port, "127.0.0.1", () => {
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      done({ url: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() });
    }),
  );
}

/** @param {string} path */
function fileOf(path) {
  for (const file of [path, join(path, "index.html")]) {
    try {
      if (statSync(file).isFile()) return file;
    } catch {
      // Then the next one, or none.
    }
  }
  return undefined;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { url } = await serve("site", process.env["SITE_BASE"] ?? "/", 4173);
  console.log(url);
}
