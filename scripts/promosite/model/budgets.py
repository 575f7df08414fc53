"""How heavy pages may be: the option `budgets` of the promosite plugin."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from promosite.model.schema import Schema

Kilobytes = Annotated[int, Field(ge=1)]


class Budgets(Schema):
    """What the first view of a page may weigh on a telephone, in kilobytes (1,024 bytes) as they are sent."""

    scripts: Kilobytes | None = Field(None, description="JavaScript of a page's first view, compressed (KB).")
    styles: Kilobytes | None = Field(None, description="Stylesheets of a page's first view, compressed (KB).")
    first_view: Kilobytes | None = Field(
        None, description="All that a telephone fetches before anybody scrolls: page, styles, scripts, pictures (KB)."
    )
    site: Kilobytes | None = Field(None, description="All files of the site together, as they lie on the disk (KB).")
