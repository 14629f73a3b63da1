import type { Sensor } from '@oficio/schemas/definition';

export interface SensorPeriod {
  /** Under which hits are kept: `2026`, `2026-11`, `ever`. */
  key: string;
  /** First civil date of the period: earlier refusals no longer count. */
  since: string;
}

/** The period of a sensor that a civil date belongs to. */
export function sensorPeriod(period: Sensor['period'], today: string): SensorPeriod {
  switch (period) {
    case 'year':
      return { key: today.slice(0, 4), since: `${today.slice(0, 4)}-01-01` };
    case 'month':
      return { key: today.slice(0, 7), since: `${today.slice(0, 7)}-01` };
    case 'ever':
      return { key: 'ever', since: '0001-01-01' };
  }
}
