CREATE TABLE `system_access` (
	`entity` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`messages` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`entity`, `token_hash`)
);
