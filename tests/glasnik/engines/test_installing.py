"""What a cluster or an address needs is told so that the code in the folder stays the one that runs."""

from __future__ import annotations

import sys

import pytest

from extract.errors import GlasnikError
from glasnik.engines.cluster import read_on_cluster
from glasnik.engines.task import Task
from glasnik.options import Limits, Settings
from glasnik.storage.folders import open_folder


def test_what_a_cluster_and_an_address_need_is_installed_beside_the_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("distributed", "fsspec"):
        monkeypatch.setitem(sys.modules, module, None)
    told = f"{sys.executable} -m pip install -r requirements-cluster.txt"
    with pytest.raises(GlasnikError, match="needs Dask") as of_cluster:
        list(read_on_cluster([Task("a.pdf", "parts", "a", Settings())], "tcp://127.0.0.1:1", Limits()))
    with pytest.raises(GlasnikError, match="needs fsspec") as of_address:
        open_folder("s3://bucket/results").has("documents.csv")
    assert told in str(of_cluster.value) and told in str(of_address.value)
