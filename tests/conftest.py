"""Settings of all tests."""

from hypothesis import settings

# A slow machine is no failure; the same examples every time keep a red build red.
settings.register_profile("site", deadline=None, derandomize=True)
settings.load_profile("site")

# Fixtures that several folders share.
pytest_plugins = ["built_sites"]
