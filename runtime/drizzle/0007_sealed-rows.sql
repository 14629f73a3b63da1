-- Rows that say something of a person are sealed. The program seals the rows that it finds before this runs, puts
-- them aside, and brings them back after it (src/store/sqlite/sealing/seal-clear-rows.ts).
DROP TABLE `journal`;
--> statement-breakpoint
CREATE TABLE `journal` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`procedure_version` integer NOT NULL,
	`moved` blob NOT NULL,
	`sealed` blob NOT NULL,
	`hash` blob NOT NULL,
	PRIMARY KEY(`entity`, `case_id`, `seq`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `journal_no_update` BEFORE UPDATE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
CREATE TRIGGER `journal_no_delete` BEFORE DELETE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
--> statement-breakpoint
DROP TABLE `timer`;
--> statement-breakpoint
CREATE TABLE `timer` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`deadline` text NOT NULL,
	`generation` integer NOT NULL,
	`status` text NOT NULL,
	`due_at` integer,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`alert_on` text,
	`clock` blob NOT NULL,
	PRIMARY KEY(`entity`, `case_id`, `deadline`, `generation`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `timer_due` ON `timer` (`entity`,`due_at`) WHERE `due_at` IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `timer_alert` ON `timer` (`entity`,`alert_on`) WHERE `alert_on` IS NOT NULL;
--> statement-breakpoint
DROP TABLE `outbox`;
--> statement-breakpoint
CREATE TABLE `outbox` (
	`entity` text NOT NULL,
	`effect_id` text NOT NULL,
	`case_id` text NOT NULL,
	`seq` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`consultation` text,
	`effect` blob NOT NULL,
	`status` text NOT NULL,
	`next_at` integer,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`entity`, `effect_id`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `outbox_next` ON `outbox` (`entity`,`next_at`) WHERE `next_at` IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `outbox_consultation` ON `outbox` (`entity`,`case_id`,`consultation`) WHERE `consultation` IS NOT NULL;
--> statement-breakpoint
DROP TABLE `idempotency`;
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`entity` text NOT NULL,
	`key` blob NOT NULL,
	`body_hash` blob NOT NULL,
	`answer` blob NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`entity`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `person_key` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`wrapped` blob NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`entity`, `person_id`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `message` DROP COLUMN `recipient`;
--> statement-breakpoint
ALTER TABLE `message` DROP COLUMN `subject`;
--> statement-breakpoint
ALTER TABLE `message` DROP COLUMN `html`;
--> statement-breakpoint
ALTER TABLE `message` DROP COLUMN `text`;
--> statement-breakpoint
ALTER TABLE `message` ADD `sealed` blob NOT NULL DEFAULT x'';
--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `procedure_hash`;
--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `active_phases`;
--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `visited_phases`;
--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `taken_transitions`;
--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `public_status`;
--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `snapshot`;
--> statement-breakpoint
ALTER TABLE `case_file` DROP COLUMN `last_hash`;
--> statement-breakpoint
ALTER TABLE `case_file` ADD `procedure_hash` blob NOT NULL DEFAULT x'';
--> statement-breakpoint
ALTER TABLE `case_file` ADD `progress` blob NOT NULL DEFAULT x'';
--> statement-breakpoint
ALTER TABLE `case_file` ADD `snapshot` blob NOT NULL DEFAULT x'';
--> statement-breakpoint
ALTER TABLE `case_file` ADD `last_hash` blob NOT NULL DEFAULT x'';
--> statement-breakpoint
ALTER TABLE `case_file` ADD `erased_at` integer;
