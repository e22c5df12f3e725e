import type { ListTransactionsData, Transaction } from "@/api/generated/types.gen";

export type Kind = Transaction["kind"] | "all";

export const kinds: readonly { value: Kind; label: string }[] = [
  { value: "all", label: "All" },
  { value: "consumption", label: "Spent" },
  { value: "purchase", label: "Bought" },
  { value: "refund", label: "Refunded" },
  { value: "grant", label: "Given" },
  { value: "adjustment", label: "Adjusted" },
];

/** Which entries are wanted, as the address has it; what it cannot mean is left out. */
export type Filter = { kind: Kind; from: string; to: string };

export const everything: Filter = { kind: "all", from: "", to: "" };

export function filterOf(search: URLSearchParams): Filter {
  return {
    kind: kinds.find(({ value }) => value === search.get("kind"))?.value ?? "all",
    from: dayOf(search.get("from")),
    to: dayOf(search.get("to")),
  };
}

export function searchOf({ kind, from, to }: Filter): Record<string, string> {
  return {
    ...(kind !== "all" && { kind }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** The same for the server, which counts days in UTC. */
export function queryOf({ kind, from, to }: Filter): NonNullable<ListTransactionsData["query"]> {
  return {
    ...(kind !== "all" && { kind }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

export function isNarrowed({ kind, from, to }: Filter): boolean {
  return kind !== "all" || from !== "" || to !== "";
}

/** "2026-11-20" where it is a day of the calendar, else nothing. */
function dayOf(text: string | null): string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return "";
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : "";
}
