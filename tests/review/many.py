"""A dataset of as many rows as wanted, for what must not grow slow with them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from normalize.records import Dataset


def many_rows(dataset: Dataset, count: int) -> Dataset:
    """The dataset with as many activities, copies of its own in further plans."""
    whole = dataset
    plan = dataset.plans[0]
    n = 1
    while len(whole.activities) < count:
        n += 1
        new = plan.plan_id[:-1] + str(n)

        def moved(rows: Any, new: str = new) -> Any:
            own = (r for r in rows if r.activity_id and r.activity_id.startswith(f"{plan.plan_id}/"))
            return tuple(replace(r, activity_id=new + r.activity_id[len(plan.plan_id) :]) for r in own)

        whole = replace(
            whole,
            plans=(*whole.plans, replace(plan, plan_id=new)),
            activities=(
                *whole.activities,
                *(replace(a, plan_id=new) for a in moved(dataset.activities)),
            ),
            activity_institutions=(*whole.activity_institutions, *moved(dataset.activity_institutions)),
            activity_indicators=(*whole.activity_indicators, *moved(dataset.activity_indicators)),
            activity_resources=(*whole.activity_resources, *moved(dataset.activity_resources)),
            cells=(*whole.cells, *moved(dataset.cells)),
        )
    return whole
