"""Where the process begins: while the program and its rules load nothing is collected, as all of it stays.

The collector would look through the same modules and rules again and again, a twentieth of the time of a short run.
"""

import gc


def main() -> None:
    """The command `pressfacts`."""
    gc.disable()
    from pressfacts import cli

    cli.main()
