import { type Procedure, parseProcedure } from '@oficio/schemas/definition';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { proceduresQuery, versionQuery } from '../api/procedures';

/** A published version to take words from; undefined while it comes, or when it cannot be read here. */
export function usePublished(procedureId: string, version: number | undefined): Procedure | undefined {
  const { data } = useQuery({
    ...versionQuery(procedureId, version ?? 0),
    enabled: version !== undefined,
  });
  return useMemo(() => {
    const parsed = data && parseProcedure(data.procedure);
    return parsed?.ok ? parsed.procedure : undefined;
  }, [data]);
}

/** The version of a procedure with which new cases begin. */
export function useNewestPublished(procedureId: string): Procedure | undefined {
  const { data } = useQuery(proceduresQuery);
  const version = data?.find(({ id }) => id === procedureId)?.version ?? undefined;
  return usePublished(procedureId, version);
}
