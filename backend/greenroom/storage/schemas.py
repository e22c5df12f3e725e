"""The members of signed addresses."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from greenroom.storage.signing import Permission


class SignedTerms(BaseModel):
    """What an address allows. No member is required: whichever is missing, the signature does not fit."""

    model_config = ConfigDict(extra="forbid")

    type: str = Field(default="", description="The file's content type, as signed.")
    expires: str = Field(default="", description="Seconds since 1970, as signed.")
    signature: str = ""


class UploadTerms(SignedTerms):
    size: str = Field(default="", description="Bytes, as signed.")

    def permission(self, key: str) -> Permission:
        return Permission("upload", key, (self.type, self.size), self.expires)


class DownloadTerms(SignedTerms):
    filename: str = Field(default="", description="As signed.")

    def permission(self, key: str) -> Permission:
        return Permission("download", key, (self.type, self.filename), self.expires)
