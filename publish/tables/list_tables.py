"""The tables of what an activity lists: institutions, indicators, resources, and the bodies that it names."""

from __future__ import annotations

from normalize import records
from normalize import vocabulary as words
from publish.tables.columns import ACTIVITY, TO_ACTIVITY, choice, count, jurisdiction, key, text
from publish.tables.table import Column, ForeignKey, Table

POSITION = count("position", "The place in the activity's list, counted from 1.", 1)
TO_INSTITUTION = ForeignKey("institution_id", "institutions", "institution_id")

ACTIVITY_INSTITUTIONS = Table(
    "activity_institutions",
    "Who leads and who helps, one row for each institution of an activity.",
    records.ActivityInstitutionRecord,
    (
        ACTIVITY,
        count("position", "The place in the activity's list, from 1 over lead, then partner.", 1),
        choice("role", "Whether the institution leads or helps.", words.INSTITUTION_ROLES),
        text("institution_id", "The institution; empty where none matched."),
        key("institution", "Its canonical name; what was printed where none matched."),
        choice("class", "What kind of body it is.", words.INSTITUTION_CLASSES),
        jurisdiction("The canton, entity or state that the body belongs to."),
        key("printed", "The name as printed."),
        choice("match", "How the printed name was matched.", words.INSTITUTION_MATCHES),
    ),
    ("activity_id", "position"),
    (TO_ACTIVITY, TO_INSTITUTION),
)

ACTIVITY_INDICATORS = Table(
    "activity_indicators",
    "How success is measured, one row for each indicator of an activity.",
    records.ActivityIndicatorRecord,
    (
        ACTIVITY,
        POSITION,
        text("indicator", "The indicator, as clean text."),
        text("baseline", "The value at the start; empty where the plan has no such column."),
        text("target", "The value aimed at; empty where the plan has no such column."),
    ),
    ("activity_id", "position"),
    (TO_ACTIVITY,),
)

ACTIVITY_RESOURCES = Table(
    "activity_resources",
    "Where the funds come from, one row for each kind and source of an activity.",
    records.ActivityResourceRecord,
    (
        ACTIVITY,
        POSITION,
        choice("kind", "What kind of funds they are.", words.RESOURCE_KINDS),
        text("institution_id", "The institution that gives the funds; empty where none is named or matched."),
        text(
            "institution",
            "Its canonical name, or that of the place whose budget it is; empty where none is named.",
        ),
        Column("amount", "number", "The amount, an exact decimal number in `currency`.", minimum=0),
        text("currency", "The currency of the amount."),
        text("printed", "The source as printed."),
    ),
    ("activity_id", "position"),
    (TO_ACTIVITY, TO_INSTITUTION),
)

INSTITUTIONS = Table(
    "institutions",
    "Bodies that the plans name, one row a body, and the bodies that these belong to.",
    records.InstitutionRecord,
    (
        key("institution_id", "A short name for the body, the same in every dataset."),
        key("institution", "The canonical name, in Latin script."),
        choice("class", "What kind of body it is.", words.INSTITUTION_CLASSES),
        jurisdiction("The canton, entity or state that the body belongs to."),
        choice("level", "The level of government.", words.INSTITUTION_LEVELS),
        text("abbreviation", "The usual abbreviation."),
        text("parent_id", "The body that this one is a part of."),
        count("mentions", "Its rows in `activity_institutions` and `activity_resources`."),
    ),
    ("institution_id",),
    (ForeignKey("parent_id", "institutions", "institution_id"),),
)
