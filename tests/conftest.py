"""Profiles of the property tests, and the fixtures of the page tests.

Property tests have the same examples on every run; more with `--hypothesis-profile=long`.
"""

from hypothesis import HealthCheck, settings

from tests.pages import browser, dataset_folder, opened
from tests.readings import without_workers

__all__ = ["browser", "dataset_folder", "opened", "without_workers"]

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "usual", derandomize=True, max_examples=60, deadline=None, suppress_health_check=SLOW
)
settings.register_profile("long", max_examples=1500, deadline=None, suppress_health_check=SLOW)
settings.load_profile("usual")
