"""The domain: frozen data and nothing else; imports nothing of ours, touches no disk."""
