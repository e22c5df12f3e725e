"""`/auth/password` and `/auth/email`: what mailed links do, and changing a password when signed in."""

from __future__ import annotations

from fastapi import APIRouter

from greenroom.auth import limits, mail_tokens, password_changes, schemas, security_log
from greenroom.auth.correspondence import answer_forgotten, ask_to_confirm
from greenroom.auth.desk import AtDesk
from greenroom.auth.email_address import email_key
from greenroom.auth.errors import TokenInvalid, WeakPassword
from greenroom.auth.mail_tokens import Purpose
from greenroom.auth.password_rules import require_good_password
from greenroom.auth.security_log import SecurityEventKind
from greenroom.core.client_address import network_of
from greenroom.core.database import Session, SessionFactory
from greenroom.core.errors import RateLimited, problems
from greenroom.users.current import CurrentSignIn, CurrentUser
from greenroom.users.models import User
from greenroom.users.proof import SignInAgain, WrongPassword, require_proof

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/password/forgot", status_code=202, responses=problems(RateLimited))
async def forgot_password(body: schemas.Address, desk: AtDesk, session: Session) -> None:
    """Sends a link for a new password, if there is an account; the answer does not say whether."""
    key, network = email_key(body.email), network_of(desk.device.address)
    await desk.limiter.take(limits.LETTERS_TO_A_NETWORK, network)
    # Together with the network: else a stranger could use up its owner's tries.
    await desk.limiter.take(limits.LETTERS_TO_AN_ADDRESS, f"{key}|{network}")
    await answer_forgotten(session, desk.jobs, key)


@router.post("/password/reset", status_code=204, responses=problems(TokenInvalid, WeakPassword, RateLimited))
async def reset_password(
    body: schemas.PasswordReset, desk: AtDesk, database: SessionFactory, session: Session
) -> None:
    """Sets a password by a mailed token; every sign-in ends."""
    await desk.limiter.take(limits.TOKENS_OF_A_NETWORK, network_of(desk.device.address))
    # `session` takes a connection at its first use: none is held while this hashes.
    password_hash = await password_changes.prepare_reset(database, body.token, body.password, desk.passwords)
    await password_changes.reset(session, desk.jobs, body.token, password_hash, desk.device)


@router.put(
    "/password",
    status_code=204,
    responses=problems(WrongPassword, WeakPassword, SignInAgain, RateLimited),
)
async def change_password(
    body: schemas.PasswordChange, signed_in: CurrentSignIn, desk: AtDesk, session: Session
) -> None:
    """Changes the password of who is signed in, or gives one to who had none; other sign-ins end."""
    user = signed_in.user
    # Hashing takes a while: no connection is held meanwhile.
    await session.close()
    await desk.limiter.take(limits.PASSWORD_CHECKS, str(user.id))
    await require_proof(user, signed_in.session, body.current_password, desk.passwords)
    require_good_password(body.password, email=user.email, name=user.name)
    password_hash = await desk.passwords.hash(body.password)
    await password_changes.change(session, desk.jobs, signed_in.session, password_hash, desk.device)


@router.post("/email/confirmation", status_code=202, responses=problems(RateLimited))
async def send_confirmation(user: CurrentUser, desk: AtDesk, session: Session) -> None:
    """Sends the link that confirms the person's address once more, unless it is confirmed."""
    await desk.limiter.take(limits.LETTERS_TO_AN_ADDRESS, str(user.id))
    if not user.email_verified:
        await ask_to_confirm(session, desk.jobs, user.id)


@router.post("/email/verify", status_code=204, responses=problems(TokenInvalid, RateLimited))
async def verify_email(body: schemas.MailedToken, desk: AtDesk, session: Session) -> None:
    """Confirms an address by a mailed token."""
    await desk.limiter.take(limits.TOKENS_OF_A_NETWORK, network_of(desk.device.address))
    user_id = await mail_tokens.redeem(session, body.token, Purpose.CONFIRM)
    user = await session.get_one(User, user_id)
    user.email_verified = True
    await security_log.record(session, user_id, SecurityEventKind.ADDRESS_CONFIRMED, desk.device)
