"""Making an S3 bucket ready: there, closed to the public, open to our pages under signed addresses."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from botocore.exceptions import ClientError

from greenroom.core.logging import get_logger
from greenroom.storage.providers.s3_errors import code_of

if TYPE_CHECKING:
    from types_boto3_s3.client import S3Client
    from types_boto3_s3.type_defs import (
        CORSRuleOutputTypeDef,
        CORSRuleTypeDef,
        PublicAccessBlockConfigurationTypeDef,
    )

HOME_REGION: Final = "us-east-1"  # the one that must not be named when a bucket is made
THERE: Final = frozenset({"BucketAlreadyOwnedByYou", "BucketAlreadyExists"})
METHODS: Final = ("GET", "HEAD", "POST", "PUT")
REMEMBERED_SECONDS: Final = 3600
# Not BlockPublicAcls: with it some versions of Ceph refuse every PUT. Grants that are ignored do no harm.
CLOSED: Final = ("IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets")

log = get_logger(__name__)


def set_up(client: S3Client, bucket: str, region: str, origins: Sequence[str]) -> None:
    """Create the bucket where there is none, close it, and let pages of `origins` send files to it.

    Many stores know only some of these calls, and many keys may not make them: what is refused is logged,
    with what to set by hand. Raises what `s3_errors.FAILURES` lists when the store does not answer at all.
    """
    _try("store_bucket_not_created", lambda: _create(client, bucket, region), bucket=bucket)
    _try(
        "store_not_closed_to_the_public",
        lambda: _close(client, bucket),
        by_hand="see that the bucket grants nothing to the public",
    )
    rule = _rule(origins)
    _try(
        "store_cors_not_set", lambda: _allow(client, bucket, rule), by_hand=json.dumps({"CORSRules": [rule]})
    )


def _try(what_failed: str, call: Callable[[], object], **to_log: str) -> None:
    try:
        call()
    except ClientError as error:
        log.warning(what_failed, code=code_of(error), **to_log)


def _create(client: S3Client, bucket: str, region: str) -> None:
    try:
        client.head_bucket(Bucket=bucket)
    except ClientError as error:
        if code_of(error) != "NoSuchBucket":
            raise
    else:
        return
    place: dict[str, Any] = (
        {} if region == HOME_REGION else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    )
    try:
        client.create_bucket(Bucket=bucket, **place)
    except ClientError as error:
        # Another process of ours was quicker.
        if code_of(error) not in THERE:
            raise


def _close(client: S3Client, bucket: str) -> None:
    """Close what is not closed yet, and open nothing."""
    try:
        there = client.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"]
    except ClientError as error:
        if code_of(error) not in {"NoSuchPublicAccessBlockConfiguration", "404"}:
            raise
        there = {}
    if not all(there.get(name) for name in CLOSED):
        closed: PublicAccessBlockConfigurationTypeDef = {
            "BlockPublicAcls": there.get("BlockPublicAcls", False),
            "IgnorePublicAcls": True,
            "BlockPublicPolicy": True,
            "RestrictPublicBuckets": True,
        }
        client.put_public_access_block(Bucket=bucket, PublicAccessBlockConfiguration=closed)


def _rule(origins: Sequence[str]) -> CORSRuleTypeDef:
    return {
        "AllowedOrigins": list(origins),
        "AllowedMethods": list(METHODS),
        "AllowedHeaders": ["*"],
        "ExposeHeaders": ["ETag"],
        "MaxAgeSeconds": REMEMBERED_SECONDS,
    }


def _allow(client: S3Client, bucket: str, rule: CORSRuleTypeDef) -> None:
    """Add our rule to those that are there, unless one of them lets our pages in already."""
    try:
        # Read first, because setting replaces all the rules that there are.
        rules = client.get_bucket_cors(Bucket=bucket)["CORSRules"]
    except ClientError as error:
        if code_of(error) not in {"NoSuchCORSConfiguration", "404"}:
            raise
        rules = []
    if not any(_covers(there, rule) for there in rules):
        client.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": [*rules, rule]})


def _covers(there: CORSRuleOutputTypeDef, rule: CORSRuleTypeDef) -> bool:
    everywhere = "*" in there["AllowedOrigins"]
    return (everywhere or set(rule["AllowedOrigins"]) <= set(there["AllowedOrigins"])) and set(
        rule["AllowedMethods"]
    ) <= set(there["AllowedMethods"])
