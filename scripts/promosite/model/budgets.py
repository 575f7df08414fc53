"""How heavy pages may be: the option `budgets` of the promosite plugin."""

from __future__ import annotations

from pydantic import Field

from promosite.model.schema import Schema
from promosite.model.slots import Kilobytes


class Budgets(Schema):
    """What the first view of a page may weigh on a telephone, in kilobytes (1,024 bytes) as they are sent."""

    scripts: Kilobytes | None = Field(None, description="JavaScript of a page's first view, compressed (KB).")
    styles: Kilobytes | None = Field(None, description="Stylesheets of a page's first view, compressed (KB).")
    first_view: Kilobytes | None = Field(
        None, description="All that a telephone fetches before anybody scrolls: page, styles, scripts, pictures (KB)."
    )
    site: Kilobytes | None = Field(None, description="All files of the site together, as they lie on the disk (KB).")
