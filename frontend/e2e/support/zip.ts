import { execFileSync } from "node:child_process";
import { join } from "node:path";

const python = join(import.meta.dirname, "../../../.venv/bin/python");

/** The names of the files in a zip; a broken one throws. */
export function filesIn(zip: string): string[] {
  execFileSync(python, ["-m", "zipfile", "--test", zip]);
  const list = "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))";
  return execFileSync(python, ["-c", list, zip], { encoding: "utf8" }).trim().split("\n");
}
