"""The closed lists of values that the dataset's columns may hold, in the order that documents name them."""

DOCUMENT_KINDS = ("pdf", "transcript")
DOCUMENT_STATUSES = ("ok", "partial", "failed", "no_plan")
LANGUAGES = ("bs", "hr", "sr")
SCRIPTS = ("Latn", "Cyrl")

CANTONS = ("USK", "PK", "TK", "ZDK", "BPK", "SBK", "HNK", "ZHK", "KS", "K10")
JURISDICTIONS = (*CANTONS, "FBiH", "RS", "BD", "BiH", "HR", "SRB", "MNE")

INSTITUTION_CLASSES = (
    "government",
    "assembly",
    "ministry_interior",
    "ministry_justice",
    "ministry_education",
    "ministry_health",
    "ministry_social",
    "ministry_finance",
    "ministry_economy",
    "ministry_veterans",
    "ministry_security",
    "ministry_human_rights",
    "ministry_civil_affairs",
    "ministry_foreign_affairs",
    "ministry_other",
    "police",
    "border_police",
    "investigation_agency",
    "foreigners_service",
    "prosecutor",
    "court",
    "inspection",
    "employment_service",
    "social_work_centre",
    "social_services",
    "legal_aid",
    "health_institutions",
    "public_health_institute",
    "education_institute",
    "schools",
    "gender_body",
    "coordination_team",
    "coordinator",
    "municipalities",
    "ombudsman",
    "media",
    "civil_society",
    "ngo",
    "international_organisation",
    "other",
)
INSTITUTION_LEVELS = ("canton", "federation", "entity", "state", "municipality", "international", "none")
INSTITUTION_ROLES = ("lead", "partner")
INSTITUTION_MATCHES = ("exact", "alias", "corrected", "defined_term", "unmatched")

PERIOD_KINDS = ("month", "months", "quarter", "half", "year", "years")  # with a first and a last day
DEADLINE_KINDS = (
    "date",
    *PERIOD_KINDS,
    "continuous",
    "recurring",
    "as_needed",
    "relative",
    "immediate",
    "conditional",
    "status",
    "none",
    "unparsed",
)
SPAN_KINDS = frozenset({"date", *PERIOD_KINDS})  # whose days are printed

RESOURCE_KINDS = ("regular budget", "donor funds", "unspecified", "other")

CELL_FIELDS = (
    "activity",
    "deadline",
    "institution",
    "partner",
    "indicator",
    "baseline",
    "target",
    "resource",
)
# A column that the plan has and the schema does not: the prefix, then the printed heading.
OTHER_FIELD_PREFIX = "other:"

CORRECTION_SOURCES = ("pipeline", "reviewer")
PROBLEM_SEVERITIES = ("error", "warning", "info")
