"""What goes wrong when a file is made."""


class ExportError(ValueError):
    """A file that cannot be made; the message says what to change."""
