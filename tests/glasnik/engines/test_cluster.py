"""A real scheduler with two workers, and a real object store on localhost: the same bytes as here."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import glasnik
from extract.errors import GlasnikError, OutputError
from glasnik.engines.cluster import LostError
from glasnik.engines.task import Outcome
from glasnik.options import RunOptions
from tests.glasnik.engines.servers import cluster, free_port, object_store
from tests.glasnik.engines.test_resume import ISSUES, files

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
FEW = ISSUES[:5]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The dataset of a few issues as one machine makes it."""
    out = tmp_path_factory.mktemp("here")
    glasnik.run(FEW, out)
    return files(out)


def test_a_cluster_that_loses_a_worker_in_mid_run_gives_the_same_bytes(
    here: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FEW[0].parent)
    nearby = [os.path.relpath(issue) for issue in FEW]  # each worker has a folder of its own
    with cluster(2, tmp_path) as made:

        def kill_one(total: int, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
            for number, outcome in enumerate(outcomes):
                if number == 0:
                    made.workers[0].kill()
                yield outcome

        report = glasnik.run(nearby, tmp_path / "out", RunOptions(cluster=made.address), progress=kill_one)
        assert made.workers[0].wait() != 0
    assert not report.failed
    assert files(tmp_path / "out") == here


def test_a_scheduler_that_is_lost_and_back_is_asked_for_the_rest(
    here: dict[str, bytes], tmp_path: Path
) -> None:
    with cluster(1, tmp_path) as made:

        def lose_it(total: int, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
            for number, outcome in enumerate(outcomes):
                if number == 0:
                    made.restart()
                yield outcome

        report = glasnik.run(FEW, tmp_path / "out", RunOptions(cluster=made.address), progress=lose_it)
    assert not report.failed
    assert files(tmp_path / "out") == here


def test_a_scheduler_that_gives_nothing_ends_the_run_by_one_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As one without glasnik, which is lost to every task however often it is asked."""

    def lost(*_: object) -> Iterator[Outcome]:
        raise LostError("Error during deserialization")
        yield

    monkeypatch.setattr("glasnik.engines.cluster._read", lost)
    with pytest.raises(GlasnikError, match=r"tcp://far:1: cannot read .Error during deserialization"):
        glasnik.run(FEW[:1], tmp_path / "out", RunOptions(cluster="tcp://far:1"))


def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glasnik.engines.cluster.CONNECT_WITHIN", 1)
    with pytest.raises(GlasnikError, match="no Dask scheduler answers"):
        glasnik.run(FEW[:1], tmp_path / "out", RunOptions(cluster=f"tcp://127.0.0.1:{free_port()}"))


def test_a_run_that_waits_for_a_worker_says_so_and_goes_on_when_one_comes(
    here: dict[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("glasnik.engines.cluster_watch.LOOK_EVERY", 0.2)
    with cluster(0, tmp_path) as made, ThreadPoolExecutor() as pool:
        done = pool.submit(glasnik.run, FEW, tmp_path / "out", RunOptions(cluster=made.address))
        told = ""
        end = time.monotonic() + 60
        while "no worker is there" not in told and time.monotonic() < end:
            time.sleep(0.1)
            told += capsys.readouterr().err
        with made.one_more():
            assert not done.result().failed
    assert told.count("no worker is there") == 1 and f"dask worker {made.address}" in told
    assert files(tmp_path / "out") == here


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """An object store's file system with an empty bucket `plans`; the environment leads to it."""
    fsspec = pytest.importorskip("fsspec")
    pytest.importorskip("s3fs", reason="the extra `s3` is not installed")
    pytest.importorskip("moto", reason="no object store to test with")
    with object_store() as address:
        for name, value in (
            ("FSSPEC_S3_ENDPOINT_URL", address),
            ("AWS_ACCESS_KEY_ID", "test"),
            ("AWS_SECRET_ACCESS_KEY", "test"),
            ("AWS_DEFAULT_REGION", "us-east-1"),
        ):
            monkeypatch.setenv(name, value)
        fsspec.config.set_conf_env(fsspec.config.conf)
        store = fsspec.filesystem("s3", use_listings_cache=False)
        store.mkdir("plans")
        yield store
        fsspec.config.conf.pop("s3", None)
        store.clear_instance_cache()


def test_an_object_store_and_a_cluster_give_the_same_bytes(
    bucket: Any, here: dict[str, bytes], tmp_path: Path
) -> None:
    for path in FEW:
        bucket.put_file(str(path), f"plans/issues/{path.name}")
    names = ("FSSPEC_S3_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION")
    with cluster(2, tmp_path, {name: os.environ[name] for name in names}) as made:
        first = glasnik.run(["s3://plans/issues/*.pdf"], "s3://plans/out", RunOptions(cluster=made.address))
    again = glasnik.run(["s3://plans/issues"], "s3://plans/out", RunOptions(jobs=2))
    assert not first.failed and all(result.kept for result in again.files)
    assert {name: bucket.cat_file(f"plans/out/{name}") for name in here} == here


def test_two_runs_on_one_address_are_kept_apart(bucket: Any) -> None:
    bucket.put_file(str(FEW[0]), "plans/issues/a.pdf")
    bucket.pipe_file("plans/out/.glasnik-parts/lock", b"another machine")
    with pytest.raises(OutputError, match=r"another run is writing to it.*delete \.glasnik-parts/lock"):
        glasnik.run(["s3://plans/issues"], "s3://plans/out")


def test_an_address_where_nothing_is_gets_one_line(bucket: Any, tmp_path: Path) -> None:
    report = glasnik.run(["s3://plans/nothing", "s3://nowhere/a.pdf"], tmp_path / "out")
    assert [result.status for result in report.files] == ["failed", "failed"]
    assert "no .pdf or .txt file there" in report.files[0].error


def test_addresses_in_memory_are_read_and_written_by_this_process(here: dict[str, bytes]) -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    for path in FEW:
        memory.pipe_file(f"/issues/{path.name}", path.read_bytes())
    glasnik.run(["memory://issues"], "memory://out")
    assert {name: memory.cat_file(f"/out/{name}") for name in here} == here


@pytest.mark.usefixtures("without_workers")
def test_corrections_that_stood_behind_an_address_and_are_not_given_are_told(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    pdf = "tests/specimens/negatives/two-plans.pdf"
    glasnik.run([pdf], tmp_path / "out")
    row = glasnik.load(tmp_path / "out").activities.iloc[0]
    edit = tmp_path / "corrections.csv"
    edit.write_text(
        "activity_id,field,expected,value,reason,author,date\n"
        f'{row["activity_id"]},deadline,"{row["deadline"]}",Maj 2022.,,AB,2026-01-01\n',
        encoding="utf-8",
    )
    assert glasnik.run([pdf], "memory://corrected", RunOptions(corrections=(edit,))).not_given == ()
    assert [each.field for each in glasnik.run([pdf], "memory://corrected").not_given] == ["deadline"]
