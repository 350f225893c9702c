"""Generator of a ward's public-disclosure site: data -> model -> views -> outputs.

The package runs without MkDocs; `mkdocs_adapter` is the only module that knows it.
The direction of imports is kept by `tests/test_architecture.py`.
"""
