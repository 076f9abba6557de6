"""What several tests of normalizing need."""

from __future__ import annotations

import pytest

from normalize.institutions.registry import Registry
from tests.normalize.documents import facts


@pytest.fixture(scope="package")
def registry() -> Registry:
    """The known bodies."""
    return facts().registry
