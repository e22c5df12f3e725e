import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

function outbox(): string[] {
  const folder = join(process.env.E2E_DATA_DIR ?? "", "outbox");
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".eml"));
    return names.map((name) => unfolded(readFileSync(join(folder, name), "utf8")));
  } catch {
    return [];
  }
}

/** The letter as it was before quoted-printable broke its lines and spelt its signs. */
function unfolded(letter: string): string {
  return letter
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The address behind the one link of the letter with this subject, once it has been written to the outbox. */
export async function mailedLink(to: string, subject: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(() => {
      const letter = outbox().find(
        (text) => text.includes(`To: ${to}`) && text.includes(`Subject: ${subject}`),
      );
      link = letter?.match(/^https?:\/\/\S+$/m)?.[0];
      return link;
    })
    .toBeTruthy();
  return link ?? "";
}
