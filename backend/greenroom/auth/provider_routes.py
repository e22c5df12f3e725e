"""`/auth/{provider}`: signing in with an account elsewhere, and connecting one."""

from __future__ import annotations

from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import RedirectResponse
from starlette.convertors import StringConvertor, register_url_convertor

from greenroom.auth import identities, limits, oidc, schemas
from greenroom.auth.desk import AtDesk
from greenroom.auth.identity_errors import (
    AlreadyLinked,
    IdentityNotFound,
    LastSignInMethod,
    ProviderDown,
    StateMismatch,
    TooManyTries,
    UnknownProvider,
)
from greenroom.auth.oidc_flows import Flow, Link
from greenroom.auth.oidc_return_to import OwnPath
from greenroom.auth.providers import Peer, ProviderUnavailable, Return, SignInFailed
from greenroom.core.client_address import network_of
from greenroom.core.database import Session, SessionFactory, transaction
from greenroom.core.errors import RateLimited, problems
from greenroom.core.logging import get_logger
from greenroom.core.strict_queries import take_any_parameter
from greenroom.users.current import CurrentSignIn, CurrentUser
from greenroom.users.proof import SignInAgain, require_fresh

REDIRECT: Final = 302
LOGIN_PAGE: Final = "/login"
ACCOUNT_PAGE: Final = "/account"
USUAL_PAGE: Final = "/dashboard"

log = get_logger(__name__)


class ProviderConvertor(StringConvertor):
    """A provider's name in a path; never a verb of ours: `GET /auth/login` is a wrong method, not a name."""

    regex = r"(?!(?:login|logout|refresh|register)$)[^/]+"


register_url_convertor("provider", ProviderConvertor())

router = APIRouter(prefix="/auth", tags=["auth"])


async def get_peer(provider: str, desk: AtDesk) -> Peer:
    peer = desk.peers.named(provider)
    if peer is None:
        raise UnknownProvider
    return peer


# ASCII, as in RFC 6749: four of these at their longest still fit the line that a server reads.
Sent = Annotated[str, Query(max_length=4096, pattern=r"^[\x00-\x7f]*$")]


async def get_return(code: Sent = "", error: Sent = "", iss: Sent = "") -> Return:
    return Return(code or None, error or None, iss or None)


ThatProvider = Annotated[Peer, Depends(get_peer)]
SentBack = Annotated[Return, Depends(get_return)]


@router.get("/providers")
async def list_providers(request: Request, desk: AtDesk) -> schemas.ProviderList:
    """The accounts elsewhere that one can sign in with."""
    # The whole address: the way back ends at this host, and only there is the cookie of the way there.
    here = desk.settings.frontend_url
    items = [
        schemas.Provider(
            name=peer.name,
            label=peer.provider.label,
            login_url=here + request.app.url_path_for("start_provider_sign_in", provider=peer.name),
        )
        for peer in desk.peers
    ]
    return schemas.ProviderList(items=items)


@router.get("/identities")
async def list_identities(user: CurrentUser, session: Session) -> schemas.IdentityList:
    """The accounts elsewhere that sign the person in."""
    rows = await identities.listed(session, user.id)
    return schemas.IdentityList(items=[schemas.LinkedIdentity.of(row) for row in rows])


@router.post(
    "/identities/{provider}",
    responses=problems(UnknownProvider, SignInAgain, AlreadyLinked, ProviderDown),
)
async def link_identity(
    body: schemas.LinkRequest,
    signed_in: CurrentSignIn,
    peer: ThatProvider,
    desk: AtDesk,
    session: Session,
    response: Response,
) -> schemas.Authorization:
    """Begins to connect an account elsewhere to the person's own, right after they signed in."""
    require_fresh(signed_in.session)
    if peer.name in signed_in.user.linked_providers:
        raise AlreadyLinked
    # The provider may take its time: no connection is held meanwhile.
    await session.close()
    link = Link(user_id=signed_in.user.id, session_id=signed_in.session.id)
    flow = Flow(provider=peer.name, return_to=body.return_to, link=link)
    try:
        url = await peer.authorize_url(flow.secrets)
    except ProviderUnavailable as failed:
        log.warning("provider_unavailable", provider=peer.name, reason=str(failed))
        raise ProviderDown from None
    desk.flows.keep(response, flow)
    return schemas.Authorization(authorize_url=url)


@router.delete(
    "/identities/{provider}",
    status_code=204,
    responses=problems(IdentityNotFound, SignInAgain, LastSignInMethod),
)
async def unlink_identity(provider: str, signed_in: CurrentSignIn, desk: AtDesk, session: Session) -> None:
    """Disconnects an account elsewhere, right after the person signed in; never the last way in."""
    require_fresh(signed_in.session)
    await identities.unlink(session, desk.jobs, signed_in.user.id, provider, desk.device)


@router.get(
    "/{provider}-login",
    status_code=REDIRECT,
    response_class=RedirectResponse,
    dependencies=[Depends(take_any_parameter)],
    responses=problems(UnknownProvider),
)
async def finish_provider_sign_in(
    peer: ThatProvider, returned: SentBack, desk: AtDesk, database: SessionFactory, state: Sent = ""
) -> RedirectResponse:
    """Where the provider sends the person back to: on to the page they wanted, or to the reason why not."""
    here = desk.settings.frontend_url
    flow = desk.flows.find(state, peer.name)
    try:
        if flow is None:
            raise StateMismatch
        # After the state: what this browser did not begin costs a provider no question and nobody a try.
        await _slow_down(desk)
        account = await peer.identify(returned, flow.secrets)
        async with transaction(database) as session:
            issued = await oidc.arrive(session, flow, account, desk.door, desk.settings)
    except SignInFailed as failed:
        log.warning("provider_sign_in_failed", provider=peer.name, code=failed.code, reason=str(failed))
        # A person looks at this answer, not our app: a page says why, and no JSON.
        answer = RedirectResponse(here + _place_to_say(failed, flow), REDIRECT)
    else:
        answer = RedirectResponse(f"{here}{flow.return_to}", REDIRECT)
        if issued is not None:
            desk.let_in(issued, answer)
    # Whatever came of it: a state is good for one return.
    desk.flows.drop(answer, state)
    return answer


@router.get(
    "/{provider:provider}",
    status_code=REDIRECT,
    response_class=RedirectResponse,
    responses=problems(UnknownProvider),
)
async def start_provider_sign_in(
    peer: ThatProvider, desk: AtDesk, return_to: OwnPath = USUAL_PAGE
) -> RedirectResponse:
    """Sends the browser to the provider."""
    flow = Flow(provider=peer.name, return_to=return_to)
    here = desk.settings.frontend_url
    try:
        answer = RedirectResponse(await peer.authorize_url(flow.secrets), REDIRECT)
    except ProviderUnavailable as failed:
        log.warning("provider_unavailable", provider=peer.name, reason=str(failed))
        return RedirectResponse(here + _place_to_say(failed, flow), REDIRECT)
    desk.flows.keep(answer, flow)
    return answer


def _place_to_say(failed: SignInFailed, flow: Flow | None) -> str:
    """The page that says why, and from which another way in still leads to where the person was heading."""
    page, query = LOGIN_PAGE, {"error": failed.code}
    if flow is not None and flow.link is not None:
        page = ACCOUNT_PAGE
    elif flow is not None and flow.return_to != USUAL_PAGE:
        query["return_to"] = flow.return_to
    return f"{page}?{urlencode(query)}"


async def _slow_down(desk: AtDesk) -> None:
    try:
        await desk.limiter.take(limits.RETURNS_TO_A_NETWORK, network_of(desk.device.address))
    except RateLimited:
        raise TooManyTries from None
