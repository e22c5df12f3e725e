"""The list of routers and of background tasks: what the product can do, in one place."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter
from procrastinate import Blueprint

from greenroom.activity.routes import router as activity
from greenroom.auth.jobs import blueprint as auth_jobs
from greenroom.auth.password_routes import router as passwords
from greenroom.auth.routes import router as auth
from greenroom.cvs.corrections_routes import router as cv_corrections
from greenroom.cvs.jobs import blueprint as cv_jobs
from greenroom.cvs.page_routes import router as cv_pages
from greenroom.cvs.recognition_routes import router as cv_recognition
from greenroom.cvs.routes import router as cvs
from greenroom.job_roles.routes import router as job_roles
from greenroom.mail.jobs import blueprint as mail_jobs
from greenroom.mail.routes import router as mail
from greenroom.payments.jobs import blueprint as payment_jobs
from greenroom.payments.routes import router as payments
from greenroom.profiles.routes import router as profiles
from greenroom.profiles.target_routes import router as target_roles
from greenroom.screenings.jobs import blueprint as screening_jobs
from greenroom.screenings.routes import router as screenings
from greenroom.storage.routes import router as storage
from greenroom.wallet.jobs import blueprint as wallet_jobs
from greenroom.wallet.routes import router as wallet

API_PREFIX: Final = "/api/v1"

ROUTERS: Final[tuple[APIRouter, ...]] = (
    auth,
    passwords,
    profiles,
    target_roles,
    job_roles,
    cvs,
    cv_corrections,
    cv_pages,
    cv_recognition,
    storage,
    screenings,
    wallet,
    payments,
    activity,
    mail,
)

BLUEPRINTS: Final[dict[str, Blueprint]] = {
    "auth": auth_jobs,
    "cvs": cv_jobs,
    "mail": mail_jobs,
    "payments": payment_jobs,
    "screenings": screening_jobs,
    "wallet": wallet_jobs,
}
