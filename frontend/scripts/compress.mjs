// Writes a .br and a .gz beside every asset that shrinks, so that the server sends them as they are.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const dist = new URL("../dist", import.meta.url).pathname;
const text = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest"]);
const encoders = [
  [".br", promisify(brotliCompress)],
  [".gz", (bytes) => promisify(gzip)(bytes, { level: 9 })],
];

async function compress(path) {
  const bytes = await readFile(path);
  for (const [suffix, encode] of encoders) {
    const packed = await encode(bytes);
    if (packed.length < bytes.length) await writeFile(path + suffix, packed);
  }
}

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && text.has(extname(entry.name)));
await Promise.all(files.map((entry) => compress(join(entry.parentPath, entry.name))));
console.log(`compressed ${files.length} files`);
