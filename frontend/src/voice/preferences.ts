import { useSyncExternalStore } from "react";

/** Seconds of silence after which an answer is taken to be at its end. */
export const thinkingPauses = [0.7, 1.5, 3, 5] as const;
/** How fast the interviewer speaks; 1 is the voice's own speed. */
export const speeds = [0.8, 0.9, 1, 1.1, 1.25] as const;

export type VoicePreferences = {
  /** The voice's address in this browser; empty for the browser's own choice. */
  voice: string;
  rate: number;
  pause: number;
  microphone: string;
  /** Whether speaking up stops the interviewer. Off where the microphone hears the loudspeaker; a key always does. */
  interruptible: boolean;
};

const key = "greenroom-voice";
export const voiceDefaults: VoicePreferences = {
  voice: "",
  rate: 1,
  pause: 1.5,
  microphone: "",
  interruptible: true,
};
const listeners = new Set<() => void>();
// The same object while nothing changes: with a new one each time React would draw for ever.
let known = { stored: "", preferences: voiceDefaults };

/** What was chosen on this device, the usual where nothing was. */
export function voicePreferences(): VoicePreferences {
  const stored = localStorage.getItem(key) ?? "";
  if (stored !== known.stored)
    known = { stored, preferences: { ...voiceDefaults, ...parsed(stored) } };
  return known.preferences;
}

export function prefer(changes: Partial<VoicePreferences>) {
  localStorage.setItem(key, JSON.stringify({ ...voicePreferences(), ...changes }));
  for (const notify of listeners) notify();
}

export function useVoicePreferences(): VoicePreferences {
  return useSyncExternalStore(subscribe, voicePreferences);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Only what is of the right kind: whoever edits their storage shall not break the stage. */
function parsed(stored: string): Partial<VoicePreferences> {
  try {
    const told = Object.entries(JSON.parse(stored));
    const kinds = new Map(
      Object.entries(voiceDefaults).map(([name, value]) => [name, typeof value]),
    );
    return Object.fromEntries(told.filter(([name, value]) => kinds.get(name) === typeof value));
  } catch {
    return {};
  }
}
