/** Evaluates a sensor over the register and opens its cases or sends its letters, once per subject and period. */
export interface SensorRunner {
  /**
   * Runs the sensor of the latest published version. Repeating a run that was cut short reaches only those
   * whom it had not reached.
   */
  run(request: SensorRunRequest): Promise<SensorRunResult>;
}

export interface SensorRunRequest {
  entity: string;
  procedureId: string;
  sensorId: string;
  /** `schedule`, or the account that asked. */
  startedBy: string;
  scheduledFor: number | null;
}

export type SensorRunResult =
  /** `failed`: subjects that could not be handled now, and are tried again when it is repeated. */
  | { ok: true; runId: string; counts: unknown; opened: string[]; failed: number }
  | { ok: false; code: 'sensor.unknown' | 'sensor.notOverRegister' | 'sensor.running' };
