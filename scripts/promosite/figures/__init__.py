"""Figures in prose of six languages: what they are worth, and whether two texts tell the same ones."""
