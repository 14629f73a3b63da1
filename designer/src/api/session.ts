import { type Session, session } from '@oficio/schemas/api';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ApiError, call, rememberCsrfToken } from './call';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  retry: false,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const found = await call(session.getSession, {}, { signal });
      rememberCsrfToken(found.csrfToken);
      return found;
    } catch (error) {
      if (error instanceof ApiError && error.problem.status === 401) return null;
      throw error;
    }
  },
});

/** The session inside pages that need one; the router has already asked for it. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new ApiError({ type: 'about:blank', title: '', status: 401, code: 'signIn.needed' }, {});
  return data;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => call(session.signIn, { body }),
    onSuccess: (found) => {
      rememberCsrfToken(found.csrfToken);
      client.setQueryData(sessionQuery.queryKey, found);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(session.signOut, {}),
    onSuccess: () => client.clear(),
  });
}
