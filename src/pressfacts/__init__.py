"""pressfacts: facts from German press releases, each a verbatim span that names its rule.

>>> import pressfacts
>>> document = pressfacts.extract("Rund 200 Gäste kamen.")
>>> document.numbers[0].text
'Rund 200 Gäste'
"""

from pressfacts.pipeline import extract
from pressfacts.version import __version__

__all__ = ["__version__", "extract"]
