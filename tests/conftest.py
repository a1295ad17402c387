"""What all tests share."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def own_rule_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Compiled rules of a test run stay out of the user's cache."""
    import os

    os.environ["PRESSFACTS_CACHE"] = str(tmp_path_factory.mktemp("cache"))
