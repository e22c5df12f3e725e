const nameOf = (turnId: string) => `greenroom-answer-${turnId}`;

/** The answer that was being written: it outlasts a reload and a closed window, on this device. */
export function draftOf(turnId: string): string {
  return localStorage.getItem(nameOf(turnId)) ?? "";
}

export function keepDraft(turnId: string, text: string) {
  if (text) localStorage.setItem(nameOf(turnId), text);
  else localStorage.removeItem(nameOf(turnId));
}
