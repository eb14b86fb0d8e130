"""Layers -> files: drawing, stills, embeds, tables."""

from export.errors import ExportError

__all__ = ["ExportError"]
