import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
let folder: string | undefined;

/** The path of a CV of the backend's own making, written once for each of Playwright's processes. */
export function cvFile(name: string): string {
  if (!folder) {
    const made = mkdtempSync(join(tmpdir(), "greenroom-cvs-"));
    process.on("exit", () => rmSync(made, { recursive: true, force: true }));
    const python = join(root, ".venv/bin/python");
    execFileSync(python, ["-m", "tests.factories.cv_files", made], { cwd: join(root, "backend") });
    folder = made;
  }
  return join(folder, name);
}
