import { procedures } from '@oficio/schemas/api';
import type { Procedure } from '@oficio/schemas/definition';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call';

export type ProcedureRow = z.infer<typeof procedures.procedureRow>;
export type DraftReply = z.infer<typeof procedures.draftReply>;
export type VersionRow = z.infer<typeof procedures.versionRow>;

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: async ({ signal }) => (await call(procedures.listProcedures, {}, { signal })).procedures,
});

export const draftQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedures', procedureId, 'draft'],
    queryFn: ({ signal }) => call(procedures.getDraft, { params: { procedureId } }, { signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const versionsQuery = (procedureId: string) =>
  queryOptions({
    queryKey: ['procedures', procedureId, 'versions'],
    queryFn: async ({ signal }) =>
      (await call(procedures.listVersions, { params: { procedureId } }, { signal })).versions,
  });

export const versionQuery = (procedureId: string, version: number) =>
  queryOptions({
    queryKey: ['procedures', procedureId, 'versions', version],
    queryFn: ({ signal }) => call(procedures.getVersion, { params: { procedureId, version } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const createProcedure = (procedure: Procedure) =>
  call(procedures.createProcedure, { body: { procedure: { ...procedure } } });

export const saveDraft = (procedureId: string, procedure: Procedure, revision: number) =>
  call(procedures.saveDraft, { params: { procedureId }, body: { procedure: { ...procedure }, revision } });

export const publishProcedure = (procedureId: string, revision: number, note: string) =>
  call(procedures.publishProcedure, { params: { procedureId }, body: { revision, note } });

export const checkDraft = (procedureId: string) => call(procedures.checkDraft, { params: { procedureId } });
