"""
The database: SQLite by default, PostgreSQL by URL.

`database.Database(url)` holds the engine; each adapter is made from it: `leads.SqlLeads(database)`,
`lead_questions.SqlLeadQuestions`, `vocabulary.SqlVocabulary`, `lead_writes.SqlLeadWrites`,
`lead_batches.SqlLeadBatches`, `engagement.SqlEngagement`, `reps.SqlReps`, `subscriptions.SqlSubscriptions`,
`deliveries.SqlDeliveries`, `threads.SqlThreadStore`, `inbox.SqlInbox`, `library.SqlLibrary`.

Nothing heavy is imported before one of these modules is.
"""
