"""Institutions as printed and the bodies they mean: what other stages use of the modules behind it."""

from normalize.institution_lists import (
    case_votes,
    lists_genitives,
    split_glued,
    split_known,
    starts_institution,
)
from normalize.institution_matching import Mention, match_institution, nearest_names
from normalize.registry import Institution, Registry, load_registry, verify

__all__ = [
    "Institution",
    "Mention",
    "Registry",
    "case_votes",
    "lists_genitives",
    "load_registry",
    "match_institution",
    "nearest_names",
    "split_glued",
    "split_known",
    "starts_institution",
    "verify",
]
