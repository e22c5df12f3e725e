"""The list of routers and of background tasks: what the product can do, in one place."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter
from procrastinate import Blueprint

from greenroom.activity.personal_data import holding as activity_data
from greenroom.activity.routes import router as activity
from greenroom.ai.checking import check as check_models
from greenroom.ai.jobs import blueprint as ai_jobs
from greenroom.ai.voice_checking import check as check_voices
from greenroom.auth.checking import check as check_sign_in
from greenroom.auth.jobs import blueprint as auth_jobs
from greenroom.auth.password_routes import router as passwords
from greenroom.auth.personal_data import holding as auth_data
from greenroom.auth.provider_routes import router as providers
from greenroom.auth.routes import router as auth
from greenroom.core.checking import check_data_folder, check_database
from greenroom.core.standing import Check
from greenroom.cvs.checking import check as check_scans
from greenroom.cvs.corrections_routes import router as cv_corrections
from greenroom.cvs.jobs import blueprint as cv_jobs
from greenroom.cvs.page_routes import router as cv_pages
from greenroom.cvs.personal_data import holding as cv_data
from greenroom.cvs.recognition_routes import router as cv_recognition
from greenroom.cvs.routes import router as cvs
from greenroom.interviews.answer_routes import router as interview_answers
from greenroom.interviews.checking import check as check_video
from greenroom.interviews.drill_routes import router as drills
from greenroom.interviews.jobs import blueprint as interview_jobs
from greenroom.interviews.personal_data import holding as interview_data
from greenroom.interviews.personal_data import recordings as recording_data
from greenroom.interviews.progress_routes import router as interview_progress
from greenroom.interviews.recordings_routes import router as recordings
from greenroom.interviews.report_pdf_routes import router as report_pdf
from greenroom.interviews.retry_routes import router as interview_retries
from greenroom.interviews.routes import router as interviews
from greenroom.interviews.sharing_routes import router as sharing
from greenroom.interviews.speech_routes import router as voices
from greenroom.interviews.stories_routes import router as stories
from greenroom.interviews.video_jobs import blueprint as video_jobs
from greenroom.interviews.video_routes import router as video_interviews
from greenroom.job_roles.routes import router as job_roles
from greenroom.mail.checking import check as check_letters
from greenroom.mail.jobs import blueprint as mail_jobs
from greenroom.mail.routes import router as mail
from greenroom.operations.routes import router as operations
from greenroom.payments.checking import check as check_payments
from greenroom.payments.jobs import blueprint as payment_jobs
from greenroom.payments.personal_data import holding as payment_data
from greenroom.payments.routes import router as payments
from greenroom.personal_data.holdings import Holding
from greenroom.personal_data.jobs import blueprint as personal_data_jobs
from greenroom.personal_data.own import EXPORTS, REQUESTS
from greenroom.personal_data.routes import router as personal_data
from greenroom.profiles.avatar_routes import router as avatars
from greenroom.profiles.personal_data import holding as profile_data
from greenroom.profiles.routes import router as profiles
from greenroom.profiles.target_routes import router as target_roles
from greenroom.screenings.jobs import blueprint as screening_jobs
from greenroom.screenings.personal_data import holding as screening_data
from greenroom.screenings.routes import router as screenings
from greenroom.storage.checking import check as check_files
from greenroom.storage.routes import router as storage
from greenroom.wallet.jobs import blueprint as wallet_jobs
from greenroom.wallet.personal_data import holding as wallet_data
from greenroom.wallet.routes import router as wallet

# What is kept of a person, in the order in which the privacy page says it.
HOLDINGS: Final[tuple[Holding, ...]] = (
    profile_data,
    auth_data,
    cv_data,
    screening_data,
    interview_data,
    recording_data,
    wallet_data,
    payment_data,
    activity_data,
    EXPORTS,
    REQUESTS,
)

API_PREFIX: Final = "/api/v1"

ROUTERS: Final[tuple[APIRouter, ...]] = (
    auth,
    passwords,
    providers,
    profiles,
    avatars,
    personal_data,
    target_roles,
    job_roles,
    cvs,
    cv_corrections,
    cv_pages,
    cv_recognition,
    storage,
    screenings,
    interviews,
    interview_answers,
    voices,
    interview_retries,
    interview_progress,
    drills,
    stories,
    sharing,
    report_pdf,
    recordings,
    video_interviews,
    wallet,
    payments,
    activity,
    mail,
    operations,
)

# What is tried by the doctor and for the operator's page, in the order in which both say it.
CHECKS: Final[dict[str, Check]] = {
    "Database": check_database,
    "Data folder": check_data_folder,
    "Files": check_files,
    "Models": check_models,
    "Voices": check_voices,
    "Video interviews": check_video,
    "Payments": check_payments,
    "Letters": check_letters,
    "Sign-in by other accounts": check_sign_in,
    "Scans": check_scans,
}

BLUEPRINTS: Final[dict[str, Blueprint]] = {
    "ai": ai_jobs,
    "auth": auth_jobs,
    "cvs": cv_jobs,
    "interviews": interview_jobs,
    "mail": mail_jobs,
    "payments": payment_jobs,
    "personal_data": personal_data_jobs,
    "screenings": screening_jobs,
    "video": video_jobs,
    "wallet": wallet_jobs,
}
