"""What several tests of normalizing need."""

from __future__ import annotations

import pytest

from normalize.institutions.registry import Registry, load_registry


@pytest.fixture(scope="package")
def registry() -> Registry:
    """The known bodies, loaded once."""
    return load_registry()
