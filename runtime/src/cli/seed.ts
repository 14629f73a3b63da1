/** `oficio seed`: furnishes a town with the data that ships. */
import { systemClock } from '../clock/system-clock.js';
import { seedTown } from '../seed/seed-town.js';
import { Failure } from './exit.js';
import { print } from './print.js';
import { settings } from './settings.js';
import { withStore } from './with-store.js';

export async function seed({ town, json }: { town?: string; json?: boolean }): Promise<void> {
  const config = settings();
  if (config.mode === 'production')
    throw new Failure(
      'The sample data has public passwords and people who do not exist: production refuses it.',
    );
  const report = await withStore(config, ({ store }) =>
    seedTown({ store, clock: systemClock() }, town ?? config.town),
  );
  print(json, report, [
    `${report.entity}: ${report.inhabitants} inhabitants, ${report.procedures.length} procedures and ${report.accounts} accounts added.`,
  ]);
}
