"""What pages show: pure functions from the site to small frozen views."""
