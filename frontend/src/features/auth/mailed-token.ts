/** What stands behind the `#` of a mailed link: a part of the address that no server and no referrer gets to see. */
export function mailedToken(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get("token") ?? "";
}
