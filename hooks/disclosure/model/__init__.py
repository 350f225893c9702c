"""Frozen typed records and the site that holds them."""
