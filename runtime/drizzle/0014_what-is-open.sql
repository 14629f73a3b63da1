-- What is open is found without going through what has ended; the holders of a title or a property, without going
-- through those of the whole town.
CREATE INDEX `case_open` ON `case_file` (`entity`,`opened_at`) WHERE "case_file"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `family_title_person_by_title` ON `family_title_person` (`entity`,`title_number`);--> statement-breakpoint
CREATE INDEX `property_holder_by_property` ON `property_holder` (`entity`,`cadastral_ref`);
