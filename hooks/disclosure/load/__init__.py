"""From files to the model: read once, positions kept, problems collected."""
