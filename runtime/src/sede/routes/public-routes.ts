import { textIn } from '@oficio/schemas/definition';
import { catalogueModel } from '../models/catalogue-model.js';
import { lifeEventTiles } from '../models/life-events.js';
import { procedureLink, publishedCatalogue, readingOf } from '../models/published-catalogue.js';
import {
  accessibilityModel,
  accessibilityProcedure,
  helpModel,
  legalNoticeModel,
  privacyModel,
} from '../models/statement-models.js';
import { topicLinks, topicPath, topicsOf, unitInCharge } from '../models/topics.js';
import { verificationModel } from '../models/verification-model.js';
import { accessibilityPage } from '../pages/accessibility.js';
import { cataloguePage } from '../pages/catalogue.js';
import { helpPage } from '../pages/help.js';
import { homePage } from '../pages/home.js';
import { legalNoticePage, privacyPage } from '../pages/legal.js';
import { procedurePage } from '../pages/procedure.js';
import { siteMapPage } from '../pages/site-map.js';
import { verificationPage } from '../pages/verification.js';
import { sedePaths } from '../paths.js';
import { procedureModel } from '../procedure/procedure-model.js';
import type { ProcedureReading } from '../procedure/reading.js';
import { type SedeCall, show } from './sede-call.js';
import { notFound } from './sede-problem.js';
import type { SedeRoutes } from './sede-routes.js';

/** Procedures on the home page; the rest are in the catalogue. */
const ON_HOME = 6;

/** Address of the sede as people type it. */
const siteOf = ({ deps }: SedeCall): string => new URL(deps.config.publicUrl).host;

async function readings({ deps, entity, town, lang }: SedeCall): Promise<ProcedureReading[]> {
  const catalogue = await publishedCatalogue(deps, entity, lang);
  return catalogue.map((compiled) => readingOf(compiled, town, lang));
}

async function home(call: SedeCall): Promise<Response> {
  const { lang, frame } = call;
  const all = await readings(call);
  const catalogue = all.map(({ compiled }) => compiled);
  return show(
    call,
    homePage(frame, {
      shortcuts: [],
      lifeEvents: lifeEventTiles(catalogue, lang),
      topics: topicLinks(topicsOf(all), lang),
      procedures: catalogue.slice(0, ON_HOME).map((compiled) => procedureLink(compiled, lang)),
      procedureCount: catalogue.length,
    }),
  );
}

async function catalogue(call: SedeCall): Promise<Response> {
  const { http, lang, frame } = call;
  const asked = (name: string) => (http.req.query(name) ?? '').trim().slice(0, 200);
  const query = { words: asked('q'), lifeEvent: asked('momento'), topic: asked('tema') };
  return show(call, cataloguePage(frame, catalogueModel(await readings(call), query, lang)));
}

async function procedure(call: SedeCall): Promise<Response> {
  const { http, town, lang, frame } = call;
  const all = await readings(call);
  const reading = all.find(({ compiled }) => compiled.procedure.id === http.req.param('id'));
  if (!reading) return notFound();
  const unit = unitInCharge(reading.compiled);
  const department = unit === undefined ? undefined : reading.units.get(unit);
  const model = procedureModel(reading, {
    procedureNames: new Map(
      all.map(({ compiled }) => [compiled.procedure.id, textIn(compiled.procedure.name, lang)]),
    ),
    indicators: [],
    topic:
      unit !== undefined && department && town.town.units.some(({ id }) => id === unit)
        ? { label: textIn(department.name, lang), path: topicPath(unit) }
        : undefined,
  });
  return show(call, procedurePage(frame, model));
}

async function siteMap(call: SedeCall): Promise<Response> {
  const topics = topicsOf(await readings(call));
  const procedures = topics.map(({ name, procedures: own }) => ({
    heading: name,
    links: own.map((compiled) => procedureLink(compiled, call.lang)),
  }));
  return show(call, siteMapPage(call.frame, { procedures }));
}

async function accessibility(call: SedeCall): Promise<Response> {
  const { deps, entity, town, lang, frame } = call;
  const published = await deps.procedures.latestOfAll(entity);
  const takesComplaints = published.some(({ procedure }) => procedure.id === accessibilityProcedure.id);
  const model = accessibilityModel(town.town, siteOf(call), lang, takesComplaints);
  return show(call, accessibilityPage(frame, model));
}

async function verification(call: SedeCall): Promise<Response> {
  const { deps, town, entity, http, lang, frame } = call;
  const typed = (http.req.query('code') ?? '').slice(0, 80);
  return show(
    call,
    verificationPage(frame, await verificationModel(deps.store, town.town, entity, typed, lang)),
  );
}

/** What anybody may read: nothing here knows of any person. */
export function publicRoutes(routes: SedeRoutes): void {
  routes.get(sedePaths.home, home);
  routes.get(sedePaths.procedures, catalogue);
  routes.get('/tramites/:id', procedure);
  routes.get(sedePaths.siteMap, siteMap);
  routes.get(sedePaths.help, (call) =>
    show(call, helpPage(call.frame, helpModel(call.town.town, call.lang))),
  );
  routes.get(sedePaths.accessibility, accessibility);
  routes.get(sedePaths.privacy, (call) =>
    show(call, privacyPage(call.frame, privacyModel(call.town.town, call.lang))),
  );
  routes.get(sedePaths.legalNotice, (call) =>
    show(call, legalNoticePage(call.frame, legalNoticeModel(call.town.town, siteOf(call), call.lang))),
  );
  routes.get(sedePaths.verification, verification);
}
