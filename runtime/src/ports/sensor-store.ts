/** What the sensors have looked at and whom they have reached. */
export interface SensorRun {
  runId: string;
  procedureId: string;
  sensorId: string;
  /** `schedule` or the account that asked. */
  startedBy: string;
  /** The instant of the schedule that it serves; null on demand. */
  scheduledFor: number | null;
  startedAt: number;
  finishedAt: number | null;
  /** Counts of `sensorCounts` of the API, null while it runs. */
  counts: unknown;
  error: string | null;
}

/** A subject reached once in a period: `2026`, `2026-11`, or `ever`. */
export interface SensorHit {
  procedureId: string;
  sensorId: string;
  period: string;
  /** Person or household id. */
  subject: string;
  runId: string;
  at: number;
}

export interface SensorStore {
  /** False when a run of the sensor has not finished, or this scheduled instant was already served. */
  startRun(entity: string, run: SensorRun): Promise<boolean>;
  finishRun(
    entity: string,
    runId: string,
    end: { finishedAt: number; counts: unknown; error: string | null },
  ): Promise<void>;
  /** Closes the runs that a crash left open, so that the sensor can run again. How many there were. */
  abandonRuns(entity: string, at: number): Promise<number>;
  lastRun(entity: string, procedureId: string, sensorId: string): Promise<SensorRun | undefined>;
  /** The last instant of the schedule that a run served without an error. */
  lastScheduled(entity: string, procedureId: string, sensorId: string): Promise<number | undefined>;
  /** Subjects already reached in the period. */
  reached(entity: string, procedureId: string, sensorId: string, period: string): Promise<Set<string>>;
  /** Records a subject reached without opening a case; false when it already was. */
  recordHit(entity: string, hit: SensorHit): Promise<boolean>;
}
