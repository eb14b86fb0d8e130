"""Readings -> layers as plain data: what to show, never how."""

from layers.layer import Card, Layer, LayerError, Mark, Shape, Zone

__all__ = ["Card", "Layer", "LayerError", "Mark", "Shape", "Zone"]
