import { eq, sql } from 'drizzle-orm';
import type { CaseForEvent } from '../../ports/index.js';
import type { Database } from './database.js';
import { town } from './schema/towns.js';
import { reading } from './statement.js';

/** What each event has to look at besides its case, of the whole town. */
type Surroundings = Pick<CaseForEvent, 'townSavedAt' | 'townNotificationDueAt'>;

/** One statement; the least of the index that begins with the town, wherever it is. */
export function surroundingsOf(db: Database): (entity: string) => Surroundings {
  const columns = {
    townSavedAt: town.savedAt,
    townNotificationDueAt: sql<
      number | null
    >`(SELECT min(n.due_at) FROM notification n WHERE n.entity = town.entity)`,
  };
  const select = reading(
    db,
    db
      .select(columns)
      .from(town)
      .where(eq(town.entity, sql.placeholder('entity'))),
    columns,
  );
  return (entity) => select.get({ entity }) ?? { townSavedAt: undefined, townNotificationDueAt: null };
}
