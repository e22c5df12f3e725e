"""pdfium by its C interface: only what reading needs, with prototypes that are cheap to call from Python."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2_raw
from pypdfium2_raw.bindings import FS_RECTF

from greenroom.engine.reading import refusals

_PASSWORD_ERROR = 4
_SECURITY_ERROR = 5
INVISIBLE = 3

_void, _int, _uint, _float, _double = (
    ctypes.c_void_p,
    ctypes.c_int,
    ctypes.c_uint,
    ctypes.c_float,
    ctypes.c_double,
)


def _prototype(name: str, result: Any, *arguments: Any) -> Any:
    """A function of pdfium that takes plain addresses: a third of what typed pointers cost at each call."""
    address = ctypes.cast(getattr(pypdfium2_raw, name), ctypes.c_void_p).value
    if address is None:
        raise ImportError(f"pdfium lacks {name}")
    return ctypes.CFUNCTYPE(result, *arguments)(address)


load_document = _prototype("FPDF_LoadMemDocument64", _void, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p)
close_document = _prototype("FPDF_CloseDocument", None, _void)
page_count = _prototype("FPDF_GetPageCount", _int, _void)
load_page = _prototype("FPDF_LoadPage", _void, _void, _int)
close_page = _prototype("FPDF_ClosePage", None, _void)
bounding_box = _prototype("FPDF_GetPageBoundingBox", _int, _void, _void)
page_rotation = _prototype("FPDFPage_GetRotation", _int, _void)
load_text = _prototype("FPDFText_LoadPage", _void, _void)
close_text = _prototype("FPDFText_ClosePage", None, _void)
count_characters = _prototype("FPDFText_CountChars", _int, _void)
character = _prototype("FPDFText_GetUnicode", _uint, _void, _int)
is_generated = _prototype("FPDFText_IsGenerated", _int, _void, _int)
loose_box = _prototype("FPDFText_GetLooseCharBox", _int, _void, _int, _void)
tight_box = _prototype("FPDFText_GetCharBox", _int, _void, _int, _void, _void, _void, _void)
origin = _prototype("FPDFText_GetCharOrigin", _int, _void, _int, _void, _void)
font_size = _prototype("FPDFText_GetFontSize", _double, _void, _int)
text_matrix = _prototype("FPDFText_GetMatrix", _int, _void, _int, _void)
text_object = _prototype("FPDFText_GetTextObject", _void, _void, _int)
count_objects = _prototype("FPDFPage_CountObjects", _int, _void)
page_object = _prototype("FPDFPage_GetObject", _void, _void, _int)
object_type = _prototype("FPDFPageObj_GetType", _int, _void)
object_bounds = _prototype("FPDFPageObj_GetBounds", _int, _void, _void, _void, _void, _void)
fill_colour = _prototype("FPDFPageObj_GetFillColor", _int, _void, _void, _void, _void, _void)
has_transparency = _prototype("FPDFPageObj_HasTransparency", _int, _void)
object_matrix = _prototype("FPDFPageObj_GetMatrix", _int, _void, _void)
count_form_objects = _prototype("FPDFFormObj_CountObjects", _int, _void)
form_object = _prototype("FPDFFormObj_GetObject", _void, _void, ctypes.c_ulong)
clip_path = _prototype("FPDFPageObj_GetClipPath", _void, _void)
count_clip_paths = _prototype("FPDFClipPath_CountPaths", _int, _void)
count_clip_points = _prototype("FPDFClipPath_CountPathSegments", _int, _void, _int)
clip_point = _prototype("FPDFClipPath_GetPathSegment", _void, _void, _int, _int)
point = _prototype("FPDFPathSegment_GetPoint", _int, _void, _void, _void)
count_path_segments = _prototype("FPDFPath_CountSegments", _int, _void)
draw_mode = _prototype("FPDFPath_GetDrawMode", _int, _void, _void, _void)
render_mode = _prototype("FPDFTextObj_GetTextRenderMode", _int, _void)
font_of = _prototype("FPDFTextObj_GetFont", _void, _void)
font_weight = _prototype("FPDFFont_GetWeight", _int, _void)
font_name = _prototype("FPDFFont_GetBaseFontName", ctypes.c_size_t, _void, _void, ctypes.c_size_t)
font_flags = _prototype("FPDFFont_GetFlags", _int, _void)
count_annotations = _prototype("FPDFPage_GetAnnotCount", _int, _void)
annotation = _prototype("FPDFPage_GetAnnot", _void, _void, _int)
close_annotation = _prototype("FPDFPage_CloseAnnot", None, _void)
annotation_kind = _prototype("FPDFAnnot_GetSubtype", _int, _void)
annotation_flags = _prototype("FPDFAnnot_GetFlags", _int, _void)
annotation_box = _prototype("FPDFAnnot_GetRect", _int, _void, _void)
value_type = _prototype("FPDFAnnot_GetValueType", _int, _void, ctypes.c_char_p)
string_value = _prototype(
    "FPDFAnnot_GetStringValue", ctypes.c_ulong, _void, ctypes.c_char_p, _void, ctypes.c_ulong
)
enumerate_links = _prototype("FPDFLink_Enumerate", _int, _void, _void, _void)
link_rectangle = _prototype("FPDFLink_GetAnnotRect", _int, _void, _void)
link_action = _prototype("FPDFLink_GetAction", _void, _void)
action_type = _prototype("FPDFAction_GetType", ctypes.c_ulong, _void)
uri_path = _prototype("FPDFAction_GetURIPath", ctypes.c_ulong, _void, _void, _void, ctypes.c_ulong)
page_width = _prototype("FPDF_GetPageWidthF", _float, _void)
page_height = _prototype("FPDF_GetPageHeightF", _float, _void)
create_bitmap = _prototype("FPDFBitmap_CreateEx", _void, _int, _int, _int, _void, _int)
destroy_bitmap = _prototype("FPDFBitmap_Destroy", None, _void)
fill_bitmap = _prototype("FPDFBitmap_FillRect", _int, _void, _int, _int, _int, _int, ctypes.c_ulong)
bitmap_buffer = _prototype("FPDFBitmap_GetBuffer", _void, _void)
bitmap_stride = _prototype("FPDFBitmap_GetStride", _int, _void)
render_page = _prototype("FPDF_RenderPageBitmap", None, _void, _void, _int, _int, _int, _int, _int, _int)

pypdfium2_raw.FPDF_InitLibrary()


@contextmanager
def opened(data: bytes) -> Iterator[int]:
    """The document in `data`, closed afterwards. Raises ReadingRefused when damaged or locked."""
    document = load_document(data, len(data), None)
    if not document:
        error = pypdfium2_raw.FPDF_GetLastError()
        raise refusals.encrypted() if error in (_PASSWORD_ERROR, _SECURITY_ERROR) else refusals.damaged("PDF")
    try:
        yield document
    finally:
        close_document(document)


@contextmanager
def opened_page(document: int, index: int) -> Iterator[tuple[int, int] | None]:
    """Page `index` and its text; None when the page is broken beyond use."""
    page = load_page(document, index)
    text = load_text(page) if page else None
    try:
        yield (page, text) if page and text else None
    finally:
        if text:
            close_text(text)
        if page:
            close_page(page)


def rectangles(count: int) -> Any:
    """An array of `count` rectangles, each left, top, right, bottom as 4-byte floats."""
    return (FS_RECTF * count)()
