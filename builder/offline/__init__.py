"""The offline bundle: the built site as one zip that opens on any computer without a network."""
