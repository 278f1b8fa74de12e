"""Loads prompts from their files and renders them; a missing or unused input is an error."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import frontmatter

FOLDER = Path(__file__).parent
FIELDS = frozenset({"purpose", "version", "inputs", "output"})
"""Front matter that every prompt has, and no other."""

_INPUT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_TAG = re.compile(r"<(?=\W*\w*untrusted)", re.IGNORECASE)
UNTRUSTED_MAX_CHARACTERS = 20_000


class PromptWrong(Exception):
    """A prompt file, or a call of it, is not as declared. This is a mistake in the code, not of a user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What a model is told, with what has to be filled in."""

    name: str
    version: str
    purpose: str
    inputs: Mapping[str, str]
    """Name of each input, and what it is."""
    output: str
    """What the model is to give back."""
    body: str

    @property
    def label(self) -> str:
        """Name and version, for logs: `ask/1`."""
        return f"{self.name}/{self.version}"

    def render(self, **values: str) -> str:
        """
        The prompt with its inputs filled in; what they hold is not looked at for further inputs.

        Raises:
            PromptWrong: an input is missing, or one was given that the prompt does not have.
        """
        if missing := sorted(self.inputs.keys() - values.keys()):
            raise PromptWrong(f"prompt {self.label} needs {', '.join(missing)}")
        if unused := sorted(values.keys() - self.inputs.keys()):
            raise PromptWrong(f"prompt {self.label} has no input {', '.join(unused)}")
        return _INPUT.sub(lambda found: values[found[1]], self.body)


@cache
def load(name: str) -> Prompt:
    """
    The prompt in the file `NAME.md` of this folder; read once.

    Raises:
        PromptWrong: there is no such file, or it is not as every prompt has to be.
    """
    path = FOLDER / f"{name}.md"
    if not path.is_file():
        raise PromptWrong(f"there is no prompt {name}")
    return parsed(name, path.read_text(encoding="utf-8"))


def parsed(name: str, text: str) -> Prompt:
    """A prompt from the text of its file. Raises PromptWrong."""
    post = frontmatter.loads(text)
    if set(post.metadata) != FIELDS:
        raise PromptWrong(f"prompt {name} has to declare exactly {', '.join(sorted(FIELDS))}")
    declared = post["inputs"] or {}
    if not isinstance(declared, dict):
        raise PromptWrong(f"prompt {name}: inputs are a name and a description each")
    inputs = {str(key): str(value) for key, value in declared.items()}
    used = set(_INPUT.findall(post.content))
    if used != inputs.keys():
        raise PromptWrong(
            f"prompt {name}: declared and used inputs differ in {', '.join(sorted(used ^ inputs.keys()))}"
        )
    return Prompt(
        name=name,
        version=str(post["version"]),
        purpose=str(post["purpose"]),
        inputs=inputs,
        output=str(post["output"]),
        body=post.content.strip() + "\n",
    )


def untrusted(source: str, text: str) -> str:
    """
    Text that we did not write, as a named block that it cannot close or leave.

    Hidden characters (which can carry instructions that no person sees) are taken out, and so is every bracket that
    would begin a tag of this block, however it is spelt.
    """
    seen = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cn"})
    plain = unicodedata.normalize("NFKC", seen)[:UNTRUSTED_MAX_CHARACTERS]
    name = re.sub(r"[^\w -]+", " ", source).strip()
    return f'<untrusted source="{name}">\n{_TAG.sub("‹", plain)}\n</untrusted>'
