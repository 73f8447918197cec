"""``python -m builder``: see :mod:`builder.cli`."""

from builder.running.garbage_collection import off_for_good

off_for_good()  # before all else is loaded: that is a third of a short run

from builder.cli import main  # noqa: E402

main(prog_name="python -m builder")
