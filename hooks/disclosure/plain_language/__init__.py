"""Plain language: how hand-written pages read, as advice to whoever writes them."""
