-- The journal, the access log and the published versions are never changed nor removed.
CREATE TRIGGER `journal_no_update` BEFORE UPDATE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_no_delete` BEFORE DELETE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `access_log_no_update` BEFORE UPDATE ON `access_log` BEGIN SELECT RAISE(ABORT, 'the access log is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `access_log_no_delete` BEFORE DELETE ON `access_log` BEGIN SELECT RAISE(ABORT, 'the access log is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `procedure_version_no_update` BEFORE UPDATE ON `procedure_version` BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER `procedure_version_no_delete` BEFORE DELETE ON `procedure_version` BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
