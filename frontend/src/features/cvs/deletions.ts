import { useSyncExternalStore } from "react";
import { beforeSignOut } from "@/api/before-sign-out";
import { deleteCv } from "@/api/generated/sdk.gen";
import type { Cv } from "@/api/generated/types.gen";
import { problemWords } from "@/api/problem";
import { queryClient } from "@/api/query-client";
import { toast } from "@/ui/toast";

// As long as the notice with its way back stands.
const grace = 10_000;

type Doom = { timer: number; dismissNotice: () => void };

let doomed: ReadonlyMap<string, Doom> = new Map();
const listeners = new Set<() => void>();

function put(next: ReadonlyMap<string, Doom>) {
  doomed = next;
  for (const notify of listeners) notify();
}

function without(id: string): ReadonlyMap<string, Doom> {
  const next = new Map(doomed);
  next.delete(id);
  return next;
}

async function carryOut(id: string) {
  window.clearTimeout(doomed.get(id)?.timer);
  // Pointed at, the notice would outlast its word: there is no way back from here.
  doomed.get(id)?.dismissNotice();
  try {
    // It must go through although the page may be closing.
    await deleteCv({ path: { cv_id: id }, keepalive: true, throwOnError: true });
    await queryClient.invalidateQueries();
  } catch (error) {
    toast({ tone: "warning", message: `The CV was not deleted. ${problemWords(error).detail}` });
  }
  put(without(id));
}

function keep(id: string) {
  window.clearTimeout(doomed.get(id)?.timer);
  put(without(id));
}

/** Takes a CV out of sight at once, and off the server when the time to undo is over, the page closes or the person signs out. */
export function deleteSoon(cv: Cv) {
  const timer = window.setTimeout(() => void carryOut(cv.id), grace);
  const dismissNotice = toast({
    message: `${cv.filename} is deleted, and its analyses with it.`,
    action: { label: "Undo", run: () => keep(cv.id) },
  });
  put(new Map(doomed).set(cv.id, { timer, dismissNotice }));
}

function carryOutAll() {
  return Promise.all([...doomed.keys()].map(carryOut));
}

// Not `beforeunload`: on a phone it often does not come.
window.addEventListener("pagehide", () => void carryOutAll());
beforeSignOut(carryOutAll);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The CVs that are on their way out, by id. */
export function useDoomed(): ReadonlyMap<string, unknown> {
  return useSyncExternalStore(subscribe, () => doomed);
}
