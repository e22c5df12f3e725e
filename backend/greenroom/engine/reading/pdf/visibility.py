"""Which text of a PDF page nobody sees: tiny, off the page, covered, invisible, or of its ground's colour."""

from __future__ import annotations

from collections import Counter

from greenroom.engine.document import HiddenBy
from greenroom.engine.reading.pdf.glyphs import Glyph, Ink
from greenroom.engine.reading.pdf.surfaces import Colour, Surface, Surfaces

_SMALLEST_POINTS = 2.0
_NEAR = 14
_PAPER: Colour = (255, 255, 255)
_MOST = 0.7
_OUTLINE_HEIGHT = 2.5


def mark_hidden(glyphs: list[Glyph], surfaces: Surfaces) -> bool:
    """Say of each text object why it is not seen, in `Ink.hidden`.

    A scan whose text was recognised has its words invisible or under the picture: those stay.
    Returns whether the page is such a scan.
    """
    extents = _extents(glyphs)
    for ink, (left, right) in extents.values():
        ink.hidden = _reason(ink, left, right, surfaces)
        ink.look += f" {surfaces.texts.get(ink.handle, (0, None, False))[1]}"
    unseen = Counter(glyph.ink.hidden for glyph in glyphs if not glyph.space)
    recognised = surfaces.page_picture and unseen["vanish"] + unseen["cover"] > _MOST * unseen.total()
    if recognised:
        for ink, _ in extents.values():
            if ink.hidden in ("vanish", "cover"):
                ink.hidden = None
    return recognised


def shown(glyph: Glyph) -> bool:
    """Whether a reader of the page sees this character."""
    return glyph.ink.hidden is None


def _extents(glyphs: list[Glyph]) -> dict[int, tuple[Ink, tuple[float, float]]]:
    """Each text object with where its characters begin and end."""
    found: dict[int, tuple[Ink, tuple[float, float]]] = {}
    for glyph in glyphs:
        ink, (left, right) = found.get(glyph.ink.handle, (glyph.ink, (glyph.left, glyph.right)))
        found[glyph.ink.handle] = ink, (min(left, glyph.left), max(right, glyph.right))
    return found


def _reason(ink: Ink, left: float, right: float, surfaces: Surfaces) -> HiddenBy | None:
    layer, colour, vanished = surfaces.texts.get(ink.handle, (0, None, False))
    middle = ink.baseline + ink.size * 0.3
    if vanished:
        return None if _is_outlined(surfaces, (left + right) / 2, middle, ink.size) else "vanish"
    if ink.turn or ink.size < _SMALLEST_POINTS:
        return "size" if ink.size < _SMALLEST_POINTS else None
    if right < surfaces.left or left > surfaces.right or middle < surfaces.bottom or middle > surfaces.top:
        return "position"
    if any(_covers(surface, left, right, ink) for surface in surfaces.painted if surface.layer > layer):
        return "cover"
    ground = _ground(surfaces, layer, (left + right) / 2, middle)
    return "colour" if colour and ground and _alike(colour, ground) else None


def _ground(surfaces: Surfaces, layer: int, x: float, y: float) -> Colour | None:
    """The colour behind a point below `layer`; None where it is a picture's or a pattern's."""
    below = (surface for surface in reversed(surfaces.painted) if surface.layer < layer and surface.opaque)
    return next((surface.colour for surface in below if surface.holds(x, y)), _PAPER)


def _is_outlined(surfaces: Surfaces, x: float, y: float, size: float) -> bool:
    """Whether shapes as high as a line are painted here: letters drawn as outlines, their text over them."""
    return any(
        surface.holds(x, y)
        and surface.top - surface.bottom < _OUTLINE_HEIGHT * size
        and surface.colour != _PAPER
        for surface in surfaces.painted
        if surface.colour
    )


def _covers(surface: Surface, left: float, right: float, ink: Ink) -> bool:
    if not surface.opaque:
        return False
    across = surface.left <= left + 1 and surface.right >= right - 1
    return across and surface.bottom <= ink.baseline and surface.top >= ink.baseline + ink.size * 0.6


def _alike(one: Colour, other: Colour) -> bool:
    return all(abs(left - right) <= _NEAR for left, right in zip(one, other, strict=True))
