import { procedures as contracts } from '@oficio/schemas/api';
import { identifier, type LocalizedText, localizedText } from '@oficio/schemas/definition';
import { contentHash } from '../cases/content-hash.js';
import { mount } from '../http/mount.js';
import { type RequestFault, refuse } from '../http/refuse.js';
import type { TownContext } from '../http/town-context.js';
import type { DraftRow, ProcedureListing } from '../ports/index.js';
import { checkDefinition, type DefinitionCheck } from './check-definition.js';
import type { RouteDeps, RouteGroup } from './route-deps.js';

type Document = Record<string, unknown>;

const instant = (at: number): string => new Date(at).toISOString();

/** A draft may be anything; a text that cannot be read is shown as the identifier. */
function textOf(document: unknown, member: string, fallback: string): LocalizedText {
  const value =
    typeof document === 'object' && document !== null ? (document as Document)[member] : undefined;
  const parsed = localizedText.safeParse(value);
  return parsed.success && (parsed.data.es || parsed.data['ca-valencia'])
    ? parsed.data
    : { es: fallback, 'ca-valencia': fallback };
}

/** The version number is the store's to give: a document does not carry its own. */
const withoutVersion = ({ version: _, ...document }: Document): Document => document;

const faultsOf = (check: DefinitionCheck): RequestFault[] =>
  check.findings
    .filter(({ severity, waived }) => severity === 'error' && !waived)
    .map(({ path, code, text }) => ({ path, code, text }));

async function listingOf(deps: RouteDeps, entity: string, procedureId: string): Promise<ProcedureListing> {
  const [latest, draft] = await Promise.all([
    deps.store.definitions.latest(entity, procedureId),
    deps.store.definitions.draft(entity, procedureId),
  ]);
  if (!latest && !draft) return refuse('procedure.unknown');
  return { procedureId, latest: latest ?? null, draft: draft ?? null };
}

async function accountNames(deps: RouteDeps, entity: string): Promise<(accountId: string) => string> {
  const accounts = new Map((await deps.store.accounts.list(entity)).map((one) => [one.accountId, one.name]));
  return (accountId) => accounts.get(accountId) ?? accountId;
}

const draftReply = ({ latest, draft }: ProcedureListing, nameOf: (id: string) => string) => ({
  procedure: (draft?.definition ?? latest?.definition ?? {}) as Document,
  revision: draft?.revision ?? 0,
  savedAt: draft ? instant(draft.savedAt) : null,
  savedBy: draft ? nameOf(draft.savedBy) : null,
  basedOn: draft ? draft.basedOn : (latest?.version ?? null),
});

/** The catalogue of procedures: drafts that are saved and immutable versions that are published. */
export const procedureRoutes: RouteGroup = (app, deps, options) => {
  const { store } = deps;
  const conflict = async (town: TownContext, procedureId: string) => {
    const current = await listingOf(deps, town.entity, procedureId);
    return refuse('draft.conflict', { current: draftReply(current, await accountNames(deps, town.entity)) });
  };

  mount(app, contracts.listProcedures, options, async ({ town }) => {
    const [listings, counts, nameOf] = await Promise.all([
      store.definitions.list(town.entity),
      store.cases.countOpen(town.entity),
      accountNames(deps, town.entity),
    ]);
    return {
      procedures: listings.map(({ procedureId, latest, draft }) => {
        const document = draft?.definition ?? latest?.definition;
        return {
          id: procedureId,
          name: textOf(document, 'name', procedureId),
          summary: textOf(document, 'summary', procedureId),
          version: latest?.version ?? null,
          publishedAt: latest ? instant(latest.publishedAt) : null,
          draft: draft && {
            revision: draft.revision,
            savedAt: instant(draft.savedAt),
            savedBy: nameOf(draft.savedBy),
          },
          openCases: counts
            .filter((count) => count.procedureId === procedureId)
            .reduce((sum, { open }) => sum + open, 0),
        };
      }),
    };
  });

  mount(app, contracts.createProcedure, options, async ({ body, town, actor }) => {
    const id = identifier.safeParse(body.procedure.id);
    if (!id.success) {
      const text = {
        es: 'Dé al trámite un identificador con letras, cifras y guiones.',
        'ca-valencia': 'Done al tràmit un identificador amb lletres, xifres i guions.',
        en: 'Give the procedure an identifier of letters, digits and hyphens.',
      };
      return refuse('definition.invalid', { errors: [{ path: '/id', code: 'definition.identifier', text }] });
    }
    const procedureId = id.data;
    if (await store.definitions.latest(town.entity, procedureId)) return refuse('procedure.exists');
    const now = deps.clock.now();
    const saved = await store.definitions.saveDraft(town.entity, {
      procedureId,
      definition: withoutVersion(body.procedure),
      savedAt: now,
      savedBy: actor.accountId,
      basedOn: null,
      expectedRevision: 0,
    });
    if (!saved.ok) return refuse('procedure.exists');
    return { id: procedureId, revision: saved.revision, savedAt: instant(now) };
  });

  mount(app, contracts.getDraft, options, async ({ params, town }) =>
    draftReply(await listingOf(deps, town.entity, params.procedureId), await accountNames(deps, town.entity)),
  );

  mount(app, contracts.saveDraft, options, async ({ params, body, town, actor }) => {
    const { latest, draft } = await listingOf(deps, town.entity, params.procedureId);
    const now = deps.clock.now();
    const row: Omit<DraftRow, 'revision'> = {
      procedureId: params.procedureId,
      definition: { ...withoutVersion(body.procedure), id: params.procedureId },
      savedAt: now,
      savedBy: actor.accountId,
      basedOn: draft ? draft.basedOn : (latest?.version ?? null),
    };
    const saved = await store.definitions.saveDraft(town.entity, { ...row, expectedRevision: body.revision });
    if (!saved.ok) return conflict(town, params.procedureId);
    return { revision: saved.revision, savedAt: instant(now) };
  });

  mount(app, contracts.discardDraft, options, async ({ params, town }) => {
    await listingOf(deps, town.entity, params.procedureId);
    await store.definitions.discardDraft(town.entity, params.procedureId);
  });

  mount(app, contracts.listVersions, options, async ({ params, town }) => {
    await listingOf(deps, town.entity, params.procedureId);
    const [versions, counts, nameOf] = await Promise.all([
      store.definitions.versions(town.entity, params.procedureId),
      store.cases.countOpen(town.entity),
      accountNames(deps, town.entity),
    ]);
    return {
      versions: versions.map(({ version, hash, publishedAt, publishedBy, note }) => ({
        version,
        hash,
        publishedAt: instant(publishedAt),
        publishedBy: nameOf(publishedBy),
        note,
        openCases:
          counts.find((count) => count.procedureId === params.procedureId && count.version === version)
            ?.open ?? 0,
      })),
    };
  });

  mount(app, contracts.getVersion, options, async ({ params, town }) => {
    const found = await store.definitions.version(town.entity, params.procedureId, params.version);
    if (!found) return refuse('procedure.unknown');
    return { procedure: found.definition as Document, version: found.version, hash: found.hash };
  });

  mount(app, contracts.checkDraft, options, async ({ params, town }) => {
    const { latest, draft } = await listingOf(deps, town.entity, params.procedureId);
    const listings = await store.definitions.list(town.entity);
    const { findings, blocked } = checkDefinition((draft ?? latest)?.definition, town, listings);
    return { findings, blocked };
  });

  mount(app, contracts.publishProcedure, options, async ({ params, body, town, actor }) => {
    const { procedureId } = params;
    const { draft } = await listingOf(deps, town.entity, procedureId);
    if (!draft) return refuse('publish.nothing');
    if (draft.revision !== body.revision) return conflict(town, procedureId);
    const check = checkDefinition(draft.definition, town, await store.definitions.list(town.entity));
    if (!check.readable) return refuse('definition.invalid', { errors: faultsOf(check) });
    if (check.blocked) return refuse('publish.blocked', { errors: faultsOf(check) });
    const hash = contentHash(draft.definition);
    const publishedAt = deps.clock.now();
    const result = await store.definitions.publish(town.entity, {
      procedureId,
      hash,
      definition: draft.definition,
      publishedAt,
      publishedBy: actor.accountId,
      note: body.note,
      expectedRevision: body.revision,
    });
    if (!result.ok)
      return result.code === 'draft.conflict' ? conflict(town, procedureId) : refuse(result.code);
    deps.wake(town.entity);
    return { version: result.version, hash, publishedAt: instant(publishedAt) };
  });
};
