"""Blocking calls on one bucket of an S3 store."""

from __future__ import annotations

import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from boto3.s3.transfer import TransferConfig
from botocore.exceptions import ClientError
from botocore.parsers import ResponseParserError

from greenroom.storage.providers._contract import FileMissing
from greenroom.storage.providers.s3_errors import CHANGED, MISSING, code_of

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client

PIECE_BYTES: Final = 256 * 1024
MOST_TRIES: Final = 3
# What may not be listed, or is not there yet: a worker may be quicker than the web that creates the bucket.
UNLISTED: Final = frozenset({"NotImplemented", "MethodNotAllowed", "AccessDenied", "NoSuchBucket"})
# One part of a large file after the other: several exports may run beside each other.
IN_PARTS: Final = TransferConfig(multipart_threshold=64 * 1024 * 1024, use_threads=False)


class Head(NamedTuple):
    """What the store says of a file: a mark that changes with its content, and its size in bytes."""

    etag: str
    size: int


class Bucket:
    """The files of one bucket. Every call may raise what `s3_errors.FAILURES` lists."""

    def __init__(self, client: S3Client, name: str) -> None:
        self._client = client
        self._name = name

    def head(self, key: str) -> Head | None:
        """What is under `key`, None for nothing; a bucket that is gone is a failure, not nothing."""
        try:
            found = self._client.head_object(Bucket=self._name, Key=key)
        except ClientError as error:
            if code_of(error) not in MISSING:
                raise
            # An answer to HEAD has no body, so a missing bucket looks like a missing file.
            self._client.head_bucket(Bucket=self._name)
            return None
        # What says 200 to anything, such as a web server, is no store.
        if "ETag" not in found:
            raise ResponseParserError("no ETag")
        return Head(found["ETag"], found["ContentLength"])

    def promote(self, key: str, new_key: str, size: int) -> None:
        """Copy the file of `size` bytes to `new_key`, unless there is one, then delete it under `key`.

        What is sent is looked at before what is kept, and copied only if it is still that: then two that race
        with each other and with a client who sends anew copy the same bytes. Raises `FileMissing`.
        """
        for _ in range(MOST_TRIES):
            sent = self.head(key)
            if self.head(new_key) is not None:
                break
            if sent is None or sent.size != size:
                raise FileMissing(key)
            if self._copy(key, new_key, sent.etag):
                break
        else:
            raise FileMissing(key)
        self.delete(key)

    def download(self, key: str, path: Path, patience: float) -> None:
        """Write the file to `path`, within so many seconds. Raises `FileMissing`, `TimeoutError`."""
        deadline = time.monotonic() + patience
        try:
            answer = self._client.get_object(Bucket=self._name, Key=key)
        except ClientError as error:
            if code_of(error) in MISSING:
                raise FileMissing(key) from None
            raise
        with closing(answer["Body"]) as body, path.open("wb") as file:
            for piece in body.iter_chunks(PIECE_BYTES):
                # The client's own timeout is for one read: an answer that drips would never end.
                if time.monotonic() > deadline:
                    raise TimeoutError
                file.write(piece)

    def write(self, key: str, data: bytes, content_type: str) -> None:
        self._client.put_object(Bucket=self._name, Key=key, Body=data, ContentType=content_type)

    def upload(self, key: str, path: Path, content_type: str) -> None:
        """Keep a file of any size, a large one in parts."""
        extra = {"ContentType": content_type}
        with path.open("rb") as file:
            self._client.upload_fileobj(file, self._name, key, ExtraArgs=extra, Config=IN_PARTS)

    def delete(self, key: str) -> None:
        self._client.delete_object(Bucket=self._name, Key=key)

    def abort_uploads(self, before: datetime) -> int:
        """Drop the parts of uploads that broke off; their number, 0 where the store lists none."""
        try:
            listed = self._client.list_multipart_uploads(Bucket=self._name)
        except ClientError as error:
            if code_of(error) in UNLISTED:
                return 0
            raise
        old = [upload for upload in listed.get("Uploads", []) if upload["Initiated"] < before]
        for upload in old:
            self._client.abort_multipart_upload(
                Bucket=self._name, Key=upload["Key"], UploadId=upload["UploadId"]
            )
        return len(old)

    def _copy(self, key: str, new_key: str, etag: str) -> bool:
        """Whether it was still there and still the same."""
        try:
            self._client.copy_object(
                Bucket=self._name,
                Key=new_key,
                CopySource={"Bucket": self._name, "Key": key},
                CopySourceIfMatch=etag,
            )
        except ClientError as error:
            if code_of(error) in MISSING | CHANGED:
                return False
            raise
        return True
