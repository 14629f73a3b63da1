-- The maximum terms that run, by the day of their alert: what is about to expire is found without reading every clock.
CREATE INDEX `timer_alert` ON `timer` (`entity`, `clock` ->> 'alertOn') WHERE `deadline` = 'maximumTerm' AND `status` = 'running';
