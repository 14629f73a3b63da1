-- One tree for the timers instead of two, and the order of the clocks of a case as a column.
CREATE TABLE `timer_by_case` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`deadline` text NOT NULL,
	`generation` integer NOT NULL,
	`place` integer NOT NULL,
	`status` text NOT NULL,
	`due_at` integer,
	`leased_until` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`alert_on` text,
	`clock` blob NOT NULL,
	PRIMARY KEY(`entity`, `case_id`, `deadline`, `generation`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `timer_by_case` SELECT `entity`, `case_id`, `deadline`, `generation`, row_number() OVER (PARTITION BY `entity`, `case_id` ORDER BY rowid), `status`, `due_at`, `leased_until`, `attempts`, `alert_on`, `clock` FROM `timer`;
--> statement-breakpoint
DROP TABLE `timer`;
--> statement-breakpoint
ALTER TABLE `timer_by_case` RENAME TO `timer`;
--> statement-breakpoint
CREATE INDEX `timer_due` ON `timer` (`entity`,`due_at`) WHERE `due_at` IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `timer_alert` ON `timer` (`entity`,`alert_on`) WHERE `alert_on` IS NOT NULL;
