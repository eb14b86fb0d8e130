"""Layers -> files: drawing, stills, embeds, tables."""
