"""`python -m pressfacts` is the command `pressfacts`."""

from pressfacts.start import main

main()
