// The generator's own comments link to a package registry; no file of ours names one.
import { readFile, writeFile } from "node:fs/promises";

const types = new URL("../src/api/generated/client/types.gen.ts", import.meta.url);
const source = await readFile(types, "utf8");
await writeFile(types, source.replace(/\{@link https:\/\/www\.npm\S+ (`[^`]+`)\}/g, "$1"));
