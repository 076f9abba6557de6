"""Institutions as printed and the bodies they mean: what other stages use of the modules behind it."""

from normalize.institution_heads import shared_parts
from normalize.institution_lists import NamePart, glued_parts, split_glued
from normalize.institution_matching import Mention, match_institution, nearest_names
from normalize.institution_parting import split_known
from normalize.name_starts import case_votes, lists_genitives, starts_institution
from normalize.registry import Institution, Registry, load_registry, verify

__all__ = [
    "Institution",
    "Mention",
    "NamePart",
    "Registry",
    "case_votes",
    "glued_parts",
    "lists_genitives",
    "load_registry",
    "match_institution",
    "nearest_names",
    "shared_parts",
    "split_glued",
    "split_known",
    "starts_institution",
    "verify",
]
