"""A document's part holds all its records, gives them back, and is refused where it is damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from normalize.plan_rows import by_plan, renamed_plans, without_plan
from normalize.records import Dataset, merge
from publish import schema, write_dataset
from publish.assembly import Entry, write_entries
from publish.parts import Part, pack
from publish.tables.table import DatasetError
from tests.publish.sample import sample_dataset

SAMPLE = sample_dataset()


def stored(path: Path, dataset: Dataset = SAMPLE) -> Path:
    path.write_bytes(pack(by_plan(dataset))[0])
    return path


def entry(path: Path, dataset: Dataset) -> Entry:
    plans = tuple(sorted(dataset.plans, key=lambda plan: plan.plan_id))
    summary = pack(by_plan(dataset))[1]
    return Entry(stored(path, dataset), summary, dataset.documents[0], plans)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def another(document_id: str, plan_id: str) -> Dataset:
    """The sample as another document's, its plan under another id."""
    named = renamed_plans(SAMPLE, {"ks-2021-5-1": plan_id})
    return replace(
        named,
        documents=(replace(named.documents[0], document_id=document_id, sha256=document_id.ljust(64, "0")),),
        plans=tuple(replace(plan, document_id=document_id) for plan in named.plans),
        corrections=tuple(
            replace(row, correction_id=f"{document_id}-c{n:05d}") for n, row in enumerate(named.corrections)
        ),
        problems=tuple(
            replace(row, problem_id=f"{document_id}-p{n:05d}", document_id=row.document_id and document_id)
            for n, row in enumerate(named.problems)
        ),
    )


def test_a_part_gives_back_every_record(tmp_path: Path) -> None:
    write_dataset(SAMPLE, tmp_path / "straight", version="1")
    with Part(stored(tmp_path / "a.zip")) as part:
        write_dataset(part.dataset(), tmp_path / "through", version="1")
    assert contents(tmp_path / "through") == contents(tmp_path / "straight")


def test_a_plan_whose_rows_a_part_does_not_give_is_left_out_as_one_whose_rows_it_does(tmp_path: Path) -> None:
    (plan,) = SAMPLE.plans
    with Part(stored(tmp_path / "a.zip")) as part:
        bare, whole = part.dataset(plans=()), part.dataset()
    assert whole.activities and not bare.activities
    assert without_plan(bare, plan.plan_id) == without_plan(whole, plan.plan_id)


def test_a_part_tells_of_a_plan_what_its_activities_say(tmp_path: Path) -> None:
    with Part(stored(tmp_path / "a.zip")) as part:
        texts = part.activity_texts(1)
    row = SAMPLE.activities[0]
    said = (row.activity, row.deadline, row.institutions, row.partners, row.indicators, row.resources)
    assert texts[row.activity_no] == tuple(text or "" for text in said)


def test_a_part_tells_rows_of_one_number_in_two_programmes_apart(tmp_path: Path) -> None:
    rows = tuple(replace(row, activity_no="1") for row in SAMPLE.activities)
    with Part(stored(tmp_path / "a.zip", replace(SAMPLE, activities=rows))) as part:
        assert len(part.activity_texts(1)) == len(rows) > 1


def test_plans_keep_the_order_of_their_folders(tmp_path: Path) -> None:
    ids = ("ks-2021-5-2", "ks-2021-5-10")  # as printed; by id the second comes first
    own = [renamed_plans(SAMPLE, {"ks-2021-5-1": plan_id}) for plan_id in ids]
    path = tmp_path / "a.zip"
    document = replace(list(by_plan(SAMPLE))[-1], corrections=(), problems=())
    path.write_bytes(pack([*(next(by_plan(each)) for each in own), document])[0])
    with Part(path) as part:
        assert tuple(plan.plan_id for plan in part.plans) == ids
        for number, plan_id in enumerate(ids, start=1):
            assert part.body(schema.ACTIVITIES, number).decode().startswith(f"{plan_id}/")


def test_the_same_records_give_the_same_bytes() -> None:
    assert pack(by_plan(SAMPLE)) == pack(by_plan(SAMPLE))


def test_records_that_do_not_add_up_make_no_part() -> None:
    wrong = replace(SAMPLE, activities=(*SAMPLE.activities, SAMPLE.activities[0]))
    with pytest.raises(DatasetError, match="2 rows of one key"):
        pack(by_plan(wrong))


@pytest.mark.parametrize("keep", [0, 10, 400, -1])
def test_a_part_that_is_cut_off_is_refused_in_one_line(keep: int, tmp_path: Path) -> None:
    path = stored(tmp_path / "a.zip")
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(DatasetError, match="damaged part"):
        Part(path)


def test_a_part_with_a_changed_byte_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    data[data.index(b"1/cells.csv") + 40] ^= 255
    path.write_bytes(data)
    with Part(path) as part, pytest.raises(DatasetError, match="damaged part"):
        part.body(schema.CELLS, 1)


def test_parts_make_the_same_dataset_as_their_records_at_once(tmp_path: Path) -> None:
    """Ids chosen so that plans of two documents take turns, one's id beginning with the other's."""
    first = another("aaaaaaaaaaaa", "ks-2021-5-1")
    between = another("bbbbbbbbbbbb", "ks-2021-5-10")
    after = another("000000000000", "ks-2021-5-2")
    write_dataset(merge([first, between, after]), tmp_path / "straight", version="1")
    entries = [entry(tmp_path / f"{n}.zip", dataset) for n, dataset in enumerate((between, after, first))]
    write_entries(entries, tmp_path / "assembled", version="1")
    assert contents(tmp_path / "assembled") == contents(tmp_path / "straight")


def test_parts_whose_keys_clash_leave_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_dataset(SAMPLE, out, version="1")
    before = (out / "plans.csv").read_bytes()
    clash = [
        entry(tmp_path / "1.zip", another("aaaaaaaaaaaa", "ks-2021-5-1")),
        entry(tmp_path / "2.zip", another("bbbbbbbbbbbb", "ks-2021-5-1")),
    ]
    with pytest.raises(DatasetError, match="2 rows of one key"):
        write_entries(clash, out, version="1")
    assert (out / "plans.csv").read_bytes() == before
