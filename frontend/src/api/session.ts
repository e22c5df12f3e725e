import { useSyncExternalStore } from "react";
import { writeFor } from "@/lib/format";
import { createClient } from "./generated/client";
import { refresh } from "./generated/sdk.gen";
import type { Session } from "./generated/types.gen";

type Token = { value: string; expiresAt: number };

// The access token lives in this variable only; what outlasts the page is the server's HttpOnly cookie. The hint says
// that such a cookie may be there, so that a stranger's first visit asks the server nothing.
const hint = "greenroom-signed-in";
// Milliseconds before its end from which on a token is renewed, so that a slow request still arrives in time.
const margin = 30_000;
// Not the usual client: that one asks for a token first, and renewing would wait for itself.
const bare = createClient({ baseUrl: window.location.origin });
const listeners = new Set<() => void>();
let token: Token | undefined;
let refreshing: Promise<string | undefined> | undefined;

function announce() {
  for (const notify of listeners) notify();
}

/** Takes a session the server has just given. */
export function beginSession(session: Session) {
  token = {
    value: session.access_token,
    expiresAt: Date.now() + session.expires_in * 1000 - margin,
  };
  localStorage.setItem(hint, "1");
  writeFor(session.user);
  announce();
}

/** Remembers that the browser leaves to come back with a session: its cookie will be there before the page is. */
export function expectSession() {
  localStorage.setItem(hint, "1");
}

export function endSession() {
  // Told once: the router then asks again who is here, and that leads back to this line.
  if (!mayBeSignedIn()) return;
  token = undefined;
  localStorage.removeItem(hint);
  writeFor(undefined);
  announce();
}

/** Whether a person may be signed in here, as far as can be told without asking the server. */
export function mayBeSignedIn(): boolean {
  return token !== undefined || localStorage.getItem(hint) !== null;
}

/** A token with time left on it, renewed by the cookie where needed; undefined when nobody is signed in. */
export async function accessToken(): Promise<string | undefined> {
  return token && Date.now() < token.expiresAt ? token.value : renew();
}

/** Trades the cookie for a new token: once at a time in this tab, and one tab after another. */
export function renew(): Promise<string | undefined> {
  refreshing ??= inTurn(trade).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function trade(): Promise<string | undefined> {
  const { data, response } = await refresh({ client: bare });
  if (data) {
    beginSession(data);
    return data.access_token;
  }
  // No answer is no refusal: a lost connection signs nobody out. Said like one, by the error that `fetch` throws.
  if (response?.status !== 401) throw new TypeError("The session could not be renewed");
  endSession();
  return undefined;
}

function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  // Locks exist on https and localhost only; elsewhere the server's grace for two tabs must do.
  return navigator.locks ? navigator.locks.request("greenroom-session", work) : work();
}

/** Calls back when the session begins or ends, in this tab or (ending) in another. */
export function onSessionChange(listener: () => void): () => void {
  const elsewhere = (event: StorageEvent) => {
    if (event.key !== hint || event.newValue !== null) return;
    token = undefined;
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", elsewhere);
  };
}

export function useSignedIn(): boolean {
  return useSyncExternalStore(onSessionChange, () => token !== undefined);
}
