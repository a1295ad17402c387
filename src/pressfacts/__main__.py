"""`python -m pressfacts` is the command `pressfacts`."""

from pressfacts.cli import main

main()
