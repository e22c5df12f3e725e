"""The configuration of a Ceph of one node that keeps everything in memory and listens on loopback alone."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

POOLS = (
    ".rgw.root",
    "default.rgw.log",
    "default.rgw.control",
    "default.rgw.meta",
    "default.rgw.buckets.index",
    "default.rgw.buckets.data",
)
MEMORY_BYTES = 3072 * 1024 * 1024

CONFIGURATION = """
[global]
fsid = {fsid}
mon host = [v2:127.0.0.1:{monitor_port}/0]
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
ms bind ipv6 = false
ms bind msgr1 = false
auth allow insecure global id reclaim = false
keyring = {folder}/keyring
run dir = {folder}
log file = {folder}/$name.log
mon cluster log file = {folder}/cluster.log
crash dir = {folder}
admin socket = {folder}/$name.asok
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon data avail warn = 1
mon data avail crit = 0
mon data = {folder}/mon
osd data = {folder}/osd
osd objectstore = memstore
memstore device bytes = {memory}
osd op num shards = 2
osd op num threads per shard = 1
ms async op threads = 2
# A monitor that is alone need not wait for others to agree.
paxos propose interval = 0.05
paxos min wait = 0.01

[client.rgw.s3]
rgw data = {folder}/rgw
rgw frontends = beast endpoint=127.0.0.1:{port} tcp_nodelay=1
rgw thread pool size = 32
rgw override bucket index max shards = 1
rgw dynamic resharding = false
rgw run sync thread = false
"""

CAPABILITIES = {
    "mon.": ("--cap", "mon", "allow *"),
    "client.admin": ("--cap", "mon", "allow *", "--cap", "osd", "allow *", "--cap", "mgr", "allow *"),
    "client.rgw.s3": ("--cap", "mon", "allow rw", "--cap", "osd", "allow rwx"),
    "osd.0": ("--cap", "mon", "allow profile osd", "--cap", "osd", "allow *"),
}


def write_configuration(folder: Path, port: int, monitor_port: int) -> tuple[Path, str]:
    """The configuration's path, and the id of the cluster."""
    fsid = str(uuid4())
    for name in ("mon", "osd", "rgw"):
        (folder / name).mkdir()
    path = folder / "ceph.conf"
    path.write_text(
        CONFIGURATION.format(
            fsid=fsid, folder=folder, port=port, monitor_port=monitor_port, memory=MEMORY_BYTES
        )
    )
    return path, fsid
