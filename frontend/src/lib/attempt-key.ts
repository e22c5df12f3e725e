/** A key no other attempt has. `crypto.randomUUID` exists on https and localhost only; this exists everywhere. */
export function attemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
