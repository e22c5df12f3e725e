import type { SecurityEventKind } from "@/api/generated/types.gen";

/** What happened, as its owner would say it; `detail` is a few words such as a provider's name. */
export const securityWords: Record<SecurityEventKind, (detail: string) => string> = {
  registered: () => "You made this account",
  signed_in: (detail) => `You signed in${by(detail)}`,
  signed_in_elsewhere: (detail) => `You signed in on a new device${by(detail)}`,
  signed_out: () => "You signed out",
  sign_in_ended: () => "A device was signed out",
  token_reused: () => "A copied sign-in was used, so that device was signed out",
  address_confirmed: () => "You confirmed your address",
  reset_asked: () => "A letter for a new password was asked for",
  password_changed: () => "Your password was changed",
  identity_linked: (detail) => `${detail || "An account elsewhere"} was connected`,
  identity_unlinked: (detail) => `${detail || "An account elsewhere"} was disconnected`,
};

function by(detail: string): string {
  return detail && ` with ${detail}`;
}
