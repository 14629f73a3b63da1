CREATE TABLE `electronic_means` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`means` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`entity`, `person_id`)
);
--> statement-breakpoint
CREATE TABLE `notification` (
	`entity` text NOT NULL,
	`effect_id` text NOT NULL,
	`case_id` text NOT NULL,
	`communication` text NOT NULL,
	`person_id` text NOT NULL,
	`facts` text NOT NULL,
	`told` text NOT NULL,
	`due_at` integer,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`leased_until` integer,
	PRIMARY KEY(`entity`, `effect_id`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notification_by_case` ON `notification` (`entity`,`case_id`);--> statement-breakpoint
CREATE INDEX `notification_due` ON `notification` (`entity`,`due_at`);