-- The access log is append only, but for one thing: an erasure puts "erased:…" in the place of a person.
DROP TRIGGER `access_log_no_update`;
--> statement-breakpoint
CREATE TRIGGER `access_log_no_update` BEFORE UPDATE ON `access_log` WHEN NOT (NEW.`person_id` GLOB 'erased:*' AND OLD.`person_id` IS NOT NULL AND NEW.`id` IS OLD.`id` AND NEW.`entity` IS OLD.`entity` AND NEW.`at` IS OLD.`at` AND NEW.`who` IS OLD.`who` AND NEW.`verb` IS OLD.`verb` AND NEW.`case_id` IS OLD.`case_id` AND NEW.`outcome` IS OLD.`outcome` AND NEW.`detail` IS OLD.`detail`) BEGIN SELECT RAISE(ABORT, 'the access log is append only'); END;
