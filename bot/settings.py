"""Every environment variable, typed, with its unit and default."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.errors import SettingsWrong

OFFLINE = "offline"
"""What `LEADBOT_MODEL` says where rules do without a model."""


class Settings(BaseSettings):
    """What a deployment may set; read once, by the command line, and handed to assembly."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True, populate_by_name=True)

    slack_bot_token: SecretStr | None = Field(
        None,
        alias="SLACK_BOT_TOKEN",
        description="Bot token, xoxb-…; OAuth & Permissions page of your Slack app.",
    )
    slack_app_token: SecretStr | None = Field(
        None,
        alias="SLACK_APP_TOKEN",
        description="App-level token, xapp-…, scope connections:write; for Socket Mode.",
    )
    slack_signing_secret: SecretStr | None = Field(
        None, alias="SLACK_SIGNING_SECRET", description="Signing secret; for `leadbot run --http`."
    )
    slack_api_url: str = Field(
        "https://slack.com/api/",
        alias="SLACK_API_URL",
        description="Address of Slack's Web API; another one only for tests.",
    )
    data_dir: Path = Field(
        Path("data"),
        alias="LEADBOT_DATA_DIR",
        validate_default=True,
        description="Folder for the database, the content index and reject files.",
    )
    database_url: str | None = Field(
        None,
        alias="LEADBOT_DATABASE_URL",
        description="postgresql://… ; without it SQLite in the data folder.",
    )
    chroma_url: str | None = Field(
        None,
        alias="LEADBOT_CHROMA_URL",
        description="http://host:port of a Chroma server; without it Chroma runs inside, in the data folder.",
    )
    model: str = Field(
        OFFLINE,
        alias="LEADBOT_MODEL",
        description="provider:model, such as openai:gpt-5-mini or ollama:qwen3; offline needs none.",
    )
    embeddings: str = Field(
        "minilm",
        alias="LEADBOT_EMBEDDINGS",
        description="provider:model for LangChain embeddings; minilm is built in.",
    )
    rules: Path | None = Field(
        None, alias="LEADBOT_RULES", description="Your rules.yaml; without it the shipped defaults."
    )
    http_host: str = Field(
        "127.0.0.1",
        alias="LEADBOT_HTTP_HOST",
        description="Address that `leadbot run --http` and the web endpoints listen on.",
    )
    http_port: int = Field(3000, alias="LEADBOT_HTTP_PORT", description="Port of the same; 0 picks a free one.")
    public_url: str = Field(
        "",
        alias="LEADBOT_PUBLIC_URL",
        description="https://… by which prospects reach the web endpoints; without it content links are not tracked.",
    )
    trusted_proxies: str = Field(
        "127.0.0.1",
        alias="LEADBOT_TRUSTED_PROXIES",
        description="Proxies in front of the web endpoints, addresses or networks with commas: they say who asks.",
    )
    model_timeout_seconds: float = Field(
        20,
        alias="LEADBOT_MODEL_TIMEOUT_SECONDS",
        gt=0,
        description="Seconds a model may take for a turn before the offline reading answers.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", alias="LEADBOT_LOG_LEVEL", description="DEBUG, INFO, WARNING or ERROR."
    )

    @field_validator("data_dir")
    @classmethod
    def _from_the_root(cls, folder: Path) -> Path:
        """Where it is from anywhere: addresses of files cannot be relative."""
        return folder.expanduser().absolute()

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, written: object) -> object:
        return written.upper() if isinstance(written, str) else written

    @property
    def debugging(self) -> bool:
        """Whether people want to see where things happen in the code."""
        return self.log_level == "DEBUG"

    def database(self) -> str:
        """URL of the database."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'leadbot.db').absolute()}"


def read_settings() -> Settings:
    """The settings of this environment and of `.env`. Raises SettingsWrong naming the variable."""
    try:
        return Settings()
    except ValidationError as mistakes:
        first = mistakes.errors(include_input=False, include_url=False)[0]
        raise SettingsWrong(f"{first['loc'][0]} is set wrong: {first['msg']}. See .env.example.") from None
