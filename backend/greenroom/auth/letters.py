"""The letters about a person's sign-in: what happened, what it means, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from greenroom.auth.mail_tokens import LIFETIME
from greenroom.core.settings import Settings
from greenroom.mail.letter import Action, Letter
from greenroom.users.models import User

MINUTES = int(LIFETIME.total_seconds() // 60)
LASTS = f"The link works once, for {MINUTES} minutes."


@dataclass(frozen=True, slots=True)
class Correspondent:
    """A person to write to: each method is one letter, made one by its `key`."""

    settings: Settings
    user: User
    key: str

    def confirm_address(self, token: str) -> Letter:
        return self._letter(
            "Confirm your address",
            "This address was given for a Greenroom account. Confirm that it is yours.",
            action=Action("Confirm my address", self._page(f"confirm-address#token={token}")),
            closing=(LASTS, "If you have no account with us, leave this letter be; nothing will happen."),
        )

    def reset_password(self, token: str) -> Letter:
        return self._letter(
            "Choose a new password",
            "Somebody asked for a new password for your Greenroom account. If it was you, choose one now.",
            action=Action("Choose a new password", self._page(f"reset-password#token={token}")),
            closing=(LASTS, "If it was not you, leave this letter be: your password stays as it is."),
        )

    def no_password(self) -> Letter:
        return self._letter(
            "How you sign in",
            "Somebody asked for a new password for your Greenroom account. Your account has no password: you "
            "sign in with your account at another service, as you did before.",
            action=Action("Sign in", self._page("login")),
        )

    def password_changed(self) -> Letter:
        return self._letter(
            "Your password was changed",
            "The password of your Greenroom account was just changed, and other devices were signed out.",
            action=Action("It was not me", self._page("forgot-password")),
            closing=("If it was you, there is nothing to do.",),
        )

    def new_sign_in(self, device: str, at: datetime) -> Letter:
        return self._letter(
            "A new sign-in to your account",
            f"Your Greenroom account was signed in to from a device that was not seen before: {device}, "
            f"on {at:%d %B %Y at %H:%M} UTC.",
            action=Action("See my sign-ins", self._page("account")),
            closing=("If it was not you, end that sign-in and change your password.",),
        )

    def stolen_token(self, device: str, at: datetime) -> Letter:
        return self._letter(
            "A sign-in was ended to be safe",
            f"One of your sign-ins, {device}, was used from two places at once on "
            f"{at:%d %B %Y at %H:%M} UTC. Somebody may have copied it, so it was ended.",
            action=Action("See my sign-ins", self._page("account")),
            closing=("Sign in again to go on. If you see a sign-in that is not yours, end it.",),
        )

    def identity_linked(self, label: str) -> Letter:
        return self._letter(
            f"{label} was connected to your account",
            f"From now on, your {label} account signs you in to your Greenroom account.",
            action=Action("See how I sign in", self._page("account")),
            closing=(f"If it was not you, disconnect {label} there, and change your password.",),
        )

    def identity_unlinked(self, label: str) -> Letter:
        return self._letter(
            f"{label} was disconnected from your account",
            f"Your {label} account no longer signs you in to your Greenroom account.",
            action=Action("See how I sign in", self._page("account")),
            closing=("If it was not you, change your password, and end the other sign-ins.",),
        )

    def _letter(self, subject: str, said: str, *, action: Action, closing: tuple[str, ...] = ()) -> Letter:
        return Letter(
            key=self.key,
            to=self.user.email,
            subject=subject,
            paragraphs=(f"Hello {self.user.name},", said),
            action=action,
            closing=closing,
        )

    def _page(self, path: str) -> str:
        # What a page needs to know stands behind the #, which no server and no referrer gets to see.
        return f"{self.settings.frontend_url}/{path}"
