"""Files on their way out."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func
from sqlalchemy.orm import Mapped, mapped_column

from greenroom.core.database import Base


class DoomedFile(Base):
    """A file that no row speaks of any more and that is still to be deleted."""

    __tablename__ = "doomed_files"

    key: Mapped[str] = mapped_column(primary_key=True)
    doomed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
