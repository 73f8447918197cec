"""``python -m builder``: see :mod:`builder.cli`."""

from builder.cli import main
from builder.running.garbage_collection import off_for_good

off_for_good()
main(prog_name="python -m builder")
