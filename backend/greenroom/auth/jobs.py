"""Writing the letters about sign-ins, and keeping their tables short."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from procrastinate import Blueprint, JobContext, RetryStrategy

from greenroom.auth.mail_tokens import forget_expired
from greenroom.auth.sessions import Device, forget_dead
from greenroom.auth.writing import News, Secretary
from greenroom.core.database import transaction
from greenroom.core.rate_limits import forget_full
from greenroom.mail.providers import MailDelayed

blueprint = Blueprint()


@blueprint.periodic(cron="7 * * * *")
@blueprint.task(name="tidy", pass_context=True, lock="auth:tidy", queueing_lock="auth:tidy")
async def tidy(context: JobContext, timestamp: int) -> None:  # noqa: ARG001 - a periodic task is told its time
    """Forget what can sign nobody in and limits nobody any more."""
    async with transaction(context.additional_context["sessions"]) as session:
        await forget_dead(session)
        await forget_expired(session)
        await forget_full(session)


# A mail server may be away for a while; a link that arrives after half an hour is of no use any more.
PATIENT = RetryStrategy(max_attempts=6, exponential_wait=4, retry_exceptions=[MailDelayed])


@blueprint.task(name="confirm", pass_context=True, retry=PATIENT)
async def confirm(context: JobContext, user_id: str, token_id: str) -> None:
    await _secretary(context).confirm(UUID(user_id), UUID(token_id))


@blueprint.task(name="forgot", pass_context=True, retry=PATIENT)
async def forgot(context: JobContext, email_key: str, token_id: str) -> None:
    await _secretary(context).forgot(email_key, UUID(token_id))


@blueprint.task(name="tell", pass_context=True, retry=PATIENT)
async def tell(context: JobContext, /, user_id: str, **facts: Any) -> None:
    """`facts` are those of `News`, as `correspondence.tell` put them."""
    device = Device(**facts["device"]) if facts["device"] else None
    at = datetime.fromisoformat(facts["at"])
    news = News(facts["notice"], facts["key"], at, device, facts.get("about", ""))
    await _secretary(context).tell(UUID(user_id), news)


def _secretary(context: JobContext) -> Secretary:
    with_us = context.additional_context
    return Secretary(with_us["sessions"], with_us["postman"], with_us["settings"])
