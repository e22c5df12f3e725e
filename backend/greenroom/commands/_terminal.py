"""Draws an analysis for a terminal: bars, quotes, and colours where the terminal shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import Final

from greenroom.engine.results import JobMatch, Quote, Result, RoleMatch, Severity, Suggestion
from greenroom.engine.scoring.score import GETTING_THERE, STRONG, band

_BAR: Final = 24
_WIDTH: Final = 100
_MOST_QUOTES: Final = 2
_COLOURS: Final[dict[str, str]] = {"good": "32", "info": "36", "warning": "33", "critical": "31"}
_STRONG_TEXT: Final = "1"
_SOFT_TEXT: Final = "2"
_SIGNS: Final[dict[Severity, str]] = {"good": "✓", "info": "·", "warning": "!", "critical": "✗"}


class Drawing:
    """The lines of an analysis; `coloured` says whether they may hold colour codes."""

    def __init__(self, *, coloured: bool) -> None:
        self._coloured = coloured

    def lines(self, result: Result) -> Iterator[str]:
        """All of it: the score, what was found, the job, the roles, and what to mend first."""
        overall = result.score.overall
        yield f"{self._strong('Score')}  {self._bar(overall)}  {overall} of 100, {band(overall)}"
        for dimension in result.score.dimensions:
            yield ""
            yield f"{self._bar(dimension.score)}  {dimension.score:3}  {self._strong(dimension.label)}"
            for finding in dimension.findings:
                sign = self._paint(_SIGNS[finding.severity], _COLOURS[finding.severity])
                yield f"  {sign} {_in_one_line(finding.message)}"
                if finding.severity != "good":
                    yield from self._quotes(finding.evidence)
        if result.job_match:
            yield from self._job(result.job_match)
        yield from self._roles(result.roles)
        yield from self._suggestions(result.suggestions)
        for notice in result.warnings:
            yield ""
            yield fill(notice.message, _WIDTH)

    def _job(self, match: JobMatch) -> Iterator[str]:
        yield ""
        yield f"{self._strong('Match with the job')}  {self._bar(match.match)}  {match.match} of 100"
        for term in match.matched:
            yield f"  {self._paint('✓', _COLOURS['good'])} {term.term}"
            yield from self._quotes(term.evidence[:1])
        for missing in match.missing:
            asked = "required" if missing.required else "preferred"
            yield f"  {self._paint('✗', _COLOURS['warning'])} {missing.term} ({asked})"

    def _roles(self, roles: Sequence[RoleMatch]) -> Iterator[str]:
        yield ""
        yield self._strong("Roles this CV speaks for")
        for role in roles:
            yield f"  {self._bar(role.match)}  {role.match:3}  {role.title}"
            for reason in role.reasons[:_MOST_QUOTES]:
                yield f"      {reason.skill}"
                yield from self._quotes(reason.evidence[:1])

    def _suggestions(self, suggestions: Sequence[Suggestion]) -> Iterator[str]:
        yield ""
        yield self._strong("What to mend first")
        for one in suggestions:
            yield f"  {one.priority:2}. {self._strong(one.title)}"
            yield fill(_in_one_line(one.detail), _WIDTH, initial_indent="      ", subsequent_indent="      ")
            if one.before and one.after:
                yield f"      {self._paint('-', _COLOURS['critical'])} {_in_one_line(one.before)}"
                yield f"      {self._paint('+', _COLOURS['good'])} {_in_one_line(one.after)}"

    def _quotes(self, quotes: Sequence[Quote]) -> Iterator[str]:
        for quote in quotes[:_MOST_QUOTES]:
            yield self._paint(f"        “{_in_one_line(quote.text)}”", _SOFT_TEXT)

    def _bar(self, share: int) -> str:
        filled = round(share * _BAR / 100)
        colour = "good" if share >= STRONG else "warning" if share >= GETTING_THERE else "critical"
        return self._paint("█" * filled, _COLOURS[colour]) + self._paint("░" * (_BAR - filled), _SOFT_TEXT)

    def _strong(self, text: str) -> str:
        return self._paint(text, _STRONG_TEXT)

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._coloured and text else text


def _in_one_line(text: str) -> str:
    """The text without line ends, and without codes by which a CV could speak to the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in " ".join(text.split()))
