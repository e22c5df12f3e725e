"""What a page paints besides text: filled shapes and pictures, in the order in which they are laid down."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field

from greenroom.engine.reading.pdf import pdfium

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
_MAX_OBJECTS = 20_000
_MAX_DEPTH = 6
_MAX_CLIP_POINTS = 200
_LEAST_POINTS = 3.0
_DOT_POINTS = (1.2, 6.0)
_RULE_POINTS = 2.5
_RULE_LENGTH = 12.0
_MAX_EDGES = 400
_SEE_THROUGH = 16
_PAGE_SHARE = 0.6

Colour = tuple[int, int, int]
_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Surface:
    """A painted area, in points; `colour` is None where it is a picture or a pattern."""

    left: float
    bottom: float
    right: float
    top: float
    colour: Colour | None
    layer: int
    opaque: bool

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies on it."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass(slots=True)
class Surfaces:
    """A page's painted areas, the layer and colour of each text object among them, and the page's own bounds.

    Text that pdfium cannot name a colour for (patterns) has None. `page_picture` tells of a scan; `dots` are
    small filled shapes, each by its right edge and its middle: list marks are often drawn so. `edges` are the
    sides of rules and boxes, each its x, foot and top, and `levels` those across, each its y, left and right.
    `strokes` counts the lines and curves that filled shapes are made of: letters drawn as shapes have many.
    """

    left: float = 0.0
    bottom: float = 0.0
    right: float = 612.0
    top: float = 792.0
    painted: list[Surface] = field(default_factory=list)
    texts: dict[int, tuple[int, Colour | None, bool]] = field(default_factory=dict)
    pictures: int = 0
    page_picture: bool = False
    dots: list[tuple[float, float]] = field(default_factory=list)
    rules_across: int = 0
    rules_down: int = 0
    edges: list[tuple[float, float, float]] = field(default_factory=list)
    levels: list[tuple[float, float, float]] = field(default_factory=list)
    strokes: int = 0
    seen: int = 0


def read_surfaces(page: int) -> Surfaces:
    """Walk the objects of a page, those of its forms included."""
    bounds = (ctypes.c_float * 4)()
    surfaces = Surfaces()
    if pdfium.bounding_box(page, ctypes.addressof(bounds)):
        surfaces.left, surfaces.top, surfaces.right, surfaces.bottom = bounds
    for index in range(min(pdfium.count_objects(page), _MAX_OBJECTS)):
        _take(surfaces, pdfium.page_object(page, index), _IDENTITY, 0)
    return surfaces


def _take(surfaces: Surfaces, item: int | None, matrix: _Matrix, depth: int) -> None:
    if not item or surfaces.seen >= _MAX_OBJECTS:
        return
    surfaces.seen += 1
    kind = pdfium.object_type(item)
    if kind == _TEXT:
        colour, opaque = _fill(item)
        invisible = pdfium.render_mode(item) == pdfium.INVISIBLE
        surfaces.texts[item] = (surfaces.seen, colour, invisible or not opaque)
    elif kind == _FORM and depth < _MAX_DEPTH:
        inner = _times(_matrix(item), matrix)
        for index in range(min(pdfium.count_form_objects(item), _MAX_OBJECTS)):
            _take(surfaces, pdfium.form_object(item, index), inner, depth + 1)
    elif kind in (_PATH, _IMAGE, _SHADING):
        _paint(surfaces, item, kind, matrix)


def _paint(surfaces: Surfaces, item: int, kind: int, matrix: _Matrix) -> None:
    left, bottom, right, top = _bounds(item, matrix)
    if kind == _IMAGE and matrix == _IDENTITY:
        left, bottom, right, top = _clipped(item, (left, bottom, right, top))
    width, height = right - left, top - bottom
    if kind == _PATH:
        _note_lines(surfaces, item, (left, bottom, right, top))
    if kind == _IMAGE:
        surfaces.pictures += 1
        whole = (surfaces.right - surfaces.left) * (surfaces.top - surfaces.bottom)
        surfaces.page_picture |= width * height >= _PAGE_SHARE * whole
    if min(width, height) < _LEAST_POINTS or (kind == _PATH and not _is_filled(item)):
        return
    colour, opaque = _fill(item) if kind == _PATH else (None, not pdfium.has_transparency(item))
    surfaces.painted.append(Surface(left, bottom, right, top, colour, surfaces.seen, opaque))


def _note_lines(surfaces: Surfaces, item: int, box: tuple[float, float, float, float]) -> None:
    """What a path may be besides a painted area: a dot, a rule, the sides of a box, a letter."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    filled = _is_filled(item)
    if filled:
        surfaces.strokes += max(0, pdfium.count_path_segments(item))
        if _DOT_POINTS[0] <= min(width, height) and max(width, height) <= _DOT_POINTS[1]:
            surfaces.dots.append((right, (bottom + top) / 2))
    surfaces.rules_across += height <= _RULE_POINTS and width >= _RULE_LENGTH
    surfaces.rules_down += width <= _RULE_POINTS and height >= _RULE_LENGTH
    if height >= _RULE_LENGTH and (width <= _RULE_POINTS or not filled):
        surfaces.edges += [(left, bottom, top), (right, bottom, top)][: _MAX_EDGES - len(surfaces.edges)]
    if width >= _RULE_LENGTH and (height <= _RULE_POINTS or not filled):
        surfaces.levels += [(bottom, left, right), (top, left, right)][: _MAX_EDGES - len(surfaces.levels)]


def _fill(item: int) -> tuple[Colour | None, bool]:
    """The colour that fills an object, None when it is a pattern, and whether it can be seen at all."""
    channels = (ctypes.c_uint * 4)()
    at = ctypes.addressof(channels)
    if not pdfium.fill_colour(item, at, at + 4, at + 8, at + 12):
        return None, True
    red, green, blue, alpha = channels
    return (red, green, blue), alpha >= _SEE_THROUGH


def _is_filled(item: int) -> bool:
    modes = (ctypes.c_int * 2)()
    at = ctypes.addressof(modes)
    return bool(pdfium.draw_mode(item, at, at + 4)) and modes[0] != 0


def _bounds(item: int, matrix: _Matrix) -> tuple[float, float, float, float]:
    box = (ctypes.c_float * 4)()
    at = ctypes.addressof(box)
    pdfium.object_bounds(item, at, at + 4, at + 8, at + 12)
    left, bottom, right, top = box
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)


def _clipped(item: int, bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The part of `bounds` that the object's clip paths let show."""
    left, bottom, right, top = bounds
    clip = pdfium.clip_path(item)
    place = (ctypes.c_float * 2)()
    at = ctypes.addressof(place)
    for path in range(max(0, pdfium.count_clip_paths(clip)) if clip else 0):
        points = [
            (place[0], place[1])
            for index in range(min(pdfium.count_clip_points(clip, path), _MAX_CLIP_POINTS))
            if pdfium.point(pdfium.clip_point(clip, path, index), at, at + 4)
        ]
        if points:
            left, right = max(left, min(x for x, _ in points)), min(right, max(x for x, _ in points))
            bottom, top = max(bottom, min(y for _, y in points)), min(top, max(y for _, y in points))
    return left, bottom, right, top


def _matrix(item: int) -> _Matrix:
    values = (ctypes.c_float * 6)()
    if not pdfium.object_matrix(item, ctypes.addressof(values)):
        return _IDENTITY
    a, b, c, d, e, f = values
    return a, b, c, d, e, f


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
