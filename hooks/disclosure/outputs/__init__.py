"""What is written: pages, the sitemap and the search index, as values until the very end."""
