"""The law as code: which duties bind, by when, and whether they are fulfilled.

Pure functions of the model. No words and no HTML: codes that `locale/` names.
"""
