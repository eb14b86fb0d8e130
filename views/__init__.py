"""Pages of the app: they ask, show and pass on."""
