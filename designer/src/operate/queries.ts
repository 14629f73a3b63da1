/** What the operation area reads from the runtime, one query for each thing; keys start with `operate`. */
import { cases, messages, register, sensors, worklist } from '@oficio/schemas/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../api/call';

export type WorkRow = z.infer<typeof worklist.workRow>;
export type WorkPage = z.infer<NonNullable<typeof worklist.getWorklist.reply>>;
export type WorkFilter = z.input<NonNullable<typeof worklist.getWorklist.query>>;
export type CaseFilter = z.input<NonNullable<typeof cases.listCases.query>>;
export type CaseListRow = z.infer<NonNullable<typeof cases.listCases.reply>>['rows'][number];
export type CaseAction = z.infer<typeof cases.caseAction>;
export type ClockView = z.infer<typeof cases.clockView>;
export type CaseMessage = z.infer<typeof cases.caseMessage>;
export type MessageFilter = z.input<NonNullable<typeof messages.listMessages.query>>;
export type MessageRow = z.infer<NonNullable<typeof messages.listMessages.reply>>['rows'][number];
export type SensorRow = z.infer<typeof sensors.sensorRow>;
export type SensorCounts = z.infer<typeof sensors.sensorCounts>;
export type DryRun = z.infer<NonNullable<typeof sensors.dryRunSensor.reply>>;
export type RegisterImport = z.infer<NonNullable<typeof register.importRegister.reply>>;

export const worklistQuery = (filter: WorkFilter) =>
  queryOptions({
    queryKey: ['operate', 'worklist', filter],
    queryFn: ({ signal }) => call(worklist.getWorklist, { query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });

export const colleaguesQuery = queryOptions({
  queryKey: ['operate', 'colleagues'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await call(worklist.listColleagues, {}, { signal })).colleagues,
});

export const casesQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: ['operate', 'cases', filter],
    queryFn: ({ signal }) => call(cases.listCases, { query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['operate', 'case', caseId],
    queryFn: ({ signal }) => call(cases.getCase, { params: { caseId } }, { signal }),
  });

export const messagesQuery = (filter: MessageFilter) =>
  queryOptions({
    queryKey: ['operate', 'messages', filter],
    queryFn: ({ signal }) => call(messages.listMessages, { query: filter }, { signal }),
    placeholderData: keepPreviousData,
  });

export const messageQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['operate', 'message', messageId],
    queryFn: ({ signal }) => call(messages.getMessage, { params: { messageId } }, { signal }),
  });

export const sensorsQuery = queryOptions({
  queryKey: ['operate', 'sensors'],
  queryFn: async ({ signal }) => (await call(sensors.listSensors, {}, { signal })).sensors,
});

export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['operate', 'people', search],
    queryFn: async ({ signal }) => (await call(cases.searchPeople, { query: { search } }, { signal })).people,
    enabled: search.trim().length >= 2,
    placeholderData: keepPreviousData,
  });

export const registerQuery = queryOptions({
  queryKey: ['operate', 'register'],
  queryFn: ({ signal }) => call(register.registerSummary, {}, { signal }),
});
