"""Disk → model: the only place that opens sources; every block and key keeps its line."""
