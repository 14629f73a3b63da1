/** Local date-times of the sede, as people and batches write them: no zone, no seconds needed. */
import { z } from 'zod';
import { type IsoDate, toDay } from './civil-date.js';

const PATTERN = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

export interface LocalDateTime {
  readonly date: IsoDate;
  /** Minutes since 00:00, 0 to 1439. */
  readonly minute: number;
}

/** Reads `YYYY-MM-DDTHH:mm`, dropping seconds. Throws `RangeError` on anything else. */
export function parseLocalDateTime(text: string): LocalDateTime {
  const parts = PATTERN.exec(text);
  const date = parts?.[1] ?? '';
  const hour = Number(parts?.[2]);
  const minute = Number(parts?.[3]);
  if (!parts || hour > 23 || minute > 59) {
    throw new RangeError(
      `"${text}" is not a local date and time: write it as YYYY-MM-DDTHH:mm, for example 2026-10-13T10:00.`,
    );
  }
  toDay(date);
  return { date, minute: hour * 60 + minute };
}

/** zod: an hour and minute of the day, `HH:mm`. */
export const localHour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Write an hour and minute as HH:mm.' });

function reads(text: string): boolean {
  try {
    parseLocalDateTime(text);
    return true;
  } catch {
    return false;
  }
}

/** zod: a local date-time without zone, `YYYY-MM-DDTHH:mm`. */
export const localDateTime = z
  .string()
  .refine(reads, { error: 'Write a local date and time as YYYY-MM-DDTHH:mm.' });
