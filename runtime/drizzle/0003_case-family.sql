CREATE TABLE `case_origin` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`parent_case_id` text NOT NULL,
	`started_by` text NOT NULL,
	`together` integer NOT NULL,
	PRIMARY KEY(`entity`, `case_id`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_origin_by_parent` ON `case_origin` (`entity`,`parent_case_id`);