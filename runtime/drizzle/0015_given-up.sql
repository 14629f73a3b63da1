-- What was given up is counted at every reading of the metrics, without going through all that was ever sent.
CREATE INDEX `outbox_dead` ON `outbox` (`entity`) WHERE "outbox"."status" = 'dead';
