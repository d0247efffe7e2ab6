"""The data dictionary of a spec as a document, with the figures of the database where it is asked.

content (what there is to say of tables, fields and rules) + live (today's figures) → composing (in words, in an
order) → blocks (a document without a format) → markdown, page (the formats).
"""

from dqsql.dictionary.composing import composed
from dqsql.dictionary.content import Book, book
from dqsql.dictionary.live import Figures, figures
from dqsql.dictionary.markdown import markdown
from dqsql.dictionary.page import page

__all__ = ["Book", "Figures", "book", "composed", "figures", "markdown", "page"]
