"""A run that dies at any moment leaves a whole dataset, and what a person put beside it stays."""

import json
import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import OutputError
from normalize.records import Dataset
from publish import write_dataset
from publish.files import atomic
from publish.files.atomic import check_writable, current_file, replace_files
from publish.files.package import PACKAGE_FILE
from publish.tables.table import DatasetError
from publish.validate import validate
from tests.publish.sample import activity, sample_dataset

PROJECT = Path(__file__).parents[3]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(PROJECT)}

# In each folder given, a process of its own writes new files and dies, as by a power cut, one step later than
# in the folder before it, steps being what touches files. Prints how each process ended.
DYING_RUNS = textwrap.dedent("""\
    import os, sys
    from pathlib import Path
    from publish.files.atomic import replace_files
    from tests.publish.files.test_atomic import NEW, make

    def run(out, last, inside):
        if inside:
            os.chdir(out)
        steps = 0

        def count(event, arguments):
            nonlocal steps
            made = event == "open" and str(arguments[1]).startswith("w")
            if made or event.startswith(("os.", "shutil.", "ctypes.dlsym")):
                steps += 1
                if steps == last:
                    os._exit(9)

        sys.addaudithook(count)
        replace_files(out, make(NEW))

    for number, folder in enumerate(sys.argv[2:], 1):
        child = os.fork()
        if not child:
            run(Path(folder), number, sys.argv[1] == "inside")
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    """)


def described(files: dict[str, str]) -> dict[str, bytes]:
    """The files with the description that names them."""
    package = json.dumps({"resources": [{"path": name} for name in files]})
    return {name: text.encode() for name, text in {**files, PACKAGE_FILE: package}.items()}


OLD = described({"a.csv": "old", "b.csv": "old", "gone.csv": "old"})
NEW = described({"a.csv": "new", "b.csv": "new", "came.csv": "new"})


def make(files: dict[str, bytes]) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        for name, data in files.items():
            (folder / name).write_bytes(data)

    return write


# More than a run has.
STEPS = 100


def dying_runs(where: str, folders: list[Path]) -> list[int]:
    """Each run's exit code: 9 where it died, 0 where it had fewer steps than that."""
    command = [sys.executable, "-c", DYING_RUNS, where, *map(str, folders)]
    done = subprocess.run(command, cwd=PROJECT, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return [int(code) for code in done.stdout.split()]


def as_read(out: Path) -> dict[str, bytes]:
    """The files as glasnik's own readers find them: by the description."""
    package = json.loads(current_file(out, PACKAGE_FILE).read_bytes())
    names = [*(resource["path"] for resource in package["resources"]), PACKAGE_FILE]
    return {name: current_file(out, name).read_bytes() for name in names}


def as_listed(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}


def first_files(out: Path) -> None:
    """Old files, and beside them what a person put there."""
    out.mkdir()
    (out / ".gitkeep").touch()
    (out / "review").mkdir()
    (out / "review" / "index.html").write_text("mine")
    replace_files(out, make(OLD))


@pytest.mark.parametrize("where", ["beside", "inside"])
def test_a_run_that_dies_at_any_step_leaves_a_whole_dataset(where: str, tmp_path: Path) -> None:
    """Where the folder may not be moved (one works inside it) the files move one by one."""
    outs = [tmp_path / f"{number}" for number in range(1, STEPS)]
    for out in outs:
        first_files(out)
    codes = dying_runs(where, outs)
    ends = set()
    for out, code in zip(outs, codes, strict=True):
        found = as_read(out)
        assert found in (OLD, NEW), f"mixed where it died before step {out.name}"
        assert (out / "review" / "index.html").read_text() == "mine", f"lost before step {out.name}"
        if where == "beside":
            listed = as_listed(out)
            assert listed == {**found, ".gitkeep": b""}, f"a plain reader sees a mix at step {out.name}"
        ends.add((code, found == NEW))
        replace_files(out, make(NEW))
        assert as_listed(out) == {**NEW, ".gitkeep": b""}
        assert [path.name for path in out.iterdir() if path.is_dir()] == ["review"]
    # It died before the change, it died after it, and the last ones lived.
    assert ends == {(9, False), (9, True), (0, True)}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_no_file_is_left_from_a_table_that_the_new_description_does_not_have(tmp_path: Path) -> None:
    def with_extra(folder: Path) -> None:
        (folder / "matches.csv").write_text("a\n")
        (folder / PACKAGE_FILE).write_text('{"resources": [{"path": "matches.csv"}]}')

    replace_files(tmp_path / "out", with_extra)
    (tmp_path / "out" / "notes.csv").write_text("mine")
    write_dataset(Dataset(), tmp_path / "out", version="1")
    assert not (tmp_path / "out" / "matches.csv").exists()
    assert (tmp_path / "out" / "notes.csv").read_text() == "mine"


def test_a_description_that_names_files_elsewhere_takes_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "precious.csv").write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / PACKAGE_FILE).write_text('{"resources": [{"path": "../precious.csv"}, {"path": "review"}, 3]}')
    (out / "review").mkdir()
    (out / "review" / "a.html").write_text("mine")
    write_dataset(Dataset(), out, version="1")
    assert (tmp_path / "precious.csv").read_text() == "mine"
    assert (out / "review" / "a.html").read_text() == "mine"


def test_links_in_the_folder_stay_links(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a").write_text("mine")
    first_files(tmp_path / "out")
    (tmp_path / "out" / "link").symlink_to(tmp_path / "elsewhere")
    write_dataset(sample_dataset(), tmp_path / "out", version="2")
    assert (tmp_path / "out" / "link").is_symlink()
    assert (tmp_path / "elsewhere" / "a").read_text() == "mine"


def test_a_link_to_a_folder_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    write_dataset(sample_dataset(), tmp_path / "out", version="2")
    assert (tmp_path / "out").is_symlink()
    assert validate(tmp_path / "real") == []


def test_a_dataset_that_breaks_its_schema_leaves_the_previous_one(tmp_path: Path) -> None:
    write_dataset(sample_dataset(), tmp_path / "out", version="1")
    before = as_listed(tmp_path / "out")
    with pytest.raises(DatasetError, match="nothing was written"):
        write_dataset(Dataset(activities=(activity("1"),)), tmp_path / "out", version="1")
    assert as_listed(tmp_path / "out") == before


def test_an_error_while_files_are_made_leaves_the_previous_ones(tmp_path: Path) -> None:
    def fails(folder: Path) -> None:
        (folder / "activities.csv").write_text("half")
        raise OSError(28, "No space left on device")

    write_dataset(sample_dataset(), tmp_path / "out", version="1")
    before = as_listed(tmp_path / "out")
    with pytest.raises(OutputError, match="No space left on device"):
        replace_files(tmp_path / "out", fails)
    assert as_listed(tmp_path / "out") == before
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


@pytest.mark.parametrize("place", ["file", "file/out", "/proc/glasnik/out"])
def test_a_folder_that_cannot_be_written_to_is_one_clear_line(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError) as caught:
        write_dataset(Dataset(), tmp_path / place, version="1")
    assert place in str(caught.value) and "\n" not in str(caught.value)


def test_a_folder_is_no_less_writable_where_another_run_tries_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one takes the file away with which both try it."""
    monkeypatch.setattr(Path, "touch", lambda path: None)
    check_writable(tmp_path)


def test_a_second_writer_is_told_so_and_the_first_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "out"

    def slow(folder: Path) -> None:
        with pytest.raises(OutputError, match="another run"):
            write_dataset(Dataset(), out, version="1")
        (folder / PACKAGE_FILE).write_text('{"resources": []}')

    replace_files(out, slow)
    assert as_listed(out) == {PACKAGE_FILE: b'{"resources": []}'}


def test_a_fault_after_the_exchange_does_not_say_that_the_old_files_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    replace_files(out, make(OLD))

    def fails_at_what_came_late(source: Path, target: Path, owned: set[str]) -> None:
        if target == out:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("publish.files.atomic._link_others", fails_at_what_came_late)
    with pytest.raises(OutputError, match="the new files are in place"):
        replace_files(out, make(NEW))
    assert (out / "a.csv").read_bytes() == NEW["a.csv"]


def test_what_is_put_into_a_folder_beside_the_dataset_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a review page's pictures, written while a run ends: some after it looked, into its old folder."""
    out = tmp_path / "out"
    first_files(out)
    exchange = atomic._exchange

    def late(one: Path, other: Path) -> None:
        (out / "review" / "late.webp").write_text("picture")
        exchange(one, other)

    monkeypatch.setattr("publish.files.atomic._exchange", late)
    replace_files(out, make(NEW))
    assert (out / "review" / "late.webp").read_text() == "picture"
    assert (out / "review" / "index.html").read_text() == "mine"


@pytest.mark.parametrize("where", ["beside", "inside"])
def test_a_file_that_both_datasets_share_by_a_link_can_stay(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a comparison keeps the tables that it does not change."""
    out = tmp_path / "out"
    replace_files(out, make(OLD))
    if where == "inside":
        monkeypatch.chdir(out)

    def linked(folder: Path) -> None:
        make(NEW)(folder)
        (folder / "a.csv").unlink()
        os.link(out / "a.csv", folder / "a.csv")

    for _ in range(2):
        replace_files(out, linked)
        assert {path.name for path in out.iterdir()} == NEW.keys()


def test_a_file_that_cannot_be_replaced_is_told_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that Excel has open on Windows: then it is not so that all files are as they were."""
    out = tmp_path / "out"
    replace_files(out, make(OLD))
    monkeypatch.chdir(out)
    (out / "b.csv").unlink()
    (out / "b.csv").mkdir()
    with pytest.raises(OutputError, match="some are new and some old: close what has it open"):
        replace_files(out, make(NEW))
    assert as_read(out) == NEW
    (out / "b.csv").rmdir()
    replace_files(out, make(NEW))
    assert as_listed(out) == NEW


def test_files_are_said_to_be_as_they_were_only_where_there_are_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "out"
    with pytest.raises(OutputError, match=r"\(No space left on device\); name another folder$"):
        replace_files(out, full)
    replace_files(out, make(OLD))
    with pytest.raises(OutputError, match=r"; the files in it are as they were, name another folder$"):
        replace_files(out, full)


def test_nothing_is_linked_where_folders_cannot_change_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies beside the dataset may be many files, copied where the disk has no links."""
    out = tmp_path / "out"
    first_files(out)
    monkeypatch.setattr("publish.files.atomic.sys.platform", "darwin")
    monkeypatch.setattr(
        "publish.files.links.link", lambda source, target: pytest.fail(f"{source} was linked")
    )
    replace_files(out, make(NEW))
    assert as_listed(out) == {**NEW, ".gitkeep": b""}


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    out = tmp_path / "out"
    program = (
        "import sys, time; from pathlib import Path; from publish.files.atomic import replace_files\n"
        "replace_files(Path(sys.argv[1]), lambda folder: time.sleep(60))"
    )
    run = subprocess.Popen([sys.executable, "-c", program, str(out)], cwd=PROJECT, env=ENVIRONMENT)
    while not (out / ".glasnik-new").exists() and run.poll() is None:
        time.sleep(0.02)
    run.kill()
    run.wait()
    write_dataset(sample_dataset(), out, version="1")
    assert validate(out) == []
