"""Which parts run embedded, and what to set to replace each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from greenroom.ai.roster import order
from greenroom.core.secrets_file import FILE_NAME
from greenroom.core.settings import Settings


class Part(NamedTuple):
    """Something that works without being set up, where it lives, and the settings that replace it."""

    name: str
    where: str
    settings: str


def embedded_parts(settings: Settings) -> list[Part]:
    """The parts that run embedded, in the order a reader cares for."""
    folder = _shown(settings.data_dir)
    secrets = settings.data_dir / FILE_NAME
    found = []
    if settings.database_url is None:
        found.append(Part("database", f"PostgreSQL in {folder / 'postgres'}", "DATABASE_URL"))
    if not settings.storage.on_s3:
        found.append(Part("files", f"kept in {folder / 'files'}", "STORAGE_ENDPOINT"))
    if not order(settings.ai):
        found.append(Part("wording", "our own engine, asks no model", "AI_PROVIDER, API_KEY"))
    if settings.mail.smtp_url is None:
        found.append(Part("letters", f"written to {folder / 'outbox'}", "SMTP_URL"))
    if settings.payments.payment_provider == "sandbox":
        found.append(Part("payments", "play money", "PAYMENT_PROVIDER"))
    if secrets.exists():
        found.append(Part("secrets", f"made once, in {folder / FILE_NAME}", "SECRET_KEY, REFRESH_SECRET_KEY"))
    return found


def _shown(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def announcement(settings: Settings) -> str:
    """What `greenroom serve` says once it serves."""
    parts = embedded_parts(settings)
    lines = [f"Greenroom is ready: {settings.frontend_url}"]
    if parts:
        width = max(len(part.where) for part in parts)
        lines.append("These parts are embedded. To replace one, set what stands behind it (see env.example):")
        lines += [f"  {part.name:<10}{part.where:<{width}}  {part.settings}" for part in parts]
    return "\n".join(lines)
