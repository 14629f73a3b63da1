-- The diary names the key of each command, and the outbox only says which effects of the diary have still to leave.
ALTER TABLE `journal` ADD `key` blob;
--> statement-breakpoint
DROP TRIGGER `journal_no_update`;
--> statement-breakpoint
CREATE TRIGGER `journal_no_update` BEFORE UPDATE OF `entity`, `case_id`, `seq`, `at`, `procedure_version`, `moved`, `sealed`, `hash` ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_key_only_erased` BEFORE UPDATE OF `key` ON `journal` WHEN NEW.`key` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TABLE `outbox_by_case` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`seq` integer NOT NULL,
	`place` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`consultation` text,
	`effect` blob,
	`status` text NOT NULL,
	`next_at` integer,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`entity`, `case_id`, `seq`, `place`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `outbox_by_case` SELECT `entity`, `case_id`, `seq`, substr(`effect_id`, length(`case_id`) + length(`seq`) + 3), `position`, `kind`, `consultation`, `effect`, `status`, `next_at`, `leased_until`, `attempts`, `error`, `created_at`, `done_at` FROM `outbox`;
--> statement-breakpoint
DROP TABLE `outbox`;
--> statement-breakpoint
ALTER TABLE `outbox_by_case` RENAME TO `outbox`;
--> statement-breakpoint
CREATE INDEX `outbox_next` ON `outbox` (`entity`,`next_at`) WHERE `next_at` IS NOT NULL;
