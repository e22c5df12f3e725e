"""The shape of an answer: one JSON schema that every vendor takes, and reading what came back.

The portable subset: every field required, optional ones nullable, no bounds, no maps, no references. Strict
modes refuse the rest, or take it in silence and ignore it; ranges are checked here, after parsing.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from greenroom.ai.failures import Failure, ModelFailed
from greenroom.ai.prompts import visible

Shape = TypeVar("Shape", bound=BaseModel)

_TAKEN_OVER: Final = ("type", "enum", "const", "description")
# Some models think aloud; one that was cut short never closes its mark.
_THINKING: Final = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_MOST_PROBLEMS: Final = 5


class ModelAnswer(BaseModel):
    """What a typed answer descends from: what was not asked for is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _one_line(text: str) -> str:
    return " ".join(visible(text).split())


# Prose of a model, without line breaks and without what cannot be seen (or stored).
Sentence = Annotated[str, AfterValidator(_one_line)]


@dataclass(frozen=True, slots=True)
class Schema:
    """A portable JSON schema and what it is called; names are at most 64 of `A-Za-z0-9_-`."""

    name: str
    body: dict[str, Any]


class WrongShape(ModelFailed):
    """The answer, `text`, is not of the shape; `problem` says what is wrong, without quoting it."""

    def __init__(self, problem: str, text: str) -> None:
        super().__init__(Failure.UNUSABLE, problem)
        self.problem = problem
        self.text = text


def schema_of(shape: type[BaseModel]) -> Schema:
    whole = shape.model_json_schema()
    return Schema(shape.__name__, _portable(whole, whole.get("$defs", {})))


def parse(shape: type[Shape], text: str) -> Shape:
    """The answer, out of whatever a model puts around it. Raises `WrongShape`."""
    bare = _THINKING.sub("", text)
    start, end = bare.find("{"), bare.rfind("}")
    if start < 0 or end < start:
        raise WrongShape("there is no JSON object in it", text)
    try:
        return shape.model_validate(json.loads(bare[start : end + 1]))
    except ValidationError as error:
        raise WrongShape(_problems(error), text) from None
    except (ValueError, RecursionError):
        raise WrongShape("it is no valid JSON", text) from None


def _portable(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return _portable(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    kept: dict[str, Any] = {key: schema[key] for key in _TAKEN_OVER if key in schema}
    if "anyOf" in schema:
        kept["anyOf"] = [_portable(one, definitions) for one in schema["anyOf"]]
    if "items" in schema:
        kept["items"] = _portable(schema["items"], definitions)
    if "properties" in schema:
        fields = schema["properties"].items()
        kept["properties"] = {name: _portable(one, definitions) for name, one in fields}
        kept |= {"required": list(schema["properties"]), "additionalProperties": False}
        # A docstring is for us, and would be sent with every call.
        kept.pop("description", None)
    return kept


def _problems(error: ValidationError) -> str:
    items = error.errors(include_input=False, include_url=False, include_context=False)[:_MOST_PROBLEMS]
    return "; ".join(f"{'.'.join(map(str, item['loc'])) or 'the whole'}: {item['msg']}" for item in items)
