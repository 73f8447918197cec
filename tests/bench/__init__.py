"""How well searches of other makers find phrases in Chinese texts, and ours: ``./dev bench``."""
