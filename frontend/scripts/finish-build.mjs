// After the build, what the server needs beside it: the viewer of the API reference; `pages.json`, the first segments
// of the router's addresses, so that an unknown one answers 404; and a .br and a .gz of every asset that shrinks.
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { paths } from "../src/lib/paths.ts";

const dist = new URL("../dist", import.meta.url).pathname;
const shrinking = new Set([".css", ".html", ".js", ".json", ".onnx", ".svg", ".txt", ".wasm"]);
// Of the voice detector's 14 MB the best quality saves a tenth more and takes half a minute.
const large = 1_000_000;
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const encoders = [
  [".br", (bytes) => promisify(brotliCompress)(bytes, bytes.length > large ? quick : {})],
  [".gz", (bytes) => promisify(gzip)(bytes, { level: 9 })],
];

async function compress(path) {
  const bytes = await readFile(path);
  for (const [suffix, encode] of encoders) {
    const packed = await encode(bytes);
    if (packed.length < bytes.length) await writeFile(path + suffix, packed);
  }
}

const viewer = new URL("../node_modules/swagger-ui-dist/", import.meta.url).pathname;
for (const file of ["swagger-ui.css", "swagger-ui-bundle.js", "LICENSE"]) {
  await copyFile(join(viewer, file), join(dist, "api-reference", file));
}

const { kit, ...served } = paths;
const addresses = Object.values(served).map((path) => (typeof path === "string" ? path : path("")));
const pages = [...new Set(addresses.map((address) => address.split("/")[1]))];
await writeFile(join(dist, "pages.json"), JSON.stringify(pages));

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && shrinking.has(extname(entry.name)));
await Promise.all(files.map((entry) => compress(join(entry.parentPath, entry.name))));
console.log(`${pages.length} pages listed, ${files.length} files compressed`);
