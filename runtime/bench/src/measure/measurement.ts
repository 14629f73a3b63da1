import type { LoopResult } from './closed-loop.js';

/** One run of one subject in a process of its own. */
export interface Measurement extends LoopResult {
  /** Bytes on disk for each case, beyond what an empty installation takes. */
  bytesPerCase?: number;
  /** Most memory that was resident, in megabytes (2^20 bytes), where the work is done in a process of its own. */
  memoryMb?: number;
}

/** What a child is asked to measure. */
export interface MeasureRequest {
  /** Address of the subject's module. */
  module: string;
  way?: string;
  /** An empty folder of its own. */
  folder: string;
  concurrency: number;
  warmUpMs: number;
  measuredMs: number;
}
