"""A small whole dataset with a row of every kind, and texts that writers of files tend to break."""

import json
from datetime import date
from decimal import Decimal

from normalize.records import (
    ActivityIndicatorRecord,
    ActivityInstitutionRecord,
    ActivityRecord,
    ActivityResourceRecord,
    CellRecord,
    CorrectionRecord,
    Dataset,
    DocumentRecord,
    InstitutionRecord,
    PlanRecord,
    ProblemRecord,
    with_totals,
)

SHA = "0123456789ab" + "c" * 52
AWKWARD = '- Ministarstvo, "naše";\n=1+1\n\tПлан č ć đ '


def activity(number: str, **changes: object) -> ActivityRecord:
    values: dict[str, object] = {
        "activity_id": f"ks-2021-5-1/{number}",
        "plan_id": "ks-2021-5-1",
        "activity_no": number,
        "component_no": "A",
        "component_title": "Potpora",
        "programme_no": "1",
        "programme_title": "Program",
        "heading_path": json.dumps([{"level": "Komponenta", "no": "A", "title": "Potpora"}]),
        "activity": AWKWARD,
        "deadline": "do kraja 2021.",
        "deadline_kind": "date",
        "deadline_start": None,
        "deadline_end": date(2021, 12, 31),
        "deadline_recurrence": None,
        "deadline_as_needed": False,
        "deadline_offset": None,
        "institutions": None,
        "partners": None,
        "indicators": None,
        "resources": None,
        "page_first": 286,
        "page_last": 287,
        "pdf_page_first": 1,
        "pdf_page_last": 2,
        "fragments": 2,
    }
    return ActivityRecord(**{**values, **changes})  # type: ignore[arg-type]


def cell(number: str, field: str, pages: tuple[int, ...]) -> CellRecord:
    boxes = [{"page": page, "x0": 50.5, "top": 60.0, "x1": 200.0, "bottom": 90.25} for page in pages]
    return CellRecord(
        activity_id=f"ks-2021-5-1/{number}",
        field=field,
        heading="Aktivnost",
        printed=AWKWARD,
        clean=None,
        boxes=json.dumps(boxes),
    )


def body(key: str, name: str, kind: str, parent: str | None = None) -> InstitutionRecord:
    return InstitutionRecord(
        institution_id=key,
        institution=name,
        class_=kind,
        jurisdiction="KS",
        level="canton",
        abbreviation=None,
        parent_id=parent,
        mentions=0,
    )


def named(
    number: str, position: int, role: str, key: str | None, name: str, kind: str
) -> ActivityInstitutionRecord:
    return ActivityInstitutionRecord(
        activity_id=f"ks-2021-5-1/{number}",
        position=position,
        role=role,
        institution_id=key,
        institution=name,
        class_=kind,
        jurisdiction="KS" if key else None,
        printed=name,
        match="exact" if key else "unmatched",
    )


DOCUMENT = DocumentRecord(
    document_id=SHA[:12],
    file_name="ks-2021-5.pdf",
    sha256=SHA,
    bytes=1234,
    kind="pdf",
    pages=15,
    gazette="Službene novine Kantona Sarajevo",
    jurisdiction="KS",
    issue_no="5",
    issue_date=date(2021, 2, 4),
    language="bs",
    script="Latn",
    text_repair="",
    status="ok",
)

PLAN = PlanRecord(
    plan_id="ks-2021-5-1",
    document_id=SHA[:12],
    jurisdiction="KS",
    title="Akcioni plan",
    period_start=2020,
    period_end=2023,
    decision_no=None,
    decision_date=None,
    adopted_by="Vlada Kantona Sarajevo",
    page_first=286,
    page_last=300,
    activities=0,
)

POLICE, MINISTRY = "Uprava policije", "Ministarstvo unutrašnjih poslova Kantona Sarajevo"


def sample_dataset() -> Dataset:
    """One plan of two activities, given in no order; all totals right."""
    return with_totals(
        Dataset(
            documents=(DOCUMENT,),
            plans=(PLAN,),
            activities=(
                activity(
                    "1.2",
                    institutions=f"{POLICE}; Nepoznato tijelo",
                    partners=MINISTRY,
                    indicators="Broj; odluka; Izvještaj",
                    resources=f"regular budget: {MINISTRY} 5000000000.50 KM; donor funds",
                ),
                activity("1.10", deadline_kind="as_needed", deadline_end=None, deadline_as_needed=True),
            ),
            activity_institutions=(
                named("1.2", 3, "partner", "ks-mup", MINISTRY, "ministry_interior"),
                named("1.2", 1, "lead", "ks-police", POLICE, "police"),
                named("1.2", 2, "lead", None, "Nepoznato tijelo", "other"),
            ),
            activity_indicators=tuple(
                ActivityIndicatorRecord(
                    activity_id="ks-2021-5-1/1.2", position=place, indicator=text, baseline=None, target="12"
                )
                for place, text in ((1, "Broj; odluka"), (2, "Izvještaj"))
            ),
            activity_resources=(
                ActivityResourceRecord(
                    activity_id="ks-2021-5-1/1.2",
                    position=1,
                    kind="regular budget",
                    institution_id="ks-mup",
                    institution=MINISTRY,
                    amount=Decimal("5000000000.5"),
                    currency="KM",
                    printed="Redovni budžet MUP KS",
                ),
                ActivityResourceRecord(
                    activity_id="ks-2021-5-1/1.2",
                    position=2,
                    kind="donor funds",
                    institution_id=None,
                    institution="",
                    amount=None,
                    currency=None,
                    printed="Donatorska sredstva",
                ),
            ),
            institutions=(
                body("ks-police", POLICE, "police", "ks-mup"),
                body("ks-mup", MINISTRY, "ministry_interior"),
            ),
            cells=(
                cell("1.2", "activity", (1, 2)),
                cell("1.2", "other:Status\nmjere", (2,)),
                cell("1.10", "activity", (1, 2)),
            ),
            corrections=(
                CorrectionRecord(
                    correction_id="c1",
                    activity_id=None,
                    field=None,
                    before="è",
                    after="č",
                    rule="cp1252",
                    source="pipeline",
                ),
            ),
            problems=(
                ProblemRecord(
                    problem_id="p1", severity="error", code="no-such-file", message="x.pdf: no such file"
                ),
                ProblemRecord(
                    problem_id="p2",
                    document_id=SHA[:12],
                    plan_id="ks-2021-5-1",
                    activity_id="ks-2021-5-1/1.2",
                    pdf_page=2,
                    severity="info",
                    code="doubtful-word",
                    message="Is this word right?",
                    value="odjeljske",
                ),
            ),
        )
    )
