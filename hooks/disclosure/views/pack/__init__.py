"""The inspection pack of a period as plain values: parts of tables. No HTML, no files."""
