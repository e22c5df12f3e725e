const finishers = new Set<() => Promise<unknown>>();

/** Has `finish` run, and waited for, while the person's token still holds. */
export function beforeSignOut(finish: () => Promise<unknown>) {
  finishers.add(finish);
}

/** Does what was put off: after this the server listens no more. */
export async function finishBeforeSignOut() {
  // One that fails must keep nobody signed in.
  await Promise.allSettled([...finishers].map((finish) => finish()));
}
