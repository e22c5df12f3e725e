"""Who is not asked for a while: shared by all processes, so that a broken vendor delays few and not all."""

from __future__ import annotations

from typing import Final

from sqlalchemy import text

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.roster import Called
from greenroom.core.database import Sessions, transaction
from greenroom.core.logging import get_logger
from greenroom.core.rate_limits import WITHOUT_WAITING

FAILURES_IN_A_ROW: Final = 3
FIRST_PAUSE_SECONDS: Final = 15
LONGEST_PAUSE_SECONDS: Final = 300
# A key or a quota is mended by a person, so it is not asked about every few seconds.
MENDED_BY_HAND_SECONDS: Final = 120
# How long the one that tries again has, before another may.
PROBE_SECONDS: Final = 30

# Whoever moves an ended pause on is the one that tries again; the others still see a pause.
_PROBE: Final = text(
    """
    UPDATE model_circuits SET paused_until = clock_timestamp() + make_interval(secs => :probe)
    WHERE setup = :setup AND paused_until <= clock_timestamp()
    RETURNING setup
    """
)
_PAUSED: Final = text(
    "SELECT last_failure FROM model_circuits WHERE setup = :setup AND paused_until > clock_timestamp()"
)
_ANSWERED: Final = text(
    """
    INSERT INTO model_circuits AS circuit (setup, provider, model, failures, answered_at)
    VALUES (:setup, :provider, :model, 0, clock_timestamp())
    ON CONFLICT (setup) DO UPDATE
    SET failures = 0, paused_until = NULL, answered_at = clock_timestamp()
    """
)
_FAILED: Final = text(
    """
    INSERT INTO model_circuits AS circuit
        (setup, provider, model, failures, last_failure, failed_at, paused_until)
    VALUES (:setup, :provider, :model, 1, :code, clock_timestamp(),
        CASE WHEN :at_once THEN clock_timestamp() + make_interval(secs => :by_hand) END)
    ON CONFLICT (setup) DO UPDATE
    SET failures = circuit.failures + 1, last_failure = :code, failed_at = clock_timestamp(),
        paused_until = CASE
            WHEN :at_once THEN clock_timestamp() + make_interval(secs => :by_hand)
            WHEN circuit.failures + 1 >= :in_a_row THEN clock_timestamp() + make_interval(
                secs => least(:longest, :first * power(2, least(circuit.failures + 1 - :in_a_row, 10)))
            )
            ELSE circuit.paused_until
        END
    RETURNING paused_until IS NOT NULL AS paused
    """
)

log = get_logger(__name__)


async def admit(sessions: Sessions, called: Called) -> None:
    """Raise `ModelFailed` while the model is paused; of those that come after the pause one goes first."""
    async with transaction(sessions) as session:
        await session.execute(WITHOUT_WAITING)
        probing = await session.execute(_PROBE, {"setup": called.setup, "probe": PROBE_SECONDS})
        if probing.one_or_none() is not None:
            return
        paused = (await session.execute(_PAUSED, {"setup": called.setup})).one_or_none()
    if paused is not None:
        raise ModelFailed(Failure.PAUSED, paused.last_failure or "")


async def heard(sessions: Sessions, called: Called, outcome: Failure | None) -> None:
    """Remember how a call ended; None is an answer."""
    values = {"setup": called.setup, "provider": called.provider, "model": called.name}
    async with transaction(sessions) as session:
        await session.execute(WITHOUT_WAITING)
        # Also a useless answer is one: the vendor is there and takes our key.
        if outcome is None or outcome.value.pauses == "never":
            await session.execute(_ANSWERED, values)
            return
        failed = await session.execute(
            _FAILED,
            values
            | {
                "code": outcome.value.code,
                "at_once": outcome.value.pauses == "once",
                "by_hand": MENDED_BY_HAND_SECONDS,
                "in_a_row": FAILURES_IN_A_ROW,
                "first": FIRST_PAUSE_SECONDS,
                "longest": LONGEST_PAUSE_SECONDS,
            },
        )
        paused = failed.one().paused
    if paused:
        log.error(
            "model_paused",
            provider=called.provider,
            model=called.name,
            failure=outcome.value.code,
            remedy=outcome.value.remedy,
        )
