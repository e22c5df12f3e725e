"""Why an interview is refused."""

from __future__ import annotations

from greenroom.core.errors import NotFound, Refusal


class InterviewNotFound(NotFound):
    detail = "There is no such interview among yours."


class TurnNotFound(NotFound):
    detail = "This interview has no such question. Load it again to see where it stands."


class ProviderUnavailable(Refusal):
    status, code, title = 503, "provider_unavailable", "No such interviewer here"
    detail = "Video interviews are not set up on this Greenroom. Nothing was charged; choose text or voice."


class TurnAlreadyAnswered(Refusal):
    status, code, title = 409, "turn_already_answered", "Already answered"
    detail = "This question has another answer, perhaps from another tab. Load the interview again to go on."


class InterviewEnded(Refusal):
    status, code, title = 409, "interview_ended", "Interview has ended"
    detail = "This interview is over and takes no more answers."


class ReportNotReady(Refusal):
    status, code, title = 409, "report_not_ready", "No report yet"
    detail = "There is no report of this interview. It is written once the interview has ended."


class RetryTooEarly(Refusal):
    status, code, title = 409, "retry_too_early", "Not yet"
    detail = (
        "A question can be tried again once it has been answered: in a coaching interview at once, in a real "
        "one from the report."
    )


class TooManyRetries(Refusal):
    status, code, title = 409, "too_many_retries", "Tried often enough"
    detail = "This question has been tried again twenty times. Take it to a new interview."


class DrillItemNotFound(NotFound):
    detail = "There is no such question among those that you practise."


class PractisedEnough(Refusal):
    status, code, title = 409, "practised_enough", "Practised enough"
    detail = "This question has been answered ten times today. It comes back on the day that it is due."


class StoryNotFound(NotFound):
    detail = "There is no such story among yours."


class ShareNotFound(NotFound):
    detail = "There is no such link to this report."


class TooManyShares(Refusal):
    status, code, title = 409, "too_many_shares", "Enough links"
    detail = "This report has twenty links. Revoke one that you no longer need, then make the new one."


class SharedReportNotFound(NotFound):
    detail = "This link shows no report. It may have expired or been revoked; ask who sent it to you."


class InterviewerUnavailable(Refusal):
    """The credits go back with it."""

    status, code, title = 503, "provider_unavailable", "The interviewer cannot come"
    keeps_changes = True
    detail = (
        "The video interviewer cannot be reached just now. Your credits are back. Try again later, or choose "
        "text or voice."
    )


class ProviderBusy(Refusal):
    """The credits go back with it."""

    status, code, title = 409, "provider_busy", "Every interviewer is busy"
    keeps_changes = True
    detail = (
        "All video interviewers are in conversation at this moment. Your credits are back. Try again in some "
        "minutes, or choose text or voice."
    )


class InAnotherRoom(Refusal):
    status, code, title = 409, "in_another_room", "You are in another call"
    detail = "One video interview at a time: end the other one, then join this one."


class NoRoom(Refusal):
    status, code, title = 409, "no_room", "No room"
    detail = "This interview is held by text or by voice, so there is no room to join."
