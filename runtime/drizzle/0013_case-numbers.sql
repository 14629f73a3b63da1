-- A case has a number inside the file, in the order of opening: diary, clocks and outbox hang from it instead of from
-- two texts, and the diary lies in the order of writing, so that what is written together lies together.
PRAGMA defer_foreign_keys = ON;
--> statement-breakpoint
CREATE TABLE `case_before` AS SELECT `rowid` AS `case_no`, `entity`, `case_id`, `reference`, `number`, `procedure_id`, `procedure_version`, `procedure_hash`, `entry`, `subject_kind`, `subject_id`, `person_id`, `language`, `version`, `opened_at`, `updated_at`, `ended_at`, `outcome`, `progress`, `due`, `term_suspended`, `incident`, `snapshot`, `last_hash`, `erased_at` FROM `case_file`;
--> statement-breakpoint
DROP TABLE `case_file`;
--> statement-breakpoint
CREATE TABLE `case_file` (
	`case_no` integer PRIMARY KEY NOT NULL,
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`reference` text NOT NULL,
	`number` text,
	`procedure_id` text NOT NULL,
	`procedure_version` integer NOT NULL,
	`procedure_hash` blob NOT NULL,
	`entry` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`person_id` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ended_at` integer,
	`outcome` text,
	`progress` blob NOT NULL,
	`due` text,
	`term_suspended` integer NOT NULL,
	`incident` text,
	`snapshot` blob NOT NULL,
	`last_hash` blob NOT NULL,
	`erased_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_identifier` ON `case_file` (`entity`,`case_id`);
--> statement-breakpoint
INSERT INTO `case_file` SELECT * FROM `case_before` ORDER BY `case_no`;
--> statement-breakpoint
DROP TABLE `case_before`;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_reference` ON `case_file` (`entity`,`reference`);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_number` ON `case_file` (`entity`,`number`);
--> statement-breakpoint
CREATE INDEX `case_by_procedure` ON `case_file` (`entity`,`procedure_id`,`ended_at`);
--> statement-breakpoint
CREATE INDEX `case_by_person` ON `case_file` (`entity`,`person_id`);
--> statement-breakpoint
CREATE INDEX `case_by_opening` ON `case_file` (`entity`,`opened_at`);
--> statement-breakpoint
CREATE TABLE `journal_numbered` (
	`case_no` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`procedure_version` integer NOT NULL,
	`moved` blob NOT NULL,
	`sealed` blob NOT NULL,
	`key` blob,
	`hash` blob NOT NULL,
	PRIMARY KEY(`case_no`, `seq`),
	FOREIGN KEY (`case_no`) REFERENCES `case_file`(`case_no`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `journal_numbered` SELECT c.`case_no`, j.`seq`, j.`at`, j.`procedure_version`, j.`moved`, j.`sealed`, j.`key`, j.`hash` FROM `journal` AS j INNER JOIN `case_file` AS c ON c.`entity` = j.`entity` AND c.`case_id` = j.`case_id` ORDER BY c.`case_no`, j.`seq`;
--> statement-breakpoint
DROP TABLE `journal`;
--> statement-breakpoint
ALTER TABLE `journal_numbered` RENAME TO `journal`;
--> statement-breakpoint
CREATE TRIGGER `journal_key_only_erased` BEFORE UPDATE OF `key` ON `journal` WHEN NEW.`key` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_no_delete` BEFORE DELETE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_no_update` BEFORE UPDATE OF `case_no`, `seq`, `at`, `procedure_version`, `moved`, `sealed`, `hash` ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TABLE `timer_numbered` (
	`case_no` integer NOT NULL,
	`entity` text NOT NULL,
	`deadline` text NOT NULL,
	`generation` integer NOT NULL,
	`place` integer NOT NULL,
	`status` text NOT NULL,
	`due_at` integer,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`alert_on` text,
	`clock` blob NOT NULL,
	PRIMARY KEY(`case_no`, `deadline`, `generation`),
	FOREIGN KEY (`case_no`) REFERENCES `case_file`(`case_no`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `timer_numbered` SELECT c.`case_no`, t.`entity`, t.`deadline`, t.`generation`, t.`place`, t.`status`, t.`due_at`, t.`leased_until`, t.`attempts`, t.`alert_on`, t.`clock` FROM `timer` AS t INNER JOIN `case_file` AS c ON c.`entity` = t.`entity` AND c.`case_id` = t.`case_id` ORDER BY 1, 3, 4;
--> statement-breakpoint
DROP TABLE `timer`;
--> statement-breakpoint
ALTER TABLE `timer_numbered` RENAME TO `timer`;
--> statement-breakpoint
CREATE INDEX `timer_due` ON `timer` (`entity`,`due_at`) WHERE `due_at` IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `timer_alert` ON `timer` (`entity`,`alert_on`) WHERE `alert_on` IS NOT NULL;
--> statement-breakpoint
CREATE TABLE `outbox_numbered` (
	`case_no` integer NOT NULL,
	`entity` text NOT NULL,
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
	PRIMARY KEY(`case_no`, `seq`, `place`),
	FOREIGN KEY (`case_no`) REFERENCES `case_file`(`case_no`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `outbox_numbered` SELECT c.`case_no`, o.`entity`, o.`seq`, o.`place`, o.`position`, o.`kind`, o.`consultation`, o.`effect`, o.`status`, o.`next_at`, o.`leased_until`, o.`attempts`, o.`error`, o.`created_at`, o.`done_at` FROM `outbox` AS o INNER JOIN `case_file` AS c ON c.`entity` = o.`entity` AND c.`case_id` = o.`case_id` ORDER BY 1, 3, 4;
--> statement-breakpoint
DROP TABLE `outbox`;
--> statement-breakpoint
ALTER TABLE `outbox_numbered` RENAME TO `outbox`;
--> statement-breakpoint
CREATE INDEX `outbox_next` ON `outbox` (`entity`,`next_at`) WHERE `next_at` IS NOT NULL;
