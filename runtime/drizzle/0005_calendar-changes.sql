CREATE TABLE `calendar_change` (
	`entity` text NOT NULL,
	`change_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`status` text NOT NULL,
	`cursor` text,
	`cases` integer NOT NULL,
	PRIMARY KEY(`entity`, `change_id`)
);
--> statement-breakpoint
CREATE INDEX `calendar_change_by_status` ON `calendar_change` (`entity`,`status`);--> statement-breakpoint
CREATE TABLE `calendar_held` (
	`entity` text NOT NULL,
	`change_id` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`entity`, `change_id`, `case_id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_move` (
	`entity` text NOT NULL,
	`change_id` text NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`generation` integer NOT NULL,
	`name` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`kept` text,
	PRIMARY KEY(`entity`, `change_id`, `case_id`, `kind`, `target`, `generation`),
	FOREIGN KEY (`entity`,`change_id`) REFERENCES `calendar_change`(`entity`,`change_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `term_alert` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`due` text NOT NULL,
	`raised_at` integer NOT NULL,
	PRIMARY KEY(`entity`, `case_id`, `kind`, `target`, `due`)
);
