-- Made by scripts/dump-schema.mjs from the migrations. Do not edit.
CREATE TABLE `access_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entity` text NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`verb` text NOT NULL,
	`case_id` text,
	`person_id` text,
	`outcome` text NOT NULL,
	`detail` text
);
CREATE INDEX `access_log_by_case` ON `access_log` (`entity`,`case_id`);
CREATE INDEX `access_log_by_person` ON `access_log` (`entity`,`person_id`);
CREATE TRIGGER `access_log_no_delete` BEFORE DELETE ON `access_log` BEGIN SELECT RAISE(ABORT, 'the access log is append only'); END;
CREATE TRIGGER `access_log_no_update` BEFORE UPDATE ON `access_log` WHEN NOT (NEW.`person_id` GLOB 'erased:*' AND OLD.`person_id` IS NOT NULL AND NEW.`id` IS OLD.`id` AND NEW.`entity` IS OLD.`entity` AND NEW.`at` IS OLD.`at` AND NEW.`who` IS OLD.`who` AND NEW.`verb` IS OLD.`verb` AND NEW.`case_id` IS OLD.`case_id` AND NEW.`outcome` IS OLD.`outcome` AND NEW.`detail` IS OLD.`detail`) BEGIN SELECT RAISE(ABORT, 'the access log is append only'); END;
CREATE TABLE `account` (
	`entity` text NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`roles` text NOT NULL,
	`units` text NOT NULL,
	`active` integer NOT NULL,
	PRIMARY KEY(`entity`, `account_id`)
);
CREATE UNIQUE INDEX `account_email` ON `account` (`entity`,`email`);
CREATE TABLE `address` (
	`entity` text NOT NULL,
	`address_id` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`entity`, `address_id`)
);
CREATE TABLE `calendar` (
	`entity` text NOT NULL,
	`calendar_id` text NOT NULL,
	`document` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`entity`, `calendar_id`)
);
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
CREATE INDEX `calendar_change_by_status` ON `calendar_change` (`entity`,`status`);
CREATE TABLE `calendar_held` (
	`entity` text NOT NULL,
	`change_id` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`entity`, `change_id`, `case_id`)
);
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
CREATE INDEX `case_by_opening` ON `case_file` (`entity`,`opened_at`);
CREATE INDEX `case_by_person` ON `case_file` (`entity`,`person_id`);
CREATE INDEX `case_by_procedure` ON `case_file` (`entity`,`procedure_id`,`ended_at`);
CREATE UNIQUE INDEX `case_identifier` ON `case_file` (`entity`,`case_id`);
CREATE UNIQUE INDEX `case_number` ON `case_file` (`entity`,`number`);
CREATE INDEX `case_open` ON `case_file` (`entity`,`opened_at`) WHERE "case_file"."ended_at" IS NULL;
CREATE UNIQUE INDEX `case_reference` ON `case_file` (`entity`,`reference`);
CREATE TABLE `case_origin` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`parent_case_id` text NOT NULL,
	`started_by` text NOT NULL,
	`together` integer NOT NULL,
	PRIMARY KEY(`entity`, `case_id`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
);
CREATE INDEX `case_origin_by_parent` ON `case_origin` (`entity`,`parent_case_id`);
CREATE TABLE `citizen_session` (
	`entity` text NOT NULL,
	`token_hash` text NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`csrf_token` text NOT NULL,
	`level` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`entity`, `token_hash`)
);
CREATE TABLE `clock_account` (
	`entity` text NOT NULL,
	`digest` blob NOT NULL,
	`account` blob NOT NULL,
	PRIMARY KEY(`entity`, `digest`)
) WITHOUT ROWID;
CREATE TABLE `counter` (
	`entity` text NOT NULL,
	`series` text NOT NULL,
	`value` integer NOT NULL,
	PRIMARY KEY(`entity`, `series`)
);
CREATE TABLE `death` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`entity`, `person_id`)
);
CREATE TABLE `discount` (
	`entity` text NOT NULL,
	`cadastral_ref` text NOT NULL,
	`year` integer NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`entity`, `cadastral_ref`, `year`)
);
CREATE TABLE `document` (
	`entity` text NOT NULL,
	`document_id` text NOT NULL,
	`case_id` text NOT NULL,
	`document` text NOT NULL,
	`name` text NOT NULL,
	`phase` text NOT NULL,
	`issued_at` integer NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`entity`, `document_id`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
);
CREATE INDEX `document_by_case` ON `document` (`entity`,`case_id`);
CREATE UNIQUE INDEX `document_code` ON `document` (`entity`,`code`);
CREATE TABLE `electronic_means` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`means` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`entity`, `person_id`)
);
CREATE TABLE `family_title` (
	`entity` text NOT NULL,
	`title_number` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`entity`, `title_number`)
);
CREATE TABLE `family_title_person` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`title_number` text NOT NULL,
	PRIMARY KEY(`entity`, `person_id`, `title_number`)
);
CREATE INDEX `family_title_person_by_title` ON `family_title_person` (`entity`,`title_number`);
CREATE TABLE `household` (
	`entity` text NOT NULL,
	`household_id` text NOT NULL,
	`address_id` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`entity`, `household_id`)
);
CREATE TABLE `idempotency` (
	`entity` text NOT NULL,
	`key` blob NOT NULL,
	`body_hash` blob NOT NULL,
	`answer` blob NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`entity`, `key`)
) WITHOUT ROWID;
CREATE TABLE "journal" (
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
CREATE TRIGGER `journal_key_only_erased` BEFORE UPDATE OF `key` ON `journal` WHEN NEW.`key` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
CREATE TRIGGER `journal_no_delete` BEFORE DELETE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
CREATE TRIGGER `journal_no_update` BEFORE UPDATE OF `case_no`, `seq`, `at`, `procedure_version`, `moved`, `sealed`, `hash` ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append only'); END;
CREATE TABLE `link_token` (
	`entity` text NOT NULL,
	`token_hash` text NOT NULL,
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`message_id` text,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`entity`, `token_hash`)
);
CREATE TABLE `message` (
	`entity` text NOT NULL,
	`message_id` text NOT NULL,
	`effect_id` text NOT NULL,
	`case_id` text,
	`procedure_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`communication` text NOT NULL,
	`name` text NOT NULL,
	`person_id` text NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL, `sealed` blob NOT NULL DEFAULT x'',
	PRIMARY KEY(`entity`, `message_id`)
);
CREATE INDEX `message_by_age` ON `message` (`entity`,`created_at`);
CREATE INDEX `message_by_case` ON `message` (`entity`,`case_id`);
CREATE INDEX `message_by_person` ON `message` (`entity`,`person_id`);
CREATE UNIQUE INDEX `message_effect` ON `message` (`entity`,`effect_id`,`channel`);
CREATE TABLE `message_history` (
	`entity` text NOT NULL,
	`message_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`entity`, `message_id`, `seq`),
	FOREIGN KEY (`entity`,`message_id`) REFERENCES `message`(`entity`,`message_id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `no_offers` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`procedure_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`entity`, `person_id`, `procedure_id`)
);
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
CREATE INDEX `notification_by_case` ON `notification` (`entity`,`case_id`);
CREATE INDEX `notification_due` ON `notification` (`entity`,`due_at`);
CREATE TABLE "outbox" (
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
CREATE INDEX `outbox_dead` ON `outbox` (`entity`) WHERE "outbox"."status" = 'dead';
CREATE INDEX `outbox_next` ON `outbox` (`entity`,`next_at`) WHERE `next_at` IS NOT NULL;
CREATE TABLE `person` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`household_id` text,
	`nif` text,
	`search_key` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`entity`, `person_id`)
);
CREATE INDEX `person_by_household` ON `person` (`entity`,`household_id`);
CREATE INDEX `person_by_nif` ON `person` (`entity`,`nif`);
CREATE TABLE `person_key` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`wrapped` blob NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`entity`, `person_id`)
) WITHOUT ROWID;
CREATE TABLE `procedure_draft` (
	`entity` text NOT NULL,
	`procedure_id` text NOT NULL,
	`revision` integer NOT NULL,
	`definition` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`based_on` integer,
	PRIMARY KEY(`entity`, `procedure_id`)
);
CREATE TABLE `procedure_version` (
	`entity` text NOT NULL,
	`procedure_id` text NOT NULL,
	`version` integer NOT NULL,
	`hash` text NOT NULL,
	`definition` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`entity`, `procedure_id`, `version`)
);
CREATE TRIGGER `procedure_version_no_delete` BEFORE DELETE ON `procedure_version` BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
CREATE TRIGGER `procedure_version_no_update` BEFORE UPDATE ON `procedure_version` BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
CREATE TABLE `property` (
	`entity` text NOT NULL,
	`cadastral_ref` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`entity`, `cadastral_ref`)
);
CREATE TABLE `property_holder` (
	`entity` text NOT NULL,
	`person_id` text NOT NULL,
	`cadastral_ref` text NOT NULL,
	PRIMARY KEY(`entity`, `person_id`, `cadastral_ref`)
);
CREATE INDEX `property_holder_by_property` ON `property_holder` (`entity`,`cadastral_ref`);
CREATE TABLE `rate_limit` (
	`entity` text NOT NULL,
	`key` text NOT NULL,
	`window_end` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`entity`, `key`)
);
CREATE TABLE `refusal` (
	`entity` text NOT NULL,
	`procedure_id` text NOT NULL,
	`person_id` text NOT NULL,
	`household_id` text,
	`refused_on` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`entity`, `case_id`)
);
CREATE INDEX `refusal_by_procedure` ON `refusal` (`entity`,`procedure_id`,`refused_on`);
CREATE TABLE `register_entry` (
	`entity` text NOT NULL,
	`entry_id` text NOT NULL,
	`case_id` text NOT NULL,
	`book` text NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`entity`, `entry_id`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
);
CREATE INDEX `register_entry_by_case` ON `register_entry` (`entity`,`case_id`);
CREATE UNIQUE INDEX `register_entry_number` ON `register_entry` (`entity`,`number`);
CREATE TABLE `register_import` (
	`entity` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
CREATE TABLE `sensor_hit` (
	`entity` text NOT NULL,
	`procedure_id` text NOT NULL,
	`sensor_id` text NOT NULL,
	`period` text NOT NULL,
	`subject` text NOT NULL,
	`run_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`entity`, `procedure_id`, `sensor_id`, `period`, `subject`)
);
CREATE TABLE `sensor_run` (
	`entity` text NOT NULL,
	`run_id` text NOT NULL,
	`procedure_id` text NOT NULL,
	`sensor_id` text NOT NULL,
	`started_by` text NOT NULL,
	`scheduled_for` integer,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`counts` text,
	`error` text,
	PRIMARY KEY(`entity`, `run_id`)
);
CREATE INDEX `sensor_run_by_sensor` ON `sensor_run` (`entity`,`procedure_id`,`sensor_id`,`started_at`);
CREATE TABLE `staff_session` (
	`entity` text NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`csrf_token` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`entity`, `token_hash`),
	FOREIGN KEY (`entity`,`account_id`) REFERENCES `account`(`entity`,`account_id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `system_access` (
	`entity` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`messages` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	PRIMARY KEY(`entity`, `token_hash`)
);
CREATE TABLE `task` (
	`entity` text NOT NULL,
	`task_id` text NOT NULL,
	`kind` text NOT NULL,
	`case_id` text NOT NULL,
	`task` text NOT NULL,
	`generation` integer NOT NULL,
	`name` text NOT NULL,
	`phase` text,
	`unit` text,
	`role` text NOT NULL,
	`status` text NOT NULL,
	`assignee` text,
	`created_at` integer NOT NULL,
	`due` text,
	`outcome` text,
	`completed_by` text,
	`completed_at` integer,
	`failure` text,
	PRIMARY KEY(`entity`, `task_id`),
	FOREIGN KEY (`entity`,`case_id`) REFERENCES `case_file`(`entity`,`case_id`) ON UPDATE no action ON DELETE no action
);
CREATE INDEX `task_by_case` ON `task` (`entity`,`case_id`);
CREATE INDEX `task_open` ON `task` (`entity`,`status`,`due`);
CREATE TABLE `term_alert` (
	`entity` text NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`due` text NOT NULL,
	`raised_at` integer NOT NULL,
	PRIMARY KEY(`entity`, `case_id`, `kind`, `target`, `due`)
);
CREATE TABLE "timer" (
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
CREATE INDEX `timer_alert` ON `timer` (`entity`,`alert_on`) WHERE `alert_on` IS NOT NULL;
CREATE INDEX `timer_due` ON `timer` (`entity`,`due_at`) WHERE `due_at` IS NOT NULL;
CREATE TABLE `town` (
	`entity` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`synthetic` integer NOT NULL,
	`saved_at` integer NOT NULL
);
