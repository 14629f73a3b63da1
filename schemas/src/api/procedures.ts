import { z } from 'zod';
import { localizedText } from '../definition/localized-text.js';
import { contract, everyRole, modellers } from './contract.js';

const id = z.object({ procedureId: z.string() });
/** A definition travels as plain JSON: a draft may be incomplete, so it is not parsed as a procedure here. */
const document = z.record(z.string(), z.unknown());

export const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  text: localizedText,
  path: z.string(),
  nodeId: z.string().optional(),
  waived: z.boolean().optional(),
});

export const procedureRow = z.object({
  id: z.string(),
  name: localizedText,
  summary: localizedText,
  /** The latest published version, if any. */
  version: z.number().int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  draft: z.object({ revision: z.number().int(), savedAt: z.iso.datetime(), savedBy: z.string() }).nullable(),
  openCases: z.number().int(),
});

export const listProcedures = contract({
  id: 'listProcedures',
  method: 'GET',
  path: '/api/procedures',
  summary: 'The procedures of the town with their latest version, draft and open cases.',
  access: everyRole,
  status: 200,
  reply: z.object({ procedures: z.array(procedureRow) }),
  problems: [],
});

export const createProcedure = contract({
  id: 'createProcedure',
  method: 'POST',
  path: '/api/procedures',
  summary: 'Creates a procedure as a draft.',
  access: modellers,
  body: z.strictObject({ procedure: document }),
  status: 201,
  reply: z.object({ id: z.string(), revision: z.number().int(), savedAt: z.iso.datetime() }),
  problems: ['procedure.exists', 'definition.invalid'],
});

export const draftReply = z.object({
  procedure: document,
  /** 0 when nobody has changed the published version yet. */
  revision: z.number().int(),
  savedAt: z.iso.datetime().nullable(),
  savedBy: z.string().nullable(),
  basedOn: z.number().int().nullable(),
});

export const getDraft = contract({
  id: 'getDraft',
  method: 'GET',
  path: '/api/procedures/:procedureId/draft',
  summary: 'The draft of a procedure, or its published version to start a draft from.',
  access: everyRole,
  params: id,
  status: 200,
  reply: draftReply,
  problems: ['procedure.unknown'],
});

export const saveDraft = contract({
  id: 'saveDraft',
  method: 'PUT',
  path: '/api/procedures/:procedureId/draft',
  summary: 'Saves the draft; refused with the current one when somebody saved in between.',
  access: modellers,
  params: id,
  body: z.strictObject({ procedure: document, revision: z.number().int().min(0) }),
  status: 200,
  reply: z.object({ revision: z.number().int(), savedAt: z.iso.datetime() }),
  problems: ['procedure.unknown', 'draft.conflict'],
});

export const discardDraft = contract({
  id: 'discardDraft',
  method: 'DELETE',
  path: '/api/procedures/:procedureId/draft',
  summary: 'Throws the draft away and goes back to the published version.',
  access: modellers,
  params: id,
  status: 204,
  problems: ['procedure.unknown'],
});

export const versionRow = z.object({
  version: z.number().int(),
  hash: z.string(),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
  note: z.string(),
  openCases: z.number().int(),
});

export const listVersions = contract({
  id: 'listVersions',
  method: 'GET',
  path: '/api/procedures/:procedureId/versions',
  summary: 'The immutable versions of a procedure, newest first.',
  access: everyRole,
  params: id,
  status: 200,
  reply: z.object({ versions: z.array(versionRow) }),
  problems: ['procedure.unknown'],
});

export const getVersion = contract({
  id: 'getVersion',
  method: 'GET',
  path: '/api/procedures/:procedureId/versions/:version',
  summary: 'One published version.',
  access: everyRole,
  params: z.object({ procedureId: z.string(), version: z.coerce.number().int().positive() }),
  status: 200,
  reply: z.object({ procedure: document, version: z.number().int(), hash: z.string() }),
  problems: ['procedure.unknown'],
});

export const publishProcedure = contract({
  id: 'publishProcedure',
  method: 'POST',
  path: '/api/procedures/:procedureId/publish',
  summary: 'Publishes the draft as an immutable version, if nothing blocks it.',
  access: modellers,
  params: id,
  body: z.strictObject({ revision: z.number().int().min(0), note: z.string().max(500).default('') }),
  status: 201,
  reply: z.object({ version: z.number().int(), hash: z.string(), publishedAt: z.iso.datetime() }),
  problems: [
    'procedure.unknown',
    'draft.conflict',
    'definition.invalid',
    'publish.blocked',
    'publish.nothing',
  ],
});

/** What stands between the draft and its publication. */
export const checkDraft = contract({
  id: 'checkDraft',
  method: 'GET',
  path: '/api/procedures/:procedureId/check',
  summary: 'The findings of the analysis over the draft, with the contacts that the town provides.',
  access: everyRole,
  params: id,
  status: 200,
  reply: z.object({ findings: z.array(finding), blocked: z.boolean() }),
  problems: ['procedure.unknown'],
});

export const previewCommunication = contract({
  id: 'previewCommunication',
  method: 'POST',
  path: '/api/preview/communication',
  summary: 'Renders a letter of a draft exactly as it would be sent, with the data of a synthetic case.',
  access: everyRole,
  body: z.strictObject({
    procedure: document,
    communication: z.string(),
    fields: z.record(
      z.string(),
      z.object({
        value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
        source: z.string(),
        on: z.iso.date(),
      }),
    ),
    personId: z.string().optional(),
  }),
  status: 200,
  reply: z.object({
    renderings: z.array(
      z.object({
        language: z.string(),
        channel: z.string(),
        subject: z.string(),
        html: z.string(),
        text: z.string(),
      }),
    ),
    problems: z.array(z.object({ language: z.string(), message: z.string() })),
  }),
  problems: ['definition.invalid'],
});
