CREATE TABLE `clock_account` (
	`entity` text NOT NULL,
	`digest` blob NOT NULL,
	`account` blob NOT NULL,
	PRIMARY KEY(`entity`, `digest`)
) WITHOUT ROWID;
