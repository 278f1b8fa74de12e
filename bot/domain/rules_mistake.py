"""Something wrong with the rules, with its place and its fix."""

from dataclasses import dataclass

Place = tuple[str | int, ...]
"""Keys and positions that lead to a value: `("bands", "hot", "fit")`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """Something wrong with the rules, and how to mend it."""

    place: Place
    sentence: str
    fix: str
    line: int | None = None
    """Line in the file; the first is 1."""

    @property
    def where(self) -> str:
        """The place for people: `bands > hot > fit`; the first of a list is 1."""
        return " > ".join(str(key + 1) if isinstance(key, int) else key for key in self.place)
