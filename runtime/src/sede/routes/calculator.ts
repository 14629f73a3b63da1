import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { everySampleCalendar } from '../../seed/samples-folder.js';
import { calculatorModel } from '../models/calculator-model.js';
import { calculatorPage } from '../pages/calculator.js';
import { sedePaths } from '../paths.js';
import { type SedeCall, show } from './sede-call.js';
import type { SedeRoutes } from './sede-routes.js';

/** Longest text that any control of the form may hold. */
const LONGEST_VALUE = 40;

/** The calendars that ship, in the versions that the town has edited. */
async function calendarsOf({ deps, entity }: SedeCall, shipped: readonly CalendarDocument[]) {
  const own = await deps.store.towns.calendars(entity);
  const byId = new Map([...shipped, ...own].map((document) => [document.id, document]));
  return [...byId.values()];
}

/** The public calculator of deadlines. It keeps nothing of what is asked. */
export function calculatorRoutes(routes: SedeRoutes): void {
  const shipped = everySampleCalendar();
  routes.get(sedePaths.calculator, async (call) => {
    const { http, town, lang, today, frame } = call;
    const values = Object.fromEntries(
      Object.entries(http.req.query()).map(([name, value]) => [name, value.trim().slice(0, LONGEST_VALUE)]),
    );
    const documents = await calendarsOf(call, shipped);
    const model = calculatorModel(values, { documents, own: town.town.calendar, lang, today });
    return show(call, calculatorPage(frame, model), model.errors.length > 0 ? 422 : 200);
  });
}
