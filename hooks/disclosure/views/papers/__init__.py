"""The papers that the law asks the ward for, drawn up from the records. Nothing here is typed."""
