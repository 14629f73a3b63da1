import type { InferSelectModel } from 'drizzle-orm';
import type { TaskRow } from '../../../ports/index.js';
import type { task } from '../schema/work.js';

export function toTask({ entity: _town, ...row }: InferSelectModel<typeof task>): TaskRow {
  return row;
}
