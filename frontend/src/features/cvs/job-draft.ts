const nameOf = (cvId: string) => `greenroom-job-text-${cvId}`;

/** The job text that was being written for this CV: it outlasts the way to the packs and back, in this tab alone. */
export function jobDraft(cvId: string): string {
  return sessionStorage.getItem(nameOf(cvId)) ?? "";
}

export function keepJobDraft(cvId: string, text: string) {
  if (text) sessionStorage.setItem(nameOf(cvId), text);
  else sessionStorage.removeItem(nameOf(cvId));
}
