"""How Greenroom speaks S3: one client for our own calls, one that signs addresses for browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import boto3
from botocore.config import Config

from greenroom.core.setting_groups import StorageSettings

if TYPE_CHECKING:  # the types are installed for the checks alone
    from types_boto3_s3.client import S3Client

# Calls that may run at once, each in a thread with a connection of its own.
THREADS: Final = 16
# Left to itself, boto3 signs addresses in an old way that many servers refuse, names the bucket in the host,
# and adds checksums that only some servers know.
CONFIG: Final = Config(
    signature_version="s3v4",
    s3={"addressing_style": "path"},
    request_checksum_calculation="when_required",
    response_checksum_validation="when_required",
    connect_timeout=5,
    read_timeout=30,
    retries={"total_max_attempts": 2, "mode": "standard"},
    max_pool_connections=THREADS,
)


def create_client(storage: StorageSettings, endpoint: str) -> S3Client:
    """A client of the store at `endpoint`; it may be shared among threads."""
    secret = storage.storage_secret_key
    return boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name=storage.storage_region,
        aws_access_key_id=storage.storage_access_key,
        aws_secret_access_key=secret.get_secret_value() if secret else None,
        config=CONFIG,
    )
