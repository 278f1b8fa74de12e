"""The house stands as it was drawn: imports go one way, commands start fast, nothing is documented by hand."""

import re
import subprocess
import sys
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parent.parent


class TestImports:
    def test_go_one_way(self) -> None:
        linter = Path(sys.executable).with_name("lint-imports")
        done = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)

        assert done.returncode == 0, done.stdout

    def test_help_imports_nothing_heavy(self) -> None:
        code = (
            "import sys\nfrom bot.cli.app import run\nrun(['--help'])\n"
            "heavy = {'langchain', 'langchain_core', 'chromadb', 'sqlmodel', 'sqlalchemy', 'slack_bolt', 'fastapi',"
            " 'apscheduler', 'numpy', 'onnxruntime', 'rich.table'} & set(sys.modules)\n"
            "sys.exit(', '.join(sorted(heavy)) or 0)"
        )
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

        assert done.returncode == 0, done.stderr


class TestSettings:
    def test_the_example_environment_lists_each_setting_with_its_default(self) -> None:
        listed = dict(re.findall(r"^#? ?([A-Z][A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE))
        settings = {field.alias: field for field in Settings.model_fields.values()}

        assert set(listed) == set(settings)
        for name, field in settings.items():
            assert listed[name] == ("" if field.default is None else str(field.default)), name

    def test_the_example_environment_says_what_each_setting_is(self) -> None:
        text = (ROOT / ".env.example").read_text()

        assert [f.alias for f in Settings.model_fields.values() if f.description not in text] == []


class TestRepository:
    def test_lock_files_name_no_download_address(self) -> None:
        for lock in ROOT.glob("requirements*.lock"):
            assert "://" not in lock.read_text(), lock.name

    def test_tokens_and_leads_get_neither_into_commits_nor_into_images(self) -> None:
        for ignored in (".gitignore", ".dockerignore"):
            lines = {line.strip("/") for line in (ROOT / ignored).read_text().splitlines()}
            assert {".env", "data"} <= lines, ignored

    def test_the_top_level_is_what_the_design_allows(self) -> None:
        listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
            "\n"
        )
        top = {Path(name).parts[0] for name in listed if name}
        allowed = {
            *("bot", "knowledge", "prompts", "tests", ".env.example", "pyproject.toml", "README.md", "Makefile"),
            *("LICENSE", ".gitignore", ".ci", ".github", ".slack", "compose.yaml", "Dockerfile", ".dockerignore"),
            *("requirements.lock", "requirements-extras.lock", "requirements-dev.lock"),
        }

        assert top <= allowed
