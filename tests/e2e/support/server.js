// Serves a folder on a port of this machine, with pages of a test in between.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../../dist", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * @param {Record<string, string>} pages Text by path; they come before the files of the folder.
 * @param {Record<string, string>} headers Sent with everything.
 */
export async function serve({ pages = {}, headers = {} } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      const body = pages[path] ?? (await readFile(join(DIST, normalize(path))));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain", ...headers });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => { server.close(closed); server.closeAllConnections(); }),
  };
}
