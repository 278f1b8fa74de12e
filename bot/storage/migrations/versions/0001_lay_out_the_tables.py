"""Lay out the tables."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import DOCUMENT, WHOLE, WORDS, Moment

revision = "0001"
down_revision = None

OTHER_EMAIL = sa.text("email_key <> identity")


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "asset",
        sa.Column("id", WORDS, nullable=False),
        sa.Column("path", WORDS, nullable=False),
        sa.Column("document", DOCUMENT, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "change",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_id", WORDS, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("by", WORDS, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("where", WORDS, nullable=False),
        sa.Column("summary", WORDS, nullable=False),
        sa.Column("before", DOCUMENT, nullable=True),
        sa.Column("after", DOCUMENT, nullable=False),
        sa.Column("standing_before", DOCUMENT, nullable=True),
        sa.Column("version_after", WHOLE, nullable=True),
        sa.Column("evidence_ids", DOCUMENT, nullable=False),
        sa.Column("undone_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_index("change_by_lead", "change", ["lead_id", "number"], unique=False)
    op.create_index("change_by_person", "change", ["by", "number"], unique=False)
    op.create_table(
        "company_part",
        sa.Column("part", WORDS, nullable=False),
        sa.Column("account", WORDS, nullable=False),
        sa.Column("leads", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("part", "account"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "inbox",
        sa.Column("key", WORDS, nullable=False),
        sa.Column("claimed_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_inbox_claimed_at"), "inbox", ["claimed_at"], unique=False)
    op.create_table(
        "lead",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("owner_id", WORDS, nullable=True),
        sa.Column("band", WORDS, nullable=False),
        sa.Column("workable", sa.Boolean(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("fit", sa.Integer(), nullable=False),
        sa.Column("engagement", sa.Integer(), nullable=False),
        sa.Column("readiness", sa.Integer(), nullable=False),
        sa.Column("status", WORDS, nullable=True),
        sa.Column("stage", WORDS, nullable=True),
        sa.Column("source", WORDS, nullable=True),
        sa.Column("last_source", WORDS, nullable=True),
        sa.Column("country_key", WORDS, nullable=True),
        sa.Column("state_key", WORDS, nullable=True),
        sa.Column("city_key", WORDS, nullable=True),
        sa.Column("industry_key", WORDS, nullable=True),
        sa.Column("title_key", WORDS, nullable=True),
        sa.Column("seniority", WORDS, nullable=True),
        sa.Column("department", WORDS, nullable=True),
        sa.Column("persona", WORDS, nullable=True),
        sa.Column("account", WORDS, nullable=True),
        sa.Column("campaign_key", WORDS, nullable=True),
        sa.Column("source_detail_key", WORDS, nullable=True),
        sa.Column("employees", WHOLE, nullable=True),
        sa.Column("revenue", WHOLE, nullable=True),
        sa.Column("unsubscribed", sa.Boolean(), nullable=False),
        sa.Column("do_not_contact", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=True),
        sa.Column("last_activity_at", Moment(), nullable=True),
        sa.Column("band_since", Moment(), nullable=False),
        sa.Column("scored_at", Moment(), nullable=False),
        sa.Column("rules_version", WORDS, nullable=False),
        sa.Column("first_scored_at", Moment(), nullable=False),
        sa.Column("last_event_at", Moment(), nullable=True),
        sa.Column("version", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("lead_by_score", "lead", [sa.text("score DESC"), "id", "workable"])
    op.create_index("lead_by_owner", "lead", ["owner_id", sa.text("score DESC"), "id", "workable"])
    op.create_index("lead_by_band", "lead", ["band", sa.text("score DESC"), "id", "workable"])
    op.create_index("lead_by_account", "lead", ["account"], unique=False)
    op.create_index("lead_by_activity", "lead", ["last_activity_at", "workable"], unique=False)
    op.create_index("lead_by_band_since", "lead", ["band", "band_since"], unique=False)
    op.create_index("lead_by_creation", "lead", ["created_at"], unique=False)
    op.create_table(
        "lead_text",
        sa.Column("number", WHOLE, autoincrement=False, nullable=False),
        sa.Column("identity", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("name_key", WORDS, nullable=True),
        sa.Column("person_key", WORDS, nullable=True),
        sa.Column("person_backwards", WORDS, nullable=True),
        sa.Column("email", WORDS, nullable=True),
        sa.Column("email_key", WORDS, nullable=True),
        sa.Column("email_words", WORDS, nullable=True),
        sa.Column("company", WORDS, nullable=True),
        sa.Column("company_key", WORDS, nullable=True),
        sa.Column("account_given", sa.Boolean(), nullable=False),
        sa.Column("title", WORDS, nullable=True),
        sa.Column("industry", WORDS, nullable=True),
        sa.Column("country", WORDS, nullable=True),
        sa.Column("state", WORDS, nullable=True),
        sa.Column("city", WORDS, nullable=True),
        sa.Column("phone", WORDS, nullable=True),
        sa.Column("phone_key", WORDS, nullable=True),
        sa.Column("website", WORDS, nullable=True),
        sa.Column("website_key", WORDS, nullable=True),
        sa.Column("language", WORDS, nullable=True),
        sa.Column("language_key", WORDS, nullable=True),
        sa.Column("source_detail", WORDS, nullable=True),
        sa.Column("campaign", WORDS, nullable=True),
        sa.Column("crm_status", WORDS, nullable=True),
        sa.Column("crm_status_key", WORDS, nullable=True),
        sa.Column("crm_activity_at", Moment(), nullable=True),
        sa.Column("notes", WORDS, nullable=True),
        sa.Column("notes_key", WORDS, nullable=True),
        sa.Column("custom", DOCUMENT, nullable=True),
        sa.Column("custom_index", DOCUMENT, nullable=True),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("identity"),
    )
    op.create_index(
        "lead_text_by_email",
        "lead_text",
        ["email_key"],
        unique=False,
        sqlite_where=OTHER_EMAIL,
        postgresql_where=OTHER_EMAIL,
    )
    op.create_index("lead_text_by_family_name", "lead_text", ["person_backwards"], unique=False)
    op.create_index("lead_text_by_person", "lead_text", ["person_key"], unique=False)
    op.create_table(
        "library",
        sa.Column("only", sa.Integer(), nullable=False),
        sa.Column("generation", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("only"),
    )
    op.create_table(
        "rep",
        sa.Column("id", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("shown", WORDS, nullable=False),
        sa.Column("shown_key", WORDS, nullable=False),
        sa.Column("email", WORDS, nullable=True),
        sa.Column("slack_id", WORDS, nullable=True),
        sa.Column("role", WORDS, nullable=False),
        sa.Column("manager_id", WORDS, nullable=True),
        sa.Column("zone", WORDS, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "secret",
        sa.Column("name", WORDS, nullable=False),
        sa.Column("value", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "subscription",
        sa.Column("id", WORDS, nullable=False),
        sa.Column("channel_id", WORDS, nullable=False),
        sa.Column("channel_name", WORDS, nullable=False),
        sa.Column("days", DOCUMENT, nullable=False),
        sa.Column("at", sa.Time(), nullable=False),
        sa.Column("zone", WORDS, nullable=False),
        sa.Column("band", WORDS, nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("created_by", WORDS, nullable=True),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("next_due_at", Moment(), nullable=False),
        sa.Column("last_delivered_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_subscription_channel_id"), "subscription", ["channel_id"], unique=False)
    op.create_index("subscription_due", "subscription", ["paused", "next_due_at"], unique=False)
    op.create_table(
        "suppression",
        sa.Column("hash", WORDS, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_table(
        "tally",
        sa.Column("owner_id", WORDS, nullable=False),
        sa.Column("band", WORDS, nullable=False),
        sa.Column("workable", sa.Boolean(), nullable=False),
        sa.Column("leads", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("owner_id", "band", "workable"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "thread_document",
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("key", WORDS, nullable=False),
        sa.Column("document", DOCUMENT, nullable=False),
        sa.Column("version", WHOLE, nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_thread_document_expires_at"), "thread_document", ["expires_at"], unique=False)
    op.create_table(
        "token",
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("token", WORDS, nullable=False),
        sa.Column("backwards", WORDS, nullable=False),
        sa.Column("leads", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("kind", "token"),
        sqlite_with_rowid=False,
    )
    op.create_index("token_backwards", "token", ["kind", "backwards"], unique=False)
    op.create_table(
        "word",
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("key", WORDS, nullable=False),
        sa.Column("value", WORDS, nullable=False),
        sa.Column("leads", WHOLE, nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "value"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bant_span",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("criterion", WORDS, nullable=False),
        sa.Column("level", WORDS, nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=True),
        sa.Column("last_told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("bant_span_by_lead", "bant_span", ["lead_number", "criterion"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("id", WORDS, nullable=False),
        sa.Column("subscription_id", WORDS, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("state", WORDS, nullable=False),
        sa.Column("covers_since", Moment(), nullable=False),
        sa.Column("claimed_at", Moment(), nullable=False),
        sa.Column("posted_ts", WORDS, nullable=True),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscription.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("delivery_by_state", "delivery", ["state", "claimed_at"], unique=False)
    op.create_index("delivery_once", "delivery", ["subscription_id", "local_date"], unique=True)
    op.create_table(
        "engagement_event",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("fingerprint", WHOLE, nullable=False),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("detail", WORDS, nullable=False),
        sa.Column("channel", WORDS, nullable=False),
        sa.Column("asset", WORDS, nullable=False),
        sa.Column("campaign", WORDS, nullable=False),
        sa.Column("agent", WORDS, nullable=False),
        sa.Column("said_key", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("engagement_event_by_kind", "engagement_event", ["kind", "at", "lead_number"], unique=False)
    op.create_index("engagement_event_once", "engagement_event", ["lead_number", "fingerprint"], unique=True)
    op.create_table(
        "evidence",
        sa.Column("id", WORDS, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("criterion", WORDS, nullable=False),
        sa.Column("level", WORDS, nullable=False),
        sa.Column("value", WORDS, nullable=False),
        sa.Column("quote", WORDS, nullable=False),
        sa.Column("speaker", WORDS, nullable=False),
        sa.Column("speaker_role", WORDS, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("source", WORDS, nullable=False),
        sa.Column("recorder_id", WORDS, nullable=True),
        sa.Column("expires_at", Moment(), nullable=True),
        sa.Column("amount_minor", WHOLE, nullable=True),
        sa.Column("currency", WORDS, nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_evidence_lead_number"), "evidence", ["lead_number"], unique=False)
    op.create_table(
        "passage",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("id", WORDS, nullable=False),
        sa.Column("asset_id", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("location", WORDS, nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("embedder", WORDS, nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index(op.f("ix_passage_asset_id"), "passage", ["asset_id"], unique=False)
    op.create_index("passage_by_embedder", "passage", ["embedder", "asset_id", "number"], unique=False)
    op.create_table(
        "score_change",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("score_before", sa.Integer(), nullable=False),
        sa.Column("score_after", sa.Integer(), nullable=False),
        sa.Column("band_before", WORDS, nullable=False),
        sa.Column("band_after", WORDS, nullable=False),
        sa.Column("cause", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("score_change_by_lead", "score_change", ["lead_number", "at"], unique=False)
    op.create_table(
        "sent_content",
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("lead_number", WHOLE, nullable=False),
        sa.Column("asset_id", WORDS, nullable=False),
        sa.Column("by", WORDS, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["lead_number"], ["lead.number"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index(op.f("ix_sent_content_lead_number"), "sent_content", ["lead_number"], unique=False)


def downgrade() -> None:
    """Go back."""
    op.drop_index(op.f("ix_sent_content_lead_number"), table_name="sent_content")
    op.drop_table("sent_content")
    op.drop_index("score_change_by_lead", table_name="score_change")
    op.drop_table("score_change")
    op.drop_index("passage_by_embedder", table_name="passage")
    op.drop_index(op.f("ix_passage_asset_id"), table_name="passage")
    op.drop_table("passage")
    op.drop_index(op.f("ix_evidence_lead_number"), table_name="evidence")
    op.drop_table("evidence")
    op.drop_index("engagement_event_once", table_name="engagement_event")
    op.drop_index("engagement_event_by_kind", table_name="engagement_event")
    op.drop_table("engagement_event")
    op.drop_index("delivery_once", table_name="delivery")
    op.drop_index("delivery_by_state", table_name="delivery")
    op.drop_table("delivery")
    op.drop_index("bant_span_by_lead", table_name="bant_span")
    op.drop_table("bant_span")
    op.drop_table("word")
    op.drop_index("token_backwards", table_name="token")
    op.drop_table("token")
    op.drop_index(op.f("ix_thread_document_expires_at"), table_name="thread_document")
    op.drop_table("thread_document")
    op.drop_table("tally")
    op.drop_table("suppression")
    op.drop_index("subscription_due", table_name="subscription")
    op.drop_index(op.f("ix_subscription_channel_id"), table_name="subscription")
    op.drop_table("subscription")
    op.drop_table("secret")
    op.drop_table("rep")
    op.drop_table("library")
    op.drop_index("lead_text_by_person", table_name="lead_text")
    op.drop_index("lead_text_by_family_name", table_name="lead_text")
    op.drop_index(
        "lead_text_by_email",
        table_name="lead_text",
        sqlite_where=OTHER_EMAIL,
        postgresql_where=OTHER_EMAIL,
    )
    op.drop_table("lead_text")
    op.drop_index("lead_by_creation", table_name="lead")
    op.drop_index("lead_by_band_since", table_name="lead")
    op.drop_index("lead_by_activity", table_name="lead")
    op.drop_index("lead_by_account", table_name="lead")
    op.drop_table("lead")
    op.drop_index(op.f("ix_inbox_claimed_at"), table_name="inbox")
    op.drop_table("inbox")
    op.drop_table("company_part")
    op.drop_index("change_by_person", table_name="change")
    op.drop_index("change_by_lead", table_name="change")
    op.drop_table("change")
    op.drop_table("asset")
